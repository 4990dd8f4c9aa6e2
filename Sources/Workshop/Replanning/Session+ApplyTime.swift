import Lessons

// What the facilitator has done about time, and what is taken back.

extension Session {
    mutating func apply(_ event: TimeEvent, at instant: Instant) {
        switch event {
        case .agendaReplanned(let replan): replanned(replan, at: instant)
        case .finishSet(let end):
            remember(.finishSet(before: course.hardEnd, agreedEndBefore: course.agreedEnd))
            course.hardEnd = end
            // Whoever names the hour anew means this one, and no longer what was agreed on before.
            course.agreedEnd = nil
            decided(.finishSet(end), at: instant)
        case .beginCorrected(let index, let start):
            guard let visit = visits.lastIndex(where: { $0.index == index }) else { return }
            rememberTimes()
            if visit > 0 { visits[visit - 1].endedAt = start }
            visits[visit].startedAt = start
            decided(.beginCorrected(index: index, startedAt: start), at: instant)
        case .pauseEntered(let from, let to):
            guard from < to else { return }
            rememberTimes()
            course.pauses += Course.Stretch(start: from, end: to).without(course.pauses)
            decided(.pauseEntered(from: from, to: to), at: instant)
        case .slotsArranged(let id, let order):
            remember(.arranged(id, before: course.slots[id]))
            course.slots[id] = order
        case .stepsSet(let index, let steps):
            remember(.stepsSet(index: index, before: course.steps[index]))
            course.steps[index] = steps
        case .lookedBack(let question, let text): course.lookingBack[question] = text
        case .actionUndone(let kind): undo(kind)
        }
    }

    /// Keeps what the facilitator can take back; the newest 50.
    mutating func remember(_ action: Undoable) {
        course.undoable = (course.undoable + [action]).suffix(50)
    }

    private mutating func rememberTimes() {
        // A step cannot be taken back across a correction: its times are others now.
        forgetSteps()
        remember(.timeCorrected(visits, course.pauses))
    }

    /// After a pause, a correction or a step of time itself, a step from item to item is no longer taken back.
    mutating func forgetSteps() {
        forget { action in
            switch action {
            case .moved, .timeCorrected: true
            case .replanned, .extended, .learnerMoved, .closed, .sorted, .finishSet, .arranged, .stepsSet: false
            }
        }
    }

    /// Lets go of what cannot be taken back any more, so that `undo` goes on to what is before it.
    mutating func forget(_ isPast: (Undoable) -> Bool) {
        course.undoable.removeAll(where: isPast)
    }

    private mutating func replanned(_ replan: Replan, at instant: Instant) {
        let fits = replan.changes.allSatisfy { change in
            extensionSeconds.indices.contains(change.index)
                && (-plannedSeconds(of: change.index)...0).contains(change.extendedSeconds)
        }
        guard fits else { return }
        remember(.replanned(agreedEndBefore: course.agreedEnd))
        for change in replan.changes { extensionSeconds[change.index] += change.extendedSeconds }
        course.cut.formUnion(replan.cut)
        if let end = replan.endsAt { course.agreedEnd = end }
        decided(.replanned(replan), at: instant)
    }
}

// Taking back.
extension Session {
    private mutating func undo(_ kind: Undoable.Kind) {
        guard let last = course.undoable.last, last.kind == kind else { return }
        course.undoable.removeLast()
        let change = course.takeBack(kind)
        switch last {
        case .replanned(let agreedEnd):
            guard case .replanned(let replan) = change?.decision else { return }
            bringBackAgenda(before: replan, agreedEnd)
        case .extended(let index, let seconds): extensionSeconds[index] -= seconds
        case .moved: stepBack()
        case .learnerMoved(let learner, let team):
            guard let index = learners.firstIndex(where: { $0.id == learner }) else { return }
            learners[index].team = team
        case .closed(let id, let instant): activities[id]?.reopen(closedAt: instant)
        case .sorted(let id, let entries): activities[id]?.ballots.changeAnswers { $0.restore(entries) }
        case .finishSet(let before, let agreedEnd):
            course.hardEnd = before
            course.agreedEnd = agreedEnd
        case .arranged(let id, let before): course.slots[id] = before
        case .stepsSet(let index, let before): course.steps[index] = before
        case .timeCorrected(let before, let pauses):
            visits = before
            course.pauses = pauses
        }
    }

    private mutating func bringBackAgenda(before replan: Replan, _ agreedEnd: Instant?) {
        for change in replan.changes { extensionSeconds[change.index] -= change.extendedSeconds }
        course.cut.subtract(replan.cut)
        course.agreedEnd = agreedEnd
    }

    /// Back to the item before the step, as if it had run on.
    private mutating func stepBack() {
        guard visits.count > 1 else { return }
        visits.removeLast()
        visits[visits.count - 1].endedAt = nil
    }
}

extension Session.ActivityState {
    /// As if it had not been closed. What presented then goes on.
    mutating func reopen(closedAt instant: Instant) {
        guard status == .closed, closedAt == instant else { return }
        status = .open
        closedAt = nil
        ballots.changePresentations { presentations in
            guard let last = presentations.indices.last, presentations[last].endedAt == instant else { return }
            presentations[last].endedAt = nil
        }
    }
}

extension Answers {
    /// Groups and marks as they were.
    mutating func restore(_ before: [Int: Entry]) {
        for (number, entry) in before.sorted(by: { $0.key < $1.key }) {
            group([number], as: entry.group)
            mark([number], entry.isPinned ? .pinned : .unpinned)
            mark([number], entry.isHidden ? .hidden : .shown)
        }
    }
}

import Lessons

// What the facilitator asks about time. Nothing here changes anything.

extension Session {
    func decide(_ command: TimeCommand, at instant: Instant) throws(Refusal) -> [TimeEvent] {
        if case .lookBack(let question, let text) = command { return try lookBack(on: question, text) }
        try refuseWhenEnded()
        switch command {
        case .lookBack: return []
        case .arrange(let id, let order): return try arrange(id, order)
        case .setSteps(let index, let steps): return try setSteps(index, steps)
        case .replan(let replan): return [.agendaReplanned(try checked(replan, at: instant))]
        case .finishBy(let end):
            if let end, end <= instant { throw .finishInThePast }
            return end == course.hardEnd && course.agreedEnd == nil ? [] : [.finishSet(end)]
        case .began(let index, let start):
            try check(index, beganAt: start, at: instant)
            return [.beginCorrected(index: index, startedAt: start)]
        case .paused(let from, let to):
            try checkPause(from: from, to: to, at: instant)
            return [.pauseEntered(from: from, to: to)]
        case .undo:
            guard let last = course.undoable.last else { throw .nothingToUndo }
            return [.actionUndone(last.kind)]
        }
    }

    /// The replan with its reason cleaned, if it keeps to the rules.
    private func checked(_ replan: Replan, at instant: Instant) throws(Refusal) -> Replan {
        guard !replan.changes.isEmpty || !replan.cut.isEmpty || replan.endsAt != nil else {
            throw .nothingToReplan
        }
        for (index, change) in replan.changes.enumerated() {
            if replan.changes[..<index].contains(where: { $0.index == change.index }) { throw .nothingToReplan }
            try check(change, protected: replan.protected, at: instant)
        }
        for id in replan.cut {
            let (activity, _) = try known(id)
            guard isWaiting(id) else { throw .activityNotWaiting(title: activity.title) }
        }
        var replan = replan
        replan.reason = try CleanText.optional(replan.reason)
        return replan
    }

    private func check(_ change: Replan.Change, protected: [Int], at instant: Instant) throws(Refusal) {
        guard setup.agenda.indices.contains(change.index) else { throw .nothingToReplan }
        let item = setup.agenda[change.index]
        guard indicesAhead.contains(change.index) else { throw .itemNotAhead(title: item.title) }
        if protected.contains(change.index) { throw .itemProtected(title: item.title) }
        let length = plannedSeconds(of: change.index)
        guard change.extendedSeconds < 0, change.extendedSeconds >= -length else { throw .nothingToReplan }
        let left = length + change.extendedSeconds
        if left == 0, item.kind == .pause { return }
        let floor = floorSeconds(of: change.index, at: instant)
        guard left >= floor else { throw .belowFloor(title: item.title, seconds: floor) }
    }

    /// Whether the newest stretch of an item can be said to have begun at an instant.
    private func check(_ index: Int, beganAt start: Instant, at instant: Instant) throws(Refusal) {
        guard setup.agenda.indices.contains(index) else { throw .nothingToReplan }
        guard let visit = visits.lastIndex(where: { $0.index == index }) else {
            throw .itemNotBegun(title: setup.agenda[index].title)
        }
        let end = visits[visit].endedAt ?? clockHand(at: instant)
        let earliest = visit > 0 ? visits[visit - 1].startedAt : createdAt.advanced(bySeconds: -43_200)
        guard start >= earliest, start <= end else {
            throw .beginOutOfRange(title: setup.agenda[index].title, from: earliest, to: end)
        }
    }

    private func checkPause(from: Instant, to: Instant, at instant: Instant) throws(Refusal) {
        guard let startedAt else { throw .notStarted }
        guard from < to else { throw .pauseWithoutLength }
        guard from >= startedAt, to <= clockHand(at: instant) else {
            throw .pauseOutOfRange(from: startedAt, to: clockHand(at: instant))
        }
        let stretch = Course.Stretch(start: from, end: to)
        guard !stretch.without(course.pauses).isEmpty else { throw .pausedAlready }
    }
}

extension Course.Stretch {
    /// The part of this stretch that lies in another; `nil` if none does.
    func overlap(_ other: Course.Stretch) -> Course.Stretch? {
        let start = max(start, other.start)
        let end = min(end, other.end)
        return start < end ? Course.Stretch(start: start, end: end) : nil
    }

    /// What of this stretch lies in none of the others, which may lie in any order.
    func without(_ others: [Course.Stretch]) -> [Course.Stretch] {
        others.reduce([self]) { parts, other in
            parts.flatMap { part -> [Course.Stretch] in
                guard let common = part.overlap(other) else { return [part] }
                return [
                    Course.Stretch(start: part.start, end: common.start),
                    Course.Stretch(start: common.end, end: part.end),
                ]
                .filter { $0.start < $0.end }
            }
        }
    }
}

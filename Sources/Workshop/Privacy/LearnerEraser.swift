import Lessons

/// Takes one learner out of a row of events, and keeps what is left consistent.
struct LearnerEraser {
    /// The learner's number, and those under which they came in before that was found out.
    private let ids: Set<LearnerID>
    /// Who stands for the learner in what a team keeps.
    private let nobody: LearnerID
    /// The session as it really was, to know which number an answer was given.
    private var session: Session?
    /// By activity and old number from 1, the new number; `nil` for what is gone.
    private var numbers: [ActivityID: [Int?]] = [:]

    init(of id: LearnerID, from session: Session) {
        ids = session.numbers(of: id)
        nobody = .anonymous(session.forgotten.count + 1)
    }

    mutating func erase(from events: [Event]) -> [Event] {
        events.compactMap { event in
            let known = count(of: event)
            let newest = session?.course.undoable.last
            if session == nil { session = Session(created: event) } else { session?.apply(event) }
            let body = body(event)
            if let activity = event.body.activity, count(of: event) > known {
                let new = numbers[activity, default: []].count { $0 != nil } + 1
                numbers[activity, default: []].append(body == nil ? nil : new)
            }
            // Whatever is taken back must still be there, or else the next older thing would be.
            guard let body, !event.takesBack(newest, where: isGone) else { return nil }
            return Event(
                at: event.at,
                by: isOwn(event.by) ? .learner(nobody) : event.by,
                request: isOwn(event.by) ? nil : event.request,
                body: body
            )
        }
    }

    private func isOwn(_ participant: Participant) -> Bool {
        if case .learner(let id) = participant { ids.contains(id) } else { false }
    }

    /// How many answers the event's activity has.
    private func count(of event: Event) -> Int {
        event.body.activity.flatMap { session?.activities[$0]?.answers.entries.count } ?? 0
    }

    /// What is left of an event; `nil` for nothing. A new kind of event has to say here what becomes of it.
    private func body(_ event: Event) -> Event.Body? {
        let isOwn = isOwn(event.by)
        switch event.body {
        case .learnerJoined(let id, _, _), .learnerMoved(let id, _), .learnerRenamed(let id, _),
            .learnerRemoved(let id),
            .learnersMerged(let id, into: _):
            return ids.contains(id) ? nil : event.body
        case .worksheetFilled(_, let author, _, _), .componentPlaced(_, let author, _, _),
            .componentTakenOff(_, let author, _), .componentsLinked(_, let author, _), .linkTakenOff(_, let author, _):
            if case .learner(let id) = author, ids.contains(id) { return nil }
            return event.body
        case .answersGrouped(let activity, let answers, let label):
            return moved(answers, activity).map { .answersGrouped(activity, answers: $0, label: label) }
        case .answersUngrouped(let activity, let answers):
            return moved(answers, activity).map { .answersUngrouped(activity, answers: $0) }
        case .answersMarked(let activity, let answers, let mark):
            return moved(answers, activity).map { .answersMarked(activity, answers: $0, mark: mark) }
        case .questionVoted(let activity, let answer):
            return isOwn ? nil : moved([answer], activity)?.first.map { .questionVoted(activity, answer: $0) }
        case .voteWithdrawn(let activity, let answer):
            return isOwn ? nil : moved([answer], activity)?.first.map { .voteWithdrawn(activity, answer: $0) }
        case .pollAnswered, .quizAnswered, .questionAnswered, .wordsAnswered, .scaleAnswered, .rankAnswered,
            .questionAsked, .reflectionAnswered, .teamScored, .ownTeamScored:
            return isOwn ? nil : event.body
        case .reviewsDrawn(let activity, let reviews):
            let others = reviews.filter { !ids.contains($0.learner) }
            return others.isEmpty ? nil : .reviewsDrawn(activity, others)
        case .sessionCreated, .sessionStarted, .itemStarted, .sessionPaused, .sessionResumed, .itemExtended,
            .sessionEnded, .teamAdded, .activityOpened, .activityClosed, .resultsShown,
            .presentationStarted, .presentationEnded, .scoresAdjusted, .slideShown, .journalRecovered,
            .learnerForgotten, .time:
            return event.body
        }
    }

    /// Whether the event that did this is among those that are left out.
    private func isGone(_ action: Undoable) -> Bool {
        switch action {
        case .learnerMoved(let learner, _): ids.contains(learner)
        case .sorted(let activity, let entries): moved(Array(entries.keys), activity) == nil
        case .replanned, .extended, .moved, .closed, .finishSet, .timeCorrected, .arranged, .stepsSet: false
        }
    }

    /// The new numbers of answers; `nil` if none of them is left.
    private func moved(_ answers: [Int], _ activity: ActivityID) -> [Int]? {
        let known = numbers[activity] ?? []
        let left = answers.compactMap { known[number: $0] ?? nil }
        return left.isEmpty ? nil : left
    }
}

extension Event {
    /// Whether it takes an action back that fulfils a condition.
    func takesBack(_ newest: Undoable?, where isMeant: (Undoable) -> Bool) -> Bool {
        guard case .time(.actionUndone(let kind)) = body, let newest, newest.kind == kind else { return false }
        return isMeant(newest)
    }
}

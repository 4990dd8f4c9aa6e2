import Lessons

extension Session {
    /// Keeps what an event can be taken back by, before it is applied.
    mutating func note(_ event: Event) {
        if let action = undoable(event) {
            remember(action)
        } else if event.body.changesStretches {
            forgetSteps()
        }
    }

    /// What an event of the facilitator's would be taken back by, looked at before it is applied; `nil` for what is not
    /// taken back.
    private func undoable(_ event: Event) -> Undoable? {
        guard event.by == .facilitator else { return nil }
        switch event.body {
        case .itemExtended(let index, let seconds):
            return canExtend(index, by: seconds) ? .extended(index: index, seconds: seconds) : nil
        case .itemStarted: return stage == .running ? .moved : nil
        case .learnerMoved(let learner, _): return .learnerMoved(learner, from: self.learner(learner)?.team)
        case .activityClosed(let id): return .closed(id, at: event.at)
        case .answersGrouped(let id, let numbers, _), .answersUngrouped(let id, let numbers),
            .answersMarked(let id, let numbers, _):
            return .sorted(id, entries(numbers, of: id))
        case .sessionCreated, .sessionStarted, .sessionPaused, .sessionResumed, .sessionEnded, .teamAdded,
            .learnerJoined, .activityOpened, .resultsShown, .pollAnswered, .quizAnswered, .questionAnswered,
            .wordsAnswered, .scaleAnswered, .rankAnswered, .questionAsked, .questionVoted, .voteWithdrawn,
            .worksheetFilled, .componentPlaced, .componentTakenOff, .componentsLinked, .linkTakenOff,
            .reflectionAnswered, .teamScored, .ownTeamScored, .presentationStarted, .presentationEnded,
            .reviewsDrawn, .scoresAdjusted, .slideShown, .learnerRenamed, .learnersMerged, .learnerRemoved,
            .journalRecovered,
            .learnerForgotten, .time:
            return nil
        }
    }

    private func entries(_ numbers: [Int], of id: ActivityID) -> [Int: Answers.Entry] {
        let answers = activities[id]?.answers
        return Dictionary(numbers.compactMap { number in answers?[number].map { (number, $0) } }) { first, _ in first }
    }
}

extension Event.Body {
    /// Whether a stretch of time begins or ends with it, so that those before can no longer be put back as they were.
    fileprivate var changesStretches: Bool {
        [.sessionStarted, .itemStarted, .sessionPaused, .sessionResumed, .sessionEnded].contains(type)
    }
}

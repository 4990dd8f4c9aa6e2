package import Lessons

extension Event.Body {
    /// The activity that the event is about, `nil` if it is about none.
    package var activity: ActivityID? {
        switch self {
        case .sessionCreated, .sessionStarted, .itemStarted, .sessionPaused, .sessionResumed, .itemExtended,
            .sessionEnded, .teamAdded, .learnerJoined, .learnerMoved, .learnerRenamed, .learnersMerged,
            .learnerRemoved, .journalRecovered, .learnerForgotten:
            nil
        case .time(let event): event.activity
        case .activityOpened(let id), .activityClosed(let id), .resultsShown(let id), .presentationEnded(let id),
            .pollAnswered(let id, _), .quizAnswered(let id, _), .questionAnswered(let id, _),
            .wordsAnswered(let id, _), .scaleAnswered(let id, _), .rankAnswered(let id, _), .questionAsked(let id, _),
            .questionVoted(let id, _), .voteWithdrawn(let id, _), .worksheetFilled(let id, _, _, _),
            .componentPlaced(let id, _, _, _), .componentTakenOff(let id, _, _), .componentsLinked(let id, _, _),
            .linkTakenOff(let id, _, _), .reflectionAnswered(let id, _, _), .teamScored(let id, _, _),
            .ownTeamScored(let id, _, _), .answersGrouped(let id, _, _), .answersUngrouped(let id, _),
            .answersMarked(let id, _, _), .presentationStarted(let id, _), .reviewsDrawn(let id, _),
            .scoresAdjusted(let id, _), .slideShown(let id, _):
            id
        }
    }
}

extension Event {
    /// The names of what can happen, as the journal writes them under the key `type`.
    package enum EventType: String, CaseIterable, Hashable, Sendable {
        case sessionCreated
        case sessionStarted
        case itemStarted
        case sessionPaused
        case sessionResumed
        case itemExtended
        case sessionEnded
        case teamAdded
        case learnerJoined
        case learnerMoved
        case activityOpened
        case activityClosed
        case resultsShown
        case pollAnswered
        case questionAnswered
        case reflectionAnswered
        case teamScored
        case ownTeamScored
        case quizAnswered
        case wordsAnswered
        case scaleAnswered
        case rankAnswered
        case questionAsked
        case questionVoted
        case voteWithdrawn
        case worksheetFilled
        case componentPlaced
        case componentTakenOff
        case componentsLinked
        case linkTakenOff
        case answersGrouped
        case answersUngrouped
        case answersMarked
        case presentationStarted
        case presentationEnded
        case reviewsDrawn
        case scoresAdjusted
        case agendaReplanned
        case finishSet
        case beginCorrected
        case pauseEntered
        case slotsArranged
        case breakAdded
        case stepsSet
        case lookedBack
        case actionUndone
        case slideShown
        case journalRecovered
        case learnerForgotten
        case learnerRenamed
        case learnersMerged
        case learnerRemoved
    }
}

extension Event.Body {
    /// The name of the case.
    package var type: Event.EventType {
        switch self {
        case .sessionCreated: .sessionCreated
        case .sessionStarted: .sessionStarted
        case .itemStarted: .itemStarted
        case .sessionPaused: .sessionPaused
        case .sessionResumed: .sessionResumed
        case .itemExtended: .itemExtended
        case .sessionEnded: .sessionEnded
        case .teamAdded: .teamAdded
        case .learnerJoined: .learnerJoined
        case .learnerMoved: .learnerMoved
        case .activityOpened: .activityOpened
        case .activityClosed: .activityClosed
        case .resultsShown: .resultsShown
        case .pollAnswered: .pollAnswered
        case .questionAnswered: .questionAnswered
        case .reflectionAnswered: .reflectionAnswered
        case .teamScored: .teamScored
        case .ownTeamScored: .ownTeamScored
        case .quizAnswered: .quizAnswered
        case .wordsAnswered: .wordsAnswered
        case .scaleAnswered: .scaleAnswered
        case .rankAnswered: .rankAnswered
        case .questionAsked: .questionAsked
        case .questionVoted: .questionVoted
        case .voteWithdrawn: .voteWithdrawn
        case .worksheetFilled: .worksheetFilled
        case .componentPlaced: .componentPlaced
        case .componentTakenOff: .componentTakenOff
        case .componentsLinked: .componentsLinked
        case .linkTakenOff: .linkTakenOff
        case .answersGrouped: .answersGrouped
        case .answersUngrouped: .answersUngrouped
        case .answersMarked: .answersMarked
        case .presentationStarted: .presentationStarted
        case .presentationEnded: .presentationEnded
        case .reviewsDrawn: .reviewsDrawn
        case .scoresAdjusted: .scoresAdjusted
        case .time(let event): event.type
        case .slideShown: .slideShown
        case .journalRecovered: .journalRecovered
        case .learnerForgotten: .learnerForgotten
        case .learnerRenamed: .learnerRenamed
        case .learnersMerged: .learnersMerged
        case .learnerRemoved: .learnerRemoved
        }
    }
}

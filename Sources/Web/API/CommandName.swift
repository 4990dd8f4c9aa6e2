import Lessons
import Workshop

/// The commands that can be sent, as the field `type` names them.
enum CommandName: String, CaseIterable, Sendable {
    // A learner's.
    case answerPoll, answerQuiz, answerQuestion, answerWords, answerScale, answerRank, ask, vote, fillWorksheet, place
    case link, answerReflection, score, scoreOwnTeam, chooseTeam
    // The facilitator's.
    case start, pause, resume, extend, next, back, end, open, close, showResults, group, mark, present, addTeam, move
    case rename, merge, remove, lockJoining, showSlide, showOnScreen, makeOneTimeCodes

    var sender: Role {
        switch self {
        case .answerPoll, .answerQuiz, .answerQuestion, .answerWords, .answerScale, .answerRank, .ask, .vote,
            .fillWorksheet, .place, .link, .answerReflection, .score, .scoreOwnTeam, .chooseTeam:
            .learner
        case .start, .pause, .resume, .extend, .next, .back, .end, .open, .close, .showResults, .group, .mark,
            .present, .addTeam, .move, .rename, .merge, .remove, .lockJoining, .showSlide, .showOnScreen,
            .makeOneTimeCodes:
            .facilitator
        }
    }
}

/// What a request asks for.
enum Order: Hashable, Sendable {
    case command(Command)
    /// Let nobody in any more, or again.
    case lockJoining(Bool)
    /// Let the room look at an activity, or with `nil` at what was opened last.
    case showOnScreen(ActivityID?)
    case makeOneTimeCodes(Int)
}

extension Command {
    /// Who may send a command.
    package enum Sender: Hashable, Sendable {
        /// The facilitator, or Lectern itself.
        case facilitator
        /// A learner who has joined.
        case learner
        /// Everybody, people who have not joined yet included.
        case anybody
    }

    package var sender: Sender {
        switch self {
        case .start, .pause, .resume, .extend, .next, .back, .end, .open, .close, .showResults, .addTeam, .move,
            .rename, .merge, .remove, .group, .mark, .present, .drawReviews, .showSlide, .time:
            .facilitator
        case .chooseTeam, .answerPoll, .answerQuiz, .answerQuestion, .answerWords, .answerScale, .answerRank, .ask,
            .vote,
            .fillWorksheet, .place, .link, .answerReflection, .score, .scoreOwnTeam:
            .learner
        case .join: .anybody
        }
    }
}

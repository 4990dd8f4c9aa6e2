extension Command {
    /// Whether only the facilitator, or Lectern itself, may send it. All others come from learners, and joining also from
    /// people who are nobody yet.
    package var isFacilitators: Bool {
        switch self {
        case .start, .pause, .resume, .extend, .next, .back, .end, .open, .close, .showResults, .addTeam, .move,
            .rename, .merge, .remove, .group, .mark, .present, .drawReviews, .showSlide, .time:
            true
        case .join, .chooseTeam, .answerPoll, .answerQuiz, .answerQuestion, .answerWords, .answerScale, .answerRank,
            .ask, .vote, .fillWorksheet, .place, .link, .answerReflection, .score, .scoreOwnTeam:
            false
        }
    }
}

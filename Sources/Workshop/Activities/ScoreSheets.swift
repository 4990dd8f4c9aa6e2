/// What reviewers have filled in by one rubric.
package struct ScoreSheets: Hashable, Sendable {
    /// By reviewer, then by the team scored.
    package internal(set) var ofOthers: [LearnerID: [TeamID: ScoreSheet]] = [:]
    /// What learners say of their own team; never in a result.
    package internal(set) var own: [LearnerID: ScoreSheet] = [:]
    /// The team that each sheet in `own` is about: the learner's own when it was handed in.
    package internal(set) var ownTeams: [LearnerID: TeamID] = [:]
    /// The teams that were drawn for each learner to score; empty where everybody scores all others.
    package internal(set) var drawn: [LearnerID: [TeamID]] = [:]
    /// What is known of severity where nobody knows any more whose sheet is whose; empty where everybody does.
    package internal(set) var adjusted: [AdjustedMean] = []
    /// How often somebody has been drawn, so that a new draw is another one.
    private(set) var draws = 0

    init() {}

    mutating func draw(_ reviews: [DrawnReviews]) {
        for reviews in reviews { drawn[reviews.learner] = reviews.teams }
        draws += 1
    }
}

/// The teams that one learner was drawn to score.
package struct DrawnReviews: Hashable, Sendable, Codable {
    package var learner: LearnerID
    package var teams: [TeamID]

    package init(learner: LearnerID, teams: [TeamID]) {
        self.learner = learner
        self.teams = teams
    }
}

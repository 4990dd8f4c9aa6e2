/// What reviewers have filled in by one rubric.
package struct ScoreSheets: Hashable, Sendable {
    /// By reviewer, then by the team scored.
    package internal(set) var ofOthers: [LearnerID: [TeamID: ScoreSheet]] = [:]
    /// What learners say of their own team; never in a result.
    package internal(set) var own: [LearnerID: ScoreSheet] = [:]
    /// The team that each sheet in `own` is about: the learner's own when it was handed in.
    package internal(set) var ownTeams: [LearnerID: TeamID] = [:]

    init() {}
}

package import Lessons

/// The scores given by a rubric, by team.
package struct RubricResult: Hashable, Sendable, Codable {
    package var activity: ActivityHeading
    package var criteria: [Rubric.Criterion]
    /// Every team, scored or not, in the order in which they were named.
    package var teams: [TeamScores]
    /// How far the scores can be trusted. `nil` while the session runs, and in files of before it was reckoned.
    package var review: ReviewResult?
    /// Of a rubric that is filled in again, by team.
    package var change: [ScoreChange]?

    /// What a team was given by others, and gave itself.
    package struct TeamScores: Hashable, Sendable, Codable {
        package var team: TeamID
        /// What others gave, by criterion, in the rubric's order.
        package var criteria: [CriterionScores]
        /// One number a sheet: the mean of its scores by the criteria's weights. `nil` where nobody has scored, and for
        /// a rubric of one criterion.
        package var overall: NumberSummary?
        /// What its own members gave; never part of `criteria`.
        package var own: [CriterionScores]
        /// As `overall`, of its own members' sheets.
        package var ownOverall: NumberSummary?
        /// The mean of what its own members gave less the mean of what others gave, by weight; above nought is more.
        package var ownDistance: Double?
        /// The complete sheets that `criteria` counts.
        package var sheets: [Sheet]
        /// Sheets of others that lack a score and so do not count.
        package var incompleteSheets: Int
        /// Sheets of learners who have become members of this team since and so do not count.
        package var membersSheets: Int
    }

    /// What a team was given for one criterion.
    package struct CriterionScores: Hashable, Sendable, Codable {
        package var criterion: String
        /// `nil` where nobody has scored.
        package var summary: NumberSummary?
        /// How many gave each level, lowest first as in the rubric.
        package var distribution: [LevelCount]
        /// Of what its own members gave: their mean less the mean of what others gave. `nil` where either is missing.
        package var distance: Double?
    }

    /// How many gave one level.
    package struct LevelCount: Hashable, Sendable, Codable {
        package var score: Int
        package var level: String
        package var count: Int
    }

    /// One reviewer's complete sheet.
    package struct Sheet: Hashable, Sendable, Codable {
        /// `nil` if the activity is anonymous.
        package var reviewer: LearnerID?
        /// By criterion, in the rubric's order.
        package var scores: [Int]
        package var comment: String?
    }
}

/// How far the scores of a rubric can be trusted: what severity and chance explain of them. Nothing here changes a score.
package struct ReviewResult: Hashable, Sendable, Codable {
    /// Teams that were scored, the best first by the plain mean.
    package var standings: [Standing]
    /// Why there are no adjusted means, in a sentence; `nil` where there are.
    package var withoutAdjustment: String?
    /// By criterion, in the rubric's order, then all together under the name "All".
    package var agreement: [CriterionAgreement]
    /// Who filled in a complete sheet, in the order of joining; nobody of an anonymous rubric.
    package var reviewers: [Reviewer]
    /// What a facilitator may want to look at.
    package var flags: [ReviewFlag]
    /// Who was left out of everything above, and of the teams' scores.
    package var leftOut: [LeftOut]?
    /// Which teams everybody was drawn to score; `nil` where all scored all others, and of an anonymous rubric.
    package var drawn: [DrawnReviews]?

    /// A team's place, by the plain mean over sheets and by the mean adjusted for the severity of those who scored it.
    package struct Standing: Hashable, Sendable, Codable {
        package var team: TeamID
        /// How many complete sheets.
        package var sheets: Int
        /// The mean over sheets of their mean over criteria by weight.
        package var mean: Double
        /// What reviewers of average severity would have given.
        package var adjusted: Double?
        /// Of the adjusted mean, in points.
        package var standardError: Double?
        /// 1 for the best; equals share the better place.
        package var rank: Int
        package var adjustedRank: Int?
        /// What its members gave their own team on average; in neither mean.
        package var own: Double?
        /// Had nobody been left out; only where somebody was.
        package var meanWithAll: Double?
        package var rankWithAll: Int?
    }

    /// Krippendorff's alpha for levels in order, or why there is none.
    package struct CriterionAgreement: Hashable, Sendable, Codable {
        package var criterion: String
        package var alpha: Double?
        /// The 95 % bootstrap interval.
        package var lower: Double?
        package var upper: Double?
        /// "reliable", "tentative" or "unreliable".
        package var verdict: String?
        /// How many reviewers, targets and scores it is told from.
        package var reviewers: Int?
        package var teams: Int?
        package var scores: Int?
        /// Why it is too little to say, in a sentence.
        package var tooFew: String?
    }

    /// One who scored.
    package struct Reviewer: Hashable, Sendable, Codable {
        package var learner: LearnerID
        /// From 1, in the order of the list.
        package var number: Int
        /// Complete sheets.
        package var sheets: Int
        /// Sheets that were to be filled in.
        package var expected: Int
        /// In points: what they give less than the average reviewer gives for the same work; above nought is strict.
        package var severity: Double?
        package var severityStandardError: Double?
        /// The mean distance from what the others gave the same teams, in points; nought is perfect agreement.
        package var distance: Double?
        /// 0 to 100, by comparison with the best; only where reviewers are graded.
        package var grade: Double?
    }

    /// A reviewer whose sheets do not count, on the facilitator’s word.
    package struct LeftOut: Hashable, Sendable, Codable {
        package var learner: LearnerID
        /// Complete sheets of theirs that do not count.
        package var sheets: Int
    }
}

/// Something about scores that is worth a look. It proves nothing.
package struct ReviewFlag: Hashable, Sendable, Codable {
    package var kind: Kind
    /// Of whom, by their numbers in the list of reviewers.
    package var reviewers: [Int]
    /// Of which teams, where it is about two.
    package var teams: [TeamID]?
    /// The score that somebody gave throughout; how much higher or lower than others; or how much two teams gave each
    /// other beyond what others gave: the first to the second, the second to the first.
    package var points: [Double]
    /// Teams whose place by plain means would change without these reviewers.
    package var without: [RankShift]?

    /// What is worth a look.
    package enum Kind: String, Hashable, Sendable, Codable {
        case sameScoreThroughout
        case farFromOthers
        case mutualLift
        case identicalScores
    }

    /// How a team's place among all would change.
    package struct RankShift: Hashable, Sendable, Codable {
        package var team: TeamID
        package var from: Int
        package var to: Int
    }
}

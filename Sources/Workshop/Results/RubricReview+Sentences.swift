import PeerReview

// Why a number is missing, for a person who reads a summary.

extension PeerReviewError {
    /// Why there are no adjusted means.
    var sentence: String {
        switch self {
        case .disconnected:
            "Reviewers fall into groups that scored no team in common, so nobody can tell a strict group from weak teams."
        case .noScoresToSpare: "There are too few scores to tell severity from chance."
        case .noScores: "Nobody handed in a complete sheet."
        case .outOfRange, .notANumber, .repeated, .wrongNumberOfScores, .unusableWeights, .unusableScale,
            .negativeRatio,
            .unbalanced, .tooFew, .noVariation, .impossibleCount:
            description
        }
    }
}

extension Agreement.Lack {
    var sentence: String {
        switch self {
        case .reviewers(let count):
            "Too few to say: \(count == 0 ? "no" : "\(count)") \(count == 1 ? "reviewer shares" : "reviewers share") a team with "
                + "others, and three are the least."
        case .targets(let count):
            "Too few to say: \(count == 0 ? "no team was" : "only one team was") scored by two."
        case .connection(let groups):
            "Too few to say: reviewers fall into \(groups) groups that scored no team in common."
        case .variation: "Too few to say: every score is the same."
        case .scoresBelowNought: "Too few to say: scores below nought have no ratio."
        }
    }
}

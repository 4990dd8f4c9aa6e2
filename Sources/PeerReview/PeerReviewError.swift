/// Why numbers about ratings cannot be had.
package enum PeerReviewError: Error, Hashable, Sendable {
    /// An index that lies outside the design.
    case outOfRange(Role, index: Int)
    /// A score that is infinite or not a number.
    case notANumber(reviewer: Int, target: Int)
    /// A reviewer scored a target more than once.
    case repeated(reviewer: Int, target: Int)
    /// A sheet with more or fewer scores than there are criteria.
    case wrongNumberOfScores(reviewer: Int, target: Int, expected: Int)
    /// Weights that are negative, all nought, or not one each.
    case unusableWeights
    /// A scale that ends before it begins.
    case unusableScale
    /// Nobody scored anything.
    case noScores
    /// Reviewers and targets fall into groups that no score ties together, so nothing compares across them.
    case disconnected([ConnectedGroup])
    /// There are as many unknowns as scores, so that nothing is left to estimate an error from.
    case noScoresToSpare
    /// A shrinkage ratio below nought.
    case negativeRatio
    /// The coefficient asks for the same number of scores for every target, and this design has not got it.
    case unbalanced
    /// Fewer targets or reviewers than the coefficient needs to mean anything.
    case tooFew(Role, needed: Int)
    /// All targets did equally well, so that there is nothing for reviewers to agree about.
    case noVariation
    /// A number of reviews that leaves somebody without work, or cannot be had without scoring one's own.
    case impossibleCount(Int)
}

extension PeerReviewError {
    /// What an index counts.
    package enum Role: String, Hashable, Sendable {
        case reviewer
        case target
        case criterion
    }
}

extension PeerReviewError: CustomStringConvertible {
    /// One sentence for people.
    package var description: String {
        switch self {
        case .outOfRange(let role, let index): "There is no \(role.rawValue) \(index)."
        case .notANumber(let reviewer, let target): "Reviewer \(reviewer) gave target \(target) no usable number."
        case .repeated(let reviewer, let target): "Reviewer \(reviewer) scored target \(target) more than once."
        case .wrongNumberOfScores(let reviewer, let target, let expected):
            "Reviewer \(reviewer)'s sheet for target \(target) needs a score for each of \(expected) criteria."
        case .unusableWeights: "Weights must be one for each, none negative and not all nought."
        case .unusableScale: "A scale must not end before it begins."
        case .noScores: "There are no scores."
        case .disconnected(let groups): "Scores fall into \(groups.count) groups that nobody's scores tie together."
        case .noScoresToSpare: "There are too few scores to tell severity from chance."
        case .negativeRatio: "A shrinkage ratio cannot be below nought."
        case .unbalanced: "Targets were not scored by equally many, or not by the same reviewers."
        case .tooFew(let role, let needed): "It takes at least \(needed) of these: \(role.rawValue)."
        case .noVariation: "The targets' scores do not differ."
        case .impossibleCount(let count): "Nobody can be given \(count) to score."
        }
    }
}

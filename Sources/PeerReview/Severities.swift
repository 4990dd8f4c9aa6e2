/// How strict each reviewer was, and what each target would have got from reviewers of average strictness.
///
/// The additive model: score = target - severity + error, with severities that sum to nought, fitted by least squares. It copes
/// with designs in which not everybody scored everything (Searle, "Linear Models for Unbalanced Data", 1987, ch. 4).
/// A severity above nought takes points away: the reviewer gives that much less than the average reviewer gives for the
/// same work. It is the negative of the effect that R and statsmodels report for a reviewer coded as a sum contrast.
package struct Severities: Hashable, Sendable {
    /// Those who scored something, by index.
    package let reviewers: [Reviewer]
    /// Those that were scored, by index.
    package let targets: [Target]
    /// What the model leaves unexplained of every rating, in the order of `Ratings.all`.
    package let residuals: [Residual]
    /// The variance of a single score's error. `nil` where no scores are left over to estimate it from.
    package let errorVariance: Double?
    /// The ratio of error variance to severity variance that severities were shrunk with: nought for not at all, infinite where
    /// nothing but chance was found between reviewers, so that all severities are nought.
    package let shrinkageRatio: Double

    /// One reviewer.
    package struct Reviewer: Hashable, Sendable {
        package let reviewer: Int
        /// How many targets they scored.
        package let count: Int
        /// In points; above nought is strict.
        package let severity: Double
        /// In points. `nil` where no error can be estimated. With shrinkage, the standard error of prediction.
        package let standardError: Double?
    }

    /// One target.
    package struct Target: Hashable, Sendable {
        package let target: Int
        /// How many reviewers scored it.
        package let count: Int
        /// The plain mean of its scores.
        package let raw: Double
        /// What it would have got on average had reviewers of average severity scored it.
        package let adjusted: Double
        /// Of the adjusted mean, in points. `nil` where no error can be estimated.
        package let standardError: Double?
    }

    /// What is left of one score after target and severity.
    package struct Residual: Hashable, Sendable {
        package let reviewer: Int
        package let target: Int
        /// Score less what the model expects, in points.
        package let value: Double
    }

    /// How far severities are drawn towards nought.
    ///
    /// A learner who scores three targets says little about their own severity. Shrinking with ratio k = error variance /
    /// severity variance leaves about n / (n + k) of the severity seen in n scores. It is ridge regression on the severities, and
    /// equals the best linear unbiased prediction of a mixed model with random reviewers (Henderson 1975; Robinson,
    /// "That BLUP Is a Good Thing", 1991).
    package enum Shrinkage: Hashable, Sendable {
        /// Plain least squares.
        case none
        /// With a given ratio of error variance to severity variance, nought or more. A ratio of 1 says that reviewers differ
        /// among themselves as much as one reviewer's scores scatter.
        case ratio(Double)
        /// With the ratio that the scores themselves suggest by Henderson's method III (Searle, Casella and McCulloch,
        /// "Variance Components", 1992, §5.5).
        case estimated
    }

    /// Fits the model.
    ///
    /// Refuses a design that is not connected and names its groups; with `Shrinkage.estimated`, one with no more scores than
    /// unknowns.
    package init(of ratings: Ratings, shrinkage: Shrinkage = .none) throws(PeerReviewError) {
        guard !ratings.all.isEmpty else { throw .noScores }
        let groups = ratings.connectedGroups
        guard groups.count == 1, let group = groups.first else { throw .disconnected(groups) }
        let equations = NormalEquations(of: ratings, in: group)
        let ratio = try Self.ratio(for: shrinkage, of: equations)
        self.init(equations.solution(ratio: ratio), of: equations, in: group)
    }

    private static func ratio(
        for shrinkage: Shrinkage,
        of equations: NormalEquations
    ) throws(PeerReviewError) -> Double {
        switch shrinkage {
        case .none: return 0
        case .ratio(let ratio):
            guard ratio >= 0 else { throw .negativeRatio }
            return ratio
        case .estimated:
            guard let ratio = equations.estimatedRatio else { throw .noScoresToSpare }
            return ratio
        }
    }

    private init(_ solution: NormalEquations.Solution, of equations: NormalEquations, in group: ConnectedGroup) {
        let deviation = solution.errorVariance?.squareRoot()
        reviewers = group.reviewers.indices.map { place in
            Reviewer(
                reviewer: group.reviewers[place],
                count: equations.cellsOfReviewer[place].count,
                severity: 0 - solution.effects[place],
                standardError: deviation.map { $0 * solution.effectVariances[place].squareRoot() }
            )
        }
        targets = group.targets.indices.map { place in
            Target(
                target: group.targets[place],
                count: Int(equations.targetCounts[place]),
                raw: equations.rawMeans[place],
                adjusted: solution.means[place],
                standardError: deviation.map { $0 * solution.meanVariances[place].squareRoot() }
            )
        }
        residuals = zip(equations.cells, solution.residuals).map { cell, residual in
            Residual(reviewer: group.reviewers[cell.reviewer], target: group.targets[cell.target], value: residual)
        }
        errorVariance = solution.errorVariance
        shrinkageRatio = solution.ratio
    }
}

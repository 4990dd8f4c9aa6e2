extension NormalEquations {
    /// The fitted model. Variances are in units of the error variance.
    struct Solution {
        let ratio: Double
        /// The adjusted mean of each target.
        let means: [Double]
        let meanVariances: [Double]
        /// The effect of each reviewer, added to a score; they sum to nought.
        let effects: [Double]
        let effectVariances: [Double]
        let residuals: [Double]
        let errorVariance: Double?
    }

    /// Solves for one ratio of error variance to severity variance; nought is plain least squares, and so is next to nought:
    /// where the model fits to the last digit, rounding leaves a ratio that makes the equations all but singular.
    func solution(ratio given: Double) -> Solution {
        let ratio = given < 1e-9 ? 0 : given
        let weights = cellsOfReviewer.map { 1 / (Double($0.count) + ratio) }
        let inverse = inverseOfTargets(weights: weights, isSingular: ratio == 0)
        let targets = inverse.times(rightHandSide(weights: weights))
        let effects = zip(cellsOfReviewer, weights).map { row, weight in
            weight * row.reduce(0) { $0 + $1.score - targets[$1.target] }
        }
        // Without a ratio targets come out summing to nought; the constraint asks it of the effects.
        let shift = ratio == 0 ? Summary.mean(effects) : 0
        let means = targets.map { centre + $0 + shift }
        let centred = effects.map { $0 - shift }
        let residuals = cells.map { centre + $0.score - means[$0.target] - centred[$0.reviewer] }
        let spread = Spread(of: self, weights: weights, inverse: inverse, isConstrained: ratio == 0)
        return Solution(
            ratio: ratio,
            means: means,
            meanVariances: spread.means,
            effects: centred,
            effectVariances: spread.effects,
            residuals: residuals,
            errorVariance: errorVariance(residuals: residuals, effects: centred, ratio: ratio)
        )
    }

    /// The (generalised) inverse of D - N'E⁻¹N. Without a ratio the matrix has the vector of ones for its null space;
    /// (S + J/T)⁻¹ - J/T is then its Moore-Penrose inverse (Searle 1982, "Matrix Algebra Useful for Statistics", §8.6).
    private func inverseOfTargets(weights: [Double], isSingular: Bool) -> SymmetricMatrix {
        var matrix = SymmetricMatrix(diagonal: targetCounts)
        for (row, weight) in zip(cellsOfReviewer, weights) {
            for first in row {
                for second in row {
                    matrix[first.target, second.target] -= weight
                }
            }
        }
        guard isSingular else { return matrix.inverse }
        let share = 1 / size.targets
        return matrix.adding(share).inverse.adding(-share)
    }

    private func rightHandSide(weights: [Double]) -> [Double] {
        var sums = zip(rawMeans, targetCounts).map { ($0 - centre) * $1 }
        for (row, weight) in zip(cellsOfReviewer, weights) {
            let share = weight * row.reduce(0) { $0 + $1.score }
            for cell in row { sums[cell.target] -= share }
        }
        return sums
    }

    /// Residual sum of squares over N - T - R + 1 without shrinkage. With it, (y'y - t'y_t - s'y_r) / (N - T), the
    /// restricted maximum likelihood estimate for a known ratio (Searle, Casella and McCulloch 1992, §7.7).
    private func errorVariance(residuals: [Double], effects: [Double], ratio: Double) -> Double? {
        let squares = residuals.reduce(0) { $0 + $1 * $1 }
        if ratio == 0 {
            let spare = size.scores - size.targets - size.reviewers + 1
            return spare > 0 ? squares / spare : nil
        }
        let spare = size.scores - size.targets
        let penalty = ratio.isFinite ? ratio * effects.reduce(0) { $0 + $1 * $1 } : 0
        return spare > 0 ? (squares + penalty) / spare : nil
    }
}

/// The variances of means and effects in units of the error variance: the diagonal of the inverse of all equations, by
/// blocks.
private struct Spread {
    let means: [Double]
    let effects: [Double]

    /// - Parameter isConstrained: whether effects are made to sum to nought, so that the variance of their mean moves from
    ///   the effects to the targets.
    init(
        of equations: NormalEquations,
        weights: [Double],
        inverse: SymmetricMatrix,
        isConstrained: Bool
    ) {
        var weightsOfTargets = Array(repeating: 0.0, count: inverse.size)
        for (row, weight) in zip(equations.cellsOfReviewer, weights) {
            for cell in row { weightsOfTargets[cell.target] += weight }
        }
        /// The covariance of each target with the sum of effects is the negative of this.
        let shared = inverse.times(weightsOfTargets)
        let sums = zip(equations.cellsOfReviewer, weights).map { row, weight in
            weight * (1 + row.reduce(0) { $0 + shared[$1.target] })
        }
        let share = isConstrained ? 1 / equations.size.reviewers : 0
        let ofMean = sums.reduce(0, +) * share * share
        means = (0..<inverse.size).map { inverse[$0, $0] - 2 * share * shared[$0] + ofMean }
        effects = zip(equations.cellsOfReviewer, weights).enumerated().map { place, pair in
            let (row, weight) = pair
            let own = weight + weight * weight * inverse.sum(over: row.map(\.target))
            return max(own - 2 * share * sums[place] + ofMean, 0)
        }
    }
}

/// The least-squares equations of targets and reviewers' effects, reviewers eliminated.
///
/// With D the diagonal of scores a target, E that of scores a reviewer (plus the shrinkage ratio) and N the incidence of
/// reviewers by targets, the targets' equations are (D - N'E⁻¹N) t = y_t - N'E⁻¹y_r: a system as small as the number of
/// targets, whatever the number of reviewers (Henderson 1984, absorption; Searle 1987, §4.2).
/// Effects here are added to a score; `Severities` turns their sign.
struct NormalEquations {
    /// A score by places in the connected group, centred on the mean of all scores.
    struct Cell {
        let reviewer: Int
        let target: Int
        let score: Double
    }

    let cells: [Cell]
    let cellsOfReviewer: [[Cell]]
    let targetCounts: [Double]
    let rawMeans: [Double]
    /// The mean of all scores, which the cells are centred on.
    let centre: Double

    init(of ratings: Ratings, in group: ConnectedGroup) {
        let centre = Summary.mean(ratings.all.map(\.score))
        var reviewerPlaces = Array(repeating: 0, count: ratings.reviewerCount)
        for (place, reviewer) in group.reviewers.enumerated() { reviewerPlaces[reviewer] = place }
        var targetPlaces = Array(repeating: 0, count: ratings.targetCount)
        for (place, target) in group.targets.enumerated() { targetPlaces[target] = place }

        cells = ratings.all.map {
            Cell(
                reviewer: reviewerPlaces[$0.reviewer],
                target: targetPlaces[$0.target],
                score: $0.score - centre
            )
        }
        var rows: [[Cell]] = Array(repeating: [], count: group.reviewers.count)
        var counts = Array(repeating: 0.0, count: group.targets.count)
        var sums = counts
        for cell in cells {
            rows[cell.reviewer].append(cell)
            counts[cell.target] += 1
            sums[cell.target] += cell.score
        }
        cellsOfReviewer = rows
        targetCounts = counts
        rawMeans = zip(sums, counts).map { centre + $0 / $1 }
        self.centre = centre
    }

    /// Scores, targets and reviewers, as numbers to reckon with.
    var size: (scores: Double, targets: Double, reviewers: Double) {
        (Double(cells.count), Double(targetCounts.count), Double(cellsOfReviewer.count))
    }
}

extension NormalEquations {
    /// The ratio of error variance to the variance of reviewers by Henderson's method III: expected reductions in sums of
    /// squares are set equal to those seen.
    ///
    /// The sum of squares of reviewers after targets has expectation (R - 1)σ² + (N - T)σ_r² for N scores, R reviewers and T
    /// targets. Infinite where reviewers differ no more than chance lets them; `nil` with no scores to spare.
    var estimatedRatio: Double? {
        let full = solution(ratio: 0)
        guard let error = full.errorVariance else { return nil }
        let withoutReviewers = cells.reduce(0) { sum, cell in
            let residual = cell.score - (rawMeans[cell.target] - centre)
            return sum + residual * residual
        }
        let withReviewers = full.residuals.reduce(0) { $0 + $1 * $1 }
        let chance = error * (size.reviewers - 1)
        let variance = (withoutReviewers - withReviewers - chance) / (size.scores - size.targets)
        return variance > 0 ? error / variance : .infinity
    }
}

extension Sheets {
    /// The scores of one criterion, from complete sheets.
    package func ratings(of criterion: Int) throws(PeerReviewError) -> Ratings {
        guard (0..<criterionCount).contains(criterion) else { throw .outOfRange(.criterion, index: criterion) }
        return ratings { $0.scores[criterion] }
    }

    /// The weighted mean over the criteria, Σwx / Σw, a sheet; from complete sheets.
    ///
    /// - Parameter weights: one a criterion, none negative, not all nought.
    package func overall(weights: [Double]) throws(PeerReviewError) -> Ratings {
        guard weights.count == criterionCount, weights.isUsable else { throw .unusableWeights }
        return ratings { weightedMean($0.scores, weights: weights) }
    }

    /// The plain mean over the criteria, a sheet; from complete sheets.
    package var overall: Ratings {
        ratings { Summary.mean($0.scores) }
    }

    /// Every score of every criterion, each pair of target and criterion a target of its own: target `t` and criterion `c`
    /// stand at `t * criterionCount + c`.
    ///
    /// This is what overall agreement is told from where all criteria share their levels.
    package var pooled: Ratings {
        let split = complete.flatMap { sheet in
            sheet.scores.enumerated().map { criterion, score in
                Rating(reviewer: sheet.reviewer, target: sheet.target * criterionCount + criterion, score: score)
            }
        }
        return Ratings(
            valid: Ratings.sorted(split),
            reviewers: reviewerCount,
            targets: targetCount * criterionCount
        )
    }

    /// The complete sheets of one target, by reviewer, each with its scores in the order of the criteria.
    package func scores(of target: Int) -> [(reviewer: Int, scores: [Double])] {
        complete.filter { $0.target == target }.map { ($0.reviewer, $0.scores) }
    }

    private func ratings(_ score: (Complete) -> Double) -> Ratings {
        Ratings(
            valid: complete.map { Rating(reviewer: $0.reviewer, target: $0.target, score: score($0)) },
            reviewers: reviewerCount,
            targets: targetCount
        )
    }
}

extension [Double] {
    /// Whether these can weigh something: finite, none negative, not all nought.
    var isUsable: Bool { allSatisfy { $0.isFinite && $0 >= 0 } && contains { $0 > 0 } }
}

/// Σwx / Σw.
func weightedMean(_ values: [Double], weights: [Double]) -> Double {
    zip(values, weights).reduce(0) { $0 + $1.0 * $1.1 } / weights.reduce(0, +)
}

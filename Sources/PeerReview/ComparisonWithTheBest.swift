/// Grades for reviewers by Moodle's "comparison with the best assessment", for one target.
///
/// The assessments nearest to the weighted average are the best; every reviewer gets 100 less the distance to the nearest of
/// them. Follows Moodle's `mod/workshop/eval/best/lib.php` at commit 5b99c4f step by step, its rounding included.
package struct ComparisonWithTheBest: Hashable, Sendable {
    /// One criterion of the rubric.
    package struct Criterion: Hashable, Sendable {
        package let minimum: Double
        package let maximum: Double
        package let weight: Double

        package init(minimum: Double, maximum: Double, weight: Double = 1) {
            self.minimum = minimum
            self.maximum = maximum
            self.weight = weight
        }
    }

    /// One reviewer's scores, in the order of the criteria, and what they weigh: nought for who is graded without counting.
    package struct Assessment: Hashable, Sendable {
        package let scores: [Double]
        package let weight: Double

        package init(scores: [Double], weight: Double = 1) {
            self.scores = scores
            self.weight = weight
        }
    }

    /// How strict the comparison is; Moodle divides distances by the raw value.
    package enum Strictness: Int, CaseIterable, Hashable, Sendable {
        case veryStrict = 1
        case strict = 3
        case fair = 5
        case lax = 7
        case veryLax = 9
    }

    /// The reviewers' grades, 0 to 100 and in the order of the assessments. `nil` where all weights are nought, for then
    /// there is no average to compare with.
    package let grades: [Double]?
    /// The places of the assessments that count as best, ascending.
    package let best: [Int]

    /// Whether the grades say something: with one or two assessments everybody is as near to the average as can be, and gets 100.
    package let isTelling: Bool

    /// Grades the assessments of one target.
    ///
    /// Refuses weights below nought, criteria that all weigh nothing, scales that end before they begin, and sheets with
    /// another number of scores than criteria.
    package init(
        _ assessments: [Assessment],
        criteria: [Criterion],
        strictness: Strictness = .fair
    ) throws(PeerReviewError) {
        guard criteria.map(\.weight).isUsable else { throw .unusableWeights }
        guard criteria.allSatisfy({ $0.minimum <= $0.maximum && ($0.maximum - $0.minimum).isFinite }) else {
            throw .unusableScale
        }
        for (place, assessment) in assessments.enumerated() {
            guard assessment.weight.isFinite, assessment.weight >= 0 else { throw .unusableWeights }
            guard assessment.scores.count == criteria.count else {
                throw .wrongNumberOfScores(reviewer: place, target: 0, expected: criteria.count)
            }
            guard assessment.scores.allSatisfy(\.isFinite) else { throw .notANumber(reviewer: place, target: 0) }
        }
        isTelling = assessments.count(where: { $0.weight > 0 }) >= 3
        guard assessments.contains(where: { $0.weight > 0 }) else {
            (grades, best) = (nil, [])
            return
        }
        let table = NormalisedScores(of: assessments, criteria: criteria, strictness: strictness)
        let distances = table.rows.map { table.distance($0, table.averages) }
        let least = distances.min() ?? 0
        let best = distances.indices.filter { distances[$0] == least }
        grades = table.rows.map { row in
            let nearest = best.map { table.distance(row, table.rows[$0]) }.min() ?? 0
            return min(max(100 - nearest, 0), 100)
        }
        self.best = best
    }
}

extension ComparisonWithTheBest {
    /// A target's grade in Moodle: the weighted mean of its assessments' grades. `nil` where nothing weighs anything.
    package static func grade(of assessments: [(grade: Double, weight: Double)]) -> Double? {
        let counting = assessments.filter { $0.weight > 0 }
        guard !counting.isEmpty else { return nil }
        return weightedMean(counting.map(\.grade), weights: counting.map(\.weight))
    }

    /// A reviewer's grade in Moodle over all targets: the plain mean of their grades. `nil` where there are none.
    package static func grade(ofReviewer grades: [Double]) -> Double? {
        grades.isEmpty ? nil : Summary.mean(grades)
    }
}

/// Scores in per cent of their scales, their averages and variances.
private struct NormalisedScores {
    let rows: [[Double]]
    let averages: [Double]
    let variances: [Double?]
    let weights: [Double]
    let strictness: Double

    init(
        of assessments: [ComparisonWithTheBest.Assessment],
        criteria: [ComparisonWithTheBest.Criterion],
        strictness: ComparisonWithTheBest.Strictness
    ) {
        let rows = assessments.map { zip($0.scores, criteria).map(Self.normalised) }
        let importance = assessments.map(\.weight)
        let columns = criteria.indices.map { criterion in rows.map { $0[criterion] } }
        averages = columns.map { rounded(weightedMean($0, weights: importance), digits: 5) }
        variances = columns.map { weightedVariance($0, weights: importance) }
        self.rows = rows
        weights = criteria.map(\.weight)
        self.strictness = Double(strictness.rawValue)
    }

    /// Moodle gives the maximum itself, not 100, where a scale has a single value.
    private static func normalised(_ score: Double, on criterion: ComparisonWithTheBest.Criterion) -> Double {
        let width = criterion.maximum - criterion.minimum
        return width == 0 ? criterion.maximum : rounded((score - criterion.minimum) / width * 100, digits: 5)
    }

    func distance(_ one: [Double], _ other: [Double]) -> Double {
        var sum = 0.0
        for criterion in one.indices where one[criterion] != other[criterion] {
            let difference = one[criterion] - other[criterion]
            let variance = max(variances[criterion] ?? 0, 0.01)
            sum += weights[criterion] * abs(difference) * difference * difference / (strictness * variance)
        }
        return rounded(sum / weights.reduce(0, +), digits: 4)
    }
}

/// The population variance with weights, in one pass (West, "Updating Mean and Variance Estimates", 1979). `nil` for fewer
/// than two values that weigh something.
func weightedVariance(_ values: [Double], weights: [Double]) -> Double? {
    var (count, total, mean, squares) = (0, 0.0, 0.0, 0.0)
    for (value, weight) in zip(values, weights) where weight > 0 {
        count += 1
        let newTotal = total + weight
        let difference = value - mean
        let step = difference * weight / newTotal
        mean += step
        squares += total * difference * step
        total = newTotal
    }
    return count > 1 ? squares / total : nil
}

/// Half away from nought at a decimal place, as PHP's `round`.
private func rounded(_ value: Double, digits: Int) -> Double {
    let scale = digits == 5 ? 1e5 : 1e4
    return (value * scale).rounded(.toNearestOrAwayFromZero) / scale
}

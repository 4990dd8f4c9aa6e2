/// What a handful of scores looks like.
package struct Summary: Hashable, Sendable {
    /// How many scores there are; at least one.
    package let count: Int
    /// Each score that was given and how often, ascending.
    package let distribution: [Frequency]
    /// The arithmetic mean.
    package let mean: Double
    /// The least, the quartiles and the greatest.
    ///
    /// Quartiles interpolate between the two nearest scores at position (n - 1)p: method 7 of Hyndman and Fan, "Sample
    /// Quantiles in Statistical Packages" (1996), the usual one of NumPy, R and spreadsheets' `QUARTILE.INC`.
    package let minimum: Double
    package let lowerQuartile: Double
    package let median: Double
    package let upperQuartile: Double
    package let maximum: Double
    /// The sample standard deviation, with n - 1 below the line. `nil` for a single score.
    package let standardDeviation: Double?
    /// The median distance from the median, in points and unscaled (Hampel 1974).
    package let medianAbsoluteDeviation: Double

    /// A score and how often it was given.
    package struct Frequency: Hashable, Sendable {
        package let score: Double
        package let count: Int
    }

    /// Sums up finite scores, given in any order. `nil` where there are none, or where one is not finite.
    package init?(_ scores: some Sequence<Double>) {
        let sorted = scores.sorted()
        guard let least = sorted.first, let greatest = sorted.last, sorted.allSatisfy(\.isFinite) else { return nil }
        let median = quantile(0.5, ofSorted: sorted)
        count = sorted.count
        distribution = Self.distribution(ofSorted: sorted)
        mean = Self.mean(sorted)
        minimum = least
        lowerQuartile = quantile(0.25, ofSorted: sorted)
        self.median = median
        upperQuartile = quantile(0.75, ofSorted: sorted)
        maximum = greatest
        standardDeviation = Self.standardDeviation(sorted)
        medianAbsoluteDeviation = quantile(0.5, ofSorted: sorted.map { abs($0 - median) }.sorted())
    }

    /// How far a score lies from the median, in robust standard deviations: (x - median) / (1.4826 MAD).
    ///
    /// 1.4826 is 1/Φ⁻¹(¾), which makes the scaled MAD a standard deviation where scores are normal. From 3.5 on a score
    /// is commonly called an outlier (Iglewicz and Hoaglin, "How to Detect and Handle Outliers", 1993).
    ///
    /// - Parameter floor: the least spread to divide by, above nought and in points. Scores on a few levels often have
    ///   a MAD of nought, and then every difference would look infinite.
    package func robustZ(of score: Double, floor: Double = 0.5) -> Double {
        (score - median) / max(medianAbsoluteDeviation * Self.deviationsPerMAD, floor)
    }

    private static let deviationsPerMAD = 1 / 0.674_489_750_196_081_7
}

extension Summary {
    static func mean(_ values: [Double]) -> Double {
        values.reduce(0, +) / Double(values.count)
    }

    static func standardDeviation(_ values: [Double]) -> Double? {
        guard values.count > 1 else { return nil }
        let mean = mean(values)
        let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        return (squares / Double(values.count - 1)).squareRoot()
    }

    private static func distribution(ofSorted scores: [Double]) -> [Frequency] {
        var runs: [Frequency] = []
        for score in scores {
            if let last = runs.last, last.score == score {
                runs[runs.count - 1] = Frequency(score: score, count: last.count + 1)
            } else {
                runs.append(Frequency(score: score, count: 1))
            }
        }
        return runs
    }
}

/// The quantile by method 7 of Hyndman and Fan (1996): linear between the neighbours of position (n - 1)p.
///
/// - Parameter sorted: ascending and not empty.
func quantile(_ share: Double, ofSorted sorted: [Double]) -> Double {
    let position = Double(sorted.count - 1) * share
    let below = Int(position)
    let above = min(below + 1, sorted.count - 1)
    return sorted[below] + (sorted[above] - sorted[below]) * (position - Double(below))
}

/// How an interval is drawn from the scores themselves.
///
/// Targets are drawn with replacement, each with all its scores, and alpha is reckoned anew; the interval runs between the
/// percentiles of what comes out (Efron and Tibshirani 1993, ch. 13; for alpha, Zapf and others, "Measuring inter-rater
/// reliability for nominal data", BMC Medical Research Methodology 16:93, 2016). With fewer than about ten targets it tends to
/// be too narrow.
package struct Bootstrap: Hashable, Sendable {
    /// How many resamples are drawn.
    package let draws: Int
    /// The share of resamples that the interval holds, above nought and below one.
    package let level: Double
    /// The same seed gives the same interval.
    package let seed: UInt64

    package init(draws: Int = 1000, level: Double = 0.95, seed: UInt64 = 1) {
        self.draws = max(draws, 0)
        self.level = min(max(level, 0), 1)
        self.seed = seed
    }

    /// The interval of alpha. `nil` where no resample has one. Resamples in which all scores are the same are drawn
    /// again, up to as often as there are draws.
    func interval(of values: ValueCounts, on scale: Agreement.Scale) -> ClosedRange<Double>? {
        var generator = SplitMix64(seed: seed)
        var alphas: [Double] = []
        var attempts = 0
        while alphas.count < draws, attempts < 2 * draws {
            attempts += 1
            var picks = Array(repeating: 0.0, count: values.targets.count)
            for _ in picks.indices { picks[generator.next(below: picks.count)] += 1 }
            if let alpha = values.alpha(on: scale, picks: picks) { alphas.append(alpha) }
        }
        guard !alphas.isEmpty else { return nil }
        alphas.sort()
        let tail = (1 - level) / 2
        return quantile(tail, ofSorted: alphas)...quantile(1 - tail, ofSorted: alphas)
    }
}

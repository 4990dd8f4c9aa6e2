/// What can be said of some numbers without a model: how many, their middle and how far they lie apart.
package struct NumberSummary: Hashable, Sendable, Codable {
    package var n: Int
    package var median: Double
    package var mean: Double
    package var lowest: Double
    package var highest: Double
    /// A quarter of the numbers lie at or below it.
    package var lowerQuartile: Double
    /// A quarter of the numbers lie at or above it.
    package var upperQuartile: Double

    /// The sample standard deviation, with n − 1 below the line; `nil` for a single number, and in files of before it was
    /// reckoned.
    package var standardDeviation: Double?

    /// Quartiles and median are interpolated linearly between neighbours: type 7 of Hyndman and Fan (1996), which is
    /// what R, NumPy and spreadsheets give.
    ///
    /// - Returns: `nil` for no numbers.
    package init?(_ numbers: [Double]) {
        let sorted = numbers.sorted()
        guard let lowest = sorted.first, let highest = sorted.last else { return nil }
        n = sorted.count
        let mean = sorted.reduce(0, +) / Double(sorted.count)
        self.mean = mean
        self.lowest = lowest
        self.highest = highest
        median = Self.quantile(0.5, of: sorted)
        lowerQuartile = Self.quantile(0.25, of: sorted)
        upperQuartile = Self.quantile(0.75, of: sorted)
        guard sorted.count > 1 else { return }
        let squares = sorted.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        standardDeviation = (squares / Double(sorted.count - 1)).squareRoot()
    }

    private static func quantile(_ share: Double, of sorted: [Double]) -> Double {
        let place = Double(sorted.count - 1) * share
        let below = Int(place)
        guard below + 1 < sorted.count else { return sorted[sorted.count - 1] }
        return sorted[below] + (place - Double(below)) * (sorted[below + 1] - sorted[below])
    }
}

package import Wardley

/// The middle of some placements, and how far they lie apart.
package struct PlacementSpread: Hashable, Sendable {
    package let count: Int
    /// The median of each coordinate by itself.
    package let median: MapPosition
    /// The middle half of the placements; all of them where there are fewer than four.
    package let visibility: ClosedRange<Double>
    package let evolution: ClosedRange<Double>

    /// `nil` without any placement. Placements off the map count as at its edge.
    package init?(_ placements: [MapPosition]) {
        guard !placements.isEmpty else { return nil }
        count = placements.count
        let heights = placements.map(\.clamped.visibility).sorted()
        let places = placements.map(\.clamped.evolution).sorted()
        median = MapPosition(visibility: Self.middle(of: heights), evolution: Self.middle(of: places))
        visibility = Self.middleHalf(of: heights)
        evolution = Self.middleHalf(of: places)
    }

    private static func middle(of sorted: [Double]) -> Double {
        rounded((sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2)
    }

    /// From the first to the third quartile, each the median of its half without the middle one (Tukey's hinges as
    /// Moore and McCabe define them).
    private static func middleHalf(of sorted: [Double]) -> ClosedRange<Double> {
        guard sorted.count >= 4 else { return sorted[0]...sorted[sorted.count - 1] }
        let half = sorted.count / 2
        let lower = middle(of: Array(sorted.prefix(half)))
        return lower...max(lower, middle(of: Array(sorted.suffix(half))))
    }

    /// To the two decimals that maps are written with.
    private static func rounded(_ value: Double) -> Double {
        (value * 100).rounded() / 100
    }
}

extension PlacementSpread {
    /// “median of 7 placements; the middle half: visibility 0.62 to 0.81, evolution 0.30 to 0.45”
    var sentence: String {
        let ranges = "visibility \(Self.text(visibility)), evolution \(Self.text(evolution))"
        switch count {
        case 1: return "one placement"
        case 2, 3: return "median of \(count) placements: \(ranges)"
        case _: return "median of \(count) placements; the middle half: \(ranges)"
        }
    }

    private static func text(_ range: ClosedRange<Double>) -> String {
        "\(MapNumber.text(range.lowerBound)) to \(MapNumber.text(range.upperBound))"
    }
}

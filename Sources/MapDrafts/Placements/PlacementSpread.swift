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
        rounded(quantile(0.5, of: sorted))
    }

    private static func middleHalf(of sorted: [Double]) -> ClosedRange<Double> {
        guard sorted.count >= 4 else { return rounded(sorted[0])...rounded(sorted[sorted.count - 1]) }
        return rounded(quantile(0.25, of: sorted))...rounded(quantile(0.75, of: sorted))
    }

    /// Interpolated linearly between neighbours, as everywhere in a session's results: type 7 of Hyndman and Fan (1996).
    private static func quantile(_ share: Double, of sorted: [Double]) -> Double {
        let place = Double(sorted.count - 1) * share
        let below = Int(place)
        guard below + 1 < sorted.count else { return sorted[sorted.count - 1] }
        return sorted[below] + (place - Double(below)) * (sorted[below + 1] - sorted[below])
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

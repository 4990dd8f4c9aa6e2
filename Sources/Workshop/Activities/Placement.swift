/// Where a component stands on a map: both ways from 0 to 1, to four decimals.
package struct Placement: Hashable, Sendable {
    /// 0 is invisible to the user, 1 what the user sees.
    package let visibility: Double
    /// 0 is genesis, 1 commodity.
    package let evolution: Double

    /// - Returns: `nil` unless both lie from 0 to 1.
    package init?(visibility: Double, evolution: Double) {
        guard (0...1).contains(visibility), (0...1).contains(evolution) else { return nil }
        self.visibility = (visibility * 10_000).rounded() / 10_000
        self.evolution = (evolution * 10_000).rounded() / 10_000
    }
}

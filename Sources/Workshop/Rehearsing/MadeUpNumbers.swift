import PeerReview

/// Numbers that look random and are the same for the same seed and words, on every machine and in every release.
///
/// Everybody draws from numbers of their own ("Ada, engage-1"), so that what one does changes nothing for another.
struct MadeUpNumbers: RandomNumberGenerator {
    private var source: SplitMix64

    init(seed: UInt64, _ words: String...) {
        source = SplitMix64(seed: words.joined(separator: "\u{1F}").utf8.fnv1a(seed: seed))
    }

    mutating func next() -> UInt64 { source.next() }

    /// From 0 up to, not including, 1.
    mutating func share() -> Double {
        Double(next() >> 11) / Double(UInt64(1) << 53)
    }

    /// A number in `0..<bound`; 0 where there is none.
    mutating func below(_ bound: Int) -> Int {
        bound <= 0 ? 0 : min(bound - 1, Int(share() * Double(bound)))
    }

    /// A number near a middle: the sum of three uniform ones, never farther from it than the spread.
    mutating func around(_ middle: Double, spread: Double) -> Double {
        middle + spread * ((share() + share() + share()) / 1.5 - 1)
    }

    /// Whether something of that likelihood happens.
    mutating func happens(_ likelihood: Double) -> Bool { share() < likelihood }

    mutating func one<Element>(of elements: [Element]) -> Element? {
        elements.isEmpty ? nil : elements[below(elements.count)]
    }

    /// The elements in another order (Fisher and Yates).
    mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
        var elements = elements
        for last in stride(from: elements.count - 1, to: 0, by: -1) { elements.swapAt(last, below(last + 1)) }
        return elements
    }
}

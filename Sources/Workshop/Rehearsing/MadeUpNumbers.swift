/// Numbers that look random and are the same for the same seed and words, on every machine and in every release:
/// SplitMix64 (Steele, Lea and Flood, OOPSLA 2014) started from an FNV-1a hash of the words.
///
/// Everybody draws from numbers of their own ("Ada, engage-1"), so that what one does changes nothing for another.
struct MadeUpNumbers: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64, _ words: String...) {
        state = words.joined(separator: "\u{1F}").utf8.reduce(seed ^ 0xCBF2_9CE4_8422_2325) {
            ($0 ^ UInt64($1)) &* 0x100_0000_01B3
        }
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

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

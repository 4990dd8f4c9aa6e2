extension QRCode {
    /// The size of a symbol: 1 to 40 (ISO/IEC 18004:2015, 5.3.1).
    package struct Version: Hashable, Sendable {
        /// 1 to 40.
        package let number: Int

        /// No version where the number is not one of 1 to 40.
        package init?(_ number: Int) {
            guard Self.numbers.contains(number) else { return nil }
            self.number = number
        }

        /// For numbers that are known to be versions.
        private init(known number: Int) {
            self.number = number
        }

        static let smallest = Version(known: numbers.lowerBound)
        static let largest = Version(known: numbers.upperBound)
        /// From the smallest to the largest.
        static let all = numbers.map(Version.init(known:))

        private static let numbers = 1...40
    }
}

extension QRCode.Version: Comparable {
    /// The smaller symbol first.
    package static func < (left: Self, right: Self) -> Bool { left.number < right.number }
}

extension QRCode.Version {
    /// How many modules each side has, without the quiet zone (5.3.1.1): 21 for version 1, 177 for version 40.
    package var size: Int { 17 + 4 * number }

    /// Whether the symbol says its version (7.10).
    var hasVersionInformation: Bool { number >= 7 }

    /// The rows, and the columns, on which alignment patterns are centred (6.3.6, annex E), in rising order.
    ///
    /// Table E.1 follows a rule: the first centre is 6, the last is 7 modules from the edge, and the others stand in
    /// equal even steps back from the last. A test compares the rule with the table.
    var alignmentCentres: [Int] {
        guard number > 1 else { return [] }
        let count = number / 7 + 2
        let step = (number * 8 + count * 3 + 5) / (count * 4 - 4) * 2
        return [6] + (0..<count - 1).reversed().map { size - 7 - $0 * step }
    }

    /// How many modules are left for codewords and remainder bits when function patterns, format and version
    /// information are in place (table 1).
    var dataModules: Int {
        let finders = 3 * 64
        let timing = 2 * (size - 16)
        let information = 2 * 15 + 1 + (hasVersionInformation ? 2 * 18 : 0)
        let aligned = alignmentCentres.count
        guard aligned > 0 else { return size * size - finders - timing - information }
        // Those on the timing patterns share 5 modules with them.
        let alignment = 25 * (aligned * aligned - 3) - 5 * 2 * (aligned - 2)
        return size * size - finders - timing - information - alignment
    }

    /// How many codewords the symbol holds, those for error correction included (table 1).
    var codewords: Int { dataModules / 8 }
}

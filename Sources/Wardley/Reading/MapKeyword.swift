import Diagnostics

/// The words that a statement can begin with, the ones that OWM has given up included.
enum MapKeyword: String, CaseIterable {
    case title, style, size, evolution, valuechain, annotations, annotation, component, anchor, submap, pipeline, evolve
    case note, url, pioneers, settlers, townplanners, accelerator, deaccelerator, market, ecosystem, build, buy,
        outsource
    case yAxis = "y-axis"
    case xAxis = "x-axis"

    /// Lower-cased spellings by word.
    static let byWord: [String: MapKeyword] = Dictionary(
        uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) }
    )
}

extension MapBytes {
    /// The keyword that a line begins with, upper or lower case, and where the rest begins. A whole word: a blank, a
    /// bracket, a quote or the end follows it.
    func keyword(at code: SourceRange) -> (word: MapKeyword, range: SourceRange)? {
        var end = code.start
        while end < code.end, end - code.start < 14 {
            let byte = bytes[end]
            guard (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || byte == 0x2D else { break }
            end += 1
        }
        guard end > code.start + 2 else { return nil }
        if end < code.end, !Self.isASCIISpace(bytes[end]), bytes[end] != 0x5B, bytes[end] != 0x22 { return nil }
        let word = SourceRange(code.start, end)
        if let found = keyword(spelled: word) { return (found, word) }
        return nil
    }

    private func keyword(spelled range: SourceRange) -> MapKeyword? {
        // Most lines are components and links: the first letter settles those without a look-up.
        switch bytes[range.start] | 0x20 {
        case UInt8(ascii: "c"): matches(range, "component") ? .component : nil
        case UInt8(ascii: "a"), UInt8(ascii: "b"), UInt8(ascii: "d"), UInt8(ascii: "e"), UInt8(ascii: "m"),
            UInt8(ascii: "n"), UInt8(ascii: "o"), UInt8(ascii: "p"), UInt8(ascii: "s"), UInt8(ascii: "t"),
            UInt8(ascii: "u"), UInt8(ascii: "v"), UInt8(ascii: "x"), UInt8(ascii: "y"):
            MapKeyword.byWord[text(range).lowercased()]
        default: nil
        }
    }

    private func matches(_ range: SourceRange, _ word: StaticString) -> Bool {
        guard range.count == word.utf8CodeUnitCount else { return false }
        for index in 0..<range.count where bytes[range.start + index] | 0x20 != word.utf8Start[index] { return false }
        return true
    }
}

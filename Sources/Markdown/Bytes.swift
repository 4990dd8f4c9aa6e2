package import Diagnostics

// Names for the bytes that mean something in Markdown.
extension UInt8 {
    static let tab: UInt8 = 0x09
    static let space: UInt8 = 0x20
    static let exclamation: UInt8 = 0x21
    static let hash: UInt8 = 0x23
    static let ampersand: UInt8 = 0x26
    static let openingBracket: UInt8 = 0x28
    static let closingBracket: UInt8 = 0x29
    static let star: UInt8 = 0x2A
    static let plus: UInt8 = 0x2B
    static let dash: UInt8 = 0x2D
    static let dot: UInt8 = 0x2E
    static let colon: UInt8 = 0x3A
    static let semicolon: UInt8 = 0x3B
    static let less: UInt8 = 0x3C
    static let equals: UInt8 = 0x3D
    static let greater: UInt8 = 0x3E
    static let openingSquare: UInt8 = 0x5B
    static let backslash: UInt8 = 0x5C
    static let closingSquare: UInt8 = 0x5D
    static let underscore: UInt8 = 0x5F
    static let backtick: UInt8 = 0x60
    static let pipe: UInt8 = 0x7C
    static let tilde: UInt8 = 0x7E

    /// 0 to 9.
    var isDigit: Bool { 0x30 <= self && self <= 0x39 }
    /// A to Z and a to z.
    var isLetter: Bool { 0x61 <= self | 0x20 && self | 0x20 <= 0x7A }
    /// What a name of ASCII is made of: letters, digits, `_` and `-`.
    var isWordByte: Bool { isLetter || isDigit || self == .underscore || self == .dash }
    /// `*` or `_`.
    var isEmphasisMark: Bool { self == .star || self == .underscore }
    /// ASCII punctuation, which a backslash may stand before (CommonMark 0.31 §2.4).
    var isPunctuation: Bool { 0x21 <= self && self <= 0x7E && !isLetter && !isDigit }
}

extension [UInt8] {
    /// How many bytes the blank at an offset takes: a space, a tab, or one of the Unicode spaces that
    /// word processors leave behind (no-break, narrow no-break, zero width, byte order mark); 0 if it is none.
    package func blankLength(at offset: Int, before end: Int) -> Int {
        guard offset < end else { return 0 }
        switch self[offset] {
        case 0x20, 0x09, 0x0B, 0x0C: return 1
        case 0x0A, 0x0D: return 1
        case 0xC2: return offset + 1 < end && self[offset + 1] == 0xA0 ? 2 : 0
        case 0xE2: return offset + 2 < end && Self.isUnicodeBlank(self[offset + 1], self[offset + 2]) ? 3 : 0
        case 0xEF: return offset + 2 < end && self[offset + 1] == 0xBB && self[offset + 2] == 0xBF ? 3 : 0
        default: return 0
        }
    }

    /// U+2000–U+200B and U+202F, by the two bytes behind 0xE2. Direction marks are not blanks.
    private static func isUnicodeBlank(_ second: UInt8, _ third: UInt8) -> Bool {
        second == 0x80 && (0x80...0x8B ~= third || third == 0xAF)
    }

    /// A range without the blanks at both ends.
    package func trimmed(_ range: SourceRange) -> SourceRange {
        var start = range.start
        var end = range.end
        while start < end {
            let length = blankLength(at: start, before: end)
            guard length > 0 else { break }
            start += length
        }
        while end > start {
            if blankLength(at: end - 1, before: end) == 1 {
                end -= 1
            } else if end - start >= 2, self[end - 1] >= 0x80, blankLength(at: end - 2, before: end) == 2 {
                end -= 2
            } else if end - start >= 3, self[end - 1] >= 0x80, blankLength(at: end - 3, before: end) == 3 {
                end -= 3
            } else {
                break
            }
        }
        return SourceRange(start, end)
    }

    /// How many columns lie between two offsets of blanks; a tab stops at every fourth column.
    func columns(from start: Int, to end: Int) -> Int {
        var columns = 0
        var offset = start
        while offset < end {
            columns = self[offset] == .tab ? (columns / 4 + 1) * 4 : columns + 1
            offset += Swift.max(1, blankLength(at: offset, before: end))
        }
        return columns
    }

    /// How often a byte stands in a row from an offset on.
    func runLength(of byte: UInt8, from start: Int, to end: Int) -> Int {
        var offset = start
        while offset < end, self[offset] == byte { offset += 1 }
        return offset - start
    }

    /// Whether some text stands at an offset.
    package func starts(with text: StaticString, at offset: Int) -> Bool {
        guard offset >= 0, offset + text.utf8CodeUnitCount <= count else { return false }
        for index in 0..<text.utf8CodeUnitCount where self[offset + index] != text.utf8Start[index] { return false }
        return true
    }
}

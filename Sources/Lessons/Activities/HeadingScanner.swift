import Diagnostics
import Markdown

/// Finds the brackets in front of the colon of an activity's heading, and the colon. Quoted commas part nothing, and a
/// quoted bracket closes nothing. A bracket that nothing closes reaches to the colon.
struct HeadingScanner {
    let source: SourceText
    let range: SourceRange
    private(set) var kindEnd: Int
    /// What stands behind the colon; `nil` without one.
    private(set) var title: SourceRange?
    private(set) var options: [Located<String>] = []
    private(set) var unclosed: SourceRange?
    /// From behind the last bracket to the colon.
    private(set) var strayWords: SourceRange?

    init(source: SourceText, range: SourceRange) {
        self.source = source
        self.range = range
        kindEnd = range.end
    }

    mutating func scan() {
        var offset = range.start
        var bracketsEnd: Int?
        while offset < range.end {
            let colon = colonLength(at: offset)
            if colon > 0 {
                kindEnd = min(kindEnd, offset)
                strayWords = bracketsEnd.map { SourceRange($0, offset) }
                title = SourceRange(behindEmphasis(from: offset + colon), range.end)
                return
            }
            if source.bytes[offset].opensBracket {
                kindEnd = min(kindEnd, offset)
                offset = takeBrackets(at: offset)
                bracketsEnd = offset
            } else {
                offset += 1
            }
        }
        strayWords = bracketsEnd.map { SourceRange($0, range.end) }
    }

    /// - Returns: the offset behind the closing bracket, or of the colon where nothing closes it.
    private mutating func takeBrackets(at bracket: Int) -> Int {
        let start = bracket + 1
        // A mark that is missing turns quotes inside out: then they are left aside.
        if let end = closing(from: start, mindsQuotes: true) ?? closing(from: start, mindsQuotes: false) {
            options += Self.parts(of: SourceRange(start, end), in: source)
            return end + 1
        }
        unclosed = SourceRange(bracket, start)
        let colon = (start..<range.end).first { colonLength(at: $0) > 0 }
        let end = colon ?? range.end
        options += Self.parts(of: SourceRange(start, end), in: source)
        return end
    }

    /// The closing bracket. Behind a colon and a blank it counts only if another colon follows it: otherwise it is one of
    /// the title's.
    private func closing(from start: Int, mindsQuotes: Bool) -> Int? {
        var isQuoted = false
        var mayBeTitle = false
        for offset in start..<range.end {
            let byte = source.bytes[offset]
            if mindsQuotes, byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            guard !isQuoted else { continue }
            let colon = colonLength(at: offset)
            if colon > 0, source.bytes.blankLength(at: offset + colon, before: range.end) > 0 { mayBeTitle = true }
            if byte.closesBracket { return !mayBeTitle || isColonNext(from: offset + 1) ? offset : nil }
        }
        return nil
    }

    private func isColonNext(from start: Int) -> Bool {
        let rest = source.bytes.trimmed(SourceRange(start, range.end))
        return !rest.isEmpty && colonLength(at: rest.start) > 0
    }

    /// `**Poll:** …` leaves marks behind the colon that belong to the kind.
    private func behindEmphasis(from start: Int) -> Int {
        guard let first = source.bytes[range.start..<range.end].first, first == UInt8(ascii: "*") || first == 0x5F
        else {
            return start
        }
        var offset = start
        while offset < range.end, source.bytes[offset] == first { offset += 1 }
        return offset
    }

    /// 1 for `:`, 3 for the full-width colon, 0 for anything else.
    private func colonLength(at offset: Int) -> Int {
        if source.bytes[offset] == UInt8(ascii: ":") { return 1 }
        return source.bytes[offset] == 0xEF && source.bytes.starts(with: "：", at: offset) ? 3 : 0
    }
}

extension HeadingScanner {
    /// The parts between commas and semicolons that stand in no quotes.
    static func parts(of range: SourceRange, in source: SourceText) -> [Located<String>] {
        let hasPairs = source.bytes[range.start..<range.end].count { $0 == UInt8(ascii: "\"") }.isMultiple(of: 2)
        var parts: [Located<String>] = []
        var start = range.start
        var isQuoted = false
        for offset in range.start...range.end {
            if offset < range.end {
                let byte = source.bytes[offset]
                if hasPairs, byte == UInt8(ascii: "\"") { isQuoted.toggle() }
                guard !isQuoted, byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") else { continue }
            }
            let part = source.bytes.trimmed(SourceRange(start, offset))
            if !part.isEmpty { parts.append(Located(source.plainText(part), at: part)) }
            start = offset + 1
        }
        return parts
    }

    /// Brackets at the very end of a range, and what stands in front of them.
    static func brackets(atEndOf range: SourceRange, in source: SourceText) -> ([Located<String>], SourceRange)? {
        let bytes = source.bytes[range.start..<range.end]
        guard bytes.last?.closesBracket == true, let open = bytes.lastIndex(where: \.opensBracket) else { return nil }
        let inside = SourceRange(open + 1, range.end - 1)
        return (parts(of: inside, in: source), source.bytes.trimmed(SourceRange(range.start, open)))
    }
}

extension UInt8 {
    fileprivate var opensBracket: Bool { self == UInt8(ascii: "(") || self == UInt8(ascii: "[") }
    fileprivate var closesBracket: Bool { self == UInt8(ascii: ")") || self == UInt8(ascii: "]") }
}

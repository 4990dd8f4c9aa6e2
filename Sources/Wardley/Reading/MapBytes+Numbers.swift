import Diagnostics

extension MapBytes {
    /// The number that a text begins with, as ECMAScript's `parseFloat` reads it, white space inside it left out first.
    /// Nil where JavaScript would answer NaN.
    func number(in range: SourceRange) -> Double? {
        var mantissa: UInt64 = 0
        var digits = 0
        var scale = 0
        var isNegative = false
        var sawPoint = false
        var sawSign = false
        var offset = range.start
        while offset < range.end {
            if let space = spaceLength(at: offset, upTo: range.end) {
                offset += space
                continue
            }
            let byte = bytes[offset]
            switch byte {
            case 0x30...0x39:
                digits += 1
                if digits > 18 { return slowNumber(in: range) }
                mantissa = mantissa * 10 + UInt64(byte - 0x30)
                if sawPoint { scale += 1 }
            case 0x2E where !sawPoint:
                sawPoint = true
            case 0x2D where digits == 0 && !sawPoint && !sawSign:
                isNegative = true
                sawSign = true
            case 0x2B where digits == 0 && !sawPoint && !sawSign:
                sawSign = true
            case 0x45, 0x65, 0x49:
                return slowNumber(in: range)
            default:
                return digits == 0 ? nil : Self.exact(mantissa, scale, isNegative) ?? slowNumber(in: range)
            }
            offset += 1
        }
        return digits == 0 ? nil : Self.exact(mantissa, scale, isNegative) ?? slowNumber(in: range)
    }

    /// Correctly rounded where the mantissa and the power of ten are both exact (Clinger 1990, the fast path).
    private static func exact(_ mantissa: UInt64, _ scale: Int, _ isNegative: Bool) -> Double? {
        guard mantissa < 1 << 53, scale < powers.count else { return nil }
        let value = Double(mantissa) / powers[scale]
        return isNegative ? -value : value
    }

    private static let powers: [Double] = [
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20,
        1e21, 1e22,
    ]

    /// The same through the standard library, for long numbers and exponents.
    private func slowNumber(in range: SourceRange) -> Double? {
        var compact: [UInt8] = []
        var offset = range.start
        while offset < range.end, compact.count < 400 {
            if let space = spaceLength(at: offset, upTo: range.end) {
                offset += space
            } else {
                compact.append(bytes[offset])
                offset += 1
            }
        }
        let length = Self.floatLength(compact)
        if length == 0, compact.starts(with: "Infinity".utf8) { return .infinity }
        if length == 0, compact.starts(with: "-Infinity".utf8) { return -.infinity }
        return Double(String(decoding: compact[..<length], as: UTF8.self))
    }

    /// How many bytes of the front form a StrDecimalLiteral (ECMA-262 §7.1.4.1).
    private static func floatLength(_ text: [UInt8]) -> Int {
        var index = 0
        func skipDigits() -> Int {
            let start = index
            while index < text.count, (0x30...0x39).contains(text[index]) { index += 1 }
            return index - start
        }
        if index < text.count, text[index] == 0x2B || text[index] == 0x2D { index += 1 }
        var digits = skipDigits()
        if index < text.count, text[index] == 0x2E {
            index += 1
            digits += skipDigits()
        }
        guard digits > 0 else { return 0 }
        let beforeExponent = index
        guard index < text.count, text[index] == 0x65 || text[index] == 0x45 else { return index }
        index += 1
        if index < text.count, text[index] == 0x2B || text[index] == 0x2D { index += 1 }
        return skipDigits() > 0 ? index : beforeExponent
    }
}

extension MapBytes {
    /// What stands in the first pair of square brackets: between the first `[` and the next `[` or `]`.
    /// Nil where a line lacks one of the two kinds of bracket.
    func firstBrackets(in line: SourceRange) -> SourceRange? {
        guard let open = first(0x5B, in: line), first(0x5D, in: line) != nil else { return nil }
        var end = open + 1
        while end < line.end, bytes[end] != 0x5B, bytes[end] != 0x5D { end += 1 }
        return SourceRange(open + 1, end)
    }

    /// The parts of a range between commas, at most `limit` of them.
    func commaParts(of range: SourceRange, limit: Int) -> [SourceRange] {
        var parts: [SourceRange] = []
        var start = range.start
        while parts.count < limit {
            let end = first(0x2C, in: SourceRange(start, range.end)) ?? range.end
            parts.append(SourceRange(start, end))
            if end == range.end { break }
            start = end + 1
        }
        return parts
    }
}

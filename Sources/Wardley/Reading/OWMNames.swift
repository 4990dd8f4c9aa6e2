import Diagnostics

/// How OWM gets a name out of the text behind a keyword: bare up to the first ` [`, or in quotes with four layers of
/// rescue (its `QuotedStringParser` and `validateAndRecoverComponentName`).
extension MapBytes {
    /// - Parameter rest: the text behind the keyword and its blank, trimmed.
    /// - Returns: nil where OWM finds an empty name and makes one up from the line number.
    func owmName(in rest: SourceRange) -> String? {
        if starts(rest, with: "\"") {
            let quoted = OWMQuoted.read(text(rest))
            let name = quoted.wasRescued ? quoted.value : OWMQuoted.recovered(quoted.value)
            return name.isEmpty ? nil : name
        }
        if starts(rest, with: "[") || rest.isEmpty { return OWMQuoted.nameForNothing }
        let bare = trimmed(before(" [", in: rest))
        if isTidy(bare) { return text(bare) }
        let name = OWMQuoted.sanitized(text(bare))
        return name.isEmpty ? nil : name
    }

    /// Whether OWM's clean-up would leave a text as it is: no control character, no tab, no doubled blank, and
    /// nothing from the block of general punctuation, where the direction marks are.
    func isTidy(_ range: SourceRange) -> Bool {
        var wasBlank = true
        var offset = range.start
        while offset < range.end {
            let byte = bytes[offset]
            if byte < 0x20 || byte == 0x7F || byte == 0xE2 { return false }
            if byte == 0x20, wasBlank { return false }
            wasBlank = byte == 0x20
            offset += 1
        }
        return !wasBlank
    }
}

enum OWMQuoted {
    static let nameForNothing = "Recovered Component Name"

    /// What OWM makes of a text that begins with a quote, and whether it had to guess.
    static func read(_ text: String) -> (value: String, wasRescued: Bool) {
        let units = Array(text.utf8)
        guard let close = closingQuote(in: units) else { return (heuristic(units), true) }
        let content = String(decoding: units[1..<close], as: UTF8.self)
        if hasUnknownEscape(units[1..<close]) {
            let lenient = withoutUnknownEscapes(unescaped(content))
            return (lenient.isEmpty ? content : lenient, true)
        }
        return (unescaped(content), false)
    }

    /// The first quote behind the opening one that an even number of backslashes precedes.
    static func closingQuote(in units: [UInt8]) -> Int? {
        var backslashes = 0
        var index = 1
        while index < units.count {
            if units[index] == 0x22, backslashes % 2 == 0 { return index }
            backslashes = units[index] == 0x5C ? backslashes + 1 : 0
            index += 1
        }
        return nil
    }

    /// No closing quote: up to the first bracket.
    private static func heuristic(_ units: [UInt8]) -> String {
        let end = units[1...].firstIndex(of: 0x5B) ?? units.count
        var content = Array(units[1..<end])
        let bytes = MapBytes(content)
        let tail = bytes.trimmed(SourceRange(0, content.count)).end
        if tail > 0, content[tail - 1] == 0x22 { content.removeSubrange((tail - 1)...) }
        while content.last == 0x5C { content.removeLast() }
        let raw = String(decoding: content, as: UTF8.self)
        let lenient = withoutUnknownEscapes(unescaped(raw))
        let value = lenient.isEmpty ? raw : lenient
        return trimmed(value).isEmpty ? "" : sanitizedSpaces(value)
    }

    /// The escapes in the order in which OWM replaces them, which is why `\\n` becomes a backslash and a new line.
    static func unescaped(_ text: String) -> String {
        guard text.utf8.contains(0x5C) else { return text }
        var units = Array(text.utf8)
        for (letter, value) in [(0x6E, 0x0A), (0x72, 0x0D), (0x74, 0x09), (0x22, 0x22), (0x5C, 0x5C)] {
            units = replacing(UInt8(letter), with: UInt8(value), in: units)
        }
        return String(decoding: units, as: UTF8.self)
    }

    /// The escapes in a link's end, brackets among them.
    static func unescapedLinkEnd(_ text: String) -> String {
        var units = Array(text.utf8)
        if units.count >= 1, units.first == 0x22, units.last == 0x22 {
            units = units.count > 1 ? Array(units.dropFirst().dropLast()) : []
        }
        for (letter, value) in [
            (0x6E, 0x0A), (0x72, 0x0D), (0x74, 0x09), (0x22, 0x22), (0x5D, 0x5D), (0x5B, 0x5B), (0x5C, 0x5C),
        ] {
            units = replacing(UInt8(letter), with: UInt8(value), in: units)
        }
        return String(decoding: units, as: UTF8.self)
    }

    /// Replaces a backslash and a letter by one byte, everywhere, from the left.
    static func replacing(_ letter: UInt8, with value: UInt8, in units: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(units.count)
        var index = 0
        while index < units.count {
            if units[index] == 0x5C, index + 1 < units.count, units[index + 1] == letter {
                result.append(value)
                index += 2
            } else {
                result.append(units[index])
                index += 1
            }
        }
        return result
    }

    /// `/\\[^nrt"\\]/`, which also finds the second backslash of a pair.
    private static func hasUnknownEscape(_ units: ArraySlice<UInt8>) -> Bool {
        var index = units.startIndex
        while index + 1 < units.endIndex {
            if units[index] == 0x5C, !isEscapable(units[index + 1]) { return true }
            index += 1
        }
        return false
    }

    private static func withoutUnknownEscapes(_ text: String) -> String {
        let units = Array(text.utf8)
        var result: [UInt8] = []
        var index = 0
        while index < units.count {
            if units[index] == 0x5C, index + 1 < units.count, !isEscapable(units[index + 1]) { index += 1 }
            result.append(units[index])
            index += 1
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func isEscapable(_ unit: UInt8) -> Bool {
        unit == 0x6E || unit == 0x72 || unit == 0x74 || unit == 0x22 || unit == 0x5C
    }

    /// A name after OWM's last check: empty ones and ones with a stray opening quote are replaced, the rest cleaned up.
    static func recovered(_ name: String) -> String {
        guard !name.isEmpty else { return nameForNothing }
        let quotes = name.utf8.count { $0 == 0x22 }
        if quotes % 2 == 1, name.utf8.count > 1, name.utf8.first == 0x22 {
            let bytes = MapBytes(Array(name.utf8.dropFirst()))
            var end = 0
            while end < bytes.bytes.count, bytes.bytes[end] != 0x22,
                bytes.spaceLength(at: end, upTo: bytes.bytes.count) == nil
            {
                end += 1
            }
            return end == 0 ? "Component" : bytes.text(SourceRange(0, end))
        }
        return sanitized(name)
    }

    /// Blanks at the ends and doubled ones, control characters and direction marks taken out; line breaks stay.
    static func sanitized(_ name: String) -> String {
        var result = String.UnicodeScalarView()
        var scalars = Substring(name).unicodeScalars
        while let first = scalars.first, first == " " || first == "\t" { scalars.removeFirst() }
        while let last = scalars.last, last == " " || last == "\t" { scalars.removeLast() }
        var wasBlank = false
        for scalar in scalars where !isStripped(scalar) {
            let isBlank = scalar == " " || scalar == "\t"
            if !isBlank { result.append(scalar) } else if !wasBlank { result.append(" ") }
            wasBlank = isBlank
        }
        return String(result)
    }

    private static func isStripped(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x00...0x08, 0x0B, 0x0C, 0x0E...0x1F, 0x7F, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }

    private static func sanitizedSpaces(_ text: String) -> String { trimmed(text) }

    private static func trimmed(_ text: String) -> String {
        let bytes = MapBytes(Array(text.utf8))
        return bytes.text(bytes.trimmed(SourceRange(0, bytes.bytes.count)))
    }
}

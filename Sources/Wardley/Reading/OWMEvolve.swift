import Diagnostics

/// The parts of an `evolve` line: whose, what it becomes, where to.
struct OWMEvolve {
    var name = "Component"
    var newName = ""
    var evolution = 0.85

    /// - Parameters:
    ///   - line: the whole line, in which OWM looks for the number.
    ///   - section: the text behind the keyword, trimmed.
    init(_ text: MapBytes, line: SourceRange, section: SourceRange) {
        guard !section.isEmpty else { return }
        if text.starts(section, with: "\"") {
            readQuoted(text, section)
        } else {
            readBare(text, line, section)
        }
    }

    /// OWM finds `blank digit? . digits`, turns it into a number and the number into text again, and takes what stands
    /// in front of *that* text as the name: `evolve A .8` keeps `.8` in the name, since it looks for `0.8`.
    private mutating func readBare(_ text: MapBytes, _ line: SourceRange, _ section: SourceRange) {
        name = text.text(section)
        guard let range = Self.spacedNumber(text, line), let value = text.number(in: range) else { return }
        evolution = value
        let printed = Array(Self.javaScriptText(value).utf8)
        let front = Self.front(text, section, before: printed)
        if let arrow = text.first("->", in: front) {
            newName = text.text(text.trimmed(text.between("->", in: front) ?? SourceRange(at: arrow)))
            name = text.text(text.trimmed(SourceRange(front.start, arrow)))
        } else {
            name = text.text(text.trimmed(front))
        }
    }

    private mutating func readQuoted(_ text: MapBytes, _ section: SourceRange) {
        let units = Array(text.bytes[section.start..<section.end])
        name = OWMQuoted.read(String(decoding: units, as: UTF8.self)).value
        guard let close = OWMQuoted.closingQuote(in: units) else { return }
        let rest = text.trimmed(SourceRange(section.start + close + 1, section.end))
        guard text.starts(rest, with: "->") else {
            if let number = Self.numberAtEnd(text, rest), number == rest { evolution = text.number(in: number) ?? 0.85 }
            return
        }
        let target = text.trimmed(SourceRange(rest.start + 2, rest.end))
        var named = target
        if let number = Self.numberBeforeLabel(text, target) {
            evolution = text.number(in: number) ?? 0.85
            named = text.trimmed(SourceRange(target.start, number.start))
        }
        newName = text.starts(named, with: "\"") ? OWMQuoted.read(text.text(named)).value : text.text(named)
    }

    /// `/\s[0-9]?\.[0-9]+[0-9]?/`, without the blank.
    private static func spacedNumber(_ text: MapBytes, _ line: SourceRange) -> SourceRange? {
        var offset = line.start
        while offset < line.end {
            guard let space = text.spaceLength(at: offset, upTo: line.end) else {
                offset += 1
                continue
            }
            offset += space
            var end = offset
            if end < line.end, (0x30...0x39).contains(text.bytes[end]) { end += 1 }
            guard end + 1 < line.end, text.bytes[end] == 0x2E, (0x30...0x39).contains(text.bytes[end + 1]) else {
                continue
            }
            end += 1
            while end < line.end, (0x30...0x39).contains(text.bytes[end]) { end += 1 }
            return SourceRange(offset, end)
        }
        return nil
    }

    private static func front(_ text: MapBytes, _ section: SourceRange, before word: [UInt8]) -> SourceRange {
        var offset = section.start
        while offset + word.count <= section.end {
            if text.bytes[offset] == word[0], text.bytes[offset..<(offset + word.count)].elementsEqual(word) {
                return SourceRange(section.start, offset)
            }
            offset += 1
        }
        return section
    }

    /// `([0-9]?\.[0-9]+)$`
    private static func numberAtEnd(_ text: MapBytes, _ range: SourceRange) -> SourceRange? {
        var start = range.end
        while start > range.start, (0x30...0x39).contains(text.bytes[start - 1]) { start -= 1 }
        guard start < range.end, start > range.start, text.bytes[start - 1] == 0x2E else { return nil }
        start -= 1
        if start > range.start, (0x30...0x39).contains(text.bytes[start - 1]) { start -= 1 }
        return SourceRange(start, range.end)
    }

    /// The number in front of `label […]` at the end, or at the end itself.
    private static func numberBeforeLabel(_ text: MapBytes, _ range: SourceRange) -> SourceRange? {
        if range.count > 0, text.bytes[range.end - 1] == 0x5D, let open = text.last(0x5B, in: range) {
            let front = text.trimmed(SourceRange(range.start, open))
            if front.count > 5, text.has("label", at: front.end - 5, in: front), open + 2 < range.end {
                let number = SourceRange(front.start, front.end - 5)
                let trimmed = text.trimmed(number)
                if trimmed.end < number.end { return numberAtEnd(text, trimmed) }
            }
        }
        return numberAtEnd(text, range)
    }

    /// A number as JavaScript prints it (ECMA-262 §6.1.6.1.20): `2` for 2.0, decimals down to 1e-6.
    static func javaScriptText(_ value: Double) -> String {
        let text = "\(value)"
        if text.hasSuffix(".0") { return String(text.dropLast(2)) }
        guard let exponent = text.firstIndex(of: "e") else { return text }
        let digits = text[..<exponent].filter { $0 != "." }
        guard let power = Int(text[text.index(after: exponent)...]) else { return text }
        if power < 0, power >= -6 { return "0." + String(repeating: "0", count: -power - 1) + digits }
        return text.replacing("e-0", with: "e-")
    }
}

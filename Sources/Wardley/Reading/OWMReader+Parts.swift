import Diagnostics

/// The parts that several statements share, each looked up in the whole line as OWM does.
extension MapBytes {
    func owmPosition(in line: SourceRange) -> OWMReading.Position {
        guard let inner = firstBrackets(in: line) else { return .missing }
        return owmPosition(inBrackets: inner)
    }

    func owmPosition(inBrackets inner: SourceRange) -> OWMReading.Position {
        var position = OWMReading.Position.missing
        let comma = first(0x2C, in: inner) ?? inner.end
        if let visibility = number(in: SourceRange(inner.start, comma)) { position.visibility = visibility }
        guard comma < inner.end else { return position }
        let second = SourceRange(comma + 1, first(0x2C, in: SourceRange(comma + 1, inner.end)) ?? inner.end)
        if let evolution = number(in: second) { position.evolution = evolution }
        return position
    }

    /// Nil where OWM stumbles: the word `label ` without a bracket behind it, or with one number alone.
    func owmLabel(in line: SourceRange, spacing: Double) -> OWMReading.Offset? {
        var offset = OWMReading.Offset.usual
        if spacing > 0 {
            offset.x *= spacing
            offset.y *= spacing
        }
        guard first("label ", in: line) != nil else { return offset }
        guard let section = between("label [", in: line) else { return nil }
        guard let close = first(0x5D, in: section) else { return offset }
        let parts = commaParts(of: SourceRange(section.start, close), limit: 2)
        guard parts.count == 2 else { return nil }
        return OWMReading.Offset(x: number(in: parts[0]) ?? 0, y: number(in: parts[1]) ?? 0)
    }

    /// The decorators inside the first pair of parentheses, the name's included. `rebuild … (build)` finds none, since
    /// OWM looks at the first place of the word alone.
    func owmDecorators(in line: OWMLine) -> OWMReading.Decorators {
        guard line.marks.contains(.closeParen), let close = first(0x29, in: line.text) else { return [] }
        let open = first(0x28, in: line.text) ?? line.text.start - 1
        let front = SourceRange(line.text.start, close)
        func holds(_ word: StaticString) -> Bool {
            // The word has to begin in front of the parenthesis that closes; it may run past it.
            let reach = SourceRange(front.start, min(line.text.end, close + word.utf8CodeUnitCount - 1))
            guard let found = first(word, in: reach) else { return false }
            return found > open && found < close
        }
        var decorators: OWMReading.Decorators = []
        if holds("build") {
            decorators.insert(.build)
        } else if holds("buy") {
            decorators.insert(.buy)
        } else if holds("outsource") {
            decorators.insert(.outsource)
        }
        if holds("market") { decorators.insert(.market) }
        if holds("ecosystem") { decorators.insert(.ecosystem) }
        return decorators
    }

    func owmNoteText(in rest: SourceRange) -> String {
        guard starts(rest, with: "\"") else {
            return starts(rest, with: "[") ? "" : text(trimmed(before(" [", in: rest)))
        }
        let units = Array(bytes[rest.start..<rest.end])
        if let close = OWMQuoted.closingQuote(in: units) {
            var inner = Array(units[1..<close])
            for (letter, value) in [(0x22, 0x22), (0x6E, 0x0A), (0x5C, 0x5C)] {
                inner = OWMQuoted.replacing(UInt8(letter), with: UInt8(value), in: inner)
            }
            return String(decoding: inner, as: UTF8.self)
        }
        let bare = trimmed(before(" [", in: rest))
        return text(SourceRange(min(bare.start + 1, bare.end), bare.end))
    }

    /// One position or, in doubled brackets, several.
    func owmPositions(in line: SourceRange) -> [OWMReading.Position] {
        let compact = MapBytes(bytes[line.start..<line.end].filter { !Self.isASCIISpace($0) })
        let all = SourceRange(0, compact.bytes.count)
        guard let many = compact.between("[[", in: all) else {
            guard firstBrackets(in: line) != nil else { return [] }
            return [owmPosition(in: line)]
        }
        var rest = compact.before("]]", in: many)
        var positions: [OWMReading.Position] = []
        while true {
            let part = compact.before("],[", in: rest)
            let trimmedPart = compact.before("[", in: compact.before("]", in: part))
            positions.append(compact.owmPosition(inBrackets: trimmedPart))
            guard part.end < rest.end else { return positions }
            rest.start = part.end + 3
        }
    }

    func owmAnnotationText(in line: SourceRange) -> String {
        let content = trimmed(line)
        guard let close = first(0x5D, in: content), close != content.end - 1 else { return "" }
        let compact = bytes[line.start..<line.end].filter { !Self.isASCIISpace($0) }
        if MapBytes(compact).first("]]", in: SourceRange(0, compact.count)) != nil {
            let last = last(0x5D, in: line) ?? close
            return text(trimmed(SourceRange(last + 1, line.end)))
        }
        return between("]", in: line).map { text(trimmed($0)) } ?? ""
    }

    /// `parseInt`: the digits that a text begins with.
    func owmInteger(in range: SourceRange) -> Int? {
        var offset = range.start
        let isNegative = offset < range.end && bytes[offset] == 0x2D
        if isNegative || (offset < range.end && bytes[offset] == 0x2B) { offset += 1 }
        var value: Int?
        while offset < range.end, (0x30...0x39).contains(bytes[offset]), value ?? 0 < 1 << 50 {
            value = (value ?? 0) * 10 + Int(bytes[offset] - 0x30)
            offset += 1
        }
        return isNegative ? value.map { -$0 } : value
    }
}

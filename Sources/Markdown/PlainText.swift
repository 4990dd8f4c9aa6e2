package import Diagnostics

extension SourceText {
    /// The words of a range without Markdown marks: emphasis, code, links and images (their text stays), tags,
    /// comments, backslashes and the five entities of XML. Marks that pair with nothing are words.
    package func plainText(_ range: SourceRange) -> String {
        let hasMarks = bytes.withUnsafeBufferPointer { $0[range.start..<range.end].contains { $0.mayBeMark } }
        guard hasMarks else { return self[range] }
        var reader = PlainTextReader(bytes: bytes, range: range)
        return reader.read()
    }
}

extension UInt8 {
    /// Whether the byte may be a Markdown mark inside a line.
    fileprivate var mayBeMark: Bool {
        switch self {
        case .star, .underscore, .backtick, .backslash, .openingSquare, .less, .tilde: true
        case .ampersand: true
        default: false
        }
    }
}

/// Copies the bytes of words and leaves out marks. One pass; marks that turn out to pair are taken out at the end.
private struct PlainTextReader {
    let bytes: [UInt8]
    let range: SourceRange
    var words: [UInt8] = []
    /// Where in `words` marks stand that were found to pair, and how long they are.
    var pairedMarks: [(start: Int, length: Int)] = []
    /// The last opening run of each mark and length, as a place in `words`: `*`, `_` and `~` by 1, 2 and 3.
    var openers = [Int?](repeating: nil, count: 9)
    /// Known ends: from here on there is no `]`, `)`, `>` or closing backtick.
    var hasNoSquare = false
    var hasNoLinkEnd = false
    var hasNoTagEnd = false
    var hasNoBacktick = false

    init(bytes: [UInt8], range: SourceRange) {
        self.bytes = bytes
        self.range = range
        words.reserveCapacity(range.count)
    }

    mutating func read() -> String {
        var offset = range.start
        while offset < range.end { offset = readOne(at: offset) }
        return String(decoding: withoutPairedMarks(), as: UTF8.self)
    }

    /// Reads what stands at an offset and returns where to go on.
    private mutating func readOne(at offset: Int) -> Int {
        switch bytes[offset] {
        case .star, .underscore, .tilde: return readRun(at: offset)
        case .backslash: return readEscape(at: offset)
        case .backtick: return readCode(at: offset)
        case .less: return readTag(at: offset)
        case .ampersand: return readEntity(at: offset)
        case .openingSquare: return readLink(at: offset)
        case let byte:
            words.append(byte)
            return offset + 1
        }
    }

    private mutating func readEscape(at offset: Int) -> Int {
        guard offset + 1 < range.end, bytes[offset + 1].isPunctuation else {
            words.append(.backslash)
            return offset + 1
        }
        words.append(bytes[offset + 1])
        return offset + 2
    }

    /// A run of `*`, `_` or `~`: it closes the last run like it, opens one, or is a word.
    private mutating func readRun(at offset: Int) -> Int {
        let mark = bytes[offset]
        let length = bytes.runLength(of: mark, from: offset, to: range.end)
        let end = offset + length
        defer { words.append(contentsOf: bytes[offset..<end]) }
        guard length <= 3, mark != .tilde || length == 2 else { return end }
        let kind = (mark == .star ? 0 : mark == .underscore ? 3 : 6) + length - 1
        let isBlankBefore = offset == range.start || bytes[offset - 1] <= .space
        let isBlankAfter = end == range.end || bytes[end] <= .space
        let isInsideWord = mark == .underscore && isWord(before: offset) && isWord(at: end)
        guard !isInsideWord else { return end }
        if !isBlankBefore, let opener = openers[kind], words.count > opener + length {
            pairedMarks.append((opener, length))
            pairedMarks.append((words.count, length))
            for index in openers.indices where (openers[index] ?? 0) >= opener { openers[index] = nil }
        } else if !isBlankAfter {
            openers[kind] = words.count
        }
        return end
    }

    private func isWord(before offset: Int) -> Bool {
        offset > range.start && (bytes[offset - 1].isLetter || bytes[offset - 1].isDigit || bytes[offset - 1] >= 0x80)
    }

    private func isWord(at offset: Int) -> Bool {
        offset < range.end && (bytes[offset].isLetter || bytes[offset].isDigit || bytes[offset] >= 0x80)
    }

    /// A single backtick and its partner go; what stands between stays as it is.
    private mutating func readCode(at offset: Int) -> Int {
        guard !hasNoBacktick, let end = firstIndex(of: .backtick, from: offset + 1) else {
            hasNoBacktick = true
            words.append(.backtick)
            return offset + 1
        }
        words.append(contentsOf: bytes[offset + 1..<end])
        return end + 1
    }

    /// `<a …>`, `</a>` and `<!-- … -->` go; an address stands without its brackets; a `<` before anything else, as in
    /// `<your town>`, is a word.
    private mutating func readTag(at offset: Int) -> Int {
        if let end = endOfAddress(from: offset + 1) {
            words.append(contentsOf: bytes[offset + 1..<end])
            return end + 1
        }
        let isTag = self.isTag(at: offset + 1)
        guard isTag, !hasNoTagEnd, let end = firstIndex(of: .greater, from: offset + 1) else {
            if isTag { hasNoTagEnd = true }
            words.append(.less)
            return offset + 1
        }
        if bytes.starts(with: "<br", at: offset) { words.append(.space) }
        return end + 1
    }

    /// Where `https://example.org` or `somebody@example.org` ends that began behind a `<` (CommonMark 0.31.2 §6.5).
    private func endOfAddress(from start: Int) -> Int? {
        var isAddress = false
        for index in start..<max(start, range.end) {
            switch bytes[index] {
            case .greater: return isAddress ? index : nil
            case 0...0x20, .less: return nil
            case 0x40 where index > start: isAddress = true
            case 0x3A where index > start && bytes.starts(with: "://", at: index): isAddress = true
            case _: continue
            }
        }
        return nil
    }

    private func isTag(at start: Int) -> Bool {
        guard start < range.end else { return false }
        if bytes[start] == .exclamation { return true }
        let name = bytes[(bytes[start] == 0x2F ? start + 1 : start)..<range.end].prefix(11).prefix {
            $0.isLetter || $0.isDigit
        }
        return Self.elements.contains(String(decoding: name, as: UTF8.self).lowercased())
    }

    /// The names of tags (HTML Living Standard, index of elements, with some that it calls obsolete).
    private static let elements: Set<String> = Set(
        """
        a abbr address area article aside audio b bdi bdo big blockquote body br button canvas caption center cite code col \
        colgroup dd del details dfn dialog div dl dt em embed fieldset figcaption figure font footer form h1 h2 h3 h4 h5 h6 \
        head header hgroup hr html i iframe img input ins kbd label legend li link main map mark menu meta meter nav noscript \
        object ol optgroup option output p param picture pre progress q rp rt ruby s samp script section select small source \
        span strike strong style sub summary sup svg table tbody td template textarea tfoot th thead tr track tt u ul var \
        video wbr
        """.split(separator: " ").map(String.init)
    )

    private mutating func readEntity(at offset: Int) -> Int {
        let entities: [(StaticString, UInt8)] = [
            ("&amp;", .ampersand), ("&lt;", .less), ("&gt;", .greater), ("&quot;", 0x22), ("&nbsp;", .space),
            ("&#39;", 0x27), ("&apos;", 0x27),
        ]
        for (name, byte) in entities
        where offset + name.utf8CodeUnitCount <= range.end && bytes.starts(with: name, at: offset) {
            words.append(byte)
            return offset + name.utf8CodeUnitCount
        }
        words.append(.ampersand)
        return offset + 1
    }

    /// `[text](address)` and `![text](address)` leave the text; it is copied without looking for marks in it.
    private mutating func readLink(at offset: Int) -> Int {
        guard !hasNoSquare, let middle = firstIndex(of: .closingSquare, from: offset + 1) else {
            hasNoSquare = true
            words.append(.openingSquare)
            return offset + 1
        }
        guard middle + 1 < range.end, bytes[middle + 1] == .openingBracket, !hasNoLinkEnd,
            let end = firstIndex(of: .closingBracket, from: middle + 2)
        else {
            hasNoLinkEnd = hasNoLinkEnd || middle + 1 < range.end && bytes[middle + 1] == .openingBracket
            words.append(contentsOf: bytes[offset...middle])
            return middle + 1
        }
        if words.last == .exclamation { words.removeLast() }
        words.append(contentsOf: bytes[offset + 1..<middle])
        return end + 1
    }

    private func firstIndex(of byte: UInt8, from start: Int) -> Int? {
        bytes.firstIndex(of: byte, in: SourceRange(start, range.end))
    }

    private func withoutPairedMarks() -> [UInt8] {
        guard !pairedMarks.isEmpty else { return words }
        var kept: [UInt8] = []
        kept.reserveCapacity(words.count)
        var start = 0
        for mark in pairedMarks.sorted(by: { $0.start < $1.start }) {
            kept.append(contentsOf: words[start..<mark.start])
            start = mark.start + mark.length
        }
        kept.append(contentsOf: words[start...])
        return kept
    }
}

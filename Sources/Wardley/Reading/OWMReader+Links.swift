package import Diagnostics

extension OWMReader {
    mutating func readLink(_ line: OWMLine, _ content: SourceRange, number: Int) {
        if line.marks.contains(.openParen), text.holdsKeywordInParentheses(line.text) { return }
        var link = OWMReading.Link(start: "", end: "", isFlow: true, line: number, range: line.source)
        guard let ends = ends(of: line, number, &link) else { return }
        if text.trimmed(ends.start).isEmpty, text.trimmed(ends.end).isEmpty {
            return fail(.unreadable, line, number)
        }
        link.start = text.owmLinkEnd(text.trimmed(ends.start))
        link.end = text.owmLinkEnd(text.trimmed(text.before(";", in: text.trimmed(ends.end))))
        if line.marks.contains(.semicolon), let context = text.between(";", in: line.text) {
            link.context = text.text(text.trimmed(context))
        }
        reading.links.append(link)
    }

    /// The two sides of the first arrow that OWM finds, in the order in which it tries them. Nil where a labelled flow
    /// could not be read at all.
    private mutating func ends(
        of line: OWMLine,
        _ number: Int,
        _ link: inout OWMReading.Link
    ) -> (start: SourceRange, end: SourceRange)? {
        let none = SourceRange(at: line.text.start)
        if line.marks.contains(.plus) {
            if let ends = sides(of: "+>", line) { return ends }
            if let ends = sides(of: "+<>", line) {
                link.isPast = true
                return ends
            }
            if let ends = sides(of: "+<", line) {
                link.isFuture = true
                return ends
            }
            if let ends = sides(of: "+'", line) { return labelledFlow(ends.start, ends.end, &link) }
        }
        if line.marks.contains(.greater), let ends = sides(of: "->", line) {
            link.isFlow = false
            return ends
        }
        return (none, none)
    }

    private func sides(of arrow: StaticString, _ line: OWMLine) -> (start: SourceRange, end: SourceRange)? {
        guard let end = text.between(arrow, in: line.text) else { return nil }
        return (text.before(arrow, in: line.text), end)
    }

    /// `A+'label'>B`. OWM lists such a link twice, first with its label and then without it.
    private mutating func labelledFlow(
        _ start: SourceRange,
        _ tail: SourceRange,
        _ link: inout OWMReading.Link
    ) -> (start: SourceRange, end: SourceRange) {
        var label: SourceRange?
        var end = SourceRange(at: tail.start)
        for (arrow, isFuture, isPast) in [
            ("'>" as StaticString, true, false), ("'<>", true, true), ("'<", false, true),
        ] {
            guard let found = text.between(arrow, in: tail) else { continue }
            label = text.before(arrow, in: tail)
            end = found
            link.isFuture = isFuture
            link.isPast = isPast
            break
        }
        var first = link
        first.start = text.owmLinkEnd(text.trimmed(start))
        first.end = text.owmLinkEnd(text.trimmed(text.before(";", in: text.trimmed(end))))
        first.flowLabel = label.map { text.text($0) }
        reading.links.append(first)
        return (start, end)
    }
}

extension MapBytes {
    func owmLinkEnd(_ range: SourceRange) -> String {
        if range.isEmpty { return "" }
        let isQuoted = bytes[range.start] == 0x22 && bytes[range.end - 1] == 0x22
        if !isQuoted, first(0x5C, in: range) == nil { return text(range) }
        return OWMQuoted.unescapedLinkEnd(text(range))
    }

    /// Whether `(keyword)` stands anywhere, which OWM takes as a sign that a line is not a link.
    func holdsKeywordInParentheses(_ line: SourceRange) -> Bool {
        var offset = line.start
        while let open = first(0x28, in: SourceRange(offset, line.end)) {
            let inner = SourceRange(open + 1, min(line.end, open + 16))
            for keyword in Self.notLinks where has(keyword, at: inner.start, in: inner) {
                if has(")", at: inner.start + keyword.utf8CodeUnitCount, in: inner) { return true }
            }
            offset = open + 1
        }
        return false
    }

    /// The words with which no link may begin.
    static let notLinks: [StaticString] = [
        "evolution", "valuechain", "anchor", "evolve", "component", "style", "build", "buy", "outsource", "title",
        "annotation", "annotations", "pipeline", "note", "pioneers", "settlers", "townplanners", "submap", "url", "{",
        "}", "accelerator", "deaccelerator", "size",
    ]
}

extension OWMReading {
    /// Reads a map as OWM does. Any bytes will do; a byte order mark is part of the first line, as it is to OWM.
    package init(_ source: SourceText) {
        var reader = OWMReader(MapBytes(source.bytes))
        self = reader.read()
    }
}

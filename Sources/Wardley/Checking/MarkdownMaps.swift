package import Diagnostics

/// Maps inside Markdown: fenced blocks that hold OWM text.
package enum MarkdownMaps {
    /// A map in a fence, to be checked at its place in the Markdown file.
    package struct Fenced: Sendable {
        /// The fence's content in the file, from the line behind the opening fence to the one in front of the closing fence.
        package var range: SourceRange
        /// The first word behind the opening fence: `owm`, `wardley`, or nothing.
        package var language: String
        /// The map on its own; its offsets begin at the range's start.
        package var document: MapDocument
    }

    private static let languages: Set<String> = ["owm", "wardley", "wardleymap", "wardley-map", "onlinewardleymaps"]

    /// The ranges of fenced blocks that hold OWM text: named so, or unnamed or named `text` with at least two component or
    /// anchor lines with positions.
    package static func ranges(in source: SourceText) -> [(range: SourceRange, language: String)] {
        let text = MapBytes(source.bytes)
        var found: [(SourceRange, String)] = []
        var open: (mark: UInt8, count: Int, language: String, start: Int)?
        for index in source.lineStarts.indices {
            let line = source.line(index)
            let content = text.trimmed(line)
            guard let fence = fence(content, text) else { continue }
            if let current = open {
                guard fence.mark == current.mark, fence.count >= current.count, fence.language.isEmpty else { continue }
                let range = SourceRange(current.start, line.start)
                if isMap(range, current.language, text) { found.append((range, current.language)) }
                open = nil
            } else {
                let next = index + 1 < source.lineStarts.count ? source.lineStarts[index + 1] : source.bytes.count
                open = (fence.mark, fence.count, fence.language, next)
            }
        }
        if let open {
            let range = SourceRange(open.start, source.bytes.count)
            if isMap(range, open.language, text) { found.append((range, open.language)) }
        }
        return found
    }

    /// Every map of a Markdown file, each as a document of its own.
    package static func maps(in source: SourceText) -> [Fenced] {
        ranges(in: source).map { map(in: $0, $1, of: source) }
    }

    private static func map(in range: SourceRange, _ language: String, of source: SourceText) -> Fenced {
        let part = SourceText(name: source.name, bytes: Array(source.bytes[range.start..<range.end]))
        let document = MapDocument(reading: part, firstLine: source.lineIndex(of: range.start))
        return Fenced(range: range, language: language, document: document)
    }

    /// What ``MapDocument/check()`` says of every map in a Markdown file, at its place in that file. A map in a plan that
    /// is longer than anybody draws is not looked at.
    package static func check(_ source: SourceText) -> [Diagnostic] {
        ranges(in: source).flatMap { range, language in
            let first = source.lineIndex(of: range.start)
            guard source.lineIndex(of: range.end) - first <= mostLines else { return [tooLong(source.line(first))] }
            return map(in: range, language, of: source).document.check().compactMap { $0.moved(by: range.start) }
        }
    }

    private static let mostLines = 5_000

    private static func tooLong(_ line: SourceRange) -> Diagnostic {
        Diagnostic(
            MapRule.tooLong,
            .warning,
            at: line,
            "This map has more than \(mostLines) lines; it is not checked.",
            fix: .init("Make several maps of it, or put it into a file of its own.")
        )
    }

    private static func fence(_ content: SourceRange, _ text: MapBytes) -> (mark: UInt8, count: Int, language: String)?
    {
        guard content.count >= 3 else { return nil }
        let mark = text.bytes[content.start]
        guard mark == 0x60 || mark == 0x7E else { return nil }
        var end = content.start
        while end < content.end, text.bytes[end] == mark { end += 1 }
        guard end - content.start >= 3 else { return nil }
        let info = text.trimmed(SourceRange(end, content.end))
        if mark == 0x60, text.first(0x60, in: info) != nil { return nil }
        let word = text.text(info).lowercased().split { $0 == " " || $0 == "{" || $0 == "," }.first
        return (mark, end - content.start, word.map { String($0) } ?? "")
    }

    private static func isMap(_ range: SourceRange, _ language: String, _ text: MapBytes) -> Bool {
        if languages.contains(language) { return true }
        guard language.isEmpty || language == "text" || language == "plaintext" else { return false }
        var placed = 0
        for line in text.pieces(of: range, between: "\n") {
            let content = text.trimmed(line)
            guard let (word, rest) = text.keyword(at: content), word == .component || word == .anchor else { continue }
            if text.positionGroup(in: SourceRange(rest.end, content.end)) != nil { placed += 1 }
        }
        return placed >= 2
    }
}

extension Diagnostic {
    /// The same at another place of a larger file.
    fileprivate func moved(by offset: Int) -> Diagnostic? {
        guard let rule = MapRule(rawValue: identifier) else { return nil }
        func move(_ range: SourceRange) -> SourceRange { SourceRange(range.start + offset, range.end + offset) }
        let movedFix = fix.map { fix in
            Fix(fix.sentence, edits: fix.edits.map { Edit(move($0.range), $0.replacement) })
        }
        return Diagnostic(rule, severity, at: move(range), summary, reason: reason, fix: movedFix)
    }
}

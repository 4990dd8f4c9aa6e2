import Diagnostics

extension MapDocument {
    /// The map in its one canonical form: the same statements, comments and order, written alike.
    ///
    /// Statements are written anew only where OWM reads the new line as it read the old one; any other line keeps its
    /// words. Blanks at line ends go, blank lines come one at a time, children are indented by two, lines end in LF and
    /// the file ends in one. Formatting twice changes nothing. A byte order mark stays, since OWM reads it.
    package func formatted() -> String {
        // Block comments and lone carriage returns are one thing to people and another to OWM, so that a stroke may
        // open the way for the next one: only what no longer changes, and what OWM reads alike, is handed out.
        var current = self
        for _ in 0..<4 {
            let text = current.canonicalText()
            let next = MapDocument(reading: SourceText(name: source.name, text: text))
            if next.canonicalText() == text {
                return OWMReading(source).isSameMap(as: OWMReading(next.source)) ? text : unchanged
            }
            current = next
        }
        return unchanged
    }

    private var unchanged: String { source[SourceRange(0, source.bytes.count)] }

    private func canonicalText() -> String {
        let statements = StatementIndex(self)
        var result = source.contentStart > 0 ? "\u{FEFF}" : ""
        var pendingBlank = false
        var hasText = false
        var isInBraces = false
        var isInBlock = false
        for line in lines {
            if line.kind == .blank {
                pendingBlank = hasText
                continue
            }
            if pendingBlank { result += "\n" }
            pendingBlank = false
            hasText = true
            if line.kind == .brace { isInBraces = source.bytes[line.code.start] == 0x7B }
            result += text(of: line, statements, isInBraces: isInBraces && line.kind != .brace, isInBlock: isInBlock)
            result += "\n"
            isInBlock = isBlockOpen(after: line, isInBlock)
        }
        return result
    }

    private func text(
        of line: MapLine,
        _ statements: StatementIndex,
        isInBraces: Bool,
        isInBlock: Bool
    ) -> String {
        let bytes = MapBytes(source.bytes)
        let whole = source[SourceRange(line.range.start, bytes.trimmed(line.range).end)]
        let isBlock = isInBlock || (line.comment.map { bytes.starts($0, with: "/*") } ?? false)
        if isBlock { return whole }
        let trimmed = source[bytes.trimmed(line.range)]
        guard !line.code.isEmpty else { return (isInBraces ? "  " : "") + trimmed }
        let indent = isInBraces ? "  " : ""
        let comment = line.comment.map { source[bytes.trimmed($0)] }
        if let statement = statements.text(at: line.code.start) {
            let written = indent + statement + (comment.map { " " + $0 } ?? "")
            if OWMReading.readsAlike(whole, written) { return written }
        }
        if OWMReading.readsAlike(whole, indent + trimmed) { return indent + trimmed }
        return whole
    }

    private func isBlockOpen(after line: MapLine, _ isInBlock: Bool) -> Bool {
        let bytes = MapBytes(source.bytes)
        if bytes.first("/*", in: line.range) != nil { return true }
        return isInBlock && bytes.first("*/", in: line.range) == nil
    }
}

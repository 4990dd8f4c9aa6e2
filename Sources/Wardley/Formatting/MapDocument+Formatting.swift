import Diagnostics

extension MapDocument {
    /// The map in its one canonical form: the same statements, comments and order, written alike.
    ///
    /// Statements are written anew only where OWM reads the new line as it read the old one; any other line keeps its
    /// words. Blanks at line ends go, blank lines come one at a time, children are indented by two, lines end in LF and
    /// the file ends in one. Formatting twice changes nothing. A byte order mark stays, since OWM reads it.
    package func formatted() -> String {
        let canonical = canonicalText()
        // Lone carriage returns are line ends to people and none to OWM, so a file that has one may come out otherwise.
        let before = OWMReading(source)
        let after = OWMReading(SourceText(name: source.name, text: canonical))
        return before.isSameMap(as: after) ? canonical : source[SourceRange(0, source.bytes.count)]
    }

    private func canonicalText() -> String {
        let statements = statementTexts()
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
        _ statements: [Int: String],
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
        if let statement = statements[line.code.start] {
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

    /// The canonical text of each statement by the offset at which its code begins; lines with several elements are
    /// left out.
    func statementTexts() -> [Int: String] {
        var texts: [Int: String] = [:]
        var linkCounts: [Int: Int] = [:]
        for link in map.links { linkCounts[link.range.start, default: 0] += 1 }
        func put(_ range: SourceRange, _ text: String) {
            texts[range.start] = texts[range.start] == nil ? text : ""
        }
        for component in map.components { put(component.range, MapText.statement(component)) }
        for link in map.links where linkCounts[link.range.start] == 1 { put(link.range, MapText.statement(link)) }
        for evolve in map.evolves { put(evolve.range, MapText.statement(evolve)) }
        for note in map.notes { put(note.range, MapText.statement(note)) }
        for annotation in map.annotations { put(annotation.range, MapText.statement(annotation)) }
        for address in map.addresses { put(address.range, MapText.statement(address)) }
        for attitude in map.attitudes { put(attitude.range, MapText.statement(attitude)) }
        for accelerator in map.accelerators { put(accelerator.range, MapText.statement(accelerator)) }
        for pipeline in map.pipelines where source.bytes[pipeline.range.end - 1] != 0x7B {
            put(pipeline.range, MapText.statement(pipeline))
        }
        return texts.filter { !$0.value.isEmpty }
    }
}

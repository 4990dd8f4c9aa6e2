/// Prints diagnostics for people: the sentence, the line of the file with a caret under the place, the reason and the
/// mend; then, as one list, what is still to prepare.
package struct ExcerptPrinter {
    /// Whether severities are coloured (SGR, ECMA-48 §8.3.117).
    private let isColoured: Bool

    package init(isColoured: Bool) {
        self.isColoured = isColoured
    }

    package func print(_ file: DiagnosedFile) -> String {
        file.findings.map { finding($0, in: file) }.joined() + preparations(of: file)
    }

    private func finding(_ diagnostic: Diagnostic, in file: DiagnosedFile) -> String {
        let word = coloured("\(diagnostic.severity.word):", as: diagnostic.severity)
        var lines = [
            "\(file.place(of: diagnostic)): \(word) \(diagnostic.summary.printable) [\(diagnostic.identifier)]"
        ]
        lines += excerpt(of: diagnostic.range, in: file.source)
        if let reason = diagnostic.reason { lines.append("    Why: \(reason.printable)") }
        if let fix = diagnostic.fix { lines.append("    Mend: \(fix.sentence.printable)") }
        return lines.joined(separator: "\n") + "\n\n"
    }

    private func preparations(of file: DiagnosedFile) -> String {
        guard !file.preparations.isEmpty else { return "" }
        let items = file.preparations.map { diagnostic in
            let line = file.source.lineIndex(of: diagnostic.range.start) + 1
            let mend = diagnostic.fix.map { " \($0.sentence.printable)" } ?? ""
            return "  - line \(line): \(diagnostic.summary.printable)\(mend) [\(diagnostic.identifier)]\n"
        }
        return "\(file.source.name): still to prepare\n" + items.joined() + "\n"
    }

    /// The line that holds the start of a range, cut to what a terminal shows, and carets under the range.
    private func excerpt(of range: SourceRange, in source: SourceText) -> [String] {
        let index = source.lineIndex(of: range.start)
        let line = source.line(index)
        guard !line.isEmpty else { return [] }
        let start = max(line.start, min(range.start, line.end) - 60)
        let text = source[SourceRange(start, min(line.end, start + 110))].trimmedToWholeCharacters
        let lead = source[SourceRange(start, min(range.start, line.end))].trimmedToWholeCharacters
        let marked = source[SourceRange(range.start, min(range.end, line.end))]
        let carets = String(repeating: "^", count: max(1, min(marked.count, text.count - lead.count)))
        let number = String(index + 1)
        let margin = String(repeating: " ", count: number.count)
        return [
            "    \(number) | \(text.printable)",
            "    \(margin) | \(String(repeating: " ", count: lead.count))\(coloured(carets, as: .note))",
        ]
    }

    private func coloured(_ text: String, as severity: Diagnostic.Severity) -> String {
        guard isColoured else { return text }
        let code =
            switch severity {
            case .error: "1;31"
            case .warning: "1;35"
            case .note, .preparation: "1;36"
            }
        return "\u{1B}[\(code)m\(text)\u{1B}[0m"
    }
}

extension String {
    /// The text without the replacement characters that a cut through a character leaves at its ends.
    fileprivate var trimmedToWholeCharacters: String {
        var text = self[...]
        while text.first == "\u{FFFD}" { text.removeFirst() }
        while text.last == "\u{FFFD}" { text.removeLast() }
        return String(text)
    }
}

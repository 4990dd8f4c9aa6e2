/// Prints diagnostics for tools: one line each, `file:line:column: severity: sentence [identifier] mend`.
///
/// The form is the one that editors and build logs pick out by themselves (GNU Coding Standards, "Formatting Error
/// Messages").
package struct LinePrinter {
    package init() {}

    package func print(_ file: DiagnosedFile) -> String {
        file.diagnostics.map { line(for: $0, in: file) + "\n" }.joined()
    }

    private func line(for diagnostic: Diagnostic, in file: DiagnosedFile) -> String {
        let mend = diagnostic.fix.map { " \($0.sentence)" } ?? ""
        let sentence = "\(diagnostic.severity.word): \(diagnostic.summary) [\(diagnostic.identifier)]\(mend)"
        return "\(file.place(of: diagnostic)): \(sentence)".printable
    }
}

extension String {
    /// The text with every control character replaced, so that a file cannot steer the terminal it is printed on.
    package var printable: String {
        guard utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == 0xC2 }) else { return self }
        return String(
            String.UnicodeScalarView(
                unicodeScalars.map { $0.properties.generalCategory == .control ? "\u{FFFD}" : $0 }
            )
        )
    }
}

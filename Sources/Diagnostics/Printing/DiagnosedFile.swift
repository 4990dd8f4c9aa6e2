/// A file together with what there is to say about it, in the order of the file.
package struct DiagnosedFile: Sendable {
    package let source: SourceText
    package let diagnostics: [Diagnostic]

    package init(source: SourceText, diagnostics: [Diagnostic]) {
        self.source = source
        self.diagnostics = diagnostics.enumerated()
            .sorted { ($0.element.range.start, $0.offset) < ($1.element.range.start, $1.offset) }
            .map(\.element)
    }
}

extension DiagnosedFile {
    /// Everything but the list of what is still to prepare.
    package var findings: [Diagnostic] {
        diagnostics.filter { $0.severity != .preparation }
    }

    /// What the room will need that the file does not supply yet.
    package var preparations: [Diagnostic] {
        diagnostics.filter { $0.severity == .preparation }
    }

    package func count(of severity: Diagnostic.Severity) -> Int {
        diagnostics.count { $0.severity == severity }
    }

    /// `file:line:column` of a diagnostic.
    func place(of diagnostic: Diagnostic) -> String {
        let location = source.location(of: diagnostic.range.start)
        return "\(source.name):\(location.line):\(location.column)"
    }
}

extension Diagnostic.Severity {
    /// The word in front of the sentence.
    package var word: String {
        switch self {
        case .error: "error"
        case .warning: "warning"
        case .note: "note"
        case .preparation: "to prepare"
        }
    }
}

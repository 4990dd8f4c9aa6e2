/// The JSON form of checked files, as `--format json` prints it.
package struct DiagnosticsDocument: Encodable, Sendable {
    package let files: [File]
    package let errors: Int
    package let warnings: Int

    package init(_ files: [DiagnosedFile]) {
        self.files = files.map(File.init)
        errors = files.reduce(0) { $0 + $1.count(of: .error) }
        warnings = files.reduce(0) { $0 + $1.count(of: .warning) }
    }

    /// One file that was checked.
    package struct File: Encodable, Sendable {
        package let file: String
        package let diagnostics: [Entry]

        init(_ checked: DiagnosedFile) {
            file = checked.source.name
            diagnostics = checked.diagnostics.map { Entry($0, in: checked.source) }
        }
    }

    /// One diagnostic, with its place as people count lines and columns.
    package struct Entry: Encodable, Sendable {
        package let identifier: String
        package let severity: Diagnostic.Severity
        package let start: SourceLocation
        package let end: SourceLocation
        package let summary: String
        package let reason: String?
        package let fix: String?

        init(_ diagnostic: Diagnostic, in source: SourceText) {
            identifier = diagnostic.identifier
            severity = diagnostic.severity
            start = source.location(of: diagnostic.range.start)
            end = source.location(of: diagnostic.range.end)
            summary = diagnostic.summary
            reason = diagnostic.reason
            fix = diagnostic.fix?.sentence
        }
    }
}

/// Diagnostics as a SARIF 2.1.0 log (OASIS, 2020), which code hosts show beside the lines of a file.
package struct SARIFLog: Encodable, Sendable {
    private let version = "2.1.0"
    private let schema = "https://json.schemastore.org/sarif-2.1.0.json"
    private let runs: [Run]

    private enum CodingKeys: String, CodingKey {
        case version, runs
        case schema = "$schema"
    }

    /// - Parameter toolVersion: the version of the program that checked.
    package init(_ files: [DiagnosedFile], toolVersion: String) {
        let rules = Set(files.flatMap(\.diagnostics).map(\.identifier)).sorted()
        let results = files.flatMap { file in file.diagnostics.map { Result($0, in: file.source) } }
        let driver = Driver(name: "lectern", version: toolVersion, rules: rules.map(Rule.init))
        runs = [Run(tool: Tool(driver: driver), results: results)]
    }
}

extension SARIFLog {
    private struct Run: Encodable {
        let tool: Tool
        /// SARIF §3.14.17; columns count code points as `SourceLocation` does.
        let columnKind = "unicodeCodePoints"
        let results: [Result]

        private enum CodingKeys: String, CodingKey { case tool, columnKind, results }
    }

    private struct Tool: Encodable {
        let driver: Driver
    }

    private struct Driver: Encodable {
        let name: String
        let version: String
        let rules: [Rule]
    }

    private struct Rule: Encodable {
        let id: String
    }

    private struct Result: Encodable {
        let ruleId: String
        let level: String
        let message: Message
        let locations: [Location]

        init(_ diagnostic: Diagnostic, in source: SourceText) {
            ruleId = diagnostic.identifier
            level =
                switch diagnostic.severity {
                case .error: "error"
                case .warning: "warning"
                case .note, .preparation: "note"
                }
            message = Message(
                text: [diagnostic.summary, diagnostic.fix?.sentence].compactMap(\.self).joined(separator: " ")
            )
            locations = [Location(diagnostic.range, in: source)]
        }
    }

    private struct Message: Encodable {
        let text: String
    }

    private struct Location: Encodable {
        let physicalLocation: PhysicalLocation

        init(_ range: SourceRange, in source: SourceText) {
            let start = source.location(of: range.start)
            let end = source.location(of: range.end)
            physicalLocation = PhysicalLocation(
                artifactLocation: ArtifactLocation(uri: source.name.percentEncodedPath),
                region: Region(
                    startLine: start.line,
                    startColumn: start.column,
                    endLine: end.line,
                    endColumn: end.column
                )
            )
        }
    }

    private struct PhysicalLocation: Encodable {
        let artifactLocation: ArtifactLocation
        let region: Region
    }

    private struct ArtifactLocation: Encodable {
        let uri: String
    }

    private struct Region: Encodable {
        let startLine: Int
        let startColumn: Int
        let endLine: Int
        let endColumn: Int
    }
}

extension String {
    /// The path as a relative URI reference (RFC 3986 §3.3).
    fileprivate var percentEncodedPath: String {
        utf8.map { byte in
            let isUnreserved =
                (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
            if isUnreserved || "-._~/".utf8.contains(byte) { return String(UnicodeScalar(byte)) }
            let digits = String(byte, radix: 16, uppercase: true)
            return "%" + (digits.count == 1 ? "0" : "") + digits
        }
        .joined()
    }
}

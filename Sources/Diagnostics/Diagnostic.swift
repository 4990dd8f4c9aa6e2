/// Something to say about a place in a file: what is wrong, why it matters, and the way on.
///
/// Reading never stops at a fault: a reader returns its value and its diagnostics together.
package struct Diagnostic: Hashable, Sendable {
    /// The stable name that users quote and tools filter by, in kebab case: `duration-mismatch`.
    ///
    /// Each module keeps its names in one `String` enum, so that two of them cannot clash.
    package let identifier: String
    package let severity: Severity
    /// Where it is.
    package let range: SourceRange
    /// One sentence that names what was found. It ends with a full stop.
    package let summary: String
    /// Why it matters, where that is not plain.
    package let reason: String?
    /// The way on.
    package let fix: Fix?

    package init(
        _ identifier: some RawRepresentable<String>,
        _ severity: Severity,
        at range: SourceRange,
        _ summary: String,
        reason: String? = nil,
        fix: Fix? = nil
    ) {
        self.identifier = identifier.rawValue
        self.severity = severity
        self.range = range
        self.summary = summary
        self.reason = reason
        self.fix = fix
    }
}

extension Diagnostic {
    /// What a diagnostic asks of the reader.
    package enum Severity: String, Codable, CaseIterable, Sendable {
        /// The file cannot be used as it is.
        case error
        /// The file can be used, but something in it is probably not what its author meant.
        case warning
        /// Worth knowing; nothing needs to be done.
        case note
        /// Something the room will need that the plan does not supply yet. Printed as one list at the end.
        case preparation
    }

    /// A mend: a sentence that says what to do and, where a program can do it safely, the edits that do it.
    package struct Fix: Hashable, Sendable {
        package let sentence: String
        package let edits: [Edit]

        package init(_ sentence: String, edits: [Edit] = []) {
            self.sentence = sentence
            self.edits = edits
        }
    }

    /// The replacement of a range by other text.
    package struct Edit: Hashable, Sendable {
        package let range: SourceRange
        package let replacement: String

        package init(_ range: SourceRange, _ replacement: String) {
            self.range = range
            self.replacement = replacement
        }
    }
}

extension Diagnostic.Severity: Comparable {
    /// The gravest first.
    package static func < (left: Self, right: Self) -> Bool {
        left.rank < right.rank
    }

    private var rank: Int {
        switch self {
        case .error: 0
        case .warning: 1
        case .note: 2
        case .preparation: 3
        }
    }
}

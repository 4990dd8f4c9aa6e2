import Diagnostics
import Markdown

/// The text being read and what there is to say of it so far; every reader of a part is handed it.
struct ReadingContext {
    let document: MarkdownDocument
    private var log = DiagnosticLog()

    var source: SourceText { document.source }

    init(document: MarkdownDocument) {
        self.document = document
    }

    /// Everything found so far.
    var diagnostics: [Diagnostic] { log.all }

    /// - Parameters:
    ///   - fault: a `PlanFault` or a `DeckFault`.
    ///   - summary: made only if there are not too many of the kind already; so are the reason and the fix.
    mutating func report(
        _ fault: PlanFault,
        _ severity: Diagnostic.Severity,
        at range: SourceRange,
        _ summary: @autoclosure () -> String,
        reason: @autoclosure () -> String? = nil,
        fix: @autoclosure () -> Diagnostic.Fix? = nil
    ) {
        log.report(fault, severity, at: range, summary, reason: reason, fix: fix)
    }

    mutating func report(
        _ fault: DeckFault,
        _ severity: Diagnostic.Severity,
        at range: SourceRange,
        _ summary: @autoclosure () -> String,
        reason: @autoclosure () -> String? = nil,
        fix: @autoclosure () -> Diagnostic.Fix? = nil
    ) {
        log.report(fault, severity, at: range, summary, reason: reason, fix: fix)
    }

    mutating func report(_ diagnostic: Diagnostic) {
        log.append(diagnostic)
    }

    /// The plain text of a range together with the range.
    func located(_ range: SourceRange) -> Located<String> {
        Located(source.plainText(range), at: range)
    }

    /// The plain text of a block, its lines joined by spaces.
    func located(_ block: Block) -> Located<String> {
        Located(document.plainText(of: block), at: document.textRange(of: block))
    }

    /// The name key of the text of a range.
    func key(_ range: SourceRange) -> NameKey {
        NameKey(source.bytes[range.start..<range.end])
    }

    /// The field of a phase that a label names.
    func field(_ label: SourceRange) -> PhaseField? {
        PhaseField.asWritten(label, in: source.bytes) ?? PhaseField.named(key(label))
    }
}

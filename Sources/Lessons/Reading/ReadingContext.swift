import Diagnostics
import Markdown
import Templates

/// The text being read and what there is to say of it so far; every reader of a part is handed it.
struct ReadingContext {
    let document: MarkdownDocument
    private var log = DiagnosticLog()
    /// Templates that were read already, so that one that is used a thousand times is read once.
    private var templates: [TemplateReading.Key: TemplateReading] = [:]
    /// Decks that the plan names, in the order of the file.
    var slides: [Located<Slides>] = []

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

    /// What a template brings in, read at its first use in a phase.
    mutating func reading(of template: Template, _ surroundings: ActivityReader.Surroundings) -> TemplateReading {
        let key = TemplateReading.Key(name: template.name, segment: surroundings.segment)
        if let known = templates[key] { return known }
        let reading = TemplateReading(template, surroundings)
        templates[key] = reading
        return reading
    }

    /// The templates that something is to be said of, each once, by name.
    var templateFindings: [DiagnosedFile] {
        let byName = Dictionary(grouping: templates.sorted { $0.key.segment < $1.key.segment }, by: \.key.name)
        return byName.sorted { $0.key < $1.key }.compactMap { _, readings in
            var seen: Set<Diagnostic> = []
            let diagnostics = readings.flatMap(\.value.diagnostics).filter { seen.insert($0).inserted }
            guard let first = readings.first, !diagnostics.isEmpty else { return nil }
            return DiagnosedFile(source: first.value.source, diagnostics: diagnostics)
        }
    }

    /// The plain text of a range together with the range.
    func located(_ range: SourceRange) -> Located<String> {
        Located(source.plainText(range), at: range)
    }

    /// The plain text of a block, its lines joined by spaces.
    func located(_ block: Block) -> Located<String> {
        Located(document.plainText(of: block), at: document.textRange(of: block))
    }

    /// The plain text of some lines, joined by spaces.
    func located(_ lines: ArraySlice<SourceRange>) -> Located<String> {
        guard let first = lines.first, let last = lines.last else { return Located("", at: SourceRange(at: 0)) }
        let words = lines.count == 1 ? source.plainText(first) : lines.map(source.plainText).joined(separator: " ")
        return Located(words, at: first.union(last))
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

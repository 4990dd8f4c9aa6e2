import Diagnostics
import Markdown

/// Reads assessment methods, `* **Formative**: text`, each with the line `Alignment: text` below it, however that is
/// indented and whatever bullet it has.
enum AssessmentsReader {
    static func read(_ blocks: [Block], _ context: inout ReadingContext) -> [AssessmentMethod] {
        var methods: [AssessmentMethod] = []
        for block in blocks {
            switch block.kind {
            case .item, .paragraph: read(block, into: &methods, context)
            case .heading, .table, .quote, .code, .comment, .rule, .frontMatter: break
            }
        }
        for method in methods { check(method, &context) }
        return methods
    }

    private static func read(_ block: Block, into methods: inout [AssessmentMethod], _ context: ReadingContext) {
        guard let first = context.document.lines(of: block).first else { return }
        if let alignment = alignment(in: first, context) {
            let rest = context.document.lines(of: block).dropFirst()
            addAlignment(alignment, rest, to: &methods, context)
            return
        }
        var lines = context.document.lines(of: block)
        let inner = lines.dropFirst().firstIndex { alignment(in: $0, context) != nil }
        if let inner { lines = lines[..<inner] }
        methods.append(method(lines, context))
        if let inner, let alignment = alignment(in: context.document.lines[inner], context) {
            addAlignment(alignment, context.document.lines(of: block)[(inner + 1)...], to: &methods, context)
        }
    }

    private static func alignment(in line: SourceRange, _ context: ReadingContext) -> SourceRange? {
        guard let label = context.source.label(in: line), names.contains(context.key(label.name)) else { return nil }
        return label.text
    }

    private static func addAlignment(
        _ text: SourceRange,
        _ rest: ArraySlice<SourceRange>,
        to methods: inout [AssessmentMethod],
        _ context: ReadingContext
    ) {
        guard !methods.isEmpty else { return }
        let located = joined([text] + rest, context)
        if !located.value.isEmpty { methods[methods.count - 1].alignment = located }
    }

    private static func method(_ lines: ArraySlice<SourceRange>, _ context: ReadingContext) -> AssessmentMethod {
        guard let first = lines.first, let label = context.source.label(in: first),
            label.isMarked || label.name.count <= 30
        else { return AssessmentMethod(kind: nil, text: joined(Array(lines), context)) }
        return AssessmentMethod(
            kind: context.located(label.name),
            text: joined([label.text] + lines.dropFirst(), context)
        )
    }

    private static func joined(_ lines: [SourceRange], _ context: ReadingContext) -> Located<String> {
        guard lines.count > 1 else { return context.located(lines[0]) }
        let words = lines.map(context.source.plainText).filter { !$0.isEmpty }.joined(separator: " ")
        return Located(words, at: lines[0].union(lines[lines.count - 1]))
    }

    private static func check(_ method: AssessmentMethod, _ context: inout ReadingContext) {
        if method.kind == nil {
            context.report(
                .assessmentKindMissing,
                .note,
                at: method.text.range,
                "This assessment does not say of what kind it is.",
                fix: .init("Put “**Formative**:” or “**Summative**:” in front of it.")
            )
        }
        if method.alignment == nil {
            context.report(
                .alignmentMissing,
                .warning,
                at: method.text.range,
                "This assessment does not say what it assesses.",
                fix: .init("Add a line “- Alignment: …” below it.")
            )
        }
    }

    private static let names: Set<NameKey> = [NameKey("Alignment"), NameKey("Aligned with"), NameKey("Aligns with")]
}

import Diagnostics
import Markdown

/// Reads the labelled fields of one phase or break. Lines and items without a label go on with the field before them.
struct FieldsReader {
    /// One field: where its label stands and the pieces of its text.
    struct Found {
        let label: SourceRange
        var pieces: [Piece] = []
    }

    /// A line of text, or an item of a list.
    struct Piece {
        let text: SourceRange
        let isItem: Bool
    }

    let owner: String
    /// By the numbers of the fields.
    private var fields = [Found?](repeating: nil, count: PhaseField.allCases.count)
    private var current: PhaseField?
    /// Whether a label that is no field's was met; what follows it belongs to it.
    private var isInUnknownField = false

    init(owner: String) {
        self.owner = owner
    }

    mutating func read(_ blocks: [Block], _ context: inout ReadingContext) {
        for block in blocks {
            switch block.kind {
            case .heading: beginField(at: block, &context)
            case .paragraph, .quote: take(block, asItems: false, &context)
            case .item: take(block, asItems: true, &context)
            case .table: takeTable(block, &context)
            case .code, .comment, .rule, .frontMatter: break
            }
        }
    }

    /// Takes the fields that stand below an activity; everything else there is the activity's.
    mutating func readFields(below activity: ActivityText, _ context: inout ReadingContext) {
        for block in activity.blocks where block.kind == .paragraph {
            guard let first = context.document.lines(of: block).first, let label = context.source.label(in: first),
                label.isMarked, context.field(label.name) != nil
            else { continue }
            take(block, asItems: false, &context)
        }
    }

    /// A field as a heading: `#### Facilitator Actions`.
    private mutating func beginField(at heading: Block, _ context: inout ReadingContext) {
        let range = context.document.textRange(of: heading)
        if let field = context.field(range) { begin(field, at: range, &context) }
    }

    private mutating func take(_ block: Block, asItems: Bool, _ context: inout ReadingContext) {
        for (index, line) in context.document.lines(of: block).enumerated() {
            if let label = context.source.label(in: line), takeLabel(label, &context) { continue }
            append(Piece(text: line, isItem: asItems && index == 0), &context)
        }
    }

    /// - Returns: `false` if the line only looks like a label.
    private mutating func takeLabel(_ label: Label, _ context: inout ReadingContext) -> Bool {
        if let field = context.field(label.name) {
            begin(field, at: label.name, &context)
            if !label.text.isEmpty { append(Piece(text: label.text, isItem: false), &context) }
            return true
        }
        guard label.isMarked, label.separator == .colon, current == nil || !isWithinList(label, context) else {
            return false
        }
        reportUnknown(label, &context)
        current = nil
        isInUnknownField = true
        return true
    }

    /// Items of a field may have labels of their own (`* **Groups:** four each`); those are part of its text.
    private func isWithinList(_ label: Label, _ context: ReadingContext) -> Bool {
        let line = context.source.line(context.source.lineIndex(of: label.name.start))
        let head = context.source.bytes[line.start..<label.name.start]
        return head.contains { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+") }
            || head.split(separator: UInt8(ascii: " ")).first?.elementsEqual("*".utf8) == true
    }

    private mutating func begin(_ field: PhaseField, at label: SourceRange, _ context: inout ReadingContext) {
        current = field
        isInUnknownField = false
        guard fields[field.rawValue] != nil else {
            fields[field.rawValue] = Found(label: label)
            return
        }
        context.report(
            .fieldRepeated,
            .warning,
            at: label,
            "“\(field.title)” stands in \(owner) twice; both texts count.",
            fix: .init("Put them under one label.")
        )
    }

    private mutating func append(_ piece: Piece, _ context: inout ReadingContext) {
        guard let current else {
            if !isInUnknownField {
                context.report(
                    .textOutsideFields,
                    .note,
                    at: piece.text,
                    "This text in \(owner) belongs to no field and is not shown.",
                    fix: .init("Put it under a label such as “**Facilitator Actions:**”.")
                )
                isInUnknownField = true
            }
            return
        }
        if current == .duration, fields[current.rawValue]?.pieces.isEmpty == false { return }
        fields[current.rawValue]?.pieces.append(piece)
    }

    /// `| Duration | 30 minutes |`
    private mutating func takeTable(_ table: Block, _ context: inout ReadingContext) {
        for row in context.document.lines(of: table) {
            let cells = context.document.cells(ofRow: row)
            guard let name = cells.first, let field = context.field(name) else { continue }
            begin(field, at: name, &context)
            for cell in cells.dropFirst() where !cell.isEmpty { append(Piece(text: cell, isItem: false), &context) }
        }
    }

    private func reportUnknown(_ label: Label, _ context: inout ReadingContext) {
        let name = context.source.plainText(label.name)
        let guess = Spelling.closest(to: name, among: PhaseField.allCases.map(\.title))
        context.report(
            .fieldUnknown,
            guess == nil ? .note : .warning,
            at: label.name,
            "“\(name)” is no field of a phase; what it says in \(owner) is left aside.",
            fix: guess.map { .init("Did you mean “\($0)”?", edits: [.init(label.name, $0)]) }
        )
    }
}

extension FieldsReader {
    /// A field, if it is there.
    subscript(field: PhaseField) -> Found? { fields[field.rawValue] }

    /// The words of a field. Lines are joined by spaces; items by semicolons where no stop stands.
    /// - Returns: `nil` if the field is missing or has no words.
    func text(of field: PhaseField, _ context: ReadingContext) -> Located<String>? {
        guard let pieces = self[field]?.pieces, let first = pieces.first, let last = pieces.last else { return nil }
        var text = context.source.plainText(first.text)
        for piece in pieces.dropFirst() {
            if !text.isEmpty {
                let hasStop = text.last.map { ".!?:;,".contains($0) } ?? true
                text += piece.isItem && !hasStop ? "; " : " "
            }
            text += context.source.plainText(piece.text)
        }
        return text.isEmpty ? nil : Located(text, at: first.text.union(last.text))
    }

    /// The text of a field that stands on one line.
    func range(of field: PhaseField) -> SourceRange? {
        self[field]?.pieces.first?.text
    }
}

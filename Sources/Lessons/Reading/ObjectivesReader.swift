import Diagnostics
import Markdown

/// Reads the table of objectives: their texts and Bloom levels.
///
/// The columns are found by the header (`Objective`, `Bloom's Taxonomy Level`) or, without one, taken in this order;
/// other columns say nothing. A list is read too, with the level in brackets at the end of an item.
struct ObjectivesReader {
    private(set) var objectives: [Objective] = []
    private var columns = Columns()
    private var texts: Set<String> = []

    private struct Columns {
        var text = 0
        var level = 1
    }

    /// No lesson has more; reading goes no further.
    private static let most = 1_000

    static func read(_ blocks: [Block], _ context: inout ReadingContext) -> [Objective] {
        var reader = ObjectivesReader()
        for block in blocks {
            switch block.kind {
            case .table(let hasHeader): reader.readTable(block, hasHeader, &context)
            case .item: reader.readItem(block, &context)
            case .heading, .paragraph, .quote, .code, .comment, .rule, .frontMatter: break
            }
        }
        return reader.objectives
    }

    private mutating func readTable(_ table: Block, _ hasHeader: Bool, _ context: inout ReadingContext) {
        for (index, row) in context.document.lines(of: table).enumerated() {
            guard objectives.count < Self.most else { return reportTooMany(from: row, &context) }
            let cells = context.document.cells(ofRow: row)
            if index == 0, let columns = columns(of: cells, context) {
                self.columns = columns
            } else if index == 0, hasHeader, !looksLikeObjective(cells, context) {
                continue
            } else {
                readRow(cells, row, &context)
            }
        }
    }

    /// The columns that a header names, if the row is one.
    private func columns(of cells: [SourceRange], _ context: ReadingContext) -> Columns? {
        let keys = cells.map { context.key($0).text }
        let isObjective = { (key: String) in key == "objective" || key == "learning objective" || key == "outcome" }
        let isLevel = { (key: String) in
            key == "level" || key.split(separator: " ").contains { $0.hasPrefix("bloom") || $0 == "taxonomy" }
        }
        guard let text = keys.firstIndex(where: isObjective) else { return nil }
        return Columns(text: text, level: keys.firstIndex(where: isLevel) ?? text + 1)
    }

    /// A first row that somebody put above the delimiter by mistake is an objective if it ends in a level.
    private func looksLikeObjective(_ cells: [SourceRange], _ context: ReadingContext) -> Bool {
        cells.count > columns.level && !BloomLevel.named(in: context.source.plainText(cells[columns.level])).isEmpty
    }

    private mutating func readRow(_ cells: [SourceRange], _ row: SourceRange, _ context: inout ReadingContext) {
        let text = columns.text < cells.count ? cells[columns.text] : SourceRange(at: row.end)
        let level = columns.level < cells.count ? cells[columns.level] : SourceRange(at: row.end)
        guard hasWords(text, context) else {
            context.report(
                .rowWithoutObjective,
                .warning,
                at: row,
                "This row of the table states no objective.",
                fix: .init("Write what learners will be able to do in its first cell, or take the row out.")
            )
            return
        }
        append(context.located(text), level.isEmpty ? nil : context.located(level), &context)
    }

    private func hasWords(_ range: SourceRange, _ context: ReadingContext) -> Bool {
        context.source.bytes[range.start..<range.end].contains { 0x61...0x7A ~= $0 | 0x20 || $0 >= 0x80 }
    }

    /// "Analyse the costs (Analysing)"
    private mutating func readItem(_ item: Block, _ context: inout ReadingContext) {
        let range = context.document.textRange(of: item)
        guard hasWords(range, context) else { return }
        let bytes = context.source.bytes
        if bytes[range.end - 1] == 0x29, let open = bytes[range.start..<range.end].lastIndex(of: 0x28) {
            let inside = bytes.trimmed(SourceRange(open + 1, range.end - 1))
            let before = bytes.trimmed(SourceRange(range.start, open))
            if !before.isEmpty, !BloomLevel.named(in: context.source[inside]).isEmpty {
                append(context.located(before), context.located(inside), &context)
                return
            }
        }
        append(context.located(item), nil, &context)
    }

    private func reportTooMany(from row: SourceRange, _ context: inout ReadingContext) {
        context.report(
            .tooMany,
            .error,
            at: row,
            "This plan has more than \(Self.most) objectives; from here on they are left aside.",
            fix: .init("Make several plans of it.")
        )
    }

    private mutating func append(
        _ text: Located<String>,
        _ written: Located<String>?,
        _ context: inout ReadingContext
    ) {
        let number = objectives.count + 1
        if !texts.insert(text.value).inserted {
            context.report(
                .objectiveRepeated,
                .warning,
                at: text.range,
                "Objective \(number) says the same as one above it.",
                fix: .init("Take one of them out.")
            )
        }
        let level = BloomField.read(written, of: number, at: text.range, &context)
        objectives.append(Objective(number: number, text: text, levelAsWritten: written, level: level))
    }
}

import Diagnostics
import Markdown

/// Reads the table of a rubric: a criterion a row, a level a column.
///
///     | Criterion | Weight | 1 Emerging | 2 Developing | 3 Proficient | 4 Exemplary |
///
/// Levels are `1 Emerging`, `Emerging (1)`, `Emerging` or `1`; without numbers they count from 1, left to right. Columns
/// that run from high to low are turned round. `Weight` may stand in any column but the first, or be missing.
struct RubricTable {
    private var levels: [(column: Int, level: Rubric.Level)] = []
    private var weightColumn: Int?
    /// How many cells the header has.
    private var width = 0

    static func read(_ table: Block, _ context: inout ReadingContext) -> [Rubric.Criterion] {
        let rows = context.document.lines(of: table)
        guard let header = rows.first else { return [] }
        var reader = RubricTable()
        reader.readHeader(context.document.cells(ofRow: header), at: header, &context)
        var criteria: [Rubric.Criterion] = []
        for row in rows.dropFirst() {
            guard criteria.count < ActivityReader.mostItems else {
                reader.reportTooMany(at: row, &context)
                break
            }
            guard let criterion = reader.criterion(in: row, &context) else { continue }
            if criteria.contains(where: { $0.name == criterion.name }) {
                reader.reportRepeated(criterion, row, &context)
            }
            criteria.append(criterion)
        }
        if rows.count == 1 { reader.reportEmpty(at: header, &context) }
        return criteria
    }

    private mutating func readHeader(_ cells: [SourceRange], at row: SourceRange, _ context: inout ReadingContext) {
        width = cells.count
        var scores: [Int?] = []
        for (column, cell) in cells.enumerated().dropFirst() {
            if context.key(cell).text == "weight" {
                weightColumn = column
                continue
            }
            let (score, name) = Self.level(context.source.plainText(cell))
            scores.append(score)
            levels.append((column, Rubric.Level(score: score ?? levels.count + 1, name: name, description: "")))
        }
        if levels.isEmpty {
            levels = Rubric.usualLevels.enumerated().map { ($0.offset + cells.count, $0.element) }
        }
        if levels.count == 1 { reportSingleLevel(at: row, &context) }
        checkScores(scores, at: row, &context)
        levels.sort { $0.level.score < $1.level.score }
    }

    /// Scores must all be there and differ; otherwise the columns count from 1.
    private mutating func checkScores(_ scores: [Int?], at row: SourceRange, _ context: inout ReadingContext) {
        let given = scores.compactMap(\.self)
        guard !given.isEmpty, given.count < scores.count || Set(given).count < given.count else { return }
        for index in levels.indices { levels[index].level.score = index + 1 }
        context.report(
            .rubricTable,
            .warning,
            at: row,
            "Some levels of this rubric have the same number or none; they count from 1, left to right.",
            fix: .init("Number every level: | Criterion | 1 Emerging | 2 Developing | 3 Proficient | 4 Exemplary |.")
        )
    }

    private func criterion(in row: SourceRange, _ context: inout ReadingContext) -> Rubric.Criterion? {
        let cells = context.document.cells(ofRow: row)
        let name = cells.first.map(context.source.plainText) ?? ""
        guard !name.isEmpty else {
            context.report(
                .rubricTable,
                .warning,
                at: row,
                "This row of the rubric names no criterion; it is left out.",
                fix: .init("Write what is scored in its first cell.")
            )
            return nil
        }
        if cells.count != width { reportLength(cells.count, at: row, &context) }
        let levels = levels.map { column, level in
            var level = level
            level.description = column < cells.count ? context.source.plainText(cells[column]) : ""
            return level
        }
        return Rubric.Criterion(name: name, levels: levels, weight: weight(cells, row, &context))
    }

    private func weight(_ cells: [SourceRange], _ row: SourceRange, _ context: inout ReadingContext) -> Double {
        guard let weightColumn, weightColumn < cells.count, !cells[weightColumn].isEmpty else { return 1 }
        let cell = cells[weightColumn]
        let text = context.source.plainText(cell)
        let isNegative = text.hasPrefix("-") || text.hasPrefix("−")
        let digits = isNegative ? "" : text.replacing(",", with: ".").filter { $0.isASCIIDigit || $0 == "." }
        guard let weight = Double(digits), weight > 0, weight.isFinite, weight <= 1_000 else {
            context.report(
                .rubricTable,
                .warning,
                at: cell,
                "“\(DurationField.shortened(text))” is no weight; 1 counts.",
                fix: .init("Write a number such as 2 or 0.5.")
            )
            return 1
        }
        return weight
    }

    /// "1 Emerging", "Emerging (1)", "1", "Emerging"
    private static func level(_ text: String) -> (score: Int?, name: String) {
        let digits = text.filter { $0.isASCII && $0.isNumber }
        let isOneRun = text.split { !($0.isASCII && $0.isNumber) }.count == 1
        guard isOneRun, digits.count <= 3, let score = Int(digits), text.first?.isNumber == true || text.hasSuffix(")")
        else { return (nil, text) }
        let name = text.split { !$0.isLetter && $0 != "'" && $0 != "’" && $0 != "-" }.joined(separator: " ")
        return (score, name.isEmpty ? digits : name)
    }
}

// What there is to say of rows that do not fit.
extension RubricTable {
    private func reportTooMany(at row: SourceRange, _ context: inout ReadingContext) {
        context.report(
            .tooMany,
            .warning,
            at: row,
            "This rubric has more than \(ActivityReader.mostItems) criteria; from here on they are left aside.",
            fix: .init("Leave what people can score.")
        )
    }

    private func reportRepeated(_ criterion: Rubric.Criterion, _ row: SourceRange, _ context: inout ReadingContext) {
        context.report(
            .rubricTable,
            .warning,
            at: row,
            "“\(DurationField.shortened(criterion.name))” is a criterion already; both are scored.",
            fix: .init("Take one of them out, or say what tells them apart.")
        )
    }

    private func reportEmpty(at header: SourceRange, _ context: inout ReadingContext) {
        context.report(
            .rubricTable,
            .warning,
            at: header,
            "This table has levels but no criterion.",
            fix: .init("Add a row for each criterion below it.")
        )
    }

    private func reportSingleLevel(at header: SourceRange, _ context: inout ReadingContext) {
        context.report(
            .rubricTable,
            .warning,
            at: header,
            "This rubric has only one level, so every score is the same.",
            fix: .init("Add a column for each level.")
        )
    }

    private func reportLength(_ count: Int, at row: SourceRange, _ context: inout ReadingContext) {
        context.report(
            .rubricTable,
            .warning,
            at: row,
            "This row has \(counted(count, "cell")) where the header has \(width); "
                + (count < width ? "the levels without one have no description." : "the last ones are left aside."),
            fix: .init("Write one cell for each column; \u{201C}| |\u{201D} leaves one empty.")
        )
    }
}

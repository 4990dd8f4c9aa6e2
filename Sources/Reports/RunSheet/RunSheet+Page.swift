import Lessons

extension RunSheet {
    /// The run sheet as a page to print: the timetable, what to bring, and for every phase what the plan says and what is asked,
    /// with the options to read aloud.
    package var report: Report {
        let times = start == nil ? "" : "\(rows.first?.starts ?? ends) to \(ends), "
        let subtitle = ["\(times)\(minutes) minutes", audience.map { "for \($0)" }].compactMap(\.self)
        let bring = materials.isEmpty ? [] : [Report.Section("materials", "To bring", [.list(materials)])]
        return Report(
            .runSheet,
            title: title,
            subtitle: subtitle.joined(separator: ", "),
            lead: [.table(timetable)],
            sections: bring
                + rows.enumerated().compactMap { index, row in
                    row.fields.isEmpty && row.activities.isEmpty
                        ? nil : Report.Section("item-\(index + 1)", "\(row.starts) \(row.title)", blocks(of: row))
                }
        )
    }

    private func blocks(of row: Row) -> [Document.Block] {
        let fields = row.fields.map { field in
            [Document.Text.strong(field.name), .plain(": \(field.text)")]
        }
        return (fields.isEmpty ? [] : [.list(fields)]) + row.activities.flatMap(\.onPaper)
    }
}

extension Activity {
    /// What is asked, and what can be chosen, to read aloud.
    var onPaper: [Document.Block] {
        let remark = isSuggested ? " (suggested)" : ""
        let name = kind.name == title ? title : "\(kind.name): \(title)"
        let head = Document.Block.heading(level: 3, name + remark)
        return [head] + kind.onPaper
    }
}

extension Activity.Kind {
    fileprivate var onPaper: [Document.Block] {
        switch self {
        case .poll(let poll): [.numbered(poll.choices.map { [.plain($0)] })]
        case .quiz(let quiz):
            [
                .numbered(
                    quiz.choices.enumerated().map { index, choice in
                        [.plain(choice)] + (quiz.right.contains(index + 1) ? [.strong(" (right)")] : [])
                    }
                )
            ]
        case .rank(let ranking): [.list(ranking.items)]
        case .scale(let scale):
            [
                .list(
                    scale.values.compactMap { value in scale.meaning(of: value).map { "\(value) \($0)" } }
                )
            ]
        case .worksheet(let worksheet): [.list(worksheet.fields)]
        case .map(let task): [.list(task.components)]
        case .reflection(let questions): [.numbered(questions.map { [.plain($0)] })]
        case .rubric(let rubric): [.table(rubric.onPaper)]
        case .words, .question, .questionsAndAnswers, .slots, .slides: []
        }
    }
}

extension Rubric {
    /// Its criteria and levels as a table, where all criteria have the same levels; else in words.
    var onPaper: Document.Table {
        let levels = criteria.first?.levels ?? []
        let isAlike = criteria.allSatisfy { $0.levels.map(\.name) == levels.map(\.name) }
        guard isAlike, levels.count <= 6 else {
            return Document.Table(
                columns: [.init("Criterion"), .init("Levels")],
                rows: criteria.map { criterion in
                    [criterion.name, criterion.levels.map { "\($0.score) \($0.name)" }.joined(separator: ", ")]
                }
            )
        }
        return Document.Table(
            columns: [.init("Criterion")] + levels.map { Document.Column("\($0.score) \($0.name)") },
            rows: criteria.map { [$0.name] + $0.levels.map(\.description) }
        )
    }
}

import Diagnostics
import Markdown

extension ActivityReader {
    /// What teams are scored by: the table, or the criteria of a list with the usual four levels, or else one
    /// criterion for each objective that it assesses.
    func rubric(_ context: inout ReadingContext) -> Activity {
        let options = options(&context)
        let title = title(or: "Peer evaluation", isRequired: false, &context)
        var activity = activity(.rubric(Rubric(criteria: [])), title: title, options: options, &context)
        let tables = text.blocks.filter { block in
            if case .table = block.kind { true } else { false }
        }
        var criteria = tables.first.map { RubricTable.read($0, &context) } ?? []
        if tables.count > 1 { reportSecondTable(tables[1], &context) }
        if criteria.isEmpty {
            criteria = distinctItems(in: "rubric", &context).map {
                Rubric.Criterion(name: $0.text, levels: Rubric.usualLevels)
            }
        } else {
            reportUnusedList("Write it into the table.", &context)
        }
        if criteria.isEmpty {
            let assessed = surroundings.objectives.filter {
                activity.assesses.isEmpty || activity.assesses.contains($0.number)
            }
            criteria = Rubric(for: assessed).criteria
            activity.assesses = assessed.map(\.number)
        }
        if criteria.isEmpty {
            context.report(
                .rubricTable,
                .warning,
                at: context.document.textRange(of: text.heading),
                "This rubric has no criteria, and the plan has no objectives to take them from.",
                fix: .init("Add a table: | Criterion | 1 Emerging | 2 Developing | 3 Proficient | 4 Exemplary |.")
            )
            criteria = [Rubric.Criterion(name: "Overall", levels: Rubric.usualLevels)]
        }
        activity.kind = .rubric(
            Rubric(
                criteria: criteria,
                reviewsEach: options.reviewsEach,
                gradesReviewers: options.gradesReviewers
            )
        )
        return activity
    }
    private func reportSecondTable(_ table: Block, _ context: inout ReadingContext) {
        context.report(
            .rubricTable,
            .warning,
            at: table.range,
            "A rubric has one table; this one is left aside.",
            fix: .init("Put its rows into the first one, or begin another “#### Rubric”.")
        )
    }
}

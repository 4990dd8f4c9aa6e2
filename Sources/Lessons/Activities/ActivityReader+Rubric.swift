import Diagnostics
import Markdown

extension ActivityReader {
    /// What teams are scored by: the table, or the criteria of a list with the usual four levels, or else one
    /// criterion for each objective that it assesses.
    func rubric(_ context: inout ReadingContext) -> Activity {
        let options = options(allowing: [.anonymous, .hideResults, .timeLimit, .again, .reviews, .grades], &context)
        let title = title(or: "Peer evaluation", isRequired: false, &context)
        var activity = activity(.rubric(Rubric(criteria: [])), title: title, options: options, &context)
        let table = text.blocks.first {
            if case .table = $0.kind { return true }
            return false
        }
        var criteria = table.map { RubricTable.read($0, &context) } ?? []
        if criteria.isEmpty {
            criteria = listItems(context).map { Rubric.Criterion(name: $0.text, levels: Rubric.usualLevels) }
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
}

import Lessons

/// What teams wrote into their worksheets.
package struct WorksheetResult: Hashable, Sendable, Codable {
    package var activity: ActivityHeading
    package var fields: [String]
    /// By team, then by learners who were in none; only those in which something stands. By anonymous numbers, in an
    /// order that says nothing, if the activity is anonymous.
    package var sheets: [Sheet]

    /// The worksheet of one team, or of a learner without one.
    package struct Sheet: Hashable, Sendable, Codable {
        package var author: Author
        package var entries: [Entry]
    }

    /// What stands in one field.
    package struct Entry: Hashable, Sendable, Codable {
        /// From 1.
        package var field: Int
        package var text: String
        /// Who wrote it last; an anonymous number if the activity is anonymous or the writer was removed.
        package var writer: LearnerID
    }
}

extension Session {
    func result(of worksheet: Worksheet, in activity: Activity, _ state: ActivityState) -> WorksheetResult {
        let sheets = (activity.options.isAnonymous ? state.worksheets.withoutNames : state.worksheets)
            .sorted { $0.key < $1.key }
        return WorksheetResult(
            activity: heading(of: activity, state),
            fields: worksheet.fields,
            sheets: sheets.map { author, fields in
                WorksheetResult.Sheet(
                    author: author,
                    entries: worksheet.fields.indices.compactMap { index in
                        fields[index + 1].map {
                            WorksheetResult.Entry(field: index + 1, text: $0.text, writer: $0.writer)
                        }
                    }
                )
            }
        )
    }
}

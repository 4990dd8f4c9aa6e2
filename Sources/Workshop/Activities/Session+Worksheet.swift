import Lessons

/// What stands in one field of a team's worksheet.
package struct FilledField: Hashable, Sendable {
    package internal(set) var text: String
    /// Who wrote it last.
    package internal(set) var writer: LearnerID
}

extension Session {
    /// Writes into the sheet of the learner's team, or into their own where they are in none. What is written last
    /// counts; an empty text clears the field.
    func fillWorksheet(
        _ id: ActivityID,
        _ field: Int,
        _ typed: String,
        by learner: Learner
    ) throws(Refusal) -> [Event.Body] {
        let (activity, state) = try openActivity(id)
        guard case .worksheet(let worksheet) = activity.kind else { throw .wrongKind(title: activity.title) }
        guard worksheet.fields[number: field] != nil else {
            throw .unknownField(field, of: worksheet.fields.count)
        }
        let text = try CleanText.optional(typed)
        let author = teamOrSelf(learner)
        guard state.worksheets[author]?[field]?.text != text else { return [] }
        return [.worksheetFilled(id, author: author, field: field, text: text)]
    }
}

import Diagnostics

extension ActivityReader {
    /// The items of the list as fields that a team fills in. Without a list the title is the only field.
    func worksheet(_ context: inout ReadingContext) -> [Activity] {
        let options = options(&context)
        let fields = distinctItems(in: "worksheet", &context).map(\.text)
        guard !fields.isEmpty || heading.title != nil else {
            reportUnusable(
                .worksheetWithoutFields,
                "This worksheet has no fields; it is left out.",
                fix: "List the fields below it, each with “- ” in front.",
                &context
            )
            return []
        }
        let title = title(or: "Worksheet", isRequired: false, &context)
        if fields.isEmpty {
            reportUnusable(
                .worksheetWithoutFields,
                "This worksheet has no fields, so “\(title)” is the only one.",
                fix: "List the fields below it, each with “- ” in front.",
                &context
            )
        }
        let worksheet = Worksheet(fields: fields.isEmpty ? [title] : fields)
        return [activity(.worksheet(worksheet), title: title, options: options, &context)]
    }
}

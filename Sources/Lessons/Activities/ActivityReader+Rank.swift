import Diagnostics

extension ActivityReader {
    /// The items of the list, to be put in order.
    func rank(_ context: inout ReadingContext) -> [Activity] {
        let title = title(or: "Rank", isRequired: true, &context)
        let options = options(&context)
        let items = distinctItems(in: "ranking", &context)
        guard items.count > 1 else {
            reportUnusable(
                .rankTooSmall,
                items.isEmpty
                    ? "This ranking has nothing to put in order; it is left out."
                    : "This ranking has only one item; it is left out.",
                fix: "List at least two items below it, each with “- ” in front.",
                &context
            )
            return []
        }
        return [activity(.rank(Ranking(items: items.map(\.text))), title: title, options: options, &context)]
    }
}

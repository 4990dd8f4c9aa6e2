import Diagnostics

extension ActivityReader {
    /// A deck to show in this phase, by the name of its file.
    func slides(_ context: inout ReadingContext) -> [Activity] {
        let options = options(allowing: [], &context)
        guard let file = heading.title?.value, !file.isEmpty else {
            reportUnusable(
                .slidesWithoutFile,
                "These slides name no file; they are left out.",
                fix: "Write the file behind a colon: “#### Slides: lessons-learned.md”.",
                &context
            )
            return []
        }
        if !file.lowercased().hasSuffix(".md"), !file.lowercased().hasSuffix(".markdown") {
            context.report(
                .slidesNotMarkdown,
                .warning,
                at: heading.title?.range ?? heading.kind.range,
                "“\(DurationField.shortened(file))” is no Markdown file, and decks are written in Markdown.",
                fix: .init("Name a file that ends in “.md”.")
            )
        }
        return [activity(.slides(Slides(file: file)), title: file, options: options, &context)]
    }
}

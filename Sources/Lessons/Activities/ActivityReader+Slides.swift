import Diagnostics

extension ActivityReader {
    /// A deck to show in this phase, by the name of its file; behind `#` the heading of the slide to begin with, in
    /// brackets the numbers of the slides. Whether the file is there is for `SlidesChecker` to say.
    func slides(_ context: inout ReadingContext) -> [Activity] {
        let options = options(&context)
        reportUnusedList("Write it on a slide of the deck.", &context)
        guard let title = heading.title else {
            reportUnusable(
                .slidesWithoutFile,
                "These slides name no file; they are left out.",
                fix: "Write the file behind a colon: “#### Slides: lessons-learned.md”.",
                &context
            )
            return []
        }
        var slides = Slides(naming: title.value)
        if !slides.isMarkdown { reportNoMarkdown(slides, at: title.range, &context) }
        if let range = options.range {
            if slides.section == nil {
                slides.first = range.lowest
                slides.last = range.highest
            } else {
                reportTwice(options.place(of: .slides) ?? title.range, &context)
            }
        }
        context.slides.append(Located(slides, at: title.range))
        return [activity(.slides(slides), title: title.value, options: options, &context)]
    }

    private func reportNoMarkdown(_ slides: Slides, at range: SourceRange, _ context: inout ReadingContext) {
        context.report(
            .slidesNotMarkdown,
            .warning,
            at: range,
            "“\(DurationField.shortened(slides.file))” is no Markdown file, and decks are written in Markdown.",
            fix: .init("Name a file that ends in “.md”.")
        )
    }

    private func reportTwice(_ range: SourceRange, _ context: inout ReadingContext) {
        context.report(
            .optionRepeated,
            .warning,
            at: range,
            "The heading behind “#” says already which slides are meant; this is left aside.",
            fix: .init("Take it out.", edits: [.init(range, "")])
        )
    }
}

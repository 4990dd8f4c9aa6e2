import Diagnostics
import Markdown

extension ActivityReader {
    /// A choice among the items of the list. Without a list it is a question with a free answer.
    func poll(_ context: inout ReadingContext) -> Activity {
        let title = title(or: "Poll", isRequired: true, &context)
        let options = options(&context)
        let choices = distinctItems(in: "poll", &context)
        guard !choices.isEmpty else {
            context.report(
                .pollWithoutOptions,
                .note,
                at: context.document.textRange(of: text.heading),
                "This poll has no options, so it is asked as a question with a free answer.",
                fix: .init("List the options below it, each with “- ” in front.")
            )
            return activity(.question, title: title, options: options, &context)
        }
        reportSingle(choices, &context)
        reportTicks(choices, &context)
        let poll = Poll(
            choices: choices.map(\.text),
            selection: selection(options, usually: .one, among: choices, &context)
        )
        return activity(.poll(poll), title: title, options: options, &context)
    }

    /// How many options one ballot may name, if there are as many.
    func selection(
        _ options: ActivityOptions,
        usually usual: Poll.Selection,
        among choices: [ListItem],
        _ context: inout ReadingContext
    ) -> Poll.Selection {
        guard case .upTo(let most)? = options.selection, most > choices.count else {
            return options.selection ?? usual
        }
        let place = options.place(of: .selection) ?? heading.kind.range
        let count = choices.count == 1 ? "there is only one option" : "there are only \(choices.count) options"
        context.report(
            .pollTooSmall,
            .warning,
            at: place,
            "One may choose up to \(most) here, but \(count).",
            fix: .init("Write “choose any”.", edits: [.init(place, "choose any")])
        )
        return choices.count == 1 ? .one : .any
    }

    /// A ticked box in a poll says nothing; in a quiz it says what is right.
    private func reportTicks(_ choices: [ListItem], _ context: inout ReadingContext) {
        guard let ticked = choices.first(where: \.isTicked) else { return }
        context.report(
            .tickInPoll,
            .warning,
            at: ticked.range,
            "“\(ticked.text)” is ticked, but a poll has no right answers.",
            fix: .init("Did you mean “Quiz”?", edits: [.init(heading.kind.range, "Quiz")])
        )
    }
}

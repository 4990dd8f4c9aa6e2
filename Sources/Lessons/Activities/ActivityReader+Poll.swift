import Diagnostics
import Markdown

extension ActivityReader {
    /// A choice among the items of the list. Without a list it is a question with a free answer.
    func poll(_ context: inout ReadingContext) -> Activity {
        let title = title(or: "Poll", isRequired: true, &context)
        let options = options(allowing: [.selection, .anonymous, .hideResults, .timeLimit, .again], &context)
        let choices = choices(&context)
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
        let poll = Poll(
            choices: choices.map(\.value),
            selection: selection(options.selection, among: choices, &context)
        )
        return activity(.poll(poll), title: title, options: options, &context)
    }

    /// The options, each once.
    private func choices(_ context: inout ReadingContext) -> [Located<String>] {
        var choices: [Located<String>] = []
        var texts: Set<String> = []
        for item in listItems(context) {
            if !texts.insert(item.value).inserted {
                context.report(
                    .pollOptionRepeated,
                    .warning,
                    at: item.range,
                    "“\(item.value)” stands in this poll twice; once is shown.",
                    fix: .init("Take one of them out.")
                )
            } else {
                choices.append(item)
            }
        }
        if choices.count == 1 {
            context.report(
                .pollTooSmall,
                .warning,
                at: choices[0].range,
                "This poll has only one option.",
                fix: .init("Add another, or ask it as a question.")
            )
        }
        return choices
    }

    private func selection(
        _ selection: Poll.Selection,
        among choices: [Located<String>],
        _ context: inout ReadingContext
    ) -> Poll.Selection {
        guard case .upTo(let most) = selection, most > choices.count else { return selection }
        context.report(
            .pollTooSmall,
            .warning,
            at: heading.kind.range,
            "One may choose up to \(most) here, but there are only \(choices.count) options.",
            fix: .init("Write “choose any”.")
        )
        return choices.count == 1 ? .one : .any
    }
}

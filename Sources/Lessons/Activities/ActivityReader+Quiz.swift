import Diagnostics

extension ActivityReader {
    /// A choice among the items of the list, of which those with a ticked box are right.
    ///
    /// Several right options make it a choice of any number unless the plan says otherwise. Without a right one it is a
    /// poll, without a list a question: what is asked is asked in any case.
    func quiz(_ context: inout ReadingContext) -> Activity {
        let title = title(or: "Quiz", isRequired: true, &context)
        let options = options(&context)
        let choices = distinctItems(in: "quiz", &context)
        let right = choices.indices.filter { choices[$0].isTicked }.map { $0 + 1 }
        guard !choices.isEmpty else {
            reportUnusable(
                .quizWithoutOptions,
                "This quiz has no options, so it is asked as a question with a free answer.",
                fix: "List the options below it, the right ones as “- [x] …”.",
                &context
            )
            return activity(.question, title: title, options: options, &context)
        }
        reportSingle(choices, &context)
        let selection = selection(options, usually: right.count > 1 ? .any : .one, among: choices, &context)
        let poll = Poll(choices: choices.map(\.text), selection: selection)
        guard !right.isEmpty else {
            reportUnusable(
                .quizWithoutAnswer,
                "This quiz does not say what is right, so it is asked as a poll.",
                fix: "Write “[x]” in front of every right option.",
                &context
            )
            return activity(.poll(poll), title: title, options: options, &context)
        }
        reportUnreachable(right.count, poll, &context)
        reportUnticked(choices, &context)
        if right.count == choices.count, choices.count > 1 { reportAllRight(&context) }
        let quiz = Quiz(choices: poll.choices, right: right, selection: selection)
        return activity(.quiz(quiz), title: title, options: options, &context)
    }

    /// `[y]` and the like, which were meant to say something.
    private func reportUnticked(_ choices: [ListItem], _ context: inout ReadingContext) {
        let odd = choices.first { $0.text.wholeMatch(of: /\[.\].*/) != nil }
        guard let odd else { return }
        context.report(
            .quizBox,
            .warning,
            at: odd.range,
            "“\(odd.text.prefix(3))” says neither that this is right nor that it is wrong; it counts as wrong.",
            fix: .init("Write “[x]” in front of what is right, “[ ]” in front of what is not.")
        )
    }

    private func reportAllRight(_ context: inout ReadingContext) {
        context.report(
            .quizWithoutWrong,
            .warning,
            at: heading.kind.range,
            "Every option of this quiz is right.",
            fix: .init("Add something that people might take for right, or ask it as a poll.")
        )
    }

    private func reportUnreachable(_ right: Int, _ poll: Poll, _ context: inout ReadingContext) {
        let most: Int? =
            switch poll.selection {
            case .one: 1
            case .upTo(let most): most
            case .any: nil
            }
        guard let most, right > most else { return }
        context.report(
            .quizUnreachable,
            .warning,
            at: heading.kind.range,
            "\(right) options are right, but one may choose only \(most), so nobody can be right.",
            fix: .init("Write “choose any”.")
        )
    }
}

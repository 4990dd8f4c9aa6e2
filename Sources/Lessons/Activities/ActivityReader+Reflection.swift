import Diagnostics
import Markdown

extension ActivityReader {
    /// Free answers to the questions of the list. Without a list the title is the question if it ends like one;
    /// otherwise the plan's reflection questions for learners are asked.
    func reflection(_ context: inout ReadingContext) -> Activity {
        let options = options(&context)
        let title = title(or: "Reflection", isRequired: false, &context)
        var questions = distinctItems(in: "reflection", &context).map(\.text)
        if questions.isEmpty, let own = heading.title?.value, own.hasSuffix("?") { questions = [own] }
        if questions.isEmpty { questions = surroundings.questions }
        if questions.isEmpty {
            questions = [heading.title?.value ?? "What will you take away from this lesson?"]
            context.report(
                .reflectionWithoutQuestion,
                .warning,
                at: context.document.textRange(of: text.heading),
                "Neither this reflection nor the plan has a question for learners, so “\(questions[0])” is asked.",
                fix: .init("List the questions below it, or add “## Reflection Questions” with “### For Learners”.")
            )
        }
        return activity(.reflection(questions), title: title, options: options, &context)
    }
}

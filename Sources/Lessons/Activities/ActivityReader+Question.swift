import Diagnostics

extension ActivityReader {
    /// One question with a free answer.
    func question(_ context: inout ReadingContext) -> Activity {
        let title = title(or: "Question", isRequired: true, &context)
        let options = options(&context)
        reportUnusedList("To offer it as a choice, begin the heading with “Poll”.", &context)
        return activity(.question, title: title, options: options, &context)
    }
}

import Diagnostics

extension ActivityReader {
    /// A wall on which everybody asks and votes.
    func questionsAndAnswers(_ context: inout ReadingContext) -> Activity {
        let title = title(or: "Q&A", isRequired: false, &context)
        let options = options(&context)
        reportUnusedList("To have it answered, begin the heading with “Reflect”.", &context)
        return activity(.questionsAndAnswers, title: title, options: options, &context)
    }
}

import Diagnostics

extension ActivityReader {
    /// A few single words from everybody, for a word cloud.
    func words(_ context: inout ReadingContext) -> Activity {
        let title = title(or: "Words", isRequired: true, &context)
        let options = options(&context)
        reportUnusedList("To offer it as a choice, begin the heading with “Poll”.", &context)
        let cloud = WordCloud(most: options.words ?? WordCloud.usual)
        return activity(.words(cloud), title: title, options: options, &context)
    }
}

import Diagnostics

extension ActivityReader {
    /// A few single words from everybody, for a word cloud.
    func words(_ context: inout ReadingContext) -> Activity {
        let title = title(or: "Words", isRequired: true, &context)
        let options = options(allowing: [.words, .anonymous, .hideResults, .timeLimit, .again], &context)
        reportUnusedList("To offer it as a choice, begin the heading with “Poll”.", &context)
        let most: Int =
            switch options.selection {
            case nil: WordCloud.usual
            case .one: 1
            case .upTo(let most): min(most, 20)
            case .any: 20
            }
        return activity(.words(WordCloud(most: most)), title: title, options: options, &context)
    }
}

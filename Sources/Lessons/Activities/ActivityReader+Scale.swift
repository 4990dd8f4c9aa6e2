import Diagnostics

extension ActivityReader {
    /// A number between two ends. A list below it says what can be seen at every number, the lowest first.
    func scale(_ context: inout ReadingContext) -> Activity {
        let title = title(or: "Scale", isRequired: true, &context)
        let options = options(allowing: [.range, .ends, .anonymous, .hideResults, .timeLimit, .again], &context)
        let items = listItems(context)
        var scale = Scale(lowestLabel: options.ends?.lowest, highestLabel: options.ends?.highest)
        if let range = options.range {
            if range.lowest < range.highest, range.highest - range.lowest <= 20 {
                scale.lowest = range.lowest
                scale.highest = range.highest
            } else {
                reportRange(&context)
            }
        } else if (2...21).contains(items.count) {
            scale.highest = items.count
        }
        if items.count == scale.values.count {
            scale.levels = items.map(\.text)
        } else if let first = items.first {
            reportLevels(items.count, of: scale, at: first.range, &context)
        }
        return activity(.scale(scale), title: title, options: options, &context)
    }

    private func reportRange(_ context: inout ReadingContext) {
        context.report(
            .scaleRange,
            .warning,
            at: heading.kind.range,
            "A scale goes from a lower number to a higher one, at most 20 steps away; 1 to 5 is used.",
            fix: .init("Write a range such as “1-5” or “0-10”.")
        )
    }

    private func reportLevels(_ count: Int, of scale: Scale, at range: SourceRange, _ context: inout ReadingContext) {
        context.report(
            .scaleLevels,
            .warning,
            at: range,
            "This list describes \(count) levels, but the scale has \(scale.values.count); it is not shown.",
            fix: .init("Describe every number from \(scale.lowest) to \(scale.highest), one an item.")
        )
    }
}

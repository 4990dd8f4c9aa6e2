import Diagnostics

extension ActivityReader {
    /// A number between two ends. A list below it says what can be seen at every number, the lowest first.
    func scale(_ context: inout ReadingContext) -> Activity {
        let title = title(or: "Scale", isRequired: true, &context)
        let options = options(&context)
        let items = distinctItems(in: "scale", &context)
        var scale = Scale(lowestLabel: options.ends?.lowest, highestLabel: options.ends?.highest)
        if let range = options.range {
            if range.lowest < range.highest, range.highest - range.lowest <= 20 {
                scale.lowest = range.lowest
                scale.highest = range.highest
            } else {
                reportRange(range, at: options.place(of: .range) ?? heading.kind.range, &context)
            }
        } else if (2...21).contains(items.count) {
            scale.highest = items.count
        }
        if items.count == scale.values.count {
            scale.levels = items.map(\.text)
            if let ends = options.place(of: .ends) { reportDescribedEnds(ends, &context) }
        } else if let first = items.first {
            reportLevels(items.count, of: scale, at: first.range, &context)
        }
        return activity(.scale(scale), title: title, options: options, &context)
    }

    private func reportRange(
        _ range: (lowest: Int, highest: Int),
        at place: SourceRange,
        _ context: inout ReadingContext
    ) {
        let isReversed = range.lowest > range.highest && range.lowest - range.highest <= 20
        context.report(
            .scaleRange,
            .warning,
            at: place,
            "A scale goes from a lower number to a higher one, at most 20 steps away; 1 to 5 is used.",
            fix: isReversed
                ? .init(
                    "Write “\(range.highest)-\(range.lowest)”.",
                    edits: [.init(place, "\(range.highest)-\(range.lowest)")]
                ) : .init("Write a range such as “1-5” or “0-10”.")
        )
    }

    private func reportDescribedEnds(_ ends: SourceRange, _ context: inout ReadingContext) {
        context.report(
            .scaleEnds,
            .note,
            at: ends,
            "The list says already what the ends mean; this is left aside.",
            fix: .init("Take it out.", edits: [.init(ends, "")])
        )
    }

    private func reportLevels(_ count: Int, of scale: Scale, at range: SourceRange, _ context: inout ReadingContext) {
        context.report(
            .scaleLevels,
            .warning,
            at: range,
            "This list describes \(counted(count, "level")), but the scale has "
                + "\(scale.values.count); it is not shown.",
            fix: .init("Describe every number from \(scale.lowest) to \(scale.highest), one an item.")
        )
    }
}

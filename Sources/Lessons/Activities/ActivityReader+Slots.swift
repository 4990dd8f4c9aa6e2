import Diagnostics

extension ActivityReader {
    /// What a team has where the plan does not say, in seconds.
    private static let usualSlot = 300

    /// Time for every team to present; the title says how much each has: "5 minutes a team". So may the brackets.
    func slots(_ context: inout ReadingContext) -> Activity {
        var options = options(&context)
        let title = title(or: "Presentations", isRequired: false, &context)
        reportUnusedList("Teams present in the order in which they came in; “present” takes another one.", &context)
        let inTitle = heading.title.flatMap { length(in: $0.range, &context) }
        let inBrackets = options.common.timeLimitSeconds
        if let inTitle, let inBrackets, inTitle != inBrackets { reportTwoLengths(options, inTitle, &context) }
        if inTitle == nil, inBrackets == nil { reportNoLength(&context) }
        // The time in brackets is each team's, not that of the whole.
        options.common.timeLimitSeconds = nil
        let slots = Slots(teamSeconds: inTitle ?? inBrackets ?? Self.usualSlot)
        return activity(.slots(slots), title: title, options: options, &context)
    }

    private func length(in title: SourceRange, _ context: inout ReadingContext) -> Int? {
        switch DurationReader.read(context.source, title) {
        case .unreadable, .outOfRange: return nil
        case .duration(let duration, let caveat):
            if let caveat { DurationField.report(caveat, duration, title, &context) }
            return duration.seconds
        }
    }

    private func reportTwoLengths(_ options: ActivityOptions, _ seconds: Int, _ context: inout ReadingContext) {
        context.report(
            .optionRepeated,
            .warning,
            at: options.place(of: .timeLimit) ?? heading.kind.range,
            "The title gives each team another time; that one counts, \(CheckReport.length(seconds)).",
            fix: .init("Say it once: “#### Slots: 5 minutes a team”.")
        )
    }

    private func reportNoLength(_ context: inout ReadingContext) {
        context.report(
            .slotsWithoutLength,
            .warning,
            at: heading.title?.range ?? heading.kind.range,
            "This does not say how long each team presents; 5 minutes are used.",
            fix: .init("Write “#### Slots: 5 minutes a team”.")
        )
    }
}

import Diagnostics

extension ActivityReader {
    /// What a team has where the plan does not say, in seconds.
    private static let usualSlot = 300

    /// Time for every team to present; the title says how much each has: "5 minutes a team".
    func slots(_ context: inout ReadingContext) -> Activity {
        let options = options(allowing: [.timeLimit], &context)
        let title = title(or: "Presentations", isRequired: false, &context)
        var seconds = options.common.timeLimitSeconds
        if let range = heading.title?.range,
            case .duration(let duration, _) = DurationReader.read(context.source, range)
        {
            seconds = duration.seconds
        }
        if seconds == nil {
            context.report(
                .slotsWithoutLength,
                .warning,
                at: heading.title?.range ?? heading.kind.range,
                "This does not say how long each team presents; 5 minutes are used.",
                fix: .init("Write “#### Slots: 5 minutes a team”.")
            )
        }
        var common = options
        // The time in brackets is each team's, not that of the whole.
        common.common.timeLimitSeconds = nil
        return activity(.slots(Slots(teamSeconds: seconds ?? Self.usualSlot)), title: title, options: common, &context)
    }
}

import Diagnostics
import Markdown

/// Reads a duration that stands in a plan and says what had to be assumed.
enum DurationField {
    /// - Parameters:
    ///   - owner: whose duration it is, for messages: "Engage", "the lesson".
    ///   - severity: of a duration that cannot be read; an error where the time cannot be kept without it.
    static func read(
        _ range: SourceRange,
        of owner: String,
        orElse severity: Diagnostic.Severity = .error,
        _ context: inout ReadingContext
    ) -> Located<PhaseDuration>? {
        switch DurationReader.read(context.source, range) {
        case .duration(let duration, let caveat):
            if let caveat { report(caveat, duration, range, &context) }
            return Located(duration, at: range)
        case .outOfRange:
            let text = shortened(context.source.plainText(range))
            context.report(
                .durationOutOfRange,
                severity,
                at: range,
                "“\(text)” is no duration for \(owner): it must lie between a second and a day.",
                fix: .init("Write how long it takes, such as “45 minutes”.")
            )
            return nil
        case .unreadable:
            let text = shortened(context.source.plainText(range))
            context.report(
                .durationUnreadable,
                severity,
                at: range,
                "“\(text)” cannot be read as the duration of \(owner).",
                fix: .init("Write a number and a unit, such as “45 minutes” or “1 h 30”.")
            )
            return nil
        }
    }

    /// Says what a duration had to be taken for.
    static func report(
        _ caveat: DurationReader.Caveat,
        _ duration: PhaseDuration,
        _ range: SourceRange,
        _ context: inout ReadingContext
    ) {
        let text = context.source.plainText(range)
        let fix = Diagnostic.Fix("Write “\(duration)”.", edits: [.init(range, duration.description)])
        switch caveat {
        case .longerEndOfRange:
            context.report(
                .durationIsRange,
                .warning,
                at: range,
                "“\(text)” has two ends; the longer, \(duration), counts.",
                fix: fix
            )
        case .minutesWithoutUnit:
            context.report(
                .durationWithoutUnit,
                .warning,
                at: range,
                "“\(text)” has no unit; it counts as \(duration).",
                fix: fix
            )
        case .sixHourDays:
            context.report(
                .durationInDays,
                .note,
                at: range,
                "“\(text)” counts as \(duration): six hours of teaching a day.",
                fix: fix
            )
        }
    }

    /// Enough of a text to know it again.
    static func shortened(_ text: String) -> String {
        text.count > 60 ? text.prefix(60) + "…" : text
    }
}

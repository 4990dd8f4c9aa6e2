import Diagnostics
import Markdown

/// `#### Step (10 minutes): Groups report`: a part of a phase with its own minutes. Nothing is handed in for it.
enum StepHeading {
    static func isStep(_ text: ActivityText, _ context: ReadingContext) -> Bool {
        let kind = ActivityHeading(context.document.textRange(of: text.heading), in: context.source).kind.value
        return kind.lowercased() == "step"
    }

    /// - Returns: `nil` for a step without minutes, which is reported: without them it divides nothing.
    static func read(_ text: ActivityText, _ context: inout ReadingContext) -> Located<Step>? {
        let range = context.document.textRange(of: text.heading)
        let heading = ActivityHeading(range, in: context.source)
        for option in heading.options {
            guard case .duration(let duration, _) = DurationReader.read(context.source, option.range) else { continue }
            let title = heading.title?.value ?? "Step"
            return Located(Step(title: title, duration: duration), at: text.range)
        }
        context.report(
            .durationUnreadable,
            .warning,
            at: heading.kind.range,
            "This step has no minutes; it is left out.",
            fix: .init("Write them in brackets: “#### Step (10 minutes): …”.")
        )
        return nil
    }
}

import Diagnostics
import Markdown

/// What stands at the head of a plan: its title, how long it takes and for whom it is.
enum PlanHead {
    enum Field: Hashable, Sendable {
        case duration, audience
    }

    /// - Parameter plan: its structure has been read: where every phase says how long it takes, the lesson need not.
    static func read(_ outline: PlanOutline, into plan: inout LessonPlan, _ context: inout ReadingContext) {
        plan.title = outline.title.map(context.located).flatMap { $0.value.isEmpty ? nil : $0 }
        var durations: [SourceRange] = []
        for (field, text) in labels(in: outline, context) {
            switch field {
            case .duration: durations.append(text)
            case .audience: plan.audience = plan.audience ?? context.located(text)
            }
        }
        if let text = durations.first, !text.isEmpty {
            let canDoWithout = !plan.structure.isEmpty && plan.structure.allSatisfy { $0.duration != nil }
            let severity: Diagnostic.Severity = canDoWithout ? .warning : .error
            plan.duration = DurationField.read(text, of: "the lesson", orElse: severity, &context)
        }
        if plan.audience?.value.isEmpty == true { plan.audience = nil }
    }

    /// Labelled lines in front of the first section, then the texts of headings that say the same.
    private static func labels(in outline: PlanOutline, _ context: ReadingContext) -> [(Field, SourceRange)] {
        var found: [(Field, SourceRange)] = []
        for block in outline.head {
            for line in context.document.lines(of: block) {
                guard let label = context.source.label(in: line), let field = names[context.key(label.name)] else {
                    continue
                }
                found.append((field, label.text))
            }
        }
        for (field, blocks) in outline.headSections {
            if let first = blocks.first { found.append((field, context.document.textRange(of: first))) }
        }
        return found
    }

    private static let names: [NameKey: Field] = [
        NameKey("Duration"): .duration, NameKey("Time"): .duration, NameKey("Length"): .duration,
        NameKey("Total Duration"): .duration, NameKey("Total Time"): .duration, NameKey("Lesson Duration"): .duration,
        NameKey("Target Audience"): .audience, NameKey("Audience"): .audience, NameKey("Learners"): .audience,
        NameKey("Participants"): .audience, NameKey("For"): .audience,
    ]
}

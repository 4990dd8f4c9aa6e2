import Diagnostics
import Markdown
import Templates

extension ActivityReader {
    /// The activities of a template. Options and objectives that stand beside `Use` hold for those of them that have none.
    func use(_ context: inout ReadingContext) -> [Activity] {
        guard surroundings.template == nil else { return refuseNesting(&context) }
        let name = title(or: "", isRequired: true, &context)
        guard !name.isEmpty else { return [] }
        guard let template = surroundings.templates.activity(named: name) else { return refuseUnknown(name, &context) }
        let activities = activities(in: template, &context)
        if activities.isEmpty {
            context.report(
                .templateFaulty,
                .warning,
                at: heading.title?.range ?? heading.kind.range,
                "The template “\(template.name)” holds no activity.",
                fix: .init("Write one into it, such as “#### Question: …?”.")
            )
        }
        return amended(activities, &context)
    }

    /// Reads a template's text. Its faults are reported here, because it is not the file at hand.
    private func activities(in template: Template, _ context: inout ReadingContext) -> [Activity] {
        let source = SourceText(name: template.name, text: template.text)
        var inner = ReadingContext(document: MarkdownDocument(source))
        var surroundings = surroundings
        surroundings.template = template.name
        let activities = Self.texts(in: inner).flatMap { ActivityReader.read($0, surroundings, &inner) }
        if let fault = inner.diagnostics.first(where: { $0.severity == .error || $0.severity == .warning }) {
            context.report(
                .templateFaulty,
                .warning,
                at: heading.title?.range ?? heading.kind.range,
                "In line \(source.location(of: fault.range.start).line) of the template “\(template.name)”: \(fault.summary)",
                fix: fault.fix.map { .init($0.sentence) }
            )
        }
        return activities
    }

    /// The headings of a template that begin with the name of an activity, and what follows each.
    private static func texts(in context: ReadingContext) -> [ActivityText] {
        var texts: [ActivityText] = []
        var isInside = false
        for block in context.document.blocks {
            if case .heading = block.kind {
                isInside = ActivityHeading.begins(context.document.plainText(of: block))
                if isInside { texts.append(ActivityText(heading: block)) }
            } else if isInside {
                texts[texts.count - 1].blocks.append(block)
            }
        }
        return texts
    }

    private func amended(_ activities: [Activity], _ context: inout ReadingContext) -> [Activity] {
        let options = options(allowing: [.anonymous, .hideResults, .timeLimit, .again], &context)
        let assesses = AssessesLine.read(text, surroundings.objectives.count, &context) ?? []
        return activities.map { activity in
            var activity = activity
            activity.options.isAnonymous = activity.options.isAnonymous || options.common.isAnonymous
            activity.options.hidesResults = activity.options.hidesResults || options.common.hidesResults
            activity.options.timeLimitSeconds = options.common.timeLimitSeconds ?? activity.options.timeLimitSeconds
            activity.options.repeatsIn = options.common.repeatsIn ?? activity.options.repeatsIn
            if !assesses.isEmpty { activity.assesses = assesses }
            return activity
        }
    }

    private func refuseNesting(_ context: inout ReadingContext) -> [Activity] {
        context.report(
            .templateFaulty,
            .warning,
            at: heading.kind.range,
            "A template cannot use another one.",
            fix: .init("Copy its activities here.")
        )
        return []
    }

    private func refuseUnknown(_ name: String, _ context: inout ReadingContext) -> [Activity] {
        let names = surroundings.templates.activityNames
        let guess = Spelling.closest(to: name, among: names)
        let range = heading.title?.range ?? heading.kind.range
        context.report(
            .templateUnknown,
            .error,
            at: range,
            "There is no template “\(DurationField.shortened(name))”.",
            reason: "The templates are \(names.joined(separator: ", ")).",
            fix: guess.map { .init("Did you mean “\($0)”?", edits: [.init(range, $0)]) } ?? .init("Name one of them.")
        )
        return []
    }
}

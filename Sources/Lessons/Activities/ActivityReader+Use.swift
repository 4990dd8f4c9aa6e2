import Diagnostics
import Markdown
import Templates

extension ActivityReader {
    /// The activities of a template. Options and objectives that stand beside `Use` hold for those of them that can have
    /// them; what the template says itself goes first only where `Use` says nothing.
    func use(_ context: inout ReadingContext) -> [Activity] {
        guard surroundings.template == nil else { return refuseNesting(&context) }
        let name = title(or: "", isRequired: true, &context)
        guard !name.isEmpty else { return [] }
        guard let template = surroundings.templates.activity(named: name) else { return refuseUnknown(name, &context) }
        reportUnusedList("Write it into the template, or the activity itself in place of “Use”.", &context)
        let reading = context.reading(of: template, surroundings)
        report(reading, &context)
        for case .slides(let slides) in reading.activities.map(\.kind) {
            context.slides.append(Located(slides, at: heading.title?.range ?? heading.kind.range))
        }
        return amended(reading.activities, &context)
    }

    /// Says at `Use` that something is wrong with the file; what it is stands with the file.
    private func report(_ reading: TemplateReading, _ context: inout ReadingContext) {
        let range = heading.title?.range ?? heading.kind.range
        if reading.activities.isEmpty {
            context.report(
                .templateFaulty,
                .warning,
                at: range,
                "The template “\(reading.template.name)” holds no activity.",
                fix: .init("Write one into \(reading.source.name), such as “#### Question: …?”.")
            )
        } else if let fault = reading.fault {
            let place = reading.source.location(of: fault.range.start)
            context.report(
                .templateFaulty,
                .warning,
                at: range,
                "\(reading.source.name):\(place.line):\(place.column): \(fault.summary)",
                fix: fault.fix.map { .init($0.sentence) }
            )
        }
    }

    private func amended(_ activities: [Activity], _ context: inout ReadingContext) -> [Activity] {
        let options = options(&context)
        let assesses = AssessesLine.read(text, surroundings.objectives.count, &context) ?? []
        for (name, range) in options.places where !activities.isEmpty {
            guard !activities.contains(where: { $0.kind.options.contains(name) }) else { continue }
            let option = context.source.plainText(range)
            context.report(
                .optionUnknown,
                .warning,
                at: range,
                "Nothing in this template can be “\(option)”; it is left aside.",
                fix: .init("Take it out.", edits: [.init(range, "")])
            )
        }
        return activities.map { $0.amended(by: options.common, assessing: assesses) }
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

extension Activity {
    /// The same with the options that stand beside `Use`, as far as its kind has them.
    fileprivate func amended(by common: Options, assessing objectives: [Int]) -> Activity {
        var activity = self
        let allowed = kind.options
        if common.isAnonymous, allowed.contains(.anonymous) { activity.options.isAnonymous = true }
        if common.hidesResults, allowed.contains(.hideResults) { activity.options.hidesResults = true }
        if let phase = common.repeatsIn, allowed.contains(.again) { activity.options.repeatsIn = phase }
        if let seconds = common.timeLimitSeconds, allowed.contains(.timeLimit) {
            if case .slots = kind {
                // The time of slots is each team's.
                activity.kind = .slots(Slots(teamSeconds: seconds))
            } else {
                activity.options.timeLimitSeconds = seconds
            }
        }
        if !objectives.isEmpty { activity.assesses = objectives }
        return activity
    }
}

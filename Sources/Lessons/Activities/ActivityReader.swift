import Diagnostics
import Markdown
import Templates

/// Reads one activity. What each kind makes of its body is in a file of its own.
///
/// An activity is a heading below the heading of a phase, usually a fourth-level one, and what follows it:
///
///     #### <kind> (<option>, <option>): <title>
///     a list, or for a rubric a table
///     Assesses: 1, 3
///
/// Kinds are `Poll`, `Question`, `Reflect`, `Rubric` and `Use`; options are those of `ActivityOptions`. Tolerated
/// without a word: other case, square brackets, options in several brackets or behind the title, `1.` as bullets,
/// boxes (`[ ]`) before options, a bold `**Assesses:**`, and any text beside the list, which is for whoever reads the plan.
struct ActivityReader {
    /// What an activity may take from the plan around it.
    struct Surroundings {
        let phase: PhaseKind
        let objectives: [Objective]
        let questions: [String]
        let templates: TemplateLibrary
        /// The template that is being read, where one is.
        var template: String?
    }

    let surroundings: Surroundings
    let text: ActivityText
    let heading: ActivityHeading
    /// Without numbers: the phase gives them out.
    private(set) var activities: [Activity] = []

    init(_ text: ActivityText, _ surroundings: Surroundings, _ context: ReadingContext) {
        self.text = text
        self.surroundings = surroundings
        heading = ActivityHeading(context.document.textRange(of: text.heading), in: context.source)
    }

    /// The activities that a heading and its body stand for: one, several for a template, none for what is not run.
    static func read(
        _ text: ActivityText,
        _ surroundings: Surroundings,
        _ context: inout ReadingContext
    ) -> [Activity] {
        let reader = ActivityReader(text, surroundings, context)
        guard let kind = ActivityKind.named(reader.heading.kind.value) else {
            reader.reportUnknownKind(&context)
            return []
        }
        return reader.read(kind, &context)
    }

    private func read(_ kind: ActivityKind, _ context: inout ReadingContext) -> [Activity] {
        switch kind {
        case .poll: [poll(&context)]
        case .question: [question(&context)]
        case .reflect: [reflection(&context)]
        case .rubric: [rubric(&context)]
        case .use: use(&context)
        case .quiz, .words, .scale, .rank, .worksheet, .map, .slots, .slides, .questionsAndAnswers:
            notRun(kind, &context)
        }
    }
}

// MARK: What all kinds share

extension ActivityReader {
    /// An activity of this place, with its options and objectives.
    func activity(
        _ kind: Activity.Kind,
        title: String,
        options: ActivityOptions,
        _ context: inout ReadingContext
    ) -> Activity {
        Activity(
            id: ActivityID(rawValue: ""),
            phase: surroundings.phase,
            title: title,
            kind: kind,
            options: options.common,
            assesses: AssessesLine.read(text, surroundings.objectives.count, &context) ?? [],
            origin: surroundings.template.map(Activity.Origin.template) ?? .plan
        )
    }

    /// The options in brackets before the colon, and behind the title if all of them are known.
    func options(allowing allowed: Set<ActivityOptions.Name>, _ context: inout ReadingContext) -> ActivityOptions {
        ActivityOptions.read(heading.options, allowing: allowed, for: heading.kind.value, &context)
    }

    /// The title, or a stand-in and a diagnostic.
    func title(or standIn: String, isRequired: Bool, _ context: inout ReadingContext) -> String {
        if let title = heading.title { return title.value }
        if isRequired {
            context.report(
                .activityUntitled,
                .warning,
                at: heading.kind.range,
                "This \(heading.kind.value.lowercased()) asks nothing.",
                fix: .init("Write what is asked behind a colon: “#### \(heading.kind.value): …?”.")
            )
        }
        return standIn
    }

    /// The texts of the list below the heading, outermost items only, without boxes.
    func listItems(_ context: ReadingContext) -> [Located<String>] {
        text.blocks.compactMap { block in
            guard case .item = block.kind, block.depth == 0, !block.lines.isEmpty else { return nil }
            var item = context.located(block)
            guard !AssessesLine.isOne(context.document.textRange(of: block), context) else { return nil }
            for box in ["[ ]", "[x]", "[X]", "[]"] where item.value.hasPrefix(box) {
                item.value = String(item.value.dropFirst(box.count).drop { $0 == " " })
            }
            return item.value.isEmpty ? nil : item
        }
    }

    private func reportUnknownKind(_ context: inout ReadingContext) {
        let guess = ActivityKind.guessed(heading.kind.value)
        context.report(
            .activityUnknown,
            .warning,
            at: heading.kind.range,
            "“\(DurationField.shortened(heading.kind.value))” is no activity; it is left out.",
            reason: "Activities are Poll, Question, Reflect, Rubric and Use.",
            fix: guess.map { .init("Did you mean “\($0.rawValue)”?", edits: [.init(heading.kind.range, $0.rawValue)]) }
                ?? .init("Begin the heading with one of these words.")
        )
    }

    private func notRun(_ kind: ActivityKind, _ context: inout ReadingContext) -> [Activity] {
        context.report(
            .activityNotRun,
            .warning,
            at: heading.kind.range,
            "“\(kind.rawValue)” is not run by this version; it is left out of the session.",
            fix: .init("Run it by hand, or ask it as a poll or a question.")
        )
        return []
    }
}

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
/// Kinds are those of `ActivityKind`; options are those of `ActivityOptions`. Tolerated without a word: other case,
/// square brackets, options in several brackets or behind the title, `1.` as bullets, empty boxes (`[ ]`) before options,
/// a bold `**Assesses:**`, and any text beside the list, which is for whoever reads the plan. The whole grammar for
/// authors is `Templates/guide/activity-grammar.md`.
struct ActivityReader {
    /// What an activity may take from the plan around it.
    struct Surroundings {
        let phase: PhaseKind
        let objectives: [Objective]
        let questions: [String]
        let keyConcepts: [String]
        let templates: TemplateLibrary
        /// The phases that come after this one, in which something can be asked again.
        let laterPhases: [PhaseKind]
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
        case .quiz: [quiz(&context)]
        case .question: [question(&context)]
        case .words: [words(&context)]
        case .scale: [scale(&context)]
        case .rank: rank(&context)
        case .questionsAndAnswers: [questionsAndAnswers(&context)]
        case .worksheet: worksheet(&context)
        case .map: map(&context)
        case .reflect: [reflection(&context)]
        case .rubric: [rubric(&context)]
        case .slots: [slots(&context)]
        case .slides: slides(&context)
        case .use: use(&context)
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
        ActivityOptions.read(
            heading.options,
            allowing: allowed,
            for: heading.kind.value,
            laterPhases: surroundings.laterPhases,
            &context
        )
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

    private func reportUnknownKind(_ context: inout ReadingContext) {
        let guess = ActivityKind.guessed(heading.kind.value)
        context.report(
            .activityUnknown,
            .warning,
            at: heading.kind.range,
            "“\(DurationField.shortened(heading.kind.value))” is no activity; it is left out.",
            reason: "Activities are \(ActivityKind.allCases.map(\.rawValue).joined(separator: ", ")).",
            fix: guess.map { .init("Did you mean “\($0.rawValue)”?", edits: [.init(heading.kind.range, $0.rawValue)]) }
                ?? .init("Begin the heading with one of these words.")
        )
    }
}

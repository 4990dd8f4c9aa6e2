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
/// Kinds are those of `ActivityKind`; options are those of `ActivityOptions`. Tolerated without a word: other case, a bold
/// kind, a number behind it, square brackets, options in several brackets or in brackets behind the title, `1.` as
/// bullets, empty boxes (`[ ]`) before options, a bold `**Assesses:**`, and any text beside the list, which is for whoever
/// reads the plan. The whole grammar for authors is `Templates/guide/activity-grammar.md`.
struct ActivityReader {
    /// No plan has more; reading goes no further.
    static let mostActivities = 1_000
    /// No activity shows more items.
    static let mostItems = 200

    /// What an activity may take from the plan around it.
    struct Surroundings {
        let phase: PhaseKind
        let objectives: [Objective]
        let questions: [String]
        let keyConcepts: [String]
        let templates: TemplateLibrary
        /// The phases that come after this one, in which something can be asked again.
        let laterPhases: [PhaseKind]
        /// The place of the phase in the plan's structure, from 0.
        var segment = 0
        /// The template that is being read, where one is.
        var template: String?
    }

    let surroundings: Surroundings
    let text: ActivityText
    let heading: ActivityHeading
    let kind: ActivityKind

    private init(_ text: ActivityText, _ heading: ActivityHeading, _ kind: ActivityKind, _ surroundings: Surroundings) {
        self.text = text
        self.heading = heading
        self.kind = kind
        self.surroundings = surroundings
    }

    /// The activities that a heading and its body stand for: one, several for a template, none for what is not run.
    static func read(
        _ text: ActivityText,
        _ surroundings: Surroundings,
        _ context: inout ReadingContext
    ) -> [Activity] {
        var heading = ActivityHeading(context.document.textRange(of: text.heading), in: context.source)
        guard let kind = ActivityKind.named(heading.kind.value) else {
            reportUnknownKind(heading, &context)
            return []
        }
        heading.takeOptionsBehindTitle(in: context.source) { ActivityOptions.isOption($0, of: kind) }
        reportBrackets(of: heading, &context)
        let reader = ActivityReader(text, heading, kind, surroundings)
        reader.reportNestedItems(&context)
        return reader.read(&context)
    }

    private func read(_ context: inout ReadingContext) -> [Activity] {
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
    func options(_ context: inout ReadingContext) -> ActivityOptions {
        ActivityOptions.read(heading.options, of: kind, laterPhases: surroundings.laterPhases, &context)
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

    private static func reportUnknownKind(_ heading: ActivityHeading, _ context: inout ReadingContext) {
        let name = heading.kind.value
        context.report(
            .activityUnknown,
            .warning,
            at: heading.kind.range,
            "“\(DurationField.shortened(name))” is no activity; it is left out.",
            reason: "Activities are \(ActivityKind.allCases.map(\.rawValue).joined(separator: ", ")).",
            fix: mend(of: heading)
        )
    }

    /// A slip of the finger, or a colon or bracket that is missing behind the kind.
    private static func mend(of heading: ActivityHeading) -> Diagnostic.Fix {
        let name = heading.kind.value
        var replacement = ActivityKind.guessed(name)?.rawValue
        if replacement == nil, let (kind, rest) = ActivityKind.beginning(name) {
            replacement = heading.title == nil ? "\(kind.rawValue): \(rest)" : "\(kind.rawValue) (\(rest))"
        }
        return replacement.map {
            .init("Did you mean “\(DurationField.shortened($0))”?", edits: [.init(heading.kind.range, $0)])
        } ?? .init("Begin the heading with one of these words.")
    }

    private static func reportBrackets(of heading: ActivityHeading, _ context: inout ReadingContext) {
        if let bracket = heading.unclosed {
            context.report(
                .bracketsUnclosed,
                .warning,
                at: bracket,
                "Nothing closes this bracket; it is read as far as the colon.",
                fix: .init("Write “)” in front of the colon.")
            )
        }
        if let stray = heading.stray {
            context.report(
                .optionUnknown,
                .warning,
                at: stray.range,
                "“\(DurationField.shortened(stray.value))” stands between the bracket and the colon; it is left aside.",
                fix: .init("Put it into the brackets, or behind the colon.")
            )
        }
    }

    /// What stands below an item is shown to nobody; said once an activity.
    private func reportNestedItems(_ context: inout ReadingContext) {
        let nested = text.blocks.first { block in
            if case .item = block.kind { block.depth > 0 } else { false }
        }
        guard let nested else { return }
        context.report(
            .listUnused,
            .note,
            at: nested.range,
            "Items below items are not shown to learners.",
            fix: .init("Write what belongs to an item on its own line.")
        )
    }
}

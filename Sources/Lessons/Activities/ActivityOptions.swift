import Diagnostics

/// What stands in brackets in the heading of an activity.
///
/// - `choose up to 2`, `choose any`: polls and quizzes; `up to 3 words`: words
/// - `anonymous`, `hide results`, `3 minutes` (any duration), `again in Evaluate`: nearly all
/// - `1-5`, `"ad hoc" to "optimised"`: scales
/// - `by team`: maps; `slides 3-7`: slides
/// - `score 2 each`, `grade reviewers`: rubrics
///
/// Case does not matter, nor does `choose 2` for `choose up to 2`.
struct ActivityOptions {
    var common = Activity.Options()
    /// How many options of a poll one may choose; `nil` where the plan does not say.
    var selection: Poll.Selection?
    /// How many words one may hand in.
    var words: Int?
    var range: (lowest: Int, highest: Int)?
    /// What the ends of a scale mean.
    var ends: (lowest: String, highest: String)?
    var isByTeam = false
    /// How many teams everybody scores; `nil` for all.
    var reviewsEach: Int?
    var gradesReviewers = false
    /// What the time limit had to be taken for.
    var timeCaveat: DurationReader.Caveat?
    /// The options that were found and belong here, with their places, in the order of the heading.
    private(set) var places: [(name: Name, range: SourceRange)] = []

    /// The options by name, to say which belong to an activity.
    enum Name: CaseIterable, Hashable {
        case selection, words, range, ends, byTeam, slides, reviews, grades, anonymous, hideResults, timeLimit, again
    }

    /// No heading has more; a longer list is no list of options.
    private static let most = 20

    static func read(
        _ parts: [Located<String>],
        of kind: ActivityKind,
        laterPhases: [PhaseKind],
        _ context: inout ReadingContext
    ) -> ActivityOptions {
        var options = ActivityOptions()
        if parts.count > most { reportTooMany(parts, &context) }
        for part in parts.prefix(most) { options.add(part, of: kind, laterPhases, &context) }
        return options
    }

    private mutating func add(
        _ part: Located<String>,
        of kind: ActivityKind,
        _ laterPhases: [PhaseKind],
        _ context: inout ReadingContext
    ) {
        var changed = self
        switch changed.take(part.value, of: kind) {
        case .unknown: Self.reportUnknown(part, kind, &context)
        case .impossible(let reason, let mend): Self.reportImpossible(part, reason, mend, &context)
        case .option(let name) where !kind.options.contains(name): Self.reportMisplaced(part, for: kind, &context)
        case .option(.again) where !laterPhases.contains { $0 == changed.common.repeatsIn }:
            Self.reportNoSuchPhase(part, changed.common.repeatsIn ?? .engage, laterPhases, &context)
        case .option(let name):
            if places.contains(where: { $0.name == name }) { Self.reportRepeated(part, &context) }
            self = changed
            places.append((name, part.range))
            if name == .timeLimit, let seconds = common.timeLimitSeconds, let caveat = timeCaveat,
                let duration = PhaseDuration(seconds: seconds)
            {
                DurationField.report(caveat, duration, part.range, &context)
            }
        }
    }

    /// Where an option stands; of one that stands there twice the last.
    func place(of name: Name) -> SourceRange? {
        places.last { $0.name == name }?.range
    }
}

extension ActivityOptions.Name {
    /// How the option is written.
    var examples: [String] {
        switch self {
        case .selection: ["choose up to 2", "choose any"]
        case .words: ["up to 3 words"]
        case .range: ["1-5"]
        case .ends: ["\"ad hoc\" to \"optimised\""]
        case .byTeam: ["by team"]
        case .slides: ["slides 3-7"]
        case .reviews: ["score 2 each"]
        case .grades: ["grade reviewers"]
        case .anonymous: ["anonymous"]
        case .hideResults: ["hide results"]
        case .timeLimit: ["3 minutes"]
        case .again: ["again in Evaluate"]
        }
    }
}

extension ActivityKind {
    /// How the options of this kind are written, in the order of `Name`.
    var optionExamples: [String] {
        ActivityOptions.Name.allCases.filter(options.contains).flatMap(\.examples)
    }

    /// Every way to write one, where there are few.
    fileprivate var optionSpellings: [String] {
        let phases = options.contains(.again) ? PhaseKind.allCases.map { "again in \($0.title)" } : []
        return optionExamples + phases + (options.contains(.hideResults) ? ["hidden results"] : [])
    }
}

// What there is to say of options that are none.
extension ActivityOptions {
    /// The option that a text is a slip of, as it is written.
    static func guess(_ text: String, of kind: ActivityKind) -> String? {
        if let closest = Spelling.closest(to: text, among: kind.optionSpellings) { return closest }
        let word = text.lowercased()
        if kind.options.contains(.anonymous), word.hasPrefix("anon") { return "anonymous" }
        if kind.options.contains(.hideResults), word.hasPrefix("hid") || word.hasPrefix("secret") {
            return "hide results"
        }
        if kind.options.contains(.timeLimit), let minutes = Int(word), (1...180).contains(minutes) {
            return counted(minutes, "minute")
        }
        return nil
    }

    private static func reportTooMany(_ parts: [Located<String>], _ context: inout ReadingContext) {
        context.report(
            .tooMany,
            .warning,
            at: parts[most].range,
            "\(parts.count) options stand here; from the \(most + 1)st on they are left aside.",
            fix: .init("Take out what is no option.")
        )
    }

    private static func reportUnknown(_ part: Located<String>, _ kind: ActivityKind, _ context: inout ReadingContext) {
        let known = kind.optionExamples
        let guess = guess(part.value, of: kind)
        context.report(
            .optionUnknown,
            // Nobody is to answer under their name what was meant to be anonymous.
            guess == "anonymous" ? .error : .warning,
            at: part.range,
            "“\(DurationField.shortened(part.value))” is no option; it is left aside.",
            reason: known.isEmpty
                ? nil : "Options are " + known.map { "“\($0)”" }.joined(separator: ", ") + ".",
            fix: guess.map { .init("Did you mean “\($0)”?", edits: [.init(part.range, $0)]) }
        )
    }

    private static func reportImpossible(
        _ part: Located<String>,
        _ reason: String,
        _ mend: Mend,
        _ context: inout ReadingContext
    ) {
        context.report(
            .optionOutOfRange,
            .warning,
            at: part.range,
            "“\(DurationField.shortened(part.value))” is left aside: \(reason)",
            fix: mend.text.map { .init("Write “\($0)”.", edits: mend.isCertain ? [.init(part.range, $0)] : []) }
        )
    }

    private static func reportRepeated(_ part: Located<String>, _ context: inout ReadingContext) {
        context.report(
            .optionRepeated,
            .warning,
            at: part.range,
            "“\(DurationField.shortened(part.value))” says again what another option says; the last one counts.",
            fix: .init("Take one of them out.")
        )
    }

    private static func reportMisplaced(
        _ part: Located<String>,
        for kind: ActivityKind,
        _ context: inout ReadingContext
    ) {
        let known = kind.optionExamples
        context.report(
            .optionUnknown,
            .warning,
            at: part.range,
            "“\(DurationField.shortened(part.value))” says nothing for “\(kind.rawValue)”; it is left aside.",
            reason: known.isEmpty ? nil : "Options are " + known.map { "“\($0)”" }.joined(separator: ", ") + ".",
            fix: .init("Take it out.", edits: [.init(part.range, "")])
        )
    }

    private static func reportNoSuchPhase(
        _ part: Located<String>,
        _ phase: PhaseKind,
        _ later: [PhaseKind],
        _ context: inout ReadingContext
    ) {
        context.report(
            .againWithoutPhase,
            .warning,
            at: part.range,
            "\(phase.title) does not come after this phase, so this is asked once.",
            reason: "What is asked again is compared with what was said the first time.",
            fix: later.last.map {
                .init("Write “again in \($0.title)”.", edits: [.init(part.range, "again in \($0.title)")])
            }
                ?? .init("Take it out.", edits: [.init(part.range, "")])
        )
    }
}

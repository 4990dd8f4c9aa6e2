import Diagnostics

/// What stands in brackets in the heading of an activity.
///
/// - `choose up to 2`, `choose any`: polls and quizzes; `up to 3 words`: words
/// - `anonymous`, `hide results`, `3 minutes` (any duration), `again in Evaluate`: nearly all
/// - `1-5`, `"ad hoc" to "optimised"`: scales
/// - `by team`: maps
/// - `score 2 each`, `grade reviewers`: rubrics
///
/// Case does not matter, nor does `choose 2` for `choose up to 2`.
struct ActivityOptions {
    var common = Activity.Options()
    /// How many options of a poll one may choose; `nil` where the plan does not say.
    var selection: Poll.Selection?
    var range: (lowest: Int, highest: Int)?
    /// What the ends of a scale mean.
    var ends: (lowest: String, highest: String)?
    var isByTeam = false
    /// How many teams everybody scores; `nil` for all.
    var reviewsEach: Int?
    var gradesReviewers = false

    /// The options by name, to say which belong to an activity.
    enum Name: CaseIterable, Hashable {
        case selection, words, range, ends, byTeam, reviews, grades, anonymous, hideResults, timeLimit, again
    }

    static func read(
        _ parts: [Located<String>],
        allowing allowed: Set<Name>,
        for kind: String,
        laterPhases: [PhaseKind],
        _ context: inout ReadingContext
    ) -> ActivityOptions {
        var options = ActivityOptions()
        for part in parts {
            guard let name = options.take(part.value, isScale: allowed.contains(.ends)) else {
                reportUnknown(part, allowed, &context)
                continue
            }
            let isMeant = allowed.contains(name) || (name == .selection && allowed.contains(.words))
            if !isMeant { reportMisplaced(part, for: kind, &context) }
            if name == .again, allowed.contains(.again), let phase = options.common.repeatsIn,
                !laterPhases.contains(phase)
            {
                reportNoSuchPhase(part, phase, laterPhases, &context)
            }
        }
        if let phase = options.common.repeatsIn, !allowed.contains(.again) || !laterPhases.contains(phase) {
            options.common.repeatsIn = nil
        }
        return options
    }

    /// - Returns: which option it was; `nil` if none.
    private mutating func take(_ text: String, isScale: Bool) -> Name? {
        switch NameKey(text).text {
        case "anonymou", "anonymously":
            common.isAnonymous = true
            return .anonymous
        case "hide result", "hidden result", "result hidden":
            common.hidesResults = true
            return .hideResults
        case "by team", "per team", "one a team":
            isByTeam = true
            return .byTeam
        case "grade reviewer", "grade the reviewer":
            gradesReviewers = true
            return .grades
        case "choose any", "choose all", "choose several", "choose many", "multiple choice":
            selection = .any
            return .selection
        case let key:
            return takeReviews(key) ?? takeWords(text) ?? takeWithNumber(key) ?? takeRange(text) ?? takeQuotedEnds(text)
                ?? takeTimeLimit(
                    text
                )
                ?? (isScale ? takeEnds(text) : nil)
        }
    }

    /// "1 word", "3 words", "one word"
    private mutating func takeWords(_ text: String) -> Name? {
        let words = text.lowercased().split(separator: " ")
        guard words.count == 2, words[1] == "word" || words[1] == "words",
            let most = Int(words[0]) ?? Self.numbers[words[0]], (1...100).contains(most)
        else { return nil }
        selection = most == 1 ? .one : .upTo(most)
        return .words
    }

    private mutating func takeWithNumber(_ key: String) -> Name? {
        var words = key.split(separator: " ")
        if words.count == 3, words.starts(with: ["again", "in"]), let phase = PhaseKind(rawValue: String(words[2])) {
            common.repeatsIn = phase
            return .again
        }
        let isOfWords = words.last == "word"
        if isOfWords { words.removeLast() }
        guard let first = words.first, ["choose", "pick", "up"].contains(first), let last = words.last,
            let most = Int(last) ?? Self.numbers[last], (1...100).contains(most)
        else { return nil }
        selection = most == 1 ? .one : .upTo(most)
        return isOfWords ? .words : .selection
    }

    /// "score 2 each", "score two teams each", "each scores 2"
    private mutating func takeReviews(_ key: String) -> Name? {
        let words = key.split(separator: " ").filter { $0 != "team" && $0 != "other" }
        guard words.count == 3, words.contains("each"), words.contains("score") || words.contains("review"),
            let count = words.compactMap({ Int($0) ?? Self.numbers[$0] }).first, (1...100).contains(count)
        else { return nil }
        reviewsEach = count
        return .reviews
    }

    /// "1-5", "0 to 10", "1–7"
    private mutating func takeRange(_ text: String) -> Name? {
        let parts = text.replacing("–", with: "-").replacing("—", with: "-").replacing(" to ", with: "-")
            .split(separator: "-", omittingEmptySubsequences: false)
            .map { Int($0.filter { $0 != " " }) }
        guard parts.count == 2, let lowest = parts[0], let highest = parts[1] else { return nil }
        range = (lowest, highest)
        return .range
    }

    private mutating func takeTimeLimit(_ text: String) -> Name? {
        guard case .duration(let duration, let caveat) = DurationReader.read(text), caveat != .minutesWithoutUnit else {
            return nil
        }
        common.timeLimitSeconds = duration.seconds
        return .timeLimit
    }

    /// `"ad hoc" to "optimised"`
    private mutating func takeQuotedEnds(_ text: String) -> Name? {
        text.first.map(Self.marks.contains) == true ? takeEnds(text) : nil
    }

    /// `ad hoc to optimised`
    private mutating func takeEnds(_ text: String) -> Name? {
        let parts = text.split(separator: " to ").map { part in
            part.split { Self.marks.contains($0) }.joined().trimmingBlanks
        }
        guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }) else { return nil }
        ends = (parts[0], parts[1])
        return .ends
    }

    private static let marks: [Character] = ["\"", "“", "”", "„"]
    private static let numbers: [Substring: Int] = ["one": 1, "two": 2, "three": 3, "four": 4, "five": 5]
}

// What there is to say of options that are none.
extension ActivityOptions {
    private static func reportUnknown(
        _ part: Located<String>,
        _ allowed: Set<Name>,
        _ context: inout ReadingContext
    ) {
        let known = Name.allCases.filter(allowed.contains).flatMap(\.examples)
        let phases = allowed.contains(.again) ? PhaseKind.allCases.map { "again in \($0.title)" } : []
        let guess = Spelling.closest(to: part.value, among: known + phases)
        context.report(
            .optionUnknown,
            .warning,
            at: part.range,
            "“\(DurationField.shortened(part.value))” is no option; it is left aside.",
            reason: known.isEmpty
                ? nil : "Options are " + known.map { "“\($0)”" }.joined(separator: ", ") + ".",
            fix: guess.map { .init("Did you mean “\($0)”?", edits: [.init(part.range, $0)]) }
        )
    }

    private static func reportMisplaced(_ part: Located<String>, for kind: String, _ context: inout ReadingContext) {
        context.report(
            .optionUnknown,
            .warning,
            at: part.range,
            "“\(part.value)” says nothing for “\(kind)”; it is left aside.",
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

extension ActivityOptions.Name {
    /// How the option is written.
    fileprivate var examples: [String] {
        switch self {
        case .selection: ["choose up to 2", "choose any"]
        case .words: ["up to 3 words"]
        case .range: ["1-5"]
        case .ends: ["\"ad hoc\" to \"optimised\""]
        case .byTeam: ["by team"]
        case .reviews: ["score 2 each"]
        case .grades: ["grade reviewers"]
        case .anonymous: ["anonymous"]
        case .hideResults: ["hide results"]
        case .timeLimit: ["3 minutes"]
        case .again: ["again in Evaluate"]
        }
    }
}

extension String {
    /// Without blanks at its ends.
    var trimmingBlanks: String {
        String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}

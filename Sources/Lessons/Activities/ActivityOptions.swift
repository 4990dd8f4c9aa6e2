import Diagnostics

/// What stands in brackets in the heading of an activity.
///
/// `choose up to 2`, `choose any` (polls), `anonymous`, `hide results`, `3 minutes` (any duration),
/// `again in Evaluate`. Case does not matter, nor does `choose 2` for `choose up to 2`.
struct ActivityOptions {
    var common = Activity.Options()
    /// How many options of a poll one may choose.
    var selection = Poll.Selection.one

    /// The options by name, to say which belong to an activity.
    enum Name: Hashable {
        case selection, anonymous, hideResults, timeLimit, again
    }

    static func read(
        _ parts: [Located<String>],
        allowing allowed: Set<Name>,
        for kind: String,
        _ context: inout ReadingContext
    ) -> ActivityOptions {
        var options = ActivityOptions()
        for part in parts {
            if let name = options.take(part.value) {
                if !allowed.contains(name) { reportMisplaced(part, for: kind, &context) }
            } else {
                reportUnknown(part, &context)
            }
        }
        return options
    }

    /// - Returns: which option it was; `nil` if none.
    private mutating func take(_ text: String) -> Name? {
        switch NameKey(text).text {
        case "anonymou", "anonymously":
            common.isAnonymous = true
            return .anonymous
        case "hide result", "hidden result", "result hidden":
            common.hidesResults = true
            return .hideResults
        case "choose any", "choose all", "choose several", "choose many", "multiple choice":
            selection = .any
            return .selection
        case let key: return takeWithNumber(key) ?? takeTimeLimit(text)
        }
    }

    private mutating func takeWithNumber(_ key: String) -> Name? {
        let words = key.split(separator: " ")
        if words.first == "choose" || words.first == "pick", let last = words.last,
            let most = Int(last) ?? Self.numbers[last]
        {
            guard (1...100).contains(most) else { return nil }
            selection = most == 1 ? .one : .upTo(most)
            return .selection
        }
        if words.count == 3, words.starts(with: ["again", "in"]), let phase = PhaseKind(rawValue: String(words[2])) {
            common.repeatsIn = phase
            return .again
        }
        return nil
    }

    private mutating func takeTimeLimit(_ text: String) -> Name? {
        guard case .duration(let duration, let caveat) = DurationReader.read(text), caveat != .minutesWithoutUnit else {
            return nil
        }
        common.timeLimitSeconds = duration.seconds
        return .timeLimit
    }

    private static let numbers: [Substring: Int] = ["one": 1, "two": 2, "three": 3, "four": 4, "five": 5]

    private static func reportUnknown(_ part: Located<String>, _ context: inout ReadingContext) {
        let known = ["choose up to 2", "choose any", "anonymous", "hide results", "3 minutes", "again in Evaluate"]
        let guess = Spelling.closest(to: part.value, among: known)
        context.report(
            .optionUnknown,
            .warning,
            at: part.range,
            "“\(DurationField.shortened(part.value))” is no option; it is left aside.",
            reason: "Options are " + known.map { "“\($0)”" }.joined(separator: ", ") + ".",
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
}

import Diagnostics

/// The words with which the heading of an activity may begin.
enum ActivityKind: String, CaseIterable, Hashable, Sendable {
    case poll = "Poll"
    case quiz = "Quiz"
    case question = "Question"
    case words = "Words"
    case scale = "Scale"
    case rank = "Rank"
    case questionsAndAnswers = "Q&A"
    case worksheet = "Worksheet"
    case map = "Map"
    case reflect = "Reflect"
    case rubric = "Rubric"
    case slots = "Slots"
    case slides = "Slides"
    case use = "Use"
}

extension ActivityKind {
    /// The kind of a name, in any case and number; "Poll 2" is a poll.
    static func named(_ name: String) -> ActivityKind? {
        if let kind = ActivityKind(rawValue: name) { return kind }
        let key = NameKey(name)
        if let kind = byKey[key] { return kind }
        guard let blank = key.text.lastIndex(of: " "), key.text[blank...].dropFirst().allSatisfy(\.isASCIIDigit) else {
            return nil
        }
        return byKey[NameKey(String(key.text[..<blank]))]
    }

    /// The kind that a misspelt name probably means.
    static func guessed(_ name: String) -> ActivityKind? {
        if let title = Spelling.closest(to: name, among: allCases.map(\.rawValue)) {
            return ActivityKind(rawValue: title)
        }
        let others = otherNames.flatMap(\.1)
        guard let other = Spelling.closest(to: name, among: others) else { return nil }
        return byKey[NameKey(other)]
    }

    /// The kind that the first word of a name is, where more words follow that do not belong there, and those words.
    static func beginning(_ name: String) -> (kind: ActivityKind, rest: String)? {
        guard let blank = name.firstIndex(of: " "), let kind = byKey[NameKey(String(name[..<blank]))] else {
            return nil
        }
        return (kind, name[blank...].drop { $0 == " " }.split { "()[]".contains($0) }.joined(separator: " "))
    }

    /// What may stand in brackets.
    var options: Set<ActivityOptions.Name> {
        switch self {
        case .poll, .quiz: [.selection, .anonymous, .hideResults, .timeLimit, .again]
        case .question, .rank, .reflect, .use: [.anonymous, .hideResults, .timeLimit, .again]
        case .rubric: [.reviews, .grades, .anonymous, .hideResults, .timeLimit, .again]
        case .words: [.words, .anonymous, .hideResults, .timeLimit, .again]
        case .scale: [.range, .ends, .anonymous, .hideResults, .timeLimit, .again]
        case .questionsAndAnswers: [.anonymous, .hideResults, .timeLimit]
        case .worksheet: [.hideResults, .timeLimit]
        case .map: [.byTeam, .anonymous, .hideResults, .timeLimit, .again]
        case .slots: [.timeLimit]
        case .slides: [.slides]
        }
    }

    private static let otherNames: [(ActivityKind, [String])] = [
        (.reflect, ["Reflection", "Reflection Questions"]), (.use, ["Use Template", "Template"]),
        (.question, ["Open Question"]), (.words, ["Word Cloud", "Word"]), (.rank, ["Ranking"]),
        (.map, ["Wardley Map"]), (.questionsAndAnswers, ["Questions and Answers", "Question and Answer", "QA"]),
        (.scale, ["Rating"]), (.slots, ["Slot", "Presentations"]), (.slides, ["Deck"]),
        (.rubric, ["Peer Evaluation", "Peer Rubric"]),
    ]

    private static let byKey: [NameKey: ActivityKind] = {
        var byKey: [NameKey: ActivityKind] = [:]
        for kind in allCases { byKey[NameKey(kind.rawValue)] = kind }
        for (kind, names) in otherNames {
            for name in names { byKey[NameKey(name)] = kind }
        }
        return byKey
    }()
}

extension Activity.Kind {
    /// What may stand in brackets behind the name of the kind.
    var options: Set<ActivityOptions.Name> { ActivityKind(rawValue: name)?.options ?? [] }
}

extension Character {
    /// 0 to 9.
    var isASCIIDigit: Bool { isASCII && isNumber }
}

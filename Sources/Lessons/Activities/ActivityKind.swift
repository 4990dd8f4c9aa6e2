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
    /// The kind of a name, in any case and number.
    static func named(_ name: String) -> ActivityKind? {
        if let kind = ActivityKind(rawValue: name) { return kind }
        return byKey[NameKey(name)]
    }

    /// The kind that a misspelt name probably means.
    static func guessed(_ name: String) -> ActivityKind? {
        Spelling.closest(to: name, among: allCases.map(\.rawValue)).flatMap(ActivityKind.init)
    }

    private static let byKey: [NameKey: ActivityKind] = {
        let otherNames: [(ActivityKind, [String])] = [
            (.reflect, ["Reflection", "Reflection Questions"]), (.use, ["Use Template", "Template"]),
            (.question, ["Open Question"]), (.words, ["Word Cloud", "Word"]), (.rank, ["Ranking"]),
            (.map, ["Wardley Map"]), (.questionsAndAnswers, ["Questions and Answers", "Question and Answer", "QA"]),
            (.scale, ["Rating"]), (.slots, ["Slot", "Presentations"]), (.slides, ["Deck"]),
            (.rubric, ["Peer Evaluation", "Peer Rubric"]),
        ]
        var byKey: [NameKey: ActivityKind] = [:]
        for kind in allCases { byKey[NameKey(kind.rawValue)] = kind }
        for (kind, names) in otherNames {
            for name in names { byKey[NameKey(name)] = kind }
        }
        return byKey
    }()
}

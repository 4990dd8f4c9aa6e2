import Diagnostics

/// What a heading of a lesson plan names.
enum HeadingName: Hashable, Sendable {
    case section(PlanSection)
    case phase(PhaseKind)
    case pause
    /// "For Learners" or "For Facilitator" below the reflection questions.
    case questions(Audience)
    /// "Duration" or "Target Audience", which usually are labels, as a heading.
    case head(PlanHead.Field)

    enum Audience: Hashable, Sendable {
        case learners, facilitator
    }
}

extension HeadingName {
    /// A name and how sure it is.
    struct Match {
        let name: HeadingName
        let certainty: Certainty

        /// The phase that is named, if one is.
        var phase: PhaseKind? {
            switch name {
            case .phase(let kind): kind
            case .section, .pause, .questions, .head: nil
            }
        }
    }

    enum Certainty {
        /// The usual heading, but for case, number and numbering.
        case usual
        /// Another name for the same, or the usual one with more words around it.
        case other
        /// Nearly spelled like the usual one.
        case guess
    }

    /// What a heading names without guessing.
    static func named(_ text: String) -> Match? {
        guard text.utf8.count <= longest else { return nil }
        if let name = asWritten[text] { return Match(name: name, certainty: .usual) }
        let key = NameKey(text)
        if let name = byKey[key] { return Match(name: name, certainty: .usual) }
        if let name = otherKeys[key] { return Match(name: name, certainty: .other) }
        return phaseWithWords(around: text)
    }

    /// What a heading probably names, by its spelling.
    static func guessed(_ text: String) -> HeadingName? {
        // A slip of the finger is at most three letters longer than the longest title, of 38.
        guard text.utf8.count <= 60 else { return nil }
        return Spelling.closest(to: text, among: titles).flatMap { asWritten[$0] }
    }

    /// In bytes; what is longer names no part of a plan, whatever words it has.
    private static let longest = 240

    private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case ":", "-", "–", "—", "|": true
        default: false
        }
    }

    /// "Phase 1: Engage", "Engage – a failed project", "Engage: 30 minutes", "Engage phase".
    private static func phaseWithWords(around text: String) -> Match? {
        for part in text.unicodeScalars.split(maxSplits: 3, whereSeparator: isSeparator) {
            let key = withoutPhaseWord(NameKey(String(part)))
            guard !key.text.isEmpty else { continue }
            switch byKey[key] ?? otherKeys[key] {
            case .phase(let kind): return Match(name: .phase(kind), certainty: .other)
            case .pause: return Match(name: .pause, certainty: .other)
            case .section, .questions, .head, nil: return nil
            }
        }
        return nil
    }

    /// "phase 1 engage" and "engage phase" without that word.
    private static func withoutPhaseWord(_ name: NameKey) -> NameKey {
        let words = name.text.split(separator: " ")
        var rest = words[...]
        if rest.count > 1, rest.last == "phase" { rest.removeLast() }
        if rest.count > 1, let first = rest.first, ["phase", "step", "part"].contains(first) { rest.removeFirst() }
        return rest.count < words.count ? NameKey(rest.joined(separator: " ")) : name
    }
}

// The names, made once.
extension HeadingName {
    private static let titles = PlanSection.allCases.map(\.title) + PhaseKind.allCases.map(\.title)

    private static let usual: [(String, HeadingName)] =
        PlanSection.allCases.map { ($0.title, .section($0)) } + PhaseKind.allCases.map { ($0.title, .phase($0)) }
        + [
            ("For Learners", .questions(.learners)), ("For Facilitator", .questions(.facilitator)), ("Break", .pause),
            ("Duration", .head(.duration)), ("Target Audience", .head(.audience)),
        ]

    private static let asWritten = Dictionary(usual, uniquingKeysWith: { first, _ in first })

    private static let byKey = Dictionary(usual.map { (NameKey($0.0), $0.1) }, uniquingKeysWith: { first, _ in first })

    private static let otherKeys: [NameKey: HeadingName] = {
        var keys: [NameKey: HeadingName] = [:]
        for section in PlanSection.allCases {
            for title in section.otherTitles { keys[NameKey(title)] = .section(section) }
        }
        for (kind, names) in otherPhaseNames {
            for name in names { keys[NameKey(name)] = .phase(kind) }
        }
        for name in [
            "Coffee Break", "Tea Break", "Lunch", "Lunch Break", "Short Break", "Comfort Break", "Pause", "Recess",
        ] {
            keys[NameKey(name)] = .pause
        }
        for name in ["Learners", "For Students", "For Participants", "For Learner"] {
            keys[NameKey(name)] = .questions(.learners)
        }
        for name in ["Facilitator", "For Teacher", "For Instructor", "For Trainer"] {
            keys[NameKey(name)] = .questions(.facilitator)
        }
        for name in ["Audience", "Who It Is For"] { keys[NameKey(name)] = .head(.audience) }
        for name in ["Time", "Length", "Total Duration"] { keys[NameKey(name)] = .head(.duration) }
        return keys
    }()

    /// Names of the phases that are forms of the same word.
    private static let otherPhaseNames: [(PhaseKind, [String])] = [
        (.engage, ["Engagement", "Engaging"]), (.explore, ["Exploration", "Exploring"]),
        (.explain, ["Explanation", "Explaining"]), (.elaborate, ["Elaboration", "Elaborating"]),
        (.evaluate, ["Evaluation", "Evaluating"]),
    ]

    /// Names that other teaching forms give to a phase that comes at the same place.
    static let phaseSynonyms: [NameKey: PhaseKind] = {
        let names: [(PhaseKind, [String])] = [
            (.engage, ["Introduction", "Hook", "Warm-up", "Opening", "Elicit", "Activate"]),
            (.explore, ["Investigate", "Discover", "Inquire"]),
            (.explain, ["Teach", "Present", "Instruct", "Input"]),
            (.elaborate, ["Extend", "Expand", "Apply", "Practise", "Practice"]),
            (.evaluate, ["Assess", "Review", "Reflect", "Closing", "Wrap-up", "Conclude", "Conclusion"]),
        ]
        var synonyms: [NameKey: PhaseKind] = [:]
        for (kind, words) in names {
            for word in words { synonyms[NameKey(word)] = kind }
        }
        return synonyms
    }()
}

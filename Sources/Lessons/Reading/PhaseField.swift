import Diagnostics
import Markdown

/// What a phase says of itself, each under a label of its own.
enum PhaseField: Int, CaseIterable, Hashable, Sendable {
    case duration
    case facilitatorActions
    case learnerActivities
    case resources
    case differentiation
    case technology
}

extension PhaseField {
    /// The label that real plans use.
    var title: String {
        switch self {
        case .duration: "Duration"
        case .facilitatorActions: "Facilitator Actions"
        case .learnerActivities: "Learner Activities"
        case .resources: "Resources Used"
        case .differentiation: "Differentiation"
        case .technology: "Technology Integration"
        }
    }

    static func named(_ key: NameKey) -> PhaseField? { byKey[key] }

    /// The field whose usual label stands in a range, letter for letter. It saves making a key for nearly all labels.
    static func asWritten(_ range: SourceRange, in bytes: [UInt8]) -> PhaseField? {
        usual.first { $0.0.utf8CodeUnitCount == range.count && bytes.starts(with: $0.0, at: range.start) }?.1
    }

    private static let usual: [(StaticString, PhaseField)] = [
        ("Duration", .duration), ("Facilitator Actions", .facilitatorActions),
        ("Learner Activities", .learnerActivities),
        ("Resources Used", .resources), ("Differentiation", .differentiation), ("Technology Integration", .technology),
    ]

    private static let byKey: [NameKey: PhaseField] = {
        let otherTitles: [(PhaseField, [String])] = [
            (.duration, ["Time", "Length", "Timing"]),
            (
                .facilitatorActions,
                ["Facilitator", "Teacher Actions", "Instructor Actions", "Trainer Actions", "Facilitator Activity"]
            ),
            (
                .learnerActivities,
                ["Learners", "Student Activities", "Participant Activities", "Learner Actions", "Student Actions"]
            ),
            (.resources, ["Resources", "Materials", "Materials Used", "Resources Needed"]),
            (.differentiation, ["Differentiation Strategies", "Differentiated Instruction"]),
            (.technology, ["Technology", "Tech Integration", "Use of Technology", "Technology Used"]),
        ]
        var byKey: [NameKey: PhaseField] = [:]
        for field in allCases { byKey[NameKey(field.title)] = field }
        for (field, titles) in otherTitles {
            for title in titles { byKey[NameKey(title)] = field }
        }
        return byKey
    }()
}

extension Phase {
    /// What a phase says under a field; `nil` for its duration, which is no text.
    func text(of field: PhaseField) -> Located<String>? {
        switch field {
        case .duration: nil
        case .facilitatorActions: facilitatorActions
        case .learnerActivities: learnerActivities
        case .resources: resources
        case .differentiation: differentiation
        case .technology: technology
        }
    }
}

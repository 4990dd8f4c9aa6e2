import Diagnostics

/// The cues in one phase, with the field that gave each.
struct PhaseCues {
    /// The words that gave a cue, as they stand there, and where.
    struct Found {
        let words: String
        let fieldName: String
        /// The whole field they stand in.
        let field: Located<String>
    }

    let phase: Phase
    private let byField: [Field: [Cue: String]]

    /// The fields that say what is done. What is done for some learners only (`Differentiation`) calls for nothing.
    enum Field: CaseIterable, Hashable {
        case technology, learners, facilitator, resources
    }

    init(_ phase: Phase) {
        self.phase = phase
        var byField: [Field: [Cue: String]] = [:]
        for field in Field.allCases {
            if let text = field.text(of: phase) { byField[field] = Cue.found(in: text.value) }
        }
        self.byField = byField
    }

    /// Where a cue stands: in the first field that has it, what technology is for before what people do.
    subscript(cue: Cue) -> Found? { self[cue, in: Field.allCases] }

    /// Where a cue stands among some fields, the first of them first.
    subscript(cue: Cue, in fields: [Field]) -> Found? {
        for field in fields {
            if let words = byField[field]?[cue], let text = field.text(of: phase) {
                return Found(words: words, fieldName: field.title, field: text)
            }
        }
        return nil
    }

    /// Whether learners, not the facilitator, are to present something.
    var learnersPresent: Found? { self[.presentation, in: [.learners]] }
}

extension PhaseCues.Field {
    fileprivate func text(of phase: Phase) -> Located<String>? {
        switch self {
        case .technology: phase.technology
        case .learners: phase.learnerActivities
        case .facilitator: phase.facilitatorActions
        case .resources: phase.resources
        }
    }

    /// The label of the field in a plan.
    fileprivate var title: String {
        switch self {
        case .technology: PhaseField.technology.title
        case .learners: PhaseField.learnerActivities.title
        case .facilitator: PhaseField.facilitatorActions.title
        case .resources: PhaseField.resources.title
        }
    }
}

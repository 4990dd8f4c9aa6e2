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
    /// By the numbers of the fields.
    private let byField: [Cue.Found?]

    /// The fields that say what is done. What is done for some learners only (`Differentiation`) calls for nothing.
    enum Field: Int, CaseIterable {
        case technology, learners, facilitator, resources
    }

    init(_ phase: Phase) {
        self.phase = phase
        byField = Field.allCases.map { field in
            field.text(of: phase).map { Cue.found(in: $0.value) }
        }
    }

    /// Where a cue stands: in the first field that has it, what technology is for before what people do.
    subscript(cue: Cue) -> Found? { self[cue, in: Field.allCases] }

    /// Where a cue stands among some fields, the first of them first.
    subscript(cue: Cue, in fields: [Field]) -> Found? {
        for field in fields {
            if let words = byField[field.rawValue]?[cue], let text = field.text(of: phase) {
                return Found(words: words, fieldName: field.title, field: text)
            }
        }
        return nil
    }

    /// Whether learners, not the facilitator, are to present something.
    var learnersPresent: Found? { self[.presentation, in: [.learners]] }
}

extension PhaseCues.Field {
    fileprivate func text(of phase: Phase) -> Located<String>? { phase.text(of: asWritten) }

    /// The label of the field in a plan.
    fileprivate var title: String { asWritten.title }

    private var asWritten: PhaseField {
        switch self {
        case .technology: .technology
        case .learners: .learnerActivities
        case .facilitator: .facilitatorActions
        case .resources: .resources
        }
    }
}

import Diagnostics

/// The cues in one phase, with the field that gave each.
struct PhaseCues {
    struct Found {
        /// The words as they stand there.
        let words: String
        /// The field they stand in.
        let field: Located<String>
    }

    let phase: Phase
    private(set) var found: [Cue: Found] = [:]

    init(_ phase: Phase) {
        self.phase = phase
        let fields = [phase.technology, phase.learnerActivities, phase.facilitatorActions, phase.resources]
        for field in fields.compactMap(\.self) {
            for (cue, words) in Cue.found(in: field.value) where found[cue] == nil {
                found[cue] = Found(words: words, field: field)
            }
        }
    }

    subscript(cue: Cue) -> Found? { found[cue] }

    /// Whether learners, not the facilitator, are to present something.
    var learnersPresent: Found? {
        guard let field = phase.learnerActivities, let words = Cue.found(in: field.value)[.presentation] else {
            return nil
        }
        return Found(words: words, field: field)
    }
}

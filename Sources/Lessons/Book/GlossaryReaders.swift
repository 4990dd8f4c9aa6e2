import Diagnostics

/// The learners whom a plan's differentiation notes name as new to the subject: those whom a glossary helps.
package struct GlossaryReaders: Hashable, Sendable {
    /// Who they are, in the plan's words.
    package var group: String
    /// What the plan wants done for them.
    package var note: String
    /// Where the plan says so: "Engage", or "Differentiation Strategies".
    package var place: String

    /// Whoever the plan names, in its order; first the strategies, then the phases.
    package static func named(in plan: LessonPlan) -> [GlossaryReaders] {
        let strategies = plan.differentiation.compactMap { strategy -> GlossaryReaders? in
            guard let group = strategy.group?.value, isNew(group) || asksForTerms(strategy.text.value) else {
                return nil
            }
            return GlossaryReaders(group: group, note: strategy.text.value, place: "Differentiation Strategies")
        }
        let phases = plan.phases.compactMap { phase -> GlossaryReaders? in
            guard let note = phase.differentiation?.value, isNew(note) || asksForTerms(note),
                let group = group(in: note)
            else { return nil }
            return GlossaryReaders(group: group, note: note, place: phase.kind.title)
        }
        return strategies + phases
    }

    /// The words by which plans name people who know less; each is looked for in lower case.
    static let newcomers = [
        "novice", "beginner", "newcomer", "new to", "less familiar", "unfamiliar", "less experience", "limited",
        "non-technical", "no background", "little background",
    ]

    /// What plans want to give them.
    static let terms = ["glossar", "definition", "terminolog", "key terms", "background reading"]

    private static func isNew(_ text: String) -> Bool {
        let text = text.lowercased()
        return newcomers.contains(where: text.contains)
    }

    private static func asksForTerms(_ text: String) -> Bool {
        let text = text.lowercased()
        return terms.contains(where: text.contains)
    }

    /// "those new to the concepts" out of "Provide a glossary of terms for those new to the concepts, …".
    private static func group(in note: String) -> String? {
        let candidates = note.split(whereSeparator: { ",;.".contains($0) }).flatMap { clause in
            clause.split(separator: " ").indices.compactMap { index -> String? in
                let words = clause.split(separator: " ")
                guard words[index].lowercased() == "for", index + 1 < words.count else { return nil }
                return words[(index + 1)...].joined(separator: " ")
            }
        }
        return candidates.last(where: isNew)
    }
}

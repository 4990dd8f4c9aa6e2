package import Diagnostics

/// What Lectern suggests to run where a plan has no activities: only what the plan's own words call for, made of the
/// plan's own content. The rules are those of `SuggestionRule`; `Templates/guide/suggestions.md` is the page for authors.
package enum ActivitySuggestions {
    /// The suggestions in the order in which they would run, numbered like a plan's own activities.
    /// - Returns: nothing if the plan has any activity.
    package static func `for`(_ plan: LessonPlan) -> [Activity] {
        explained(for: plan).map(\.activity)
    }

    /// The same, each with the rule and the words that led to it.
    package static func explained(for plan: LessonPlan) -> [Suggestion] {
        guard plan.phases.allSatisfy(\.activities.isEmpty) else { return [] }
        let lesson = SuggestionRule.Lesson(plan)
        let found = SuggestionRule.allCases.flatMap { $0.suggestions(for: lesson) }
        return numbered(PhaseKind.allCases.flatMap { kind in found.filter { $0.activity.phase == kind } })
    }

    private static func numbered(_ suggestions: [Suggestion]) -> [Suggestion] {
        var counts: [PhaseKind: Int] = [:]
        return suggestions.map { suggestion in
            var suggestion = suggestion
            let phase = suggestion.activity.phase
            counts[phase, default: 0] += 1
            suggestion.activity.id = ActivityID(phase: phase, number: counts[phase, default: 0])
            return suggestion
        }
    }
}

/// An activity that a plan's words call for.
package struct Suggestion: Hashable, Sendable {
    package var activity: Activity
    package let rule: SuggestionRule
    /// The words that led to it, as they stand in the plan.
    package let words: String
    /// The field of the phase in which they stand: "Technology Integration".
    package let field: String
    /// Where that field's text is.
    package let range: SourceRange
}

import Diagnostics

/// What Lectern suggests to run where a plan has no activities: only what the plan's own words call for.
///
/// - Engage speaks of a poll or of first thoughts: one open question. Real plans never quote the question or give
///   options, and nearly always want thoughts, so it is no poll.
/// - A phase speaks of a rubric or of peer evaluation: a rubric with one criterion an objective, in the last such phase.
/// - Evaluate speaks of reflection, and the plan has questions for learners: those questions.
package enum ActivitySuggestions {
    /// The suggestions in the order in which they would run, numbered like a plan's own activities.
    /// - Returns: nothing if the plan has any activity.
    package static func `for`(_ plan: LessonPlan) -> [Activity] {
        let phases = plan.phases
        guard phases.allSatisfy(\.activities.isEmpty) else { return [] }
        let cues = phases.map(PhaseCues.init)
        let suggested = [openingQuestion(cues, plan), peerRubric(cues, plan), closingReflection(cues, plan)]
        return numbered(suggested.compactMap(\.self))
    }

    private static func openingQuestion(_ cues: [PhaseCues], _ plan: LessonPlan) -> Activity? {
        guard let engage = cues.first(where: { $0.phase.kind == .engage }),
            let cue = engage[.firstThoughts] ?? engage[.poll]
        else { return nil }
        return suggestion(in: .engage, OpeningPrompt.make(from: cue.field.value, plan), .question, because: cue.words)
    }

    private static func peerRubric(_ cues: [PhaseCues], _ plan: LessonPlan) -> Activity? {
        guard !plan.objectives.isEmpty, let last = cues.last(where: { $0[.peerEvaluation] ?? $0[.rubric] != nil }),
            let cue = last[.peerEvaluation] ?? last[.rubric]
        else { return nil }
        var activity = suggestion(
            in: last.phase.kind,
            "Peer evaluation",
            .rubric(Rubric(for: plan.objectives)),
            because: cue.words
        )
        activity.assesses = plan.objectives.map(\.number)
        return activity
    }

    private static func closingReflection(_ cues: [PhaseCues], _ plan: LessonPlan) -> Activity? {
        let questions = plan.reflectionQuestions.forLearners.map(\.value)
        guard !questions.isEmpty, let cue = cues.last(where: { $0.phase.kind == .evaluate })?[.reflection] else {
            return nil
        }
        return suggestion(in: .evaluate, "Reflection", .reflection(questions), because: cue.words)
    }

    private static func suggestion(
        in phase: PhaseKind,
        _ title: String,
        _ kind: Activity.Kind,
        because words: String
    ) -> Activity {
        Activity(
            id: ActivityID(phase: phase, number: 1),
            phase: phase,
            title: title,
            kind: kind,
            origin: .suggestion(because: words)
        )
    }

    private static func numbered(_ activities: [Activity]) -> [Activity] {
        var counts: [PhaseKind: Int] = [:]
        return activities.map { activity in
            var activity = activity
            counts[activity.phase, default: 0] += 1
            activity.id = ActivityID(phase: activity.phase, number: counts[activity.phase, default: 0])
            return activity
        }
    }
}

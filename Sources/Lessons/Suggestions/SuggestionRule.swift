import Diagnostics

/// The rules by which activities are suggested, in the order in which their activities run within a phase.
///
/// | rule | in | when the plan speaks of | suggested |
/// |---|---|---|---|
/// | opening | Engage | a word cloud | words |
/// | | | a poll on priorities, a vote, without asking for ideas | a poll of the key concepts |
/// | | | a poll that gauges what is known, and asks for no thoughts | a scale |
/// | | | any other poll, first thoughts, ideas collected | a question |
/// | map | Explore, Elaborate; elsewhere only what learners make | Wardley mapping, learners making a map | the key concepts on a map, once a plan |
/// | questions | Explain; elsewhere only Q&A by name | learners asking, Q&A | a Q&A wall |
/// | understanding | Explain | a poll; checking understanding without a quiz | a scale |
/// | selfAssessment | any | self-assessment of a thing | a scale of maturity |
/// | | | self-assessment | a scale for each objective |
/// | peerRubric | Evaluate, else the last phase that hands out forms for it | peers evaluating; a rubric where teams present | a rubric of the objectives |
/// | reflection | Evaluate | reflection | the plan's questions for learners |
///
/// What no plan has is not made up: a quiz without questions, a worksheet without fields and the minutes of a team's
/// presentation stay with whoever prepares the lesson, and `PlanChecker` says so.
package enum SuggestionRule: String, CaseIterable, Codable, Sendable {
    case opening
    case map
    case questions
    case understanding
    case selfAssessment
    case peerRubric
    case reflection
}

extension SuggestionRule {
    /// A plan together with the cues of its phases, looked for once.
    struct Lesson {
        let plan: LessonPlan
        /// One for each phase, in the order of the file.
        let cues: [PhaseCues]

        init(_ plan: LessonPlan) {
            self.plan = plan
            cues = plan.phases.map(PhaseCues.init)
        }

        func first(_ kind: PhaseKind) -> PhaseCues? { cues.first { $0.phase.kind == kind } }
    }

    /// What a rule suggests; activities are numbered later.
    func suggestions(for lesson: Lesson) -> [Suggestion] {
        switch self {
        case .opening: opening(of: lesson)
        case .map: map(of: lesson)
        case .questions: questions(of: lesson)
        case .understanding: understanding(of: lesson)
        case .selfAssessment: lesson.cues.flatMap { selfAssessment(in: $0, of: lesson.plan) }
        case .peerRubric: peerRubric(of: lesson)
        case .reflection: reflection(of: lesson)
        }
    }

    /// One suggestion of this rule.
    func suggestion(
        _ kind: Activity.Kind,
        _ title: String,
        in phase: Phase,
        because cue: PhaseCues.Found,
        assesses: [Int] = []
    ) -> Suggestion {
        let activity = Activity(
            id: ActivityID(phase: phase.kind, number: 1),
            phase: phase.kind,
            title: title,
            kind: kind,
            assesses: assesses,
            origin: .suggestion(because: cue.words)
        )
        return Suggestion(
            activity: activity,
            rule: self,
            words: cue.words,
            field: cue.fieldName,
            range: cue.field.range
        )
    }
}

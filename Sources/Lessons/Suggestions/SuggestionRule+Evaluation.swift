import Diagnostics

// What learners say of themselves, of each other, and of the lesson.

extension SuggestionRule {
    /// A scale of maturity for the thing that the plan has assessed ("self-assessment of …"), or else how sure learners
    /// are of each objective.
    func selfAssessment(in cues: PhaseCues, of plan: LessonPlan) -> [Suggestion] {
        guard let cue = cues[.selfAssessment] else { return [] }
        let fields = [cues.phase.facilitatorActions, cues.phase.learnerActivities, cues.phase.technology]
        if let thing = fields.compactMap({ $0 }).compactMap({ SelfAssessedThing.named(in: $0.value) }).first {
            let title = "\(thing.capitalisedAtStart): where do you stand today?"
            return [suggestion(.scale(Scale(levels: Self.maturity)), title, in: cues.phase, because: cue)]
        }
        let scale = Scale(lowestLabel: "not yet", highestLabel: "I could show others")
        guard !plan.objectives.isEmpty else {
            return [suggestion(.scale(scale), "How sure are you of what you learned?", in: cues.phase, because: cue)]
        }
        return plan.objectives.map { objective in
            let title = "How sure are you that you can \(objective.text.value.asTask)?"
            return suggestion(.scale(scale), title, in: cues.phase, because: cue, assesses: [objective.number])
        }
    }

    /// Five levels that fit anything an organisation does. Written for Lectern after the order that maturity models
    /// since the Capability Maturity Model (CMU/SEI-93-TR-024) share.
    private static let maturity = [
        "Ad hoc: it depends on who happens to do it", "Begun: some of it is done the same way twice",
        "Agreed: it is written down, and people follow it", "Measured: numbers say how well it works",
        "Improving: the numbers lead to changes",
    ]

    /// One criterion an objective, for what teams show each other; once a plan.
    func peerRubric(of lesson: Lesson) -> [Suggestion] {
        let objectives = lesson.plan.objectives
        guard !objectives.isEmpty else { return [] }
        let place = lesson.cues.last { $0.phase.kind == .evaluate }.flatMap { cues in
            scoring(in: cues).map { (cues, $0) }
        }
        let other = lesson.cues.last { $0.phase.kind != .evaluate && handsOutForms(in: $0) != nil }
            .flatMap { cues in handsOutForms(in: cues).map { (cues, $0) } }
        guard let (cues, cue) = place ?? other else { return [] }
        let rubric = Activity.Kind.rubric(Rubric(for: objectives))
        return [suggestion(rubric, "Peer evaluation", in: cues.phase, because: cue, assesses: objectives.map(\.number))]
    }

    /// In Evaluate: peers evaluate, or teams present and there is a rubric that is not for each learner alone.
    private func scoring(in cues: PhaseCues) -> PhaseCues.Found? {
        if let peers = cues[.peerEvaluation] { return peers }
        guard cues.learnersPresent != nil, cues[.ownRubric] == nil else { return nil }
        return cues[.rubric]
    }

    /// Before Evaluate: peers evaluate, and learners hear of it or there are forms for it.
    private func handsOutForms(in cues: PhaseCues) -> PhaseCues.Found? {
        cues[.peerEvaluation, in: [.resources, .technology, .learners]]
    }

    /// The plan's questions for learners, word for word.
    func reflection(of lesson: Lesson) -> [Suggestion] {
        let questions = lesson.plan.reflectionQuestions.forLearners.map(\.value)
        guard !questions.isEmpty, let evaluate = lesson.cues.last(where: { $0.phase.kind == .evaluate }),
            let cue = evaluate[.reflection]
        else { return [] }
        return [suggestion(.reflection(questions), "Reflection", in: evaluate.phase, because: cue)]
    }
}

extension String {
    /// An objective as what somebody can do: "Analyze why a loaf failed" becomes "analyze why a loaf failed".
    fileprivate var asTask: String {
        let text = String(reversed().drop { $0 == "." || $0 == " " }.reversed())
        let bare = text.lowercased().hasPrefix("to ") ? String(text.dropFirst(3)) : text
        return bare.lowercasedAtStart
    }
}

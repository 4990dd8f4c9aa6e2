package import Diagnostics

extension PlanDocument {
    /// - Parameters:
    ///   - source: the text that the plan was read from, for its name and places.
    ///   - teams: how many are expected to present.
    package init(_ plan: LessonPlan, source: SourceText, teams: Int = PlanChecker.usualTeams) {
        let places = Places(source: source)
        file = source.name
        title = plan.title.map(places.text)
        duration = plan.duration.map { Text(text: source[$0.range], at: places.place($0.range)) }
        durationSeconds = plan.duration?.value.seconds
        audience = plan.audience.map(places.text)
        objectives = plan.objectives.map(places.objective)
        keyConcepts = plan.keyConcepts.map(places.text)
        priorKnowledge = plan.priorKnowledge.map(places.text)
        materials = plan.materials.map(places.text)
        structure = plan.structure.map(places.segment)
        assessments = plan.assessments.map(places.assessment)
        differentiation = plan.differentiation.map(places.strategy)
        crossDisciplinaryConnections = plan.crossDisciplinaryConnections.map(places.text)
        realWorldApplications = plan.realWorldApplications.map(places.text)
        metacognitionOpportunities = plan.metacognitionOpportunities.map(places.text)
        extensionActivities = plan.extensionActivities.map(places.text)
        safetyConsiderations = plan.safetyConsiderations.map(places.text)
        reflectionQuestions = Questions(
            forLearners: plan.reflectionQuestions.forLearners.map(places.text),
            forFacilitator: plan.reflectionQuestions.forFacilitator.map(places.text)
        )
        virtualAdaptations = plan.virtualAdaptations.map(places.text)
        additionalResources = plan.additionalResources.map(places.text)
        suggestedActivities = ActivitySuggestions.for(plan)
        presentations = PresentationFit.all(in: plan, teams: teams).map(PresentationEntry.init)
        breakProposals = plan.breakProposals.map(BreakEntry.init)
        totals = Totals(plan)
    }
}

extension PlanDocument.Totals {
    init(_ plan: LessonPlan) {
        let phases = plan.phases
        objectives = plan.objectives.count
        keyConcepts = plan.keyConcepts.count
        materials = plan.materials.count
        self.phases = phases.count
        breaks = plan.structure.count - phases.count
        activities = phases.reduce(0) { $0 + $1.activities.count }
        assessments = plan.assessments.count
        reflectionQuestions = plan.reflectionQuestions.forLearners.count + plan.reflectionQuestions.forFacilitator.count
        phaseSeconds = phases.reduce(0) { $0 + ($1.duration?.value.seconds ?? 0) }
        structureSeconds = plan.structureSeconds
    }
}

/// Turns parts of a plan into entries, with line and column for range.
private struct Places {
    let source: SourceText

    func place(_ range: SourceRange) -> SourceLocation {
        source.location(of: range.start)
    }

    func text(_ located: Located<String>) -> PlanDocument.Text {
        PlanDocument.Text(text: located.value, at: place(located.range))
    }

    func objective(_ objective: Objective) -> PlanDocument.ObjectiveEntry {
        PlanDocument.ObjectiveEntry(
            number: objective.number,
            text: objective.text.value,
            at: place(objective.text.range),
            level: objective.level,
            levelAsWritten: objective.levelAsWritten?.value
        )
    }

    func assessment(_ method: AssessmentMethod) -> PlanDocument.AssessmentEntry {
        PlanDocument.AssessmentEntry(
            kind: method.kind?.value,
            text: method.text.value,
            at: place(method.kind?.range ?? method.text.range),
            alignment: method.alignment.map(text)
        )
    }

    func strategy(_ strategy: DifferentiationStrategy) -> PlanDocument.StrategyEntry {
        PlanDocument.StrategyEntry(
            group: strategy.group?.value,
            text: strategy.text.value,
            at: place(strategy.group?.range ?? strategy.text.range)
        )
    }

    func segment(_ segment: Segment) -> PlanDocument.SegmentEntry {
        switch segment {
        case .phase(let phase): self.phase(phase)
        case .pause(let pause):
            PlanDocument.SegmentEntry(
                type: .pause,
                phase: nil,
                heading: text(pause.heading),
                durationSeconds: pause.duration?.value.seconds,
                facilitatorActions: nil,
                learnerActivities: nil,
                resources: nil,
                differentiation: nil,
                technology: nil,
                activities: nil
            )
        }
    }

    private func phase(_ phase: Phase) -> PlanDocument.SegmentEntry {
        PlanDocument.SegmentEntry(
            type: .phase,
            phase: phase.kind,
            heading: text(phase.heading),
            durationSeconds: phase.duration?.value.seconds,
            facilitatorActions: phase.facilitatorActions.map(text),
            learnerActivities: phase.learnerActivities.map(text),
            resources: phase.resources.map(text),
            differentiation: phase.differentiation.map(text),
            technology: phase.technology.map(text),
            activities: phase.activities.map { .init(activity: $0.value, at: place($0.range)) }
        )
    }
}

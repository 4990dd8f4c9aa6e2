import Diagnostics

extension CheckReport {
    /// Title, duration and audience.
    mutating func checkHead() {
        if plan.title == nil {
            report(
                .titleMissing,
                .warning,
                at: head,
                "The plan has no title.",
                fix: "Begin the file with “# ” and the name of the lesson."
            )
        }
        let isDurationUnreadable = reading.diagnostics.contains { fault in
            let isOfDuration =
                fault.identifier == PlanFault.durationUnreadable.rawValue
                || fault.identifier == PlanFault.durationOutOfRange.rawValue
            return isOfDuration && fault.range.end <= phases.first?.heading.range.start ?? .max
        }
        if plan.duration == nil, !isDurationUnreadable {
            report(
                .durationMissing,
                .warning,
                at: head,
                "The plan does not say how long the lesson takes.",
                fix: "Add a line such as “**Duration:** 3 hours” below the title."
            )
        }
        if plan.audience == nil {
            report(
                .audienceMissing,
                .note,
                at: head,
                "The plan does not say for whom it is.",
                fix: "Add a line “**Target Audience:** …” below the title."
            )
        }
    }

    /// Sections that are not there (one diagnostic for all but the objectives) or have nothing in them.
    mutating func checkSections() {
        let missing = PlanSection.allCases.filter { reading.sections[$0] == nil && isEmpty($0) }
        if missing.contains(.learningObjectives) {
            report(
                .sectionMissing,
                .warning,
                at: head,
                "The plan has no section “Learning Objectives”.",
                reason: "Rubrics take their criteria from the objectives.",
                fix: "Add “## Learning Objectives” with a table of objectives and Bloom levels."
            )
        }
        let others = missing.filter { $0 != .learningObjectives && $0 != .lessonStructure }
        if !others.isEmpty {
            let names = others.map { "“\($0.title)”" }.joined(separator: ", ")
            let noun = others.count == 1 ? "section" : "sections"
            report(
                .sectionMissing,
                .note,
                at: head,
                "The plan has no \(noun) \(names).",
                fix: "Add what the lesson needs; nothing else depends on it."
            )
        }
        for section in PlanSection.allCases {
            guard let heading = reading.sections[section], isEmpty(section), section != .lessonStructure else {
                continue
            }
            report(
                .sectionEmpty,
                .warning,
                at: heading,
                "The section “\(section.title)” has nothing in it.",
                fix: "Fill it, or take the heading out."
            )
        }
    }

    private func isEmpty(_ section: PlanSection) -> Bool {
        switch section {
        case .learningObjectives: plan.objectives.isEmpty
        case .keyConcepts: plan.keyConcepts.isEmpty
        case .priorKnowledge: plan.priorKnowledge.isEmpty
        case .materialsNeeded: plan.materials.isEmpty
        case .lessonStructure: plan.structure.isEmpty
        case .assessmentMethods: plan.assessments.isEmpty
        case .differentiationStrategies: plan.differentiation.isEmpty
        case .crossDisciplinaryConnections: plan.crossDisciplinaryConnections.isEmpty
        case .realWorldApplications: plan.realWorldApplications.isEmpty
        case .metacognitionOpportunities: plan.metacognitionOpportunities.isEmpty
        case .extensionActivities: plan.extensionActivities.isEmpty
        case .safetyConsiderations: plan.safetyConsiderations.isEmpty
        case .reflectionQuestions:
            plan.reflectionQuestions.forLearners.isEmpty && plan.reflectionQuestions.forFacilitator.isEmpty
        case .virtualAdaptations: plan.virtualAdaptations.isEmpty
        case .additionalResources: plan.additionalResources.isEmpty
        }
    }
}

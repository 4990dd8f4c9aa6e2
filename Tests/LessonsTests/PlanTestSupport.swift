import Diagnostics
import Lessons
import Templates

func reading(_ text: String, name: String = "plan.md", own: [String: String] = [:]) -> PlanReading {
    LessonPlanReader(templates: TemplateLibrary(own: own)).read(SourceText(name: name, text: text))
}

/// Everything that is said of a text, one diagnostic a line: `line:column identifier`.
func faults(
    _ text: String,
    own: [String: String] = [:],
    including severities: Set<Diagnostic.Severity> = [.error, .warning, .note]
)
    -> [String]
{
    let source = SourceText(name: "plan.md", text: text)
    let everything = PlanChecker().everything(about: reading(text, own: own))
    return everything.filter { severities.contains($0.severity) }.map { fault in
        let place = source.location(of: fault.range.start)
        return "\(place.line):\(place.column) \(fault.identifier)"
    }
}

/// The sample plan with activities at the end of one of its phases.
func plan(with activities: String, in phase: PhaseKind = .engage) -> String {
    let next =
        phase == .evaluate
        ? "## Assessment Methods"
        : "### \(PhaseKind.allCases[(PhaseKind.allCases.firstIndex(of: phase) ?? 0) + 1].title)\n"
    return samplePlan.replacing(next, with: activities + "\n\n" + next, maxReplacements: 1)
}

extension LessonPlan {
    /// The same plan with every place forgotten, and levels as they were understood, not as they were spelt.
    var withoutPlaces: LessonPlan {
        var plan = LessonPlan()
        plan.title = title?.withoutPlace
        plan.duration = duration?.withoutPlace
        plan.audience = audience?.withoutPlace
        plan.objectives = objectives.map {
            Objective(number: $0.number, text: $0.text.withoutPlace, levelAsWritten: nil, level: $0.level)
        }
        plan.structure = structure.map(\.withoutPlaces)
        plan.assessments = assessments.map {
            AssessmentMethod(
                kind: $0.kind?.withoutPlace,
                text: $0.text.withoutPlace,
                alignment: $0.alignment?.withoutPlace
            )
        }
        plan.differentiation = differentiation.map {
            DifferentiationStrategy(group: $0.group?.withoutPlace, text: $0.text.withoutPlace)
        }
        plan.reflectionQuestions.forLearners = reflectionQuestions.forLearners.map(\.withoutPlace)
        plan.reflectionQuestions.forFacilitator = reflectionQuestions.forFacilitator.map(\.withoutPlace)
        for list in Self.lists { plan[keyPath: list] = self[keyPath: list].map(\.withoutPlace) }
        return plan
    }

    private static var lists: [WritableKeyPath<LessonPlan, [Located<String>]>] {
        [
            \.keyConcepts, \.priorKnowledge, \.materials, \.crossDisciplinaryConnections, \.realWorldApplications,
            \.metacognitionOpportunities, \.extensionActivities, \.safetyConsiderations, \.virtualAdaptations,
            \.additionalResources,
        ]
    }
}

extension Located where Value: Equatable {
    fileprivate var withoutPlace: Located { Located(value, at: SourceRange(at: 0)) }
}

extension Segment {
    /// Headings count by what they were understood to be.
    fileprivate var withoutPlaces: Segment {
        switch self {
        case .phase(let phase):
            var bare = Phase(kind: phase.kind, heading: Located(phase.kind.title, at: SourceRange(at: 0)))
            bare.duration = phase.duration?.withoutPlace
            bare.facilitatorActions = phase.facilitatorActions?.withoutPlace
            bare.learnerActivities = phase.learnerActivities?.withoutPlace
            bare.resources = phase.resources?.withoutPlace
            bare.differentiation = phase.differentiation?.withoutPlace
            bare.technology = phase.technology?.withoutPlace
            bare.activities = phase.activities.map(\.withoutPlace)
            return .phase(bare)
        case .pause(let pause):
            return .pause(
                Break(heading: Located("Break", at: SourceRange(at: 0)), duration: pause.duration?.withoutPlace)
            )
        }
    }
}

import Diagnostics
package import Lessons

extension SessionSetup {
    /// What a plan says about a session.
    ///
    /// The agenda is the plan's structure in its order. A phase or break without a duration gets an equal share, in
    /// whole minutes, of what the plan's own duration leaves, or 15 minutes where it leaves nothing or says nothing. A
    /// plan without any structure gets the five phases. Where the plan has activities they are taken as they stand, or
    /// else the suggestions, each in the first item of its phase.
    /// - Parameter name: the plan's file name.
    package init(plan: LessonPlan, named name: String, suggestions: [Activity] = []) {
        let ofPlan = plan.activities
        let activities = (ofPlan.isEmpty ? suggestions : ofPlan).unique
        var agenda = Self.agenda(of: plan)
        if ofPlan.isEmpty {
            for activity in activities {
                guard let index = agenda.firstIndex(where: { $0.kind == activity.phase.agendaKind }) else { continue }
                agenda[index].activities.append(activity.id)
            }
        }
        self.init(
            title: plan.title?.value ?? name,
            planName: name,
            agenda: agenda,
            activities: activities,
            objectives: plan.objectives.map {
                SessionObjective(number: $0.number, text: $0.text.value, level: $0.level)
            },
            materials: plan.materials.map(\.value),
            facilitatorQuestions: plan.reflectionQuestions.forFacilitator.map(\.value),
            cues: CueNotes(plan)
        )
    }

    private static func agenda(of plan: LessonPlan) -> [AgendaItem] {
        guard !plan.structure.isEmpty else {
            let share = plan.duration.map { $0.value.seconds / 300 * 60 } ?? 0
            return PhaseKind.allCases.map {
                AgendaItem(kind: $0.agendaKind, title: $0.title, plannedSeconds: share > 0 ? share : quarterHour)
            }
        }
        let silent = plan.structure.count { $0.duration == nil }
        let left = (plan.duration?.value.seconds ?? 0) - plan.structureSeconds
        let share = silent > 0 ? left / (silent * 60) * 60 : 0
        return plan.structure.map { item(of: $0, without: share > 0 ? share : quarterHour) }
    }

    private static let quarterHour = 900

    private static func item(of segment: Segment, without share: Int) -> AgendaItem {
        let seconds = segment.duration?.value.seconds ?? share
        return switch segment {
        case .phase(let phase):
            AgendaItem(
                kind: phase.kind.agendaKind,
                title: phase.kind.title,
                plannedSeconds: seconds,
                activities: phase.activities.map(\.value.id),
                notes: AgendaItem.Notes(phase),
                steps: phase.steps.isEmpty
                    ? nil
                    : phase.steps.map {
                        AgendaStep(title: $0.value.title, plannedSeconds: $0.value.duration.seconds)
                    }
            )
        case .pause: AgendaItem(kind: .pause, title: "Break", plannedSeconds: seconds)
        }
    }
}

extension CueNotes {
    /// - Returns: `nil` where the plan has nothing to remember.
    fileprivate init?(_ plan: LessonPlan) {
        self.init(
            safety: plan.safetyConsiderations.map(\.value),
            groups: plan.differentiation.map { GroupNote(group: $0.group?.value, text: $0.text.value) },
            online: plan.virtualAdaptations.map(\.value)
        )
        if self == CueNotes() { return nil }
    }
}

extension AgendaItem.Notes {
    fileprivate init(_ phase: Phase) {
        self.init()
        facilitatorActions = phase.facilitatorActions?.value
        learnerActivities = phase.learnerActivities?.value
        resources = phase.resources?.value
        differentiation = phase.differentiation?.value
        technology = phase.technology?.value
    }
}

extension PhaseKind {
    /// The kind of an agenda's item for the phase.
    package var agendaKind: AgendaItem.Kind {
        switch self {
        case .engage: .engage
        case .explore: .explore
        case .explain: .explain
        case .elaborate: .elaborate
        case .evaluate: .evaluate
        }
    }
}

extension [Activity] {
    /// Without those whose identifier stands before them already.
    fileprivate var unique: [Activity] {
        var seen: Set<ActivityID> = []
        return filter { seen.insert($0.id).inserted }
    }
}

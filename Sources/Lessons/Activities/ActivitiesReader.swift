import Diagnostics
import Markdown
import Templates

/// Reads the activities of every phase, after the objectives and questions that they may need, and numbers them.
struct ActivitiesReader {
    let templates: TemplateLibrary

    func read(_ outline: PlanOutline, into plan: inout LessonPlan, _ context: inout ReadingContext) {
        var counts: [PhaseKind: Int] = [:]
        for (index, segment) in outline.segments.enumerated() where !segment.activities.isEmpty {
            switch plan.structure[index] {
            case .phase(var phase):
                let surroundings = surroundings(of: index, in: plan)
                let steps = segment.activities.filter { StepHeading.isStep($0, context) }
                let others = segment.activities.filter { !StepHeading.isStep($0, context) }
                phase.steps = steps.compactMap { StepHeading.read($0, &context) }
                phase.activities = read(others, surroundings, &counts, &context)
                plan.structure[index] = .phase(phase)
            case .pause: reportInBreak(segment.activities, &context)
            }
        }
        plan.repeatActivities()
    }

    private func surroundings(of index: Int, in plan: LessonPlan) -> ActivityReader.Surroundings {
        let kinds = plan.structure.map { segment -> PhaseKind? in
            switch segment {
            case .phase(let phase): phase.kind
            case .pause: nil
            }
        }
        return ActivityReader.Surroundings(
            phase: kinds[index] ?? .engage,
            objectives: plan.objectives,
            questions: plan.reflectionQuestions.forLearners.map(\.value),
            keyConcepts: plan.keyConcepts.map(\.value),
            templates: templates,
            laterPhases: kinds[(index + 1)...].compactMap(\.self),
            segment: index
        )
    }

    private func read(
        _ texts: [ActivityText],
        _ surroundings: ActivityReader.Surroundings,
        _ counts: inout [PhaseKind: Int],
        _ context: inout ReadingContext
    ) -> [Located<Activity>] {
        let phase = surroundings.phase
        var activities: [Located<Activity>] = []
        for text in texts {
            for var activity in ActivityReader.read(text, surroundings, &context) {
                guard counts.values.reduce(0, +) < ActivityReader.mostActivities else {
                    reportTooMany(text, &context)
                    return activities
                }
                counts[phase, default: 0] += 1
                activity.id = ActivityID(phase: phase, number: counts[phase, default: 0])
                activities.append(Located(activity, at: text.range))
            }
        }
        return activities
    }

    /// Templates can bring in more than the headings of a plan are allowed to be.
    private func reportTooMany(_ text: ActivityText, _ context: inout ReadingContext) {
        context.report(
            .tooMany,
            .error,
            at: context.document.textRange(of: text.heading),
            "With this the plan has more than \(ActivityReader.mostActivities) activities.",
            fix: .init("Make several plans of it.")
        )
    }

    private func reportInBreak(_ texts: [ActivityText], _ context: inout ReadingContext) {
        for text in texts {
            context.report(
                .activityOutsidePhase,
                .warning,
                at: context.document.textRange(of: text.heading),
                "An activity stands in a break and is not run.",
                fix: .init("Move it below the phase that it belongs to.")
            )
        }
    }
}

extension ActivityID {
    /// "engage-1" for the first activity of Engage.
    package init(phase: PhaseKind, number: Int) {
        self.init(rawValue: "\(phase.rawValue)-\(number)")
    }

    /// "engage-1-again", for the same asked a second time.
    package var again: ActivityID { ActivityID(rawValue: "\(rawValue)-again") }
}

extension LessonPlan {
    /// Puts what is asked again in a later phase at the end of that phase, as an activity of its own.
    fileprivate mutating func repeatActivities() {
        for (index, segment) in structure.enumerated() {
            guard case .phase(let phase) = segment else { continue }
            for located in phase.activities {
                guard located.value.repeats == nil, let later = located.value.options.repeatsIn else { continue }
                append(Located(located.value.again(in: later), at: located.range), to: later, behind: index)
            }
        }
    }

    private mutating func append(_ activity: Located<Activity>, to kind: PhaseKind, behind index: Int) {
        for later in structure.indices.reversed() where later > index {
            guard case .phase(var phase) = structure[later], phase.kind == kind else { continue }
            phase.activities.append(activity)
            structure[later] = .phase(phase)
            return
        }
    }
}

extension Activity {
    /// The same, asked a second time.
    fileprivate func again(in later: PhaseKind) -> Activity {
        var activity = self
        activity.id = id.again
        activity.phase = later
        activity.options.repeatsIn = nil
        activity.repeats = id
        return activity
    }
}

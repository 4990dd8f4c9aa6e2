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
                phase.activities = read(segment.activities, of: phase.kind, plan, &counts, &context)
                plan.structure[index] = .phase(phase)
            case .pause: reportInBreak(segment.activities, &context)
            }
        }
    }

    private func read(
        _ texts: [ActivityText],
        of phase: PhaseKind,
        _ plan: LessonPlan,
        _ counts: inout [PhaseKind: Int],
        _ context: inout ReadingContext
    ) -> [Located<Activity>] {
        let surroundings = ActivityReader.Surroundings(
            phase: phase,
            objectives: plan.objectives,
            questions: plan.reflectionQuestions.forLearners.map(\.value),
            templates: templates
        )
        var activities: [Located<Activity>] = []
        for text in texts {
            for var activity in ActivityReader.read(text, surroundings, &context) {
                counts[phase, default: 0] += 1
                activity.id = ActivityID(phase: phase, number: counts[phase, default: 0])
                activities.append(Located(activity, at: text.range))
            }
        }
        return activities
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
}

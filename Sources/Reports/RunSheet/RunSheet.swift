import Diagnostics
package import Lessons

/// What a facilitator puts on the table before the session: who does what from when to when.
package struct RunSheet: Hashable, Sendable {
    package let title: String
    package let audience: String?
    /// When it begins; without it, rows count from 0:00.
    package let start: TimeOfDay?
    package let materials: [String]
    package let rows: [Row]

    /// One phase or break.
    package struct Row: Hashable, Sendable {
        package let title: String
        package let starts: TimeOfDay
        package let ends: TimeOfDay
        /// Minutes, or why there are none.
        package let duration: PhaseDuration?
        package let facilitatorActions: String?
        package let learnerActivities: String?
        package let resources: String?
        package let differentiation: String?
        package let technology: String?
        package let activities: [Activity]
    }

    /// - Parameter suggestions: activities for a plan that has none of its own.
    package init(of plan: LessonPlan, startingAt start: TimeOfDay? = nil, suggestions: [Activity] = []) {
        title = plan.title?.value ?? "Untitled lesson"
        audience = plan.audience?.value
        self.start = start
        materials = plan.materials.map(\.value)
        var clock = start ?? TimeOfDay(seconds: 0)
        rows = plan.structure.map { segment in
            let starts = clock
            clock = clock.advanced(bySeconds: segment.duration?.value.seconds ?? 0)
            return Row(segment, from: starts, to: clock, suggestions: suggestions)
        }
    }
}

extension RunSheet.Row {
    fileprivate init(_ segment: Segment, from starts: TimeOfDay, to ends: TimeOfDay, suggestions: [Activity]) {
        self.starts = starts
        self.ends = ends
        duration = segment.duration?.value
        switch segment {
        case .phase(let phase):
            title = phase.kind.title
            facilitatorActions = phase.facilitatorActions?.value
            learnerActivities = phase.learnerActivities?.value
            resources = phase.resources?.value
            differentiation = phase.differentiation?.value
            technology = phase.technology?.value
            activities = phase.activities.map(\.value) + suggestions.filter { $0.phase == phase.kind }
        case .pause(let pause):
            title = pause.heading.value
            facilitatorActions = nil
            learnerActivities = nil
            resources = nil
            differentiation = nil
            technology = nil
            activities = []
        }
    }

    /// The plan's fields for the phase with their names, as far as the plan fills them.
    package var fields: [(name: String, text: String)] {
        [
            ("Facilitator", facilitatorActions), ("Learners", learnerActivities), ("Resources", resources),
            ("Differentiation", differentiation), ("Technology", technology),
        ]
        .compactMap { name, text in text.map { (name, $0) } }
    }
}

extension RunSheet {
    /// Where the lesson ends.
    package var ends: TimeOfDay { rows.last?.ends ?? start ?? TimeOfDay(seconds: 0) }

    /// Minutes of all rows together.
    package var minutes: Int { rows.reduce(0) { $0 + ($1.duration?.seconds ?? 0) } / 60 }
}

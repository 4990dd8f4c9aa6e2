package import Lessons

/// What a session is about, fixed when it is created and kept as the journal's first event: so a journal alone says
/// what was planned and asked, whatever becomes of the plan or of the program that read it.
package struct SessionSetup: Hashable, Sendable, Codable {
    /// The plan's title.
    package var title: String
    /// The plan's file name.
    package var planName: String
    /// Phases and breaks in the order in which they run; never empty.
    package var agenda: [AgendaItem]
    /// Every activity of the session; each item of the agenda names its own.
    package var activities: [Activity]
    package var objectives: [SessionObjective]
    /// What must be in the room.
    package var materials: [String]
    /// The plan's questions for the facilitator to look back with.
    package var facilitatorQuestions: [String]
    /// What is to be remembered at certain moments; `nil` where the plan is silent.
    package var cues: CueNotes?
    /// Whether nobody is there but made-up learners; `nil` for a real session.
    package var isRehearsal: Bool?

    package init(
        title: String,
        planName: String,
        agenda: [AgendaItem],
        activities: [Activity] = [],
        objectives: [SessionObjective] = [],
        materials: [String] = [],
        facilitatorQuestions: [String] = [],
        cues: CueNotes? = nil
    ) {
        self.title = title
        self.planName = planName
        self.agenda = agenda
        self.activities = activities
        self.objectives = objectives
        self.materials = materials
        self.facilitatorQuestions = facilitatorQuestions
        self.cues = cues
    }
}

/// A phase or a break with the time planned for it.
package struct AgendaItem: Hashable, Sendable, Codable {
    package var kind: Kind
    /// "Engage", "Break".
    package var title: String
    package var plannedSeconds: Int
    package var activities: [ActivityID]
    package var notes: Notes
    /// Its parts with their minutes; `nil` where the plan has none.
    package var steps: [AgendaStep]?

    package init(
        kind: Kind,
        title: String,
        plannedSeconds: Int,
        activities: [ActivityID] = [],
        notes: Notes = Notes(),
        steps: [AgendaStep]? = nil
    ) {
        self.kind = kind
        self.title = title
        self.plannedSeconds = plannedSeconds
        self.activities = activities
        self.notes = notes
        self.steps = steps
    }

    /// One of the five phases, or a break.
    package enum Kind: String, Hashable, Sendable, Codable {
        case engage
        case explore
        case explain
        case elaborate
        case evaluate
        case pause = "break"
    }

    /// The plan's fields for the phase; `nil` where the plan is silent.
    package struct Notes: Hashable, Sendable, Codable {
        package var facilitatorActions: String?
        package var learnerActivities: String?
        package var resources: String?
        package var differentiation: String?
        package var technology: String?

        package init() {}
    }
}

/// An objective as the session reports on it.
package struct SessionObjective: Hashable, Sendable, Codable {
    /// From 1, as `Assesses: 1, 3` counts.
    package var number: Int
    package var text: String
    package var level: BloomLevel?

    package init(number: Int, text: String, level: BloomLevel? = nil) {
        self.number = number
        self.text = text
        self.level = level
    }
}

extension SessionSetup {
    /// Whether a journal of it may have something to take out once the session has ended.
    package var hasAnonymousActivities: Bool { activities.contains(where: \.options.isAnonymous) }
}

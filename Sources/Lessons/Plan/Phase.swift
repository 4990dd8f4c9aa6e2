package import Diagnostics

/// A stretch of time in the lesson: a phase or a break.
package enum Segment: Hashable, Sendable {
    case phase(Phase)
    /// `### Break`; named so because `break` is a word of Swift.
    case pause(Break)
}

extension Segment {
    package var duration: Located<PhaseDuration>? {
        switch self {
        case .phase(let phase): phase.duration
        case .pause(let pause): pause.duration
        }
    }
}

/// One of the five phases, with its six fields and its activities.
package struct Phase: Hashable, Sendable {
    package var kind: PhaseKind
    /// The heading as written.
    package var heading: Located<String>
    package var duration: Located<PhaseDuration>?
    package var facilitatorActions: Located<String>?
    package var learnerActivities: Located<String>?
    package var resources: Located<String>?
    package var differentiation: Located<String>?
    package var technology: Located<String>?
    /// What the room will do, in order. The range is that of the activity's heading and body.
    package var activities: [Located<Activity>] = []
    /// Its parts with their minutes, in order: `#### Step (10 minutes): …`.
    package var steps: [Located<Step>] = []

    package init(kind: PhaseKind, heading: Located<String>) {
        self.kind = kind
        self.heading = heading
    }
}

/// A part of a phase with its own minutes.
package struct Step: Hashable, Sendable {
    package var title: String
    package var duration: PhaseDuration

    package init(title: String, duration: PhaseDuration) {
        self.title = title
        self.duration = duration
    }
}

/// A pause that the author planned.
package struct Break: Hashable, Sendable {
    package var heading: Located<String>
    package var duration: Located<PhaseDuration>?

    package init(heading: Located<String>, duration: Located<PhaseDuration>? = nil) {
        self.heading = heading
        self.duration = duration
    }
}

/// The five Es, in the order in which they are taught.
package enum PhaseKind: String, CaseIterable, Codable, Hashable, Sendable {
    case engage
    case explore
    case explain
    case elaborate
    case evaluate
}

extension PhaseKind {
    /// The heading that real plans use: "Engage".
    package var title: String {
        switch self {
        case .engage: "Engage"
        case .explore: "Explore"
        case .explain: "Explain"
        case .elaborate: "Elaborate"
        case .evaluate: "Evaluate"
        }
    }
}

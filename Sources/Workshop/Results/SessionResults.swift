import Lessons

/// Everything that `results.json` says of a session: who was there, how long everything took, what was handed in.
///
/// Keys are camelCase, instants RFC 3339, durations whole seconds in keys that end in `Seconds`. Learners and teams
/// are named by number everywhere but in the roster.
package struct SessionResults: Hashable, Sendable, Codable {
    /// The version of the format: 1.
    package var version = 1
    package var title: String
    /// The plan's file name.
    package var plan: String
    package var stage: StageName
    package var createdAt: Instant
    package var startedAt: Instant?
    package var endedAt: Instant?
    /// The instant that the results are of.
    package var asOf: Instant
    /// What the plan took, without extensions.
    package var plannedSeconds: Int
    /// By how much the session ended, or will end, later than planned; negative if earlier.
    package var overrunSeconds: Int
    package var objectives: [SessionObjective]
    package var teams: [RosterTeam]
    package var learners: [RosterLearner]
    /// By item of the agenda.
    package var timing: [Timing]
    package var polls: [PollResult]
    package var questions: [QuestionResult]
    package var reflections: [ReflectionResult]
    package var rubrics: [RubricResult]
}

extension SessionResults {
    package enum StageName: String, Hashable, Sendable, Codable {
        case waiting, running, paused, ended
    }

    package struct RosterTeam: Hashable, Sendable, Codable {
        package var id: TeamID
        package var name: String
    }

    package struct RosterLearner: Hashable, Sendable, Codable {
        package var id: LearnerID
        package var name: String
        package var team: TeamID?
        package var joinedAt: Instant
    }

    /// `ItemTiming` in whole seconds, rounded to the nearest.
    package struct Timing: Hashable, Sendable, Codable {
        package var kind: AgendaItem.Kind
        package var title: String
        package var plannedSeconds: Int
        package var extendedSeconds: Int
        package var actualSeconds: Int
        package var pausedSeconds: Int
        package var startedAt: Instant?
        package var endedAt: Instant?
    }
}

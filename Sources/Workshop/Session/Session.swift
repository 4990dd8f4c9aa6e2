package import Lessons

/// One session, as its events have made it.
///
/// - `decide` says what a command would lead to, and changes nothing.
/// - `apply` is the only thing that changes a session, and cannot fail.
/// - Everything about time is a function of the events and an instant: nothing is counted, so nothing drifts.
package struct Session: Hashable, Sendable {
    package internal(set) var setup: SessionSetup
    package internal(set) var createdAt: Instant
    /// The instant of the newest event. No later event is earlier, whatever happens to the clock on the wall.
    package internal(set) var changedAt: Instant
    package internal(set) var stage = Stage.waiting
    /// The stretches of time that items of the agenda have had, in order. The last one is the running item's.
    package internal(set) var visits: [Visit] = []
    /// Seconds given to (or taken from) each item of the agenda, beside the plan.
    package internal(set) var extensionSeconds: [Int]
    package internal(set) var teams: [Team] = []
    /// Who is here, in the order of joining.
    package internal(set) var learners: [Learner] = []
    /// The number that was given out last: a number never means two people.
    var newestLearner = 0
    /// Who was found to be somebody else.
    var mergedLearners: [LearnerID: LearnerID] = [:]
    /// The numbers of learners who were removed for good; nobody gets them again.
    package internal(set) var forgotten: [LearnerID] = []
    package internal(set) var activities: [ActivityID: ActivityState]
    /// Requests that have led to events, so that a retry changes nothing.
    var requests = RequestSet()
    /// What has been decided about time beside the plan.
    package internal(set) var course = Course()
}

extension Session {
    /// How far the session is.
    package enum Stage: Hashable, Sendable {
        case waiting
        case running
        case paused(since: Instant)
        case ended(at: Instant)
    }

    /// One stretch of time in one item of the agenda.
    package struct Visit: Hashable, Sendable {
        /// The item's index in the agenda, from 0.
        package internal(set) var index: Int
        package internal(set) var startedAt: Instant
        package internal(set) var endedAt: Instant?
    }

    /// Some learners who work together.
    package struct Team: Hashable, Sendable {
        package internal(set) var id: TeamID
        package internal(set) var name: String
    }

    /// Somebody who takes part.
    package struct Learner: Hashable, Sendable {
        package internal(set) var id: LearnerID
        package internal(set) var name: String
        package internal(set) var team: TeamID?
        package internal(set) var joinedAt: Instant
    }
}

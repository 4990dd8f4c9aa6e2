package import Lessons

/// What has been decided about a session's time beside its plan, and what of it can be taken back.
package struct Course: Hashable, Sendable {
    /// When everybody must be out: `--finish-by`.
    package internal(set) var hardEnd: Instant?
    /// The end that was accepted when time ran over.
    package internal(set) var agreedEnd: Instant?
    /// Every decision about time that holds, in order.
    package internal(set) var changes: [TimeChange] = []
    /// Activities that were cut: they are not opened by themselves.
    package internal(set) var cut: Set<ActivityID> = []
    /// When the clock stood, in order; a pause that still lasts is not in it yet.
    package internal(set) var pauses: [Stretch] = []
    /// How teams present, where the facilitator has said so.
    package internal(set) var slots: [ActivityID: SlotOrder] = [:]
    /// The steps of items, by index, where the facilitator has set them.
    package internal(set) var steps: [Int: [AgendaStep]] = [:]
    /// What the facilitator said to their own questions, by number from 1.
    package internal(set) var lookingBack: [Int: String] = [:]
    /// What `undo` takes back, the newest last.
    package internal(set) var undoable: [Undoable] = []

    /// From one instant to a later one.
    package struct Stretch: Hashable, Sendable {
        package internal(set) var start: Instant
        package internal(set) var end: Instant

        package var milliseconds: Int64 { end.milliseconds(since: start) }
    }

    init() {}

    mutating func addPause(from start: Instant, to end: Instant) {
        if start < end { pauses.append(Stretch(start: start, end: end)) }
    }
}

/// Something that the facilitator did and can take back, with what was there before.
package enum Undoable: Hashable, Sendable {
    case replanned(agreedEndBefore: Instant?)
    case extended(index: Int, seconds: Int)
    /// On to another item while the clock ran.
    case moved
    case learnerMoved(LearnerID, from: TeamID?)
    case closed(ActivityID, at: Instant)
    case sorted(ActivityID, [Int: Answers.Entry])
    case finishSet(before: Instant?, agreedEndBefore: Instant?)
    case timeCorrected([Session.Visit], [Course.Stretch])
    case arranged(ActivityID, before: SlotOrder?)
    case stepsSet(index: Int, before: [AgendaStep]?)
}

extension Undoable {
    /// What is taken back, for the event that says so and for the person who asked.
    package var kind: Kind {
        switch self {
        case .replanned: .replan
        case .extended: .extension
        case .moved: .step
        case .learnerMoved: .team
        case .closed: .closing
        case .sorted: .sorting
        case .finishSet: .finish
        case .timeCorrected: .correction
        case .arranged: .order
        case .stepsSet: .steps
        }
    }

    /// The kinds of what can be taken back, as the journal names them.
    package enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
        case replan
        case `extension`
        /// On to another item.
        case step
        /// Whose team a learner is in.
        case team
        /// The closing of an activity.
        case closing
        /// Groups and marks of answers.
        case sorting
        /// The hard end.
        case finish
        /// A corrected beginning, or a pause entered afterwards.
        case correction
        /// In which order teams present.
        case order
        case steps
    }
}

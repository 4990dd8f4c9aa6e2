/// Something that the facilitator has decided about time, and when.
package struct TimeChange: Hashable, Sendable {
    package internal(set) var at: Instant
    /// The item of the agenda that ran then, by index; `nil` before the start.
    package internal(set) var during: Int?
    package internal(set) var decision: Decision

    /// What was decided.
    package enum Decision: Hashable, Sendable {
        /// An item, by index, was given more seconds, or less than 0.
        case extended(index: Int, seconds: Int)
        case replanned(Replan)
        case finishSet(Instant?)
        case beginCorrected(index: Int, startedAt: Instant)
        case pauseEntered(from: Instant, to: Instant)
    }
}

extension TimeChange.Decision {
    /// What undoes it.
    var kind: Undoable.Kind {
        switch self {
        case .extended: .extension
        case .replanned: .replan
        case .finishSet: .finish
        case .beginCorrected, .pauseEntered: .correction
        }
    }
}

extension TimeChange {
    /// The same of items that stand elsewhere in the agenda now.
    func moved(by moved: (Int) -> Int) -> TimeChange {
        var change = self
        change.during = during.map(moved)
        switch decision {
        case .extended(let index, let seconds): change.decision = .extended(index: moved(index), seconds: seconds)
        case .beginCorrected(let index, let start):
            change.decision = .beginCorrected(index: moved(index), startedAt: start)
        case .replanned(var replan):
            replan.protected = replan.protected.map(moved)
            for index in replan.changes.indices { replan.changes[index].index = moved(replan.changes[index].index) }
            change.decision = .replanned(replan)
        case .finishSet, .pauseEntered: break
        }
        return change
    }
}

extension Course {
    /// Every replan that holds, in order.
    package var replans: [Replan] {
        changes.compactMap { if case .replanned(let replan) = $0.decision { replan } else { nil } }
    }

    /// Takes the newest decision of a kind out.
    mutating func takeBack(_ kind: Undoable.Kind) -> TimeChange? {
        changes.lastIndex { $0.decision.kind == kind }.map { changes.remove(at: $0) }
    }
}

extension Session {
    /// Keeps what was decided about time.
    mutating func decided(_ decision: TimeChange.Decision, at instant: Instant) {
        course.changes.append(TimeChange(at: instant, during: currentIndex, decision: decision))
    }
}

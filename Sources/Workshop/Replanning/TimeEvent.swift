package import Lessons

/// What the facilitator does about time and the course of the session, and what is taken back.
package enum TimeCommand: Hashable, Sendable {
    /// Choose another agenda for what is ahead, exactly as it was proposed.
    case replan(Replan)
    /// Everybody must be out then; `nil` for no hard end any more.
    case finishBy(Instant?)
    /// An item of the agenda, by index from 0, really began then.
    case began(index: Int, at: Instant)
    /// The clock should have stood from then to then.
    case paused(from: Instant, to: Instant)
    /// Let teams present in an order, with so much time between.
    case arrange(ActivityID, SlotOrder)
    /// Take a break that the plan does not have; before the start.
    case addBreak(AddedBreak)
    /// Divide an item of the agenda, by index from 0; no steps divide it no more.
    case setSteps(index: Int, [AgendaStep])
    /// Answer a question of the facilitator's own, by number from 1; also when all is over.
    case lookBack(question: Int, text: String)
    /// Take back the newest thing that can be.
    case undo
}

/// What became of it.
package enum TimeEvent: Hashable, Sendable {
    case agendaReplanned(Replan)
    case finishSet(Instant?)
    case beginCorrected(index: Int, startedAt: Instant)
    case pauseEntered(from: Instant, to: Instant)
    case slotsArranged(ActivityID, SlotOrder)
    case breakAdded(AddedBreak)
    case stepsSet(index: Int, [AgendaStep])
    case lookedBack(question: Int, text: String)
    case actionUndone(Undoable.Kind)

    /// The names of the cases, as the journal writes them under the key `type`.
    enum Name: String, CaseIterable {
        case agendaReplanned
        case finishSet
        case beginCorrected
        case pauseEntered
        case slotsArranged
        case breakAdded
        case stepsSet
        case lookedBack
        case actionUndone
    }
}

extension TimeEvent {
    /// The activity that it is about, `nil` if it is about none.
    var activity: ActivityID? {
        switch self {
        case .slotsArranged(let id, _): id
        case .agendaReplanned, .finishSet, .beginCorrected, .pauseEntered, .breakAdded, .stepsSet, .lookedBack,
            .actionUndone:
            nil
        }
    }
}

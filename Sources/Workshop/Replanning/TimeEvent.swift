/// What the facilitator does about time, and what is taken back.
package enum TimeCommand: Hashable, Sendable {
    /// Choose another agenda for what is ahead, exactly as it was proposed.
    case replan(Replan)
    /// Everybody must be out then; `nil` for no hard end any more.
    case finishBy(Instant?)
    /// An item of the agenda, by index from 0, really began then.
    case began(index: Int, at: Instant)
    /// The clock should have stood from then to then.
    case paused(from: Instant, to: Instant)
    /// Take back the newest thing that can be.
    case undo
}

/// What became of it.
package enum TimeEvent: Hashable, Sendable {
    case agendaReplanned(Replan)
    case finishSet(Instant?)
    case beginCorrected(index: Int, startedAt: Instant)
    case pauseEntered(from: Instant, to: Instant)
    case actionUndone(Undoable.Kind)

    /// The names of the cases, as the journal writes them under the key `type`.
    enum Name: String, CaseIterable {
        case agendaReplanned
        case finishSet
        case beginCorrected
        case pauseEntered
        case actionUndone
    }
}

package import Workshop

/// What the sender of a command gets once everything that it led to is on the disk.
package struct Receipt: Hashable, Sendable {
    /// The number of the command's last event in the journal; of the newest event if the command changed nothing.
    package let sequence: Int
    /// What it led to. Empty if it changed nothing. For a request that was carried out before, the event that
    /// carries it, which is the command's last.
    package let events: [Event]
}

extension Receipt {
    /// The answer to a request that was carried out before.
    init(again earlier: LiveSession.NumberedEvent) {
        self.init(sequence: earlier.sequence, events: [earlier.event])
    }
}

package import Workshop

/// What the sender of a command gets once everything that it led to is on the disk.
package struct Receipt: Hashable, Sendable {
    /// The number of the command's last event in the journal; of the newest event if the command changed nothing.
    package let sequence: Int
    /// What it led to. Empty if it changed nothing, as a request does that was carried out before.
    package let events: [Event]
}

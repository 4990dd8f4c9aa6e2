package import Records
package import Workshop

/// How a live session stands, as everybody may see it.
package struct Update: Hashable, Sendable {
    /// What is on the disk, and nothing else.
    package let session: Session
    /// The number of the newest event in it.
    package let sequence: Int
    package let health: JournalHealth
}

/// Whether what is handed in can be kept.
package enum JournalHealth: Hashable, Sendable {
    case good
    /// The last write failed and left no trace, as on a full disk. The next one may work.
    case refusing(RecordsError)
    /// Nothing will be kept any more.
    case failed(RecordsError)
}

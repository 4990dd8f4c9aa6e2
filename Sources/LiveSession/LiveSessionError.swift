package import Records
package import Workshop

/// Why a live session did not do what it was asked.
package enum LiveSessionError: Error, Hashable, Sendable {
    /// The command makes no sense now; says why.
    case refused(Refusal)
    /// It could not be kept, and so did not happen. Sending it again may work.
    case notStored(RecordsError)
    /// The disk failed. Nothing more is accepted until the session has been resumed in a new program.
    case storageFailed(RecordsError)
    /// The session has been let go of.
    case closed
}

extension LiveSessionError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .refused(let refusal): refusal.description
        case .notStored(let error), .storageFailed(let error): error.description
        case .closed: "The session has been closed."
        }
    }
}

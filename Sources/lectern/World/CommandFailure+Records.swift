import LiveSession
import Records
import Workshop

extension CommandFailure {
    /// What the keeping of sessions has to say, with the status for scripts.
    init(_ error: RecordsError) {
        self.init(error.description, Self.status(of: error))
    }

    init(_ error: LiveSessionError) {
        switch error {
        case .notStored(let error), .storageFailed(let error): self.init(error)
        case .refused, .closed: self.init(error.description, .hasErrors)
        }
    }

    init(_ fault: ReplayFault) {
        self.init(fault.description, .hasErrors)
    }

    private static func status(of error: RecordsError) -> ExitStatus {
        switch error {
        case .noSuchSession, .severalSessions, .cannotRead, .notAFile, .fileTooLarge: .noInput
        case .emptyJournal, .damagedLine, .lineOutOfOrder, .newerJournal, .unknownLine, .notRunning, .noReceipt:
            .hasErrors
        case .cannotCreate, .badFileName, .inUse: .cannotCreate
        case .cannotWrite, .notEnoughSpace, .notStored, .storageFailed, .journalClosed, .cannotEncode, .notSealed:
            .cannotWrite
        }
    }
}

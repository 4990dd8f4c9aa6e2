/// Why something cannot be kept or read. Each case has a sentence for the person at the keyboard.
package enum RecordsError: Error, Hashable, Sendable {
    // Of sessions and their folders.
    case noSuchSession(String)
    case severalSessions(String, names: [String])
    /// The folder is there, but not one whole line of a journal.
    case emptyJournal(path: String)
    /// Another program, or another part of this one, has the session open.
    case inUse(path: String)

    // Of journals that are refused. Lines count from 1.
    case damagedLine(Int, path: String)
    case lineOutOfOrder(Int, expected: Int, found: Int, path: String)
    case newerJournal(version: Int, path: String)
    /// The line is as it was written, and still says nothing that this program knows.
    case unknownLine(Int, reason: String, path: String)

    // Of files.
    case cannotRead(path: String, reason: String)
    case cannotCreate(path: String, reason: String)
    case cannotWrite(path: String, reason: String)
    case notEnoughSpace(path: String, bytes: Int)
    /// A name that would lie outside the session's folder.
    case badFileName(String)

    // Of writing to the journal.

    /// Nothing of it was kept, what was there before is whole; trying again may work.
    case notStored(path: String, reason: String)
    /// The disk failed in a way after which nothing can be promised: the journal takes nothing more until it has been
    /// opened anew.
    case storageFailed(path: String, reason: String)
    case journalClosed(path: String)
    /// The journal of an ended session still says who handed in what anonymously.
    case notSealed(path: String, reason: String)
    case cannotEncode(reason: String)

    // Of submissions.
    case notAFile(path: String)
    case fileTooLarge(path: String, bytes: Int, most: Int)
    case notRunning(session: String)
    case noReceipt(name: String, seconds: Int)
}

extension RecordsError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .noSuchSession(let name): "There is no session “\(name)” here."
        case .severalSessions(let name, let names):
            "“\(name)” could be any of \(names.count) sessions: \(names.joined(separator: ", "))."
        case .emptyJournal(let path): "\(path) holds no session: not one whole line is in it."
        case .inUse(let path): "\(path) is in use by another Lectern."
        case .damagedLine(let line, let path):
            "\(path) is damaged at line \(line), and whole lines follow it; nothing has been changed."
        case .lineOutOfOrder(let line, let expected, let found, let path):
            "\(path) should have number \(expected) at line \(line) and has \(found); nothing has been changed."
        case .newerJournal(let version, let path):
            "\(path) was made by a newer Lectern (version \(version) of the journal)."
        case .unknownLine(let line, let reason, let path): "\(path) cannot be understood at line \(line): \(reason)"
        case .cannotRead(let path, let reason): "\(path) cannot be read: \(reason)."
        case .cannotCreate(let path, let reason): "\(path) cannot be created: \(reason)."
        case .cannotWrite(let path, let reason): "\(path) cannot be written: \(reason)."
        case .notEnoughSpace(let path, let bytes): "There is too little room left in \(path): \(bytes) bytes."
        case .badFileName(let name): "“\(name)” is not a name for a file in a session."
        case .notStored(let path, let reason): "Nothing was added to \(path): \(reason). Try again."
        case .storageFailed(let path, let reason):
            "\(path) can take nothing more, because the disk failed: \(reason). End the program and resume the session."
        case .journalClosed(let path): "\(path) is closed."
        case .notSealed(let path, let reason):
            "\(path) still says who handed in what anonymously: \(reason). `lectern export` tries again."
        case .cannotEncode(let reason): "An event cannot be written as JSON: \(reason)"
        case .notAFile(let path): "\(path) is not a plain file."
        case .fileTooLarge(let path, let bytes, let most): "\(path) has \(bytes) bytes; at most \(most) are taken."
        case .notRunning(let session): "The session “\(session)” is not running."
        case .noReceipt(let name, let seconds): "The running session has not taken “\(name)” within \(seconds) s."
        }
    }
}

extension RecordsError {
    /// Whether the journal takes nothing more after this. After other errors trying again may work.
    package var isFinal: Bool {
        switch self {
        case .storageFailed, .journalClosed: true
        case .noSuchSession, .severalSessions, .emptyJournal, .inUse, .damagedLine, .lineOutOfOrder, .newerJournal,
            .unknownLine, .cannotRead, .cannotCreate, .cannotWrite, .notEnoughSpace, .badFileName, .notStored,
            .cannotEncode, .notAFile, .fileTooLarge, .notRunning, .noReceipt,
            .notSealed:
            false
        }
    }

    /// What the system said, where it said something; else the whole sentence. For an error that wraps this one.
    var reason: String {
        switch self {
        case .cannotRead(_, let reason), .cannotCreate(_, let reason), .cannotWrite(_, let reason),
            .notStored(_, let reason), .storageFailed(_, let reason), .cannotEncode(let reason),
            .notSealed(_, let reason):
            reason
        case .noSuchSession, .severalSessions, .emptyJournal, .inUse, .damagedLine, .lineOutOfOrder, .newerJournal,
            .unknownLine, .notEnoughSpace, .badFileName, .journalClosed, .notAFile, .fileTooLarge, .notRunning,
            .noReceipt:
            description
        }
    }
}

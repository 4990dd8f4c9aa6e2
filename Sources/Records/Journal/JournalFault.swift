/// What stands at the first place where a journal cannot be read on. Lines count from 1.
package enum JournalFault: Hashable, Sendable {
    /// From this line on nothing is whole: a write that was cut off, or what a file system leaves behind after a power
    /// cut. It can be cut away without losing a whole line.
    case torn(line: Int, bytes: Int)
    /// The line is damaged, and a whole one stands behind it. Nothing may be cut away.
    case damaged(line: Int)
    /// The line is whole and has another number than the one that follows on the line before.
    case outOfOrder(line: Int, expected: Int, found: Int)
    case newerVersion(line: Int, version: Int)
    /// The line is whole and says nothing that this program knows.
    case unknown(line: Int, reason: String)
    /// Not one line is whole, the file being empty or of another kind.
    case nothingWhole

    /// Whether opening the journal mends this by itself.
    package var isMendable: Bool {
        switch self {
        case .torn: true
        case .damaged, .outOfOrder, .newerVersion, .unknown, .nothingWhole: false
        }
    }

    /// Why a journal with this fault is not opened; `nil` for one that is mended instead.
    package func refusal(path: String) -> RecordsError? {
        switch self {
        case .torn: nil
        case .damaged(let line): .damagedLine(line, path: path)
        case .outOfOrder(let line, let expected, let found):
            .lineOutOfOrder(line, expected: expected, found: found, path: path)
        case .newerVersion(_, let version): .newerJournal(version: version, path: path)
        case .unknown(let line, let reason): .unknownLine(line, reason: reason, path: path)
        case .nothingWhole: .emptyJournal(path: path)
        }
    }
}

extension JournalFault: CustomStringConvertible {
    package var description: String {
        switch self {
        case .torn(let line, let bytes):
            "The last \(bytes) bytes, from line \(line) on, are not whole, and no whole line follows."
        case .damaged(let line): "Line \(line) is damaged, and whole lines follow it."
        case .outOfOrder(let line, let expected, let found): "Line \(line) has number \(found) instead of \(expected)."
        case .newerVersion(let line, let version):
            "Line \(line) was written by a newer Lectern (version \(version) of the journal)."
        case .unknown(let line, let reason): "Line \(line) cannot be understood: \(reason)"
        case .nothingWhole: "There is not one whole line in it."
        }
    }
}

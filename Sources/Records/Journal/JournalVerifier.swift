import Foundation

/// What `lectern verify` says of a journal.
package struct JournalReport: Hashable, Sendable {
    /// How many whole lines there are; also the number of the last one.
    package let events: Int
    /// What the whole lines take, and what the file has.
    package let wholeBytes: Int
    package let bytes: Int
    /// What stands where reading ended; `nil` if the journal is whole.
    package let fault: JournalFault?
    /// Another program is writing to it, so that its last line may be whole in a moment.
    package let isInUse: Bool
}

/// Looks at a journal without changing anything, and without asking for its lock for longer than a look.
package enum JournalVerifier {
    /// - Throws: `cannotRead`.
    package static func report(onJournalAt path: String) throws(RecordsError) -> JournalReport {
        let isInUse: Bool
        do {
            _ = try POSIXLogFile(path: path, mode: .open)
            isInUse = false
        } catch .inUse {
            isInUse = true
        } catch {
            // A journal that may only be read can still be looked at.
            isInUse = false
        }
        let contents: Data
        do {
            contents = try Data(contentsOf: URL(filePath: path))
        } catch {
            throw .cannotRead(path: path, reason: error.localizedDescription)
        }
        let reading = JournalReading(of: contents)
        return JournalReport(
            events: reading.events.count,
            wholeBytes: reading.wholeBytes,
            bytes: contents.count,
            fault: reading.fault,
            isInUse: isInUse
        )
    }
}

import Foundation
package import Workshop

/// What `lectern verify` says of a journal.
package struct JournalReport: Hashable, Sendable {
    /// How many whole lines there are; also the number of the last one.
    package let events: Int
    /// What the whole lines take, and what the file has.
    package let wholeBytes: Int
    package let bytes: Int
    /// What stands where reading ended; `nil` if the journal is whole.
    package let fault: JournalFault?
    /// Why the whole lines make no session; `nil` if they do, or if there is not one.
    package let replayFault: ReplayFault?
    /// Another program is writing to it, so that its last line may be whole in a moment.
    package let isInUse: Bool
}

/// Looks at a journal without changing anything.
package enum JournalVerifier {
    /// - Throws: `cannotRead`.
    package static func report(onJournalAt path: String) throws(RecordsError) -> JournalReport {
        let isInUse = POSIXLogFile.isInUse(path: path)
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
            replayFault: reading.replayFault,
            isInUse: isInUse
        )
    }
}

extension JournalReading {
    /// Why the events make no session: they begin otherwise than a session does, a second one begins among them, or
    /// one is earlier than the one before.
    fileprivate var replayFault: ReplayFault? {
        guard !events.isEmpty else { return nil }
        do {
            _ = try Session(replaying: events)
        } catch {
            return error
        }
        for (number, (earlier, later)) in zip(events, events.dropFirst()).enumerated() {
            if later.body.type == .sessionCreated { return .createdAgain(event: number + 2) }
            if later.at < earlier.at { return .backInTime(event: number + 2) }
        }
        return nil
    }
}

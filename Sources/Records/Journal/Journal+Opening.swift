package import Foundation
package import Workshop

/// A journal that is ready to take events, and those that it holds.
package struct OpenedJournal: Sendable {
    package let journal: Journal
    /// In order; never empty.
    package let events: [Event]
    /// What was cut off to get here.
    package let recovery: JournalRecovery?
    /// Where it lies; `nil` for a journal in no folder.
    package internal(set) var folder: SessionFolder?
}

/// A torn tail that was cut off a journal.
package struct JournalRecovery: Hashable, Sendable {
    /// The line that it began with, from 1.
    package let line: Int
    package let droppedBytes: Int
    /// The name of the file beside the journal that holds what was cut off.
    package let copy: String
}

extension Journal {
    /// Begins a journal with its first events.
    /// - Parameter file: empty.
    /// - Throws: `notStored`, `storageFailed`, `cannotEncode`.
    package static func begin(_ file: any LogFile, with events: [Event]) throws(RecordsError) -> OpenedJournal {
        let bytes = try JournalLine.encoded(events)
        try append(bytes, to: file)
        let journal = Journal(file: file, sequence: events.count, wholeBytes: bytes.count)
        return OpenedJournal(journal: journal, events: events, recovery: nil)
    }

    /// Reads a journal and mends its end, so that it can be written on.
    ///
    /// A torn tail is first copied, then cut off, then noted in the journal as `journalRecovered`. Whatever stops this
    /// half-way, opening it once more finds either the tail or a whole journal.
    ///
    /// - Parameters:
    ///   - instant: now; the note is never dated before the last event.
    ///   - keep: puts a copy of a torn tail on the disk, to stay, and gives its name.
    /// - Throws: the journal's refusal for a fault that is no torn tail, and whatever reading, writing or `keep` throws.
    package static func open(
        _ file: any LogFile,
        at instant: Instant,
        keep: (Data) throws(RecordsError) -> String
    ) throws(RecordsError) -> OpenedJournal {
        let contents = try file.contents()
        let reading = JournalReading(of: contents)
        if let refusal = reading.fault?.refusal(path: file.path) { throw refusal }

        var events = reading.events
        var wholeBytes = reading.wholeBytes
        var recovery: JournalRecovery?
        if case .torn(let line, let bytes) = reading.fault {
            let copy = try keep(Data(contents.suffix(bytes)))
            try cut(file, to: wholeBytes)
            recovery = JournalRecovery(line: line, droppedBytes: bytes, copy: copy)
            let note = Event(
                at: events.last.map { max($0.at, instant) } ?? instant,
                by: .program,
                body: .journalRecovered(droppedBytes: bytes)
            )
            let noteLine = try JournalLine(sequence: events.count + 1, event: note).encoded()
            try append(noteLine, to: file, behind: wholeBytes)
            events.append(note)
            wholeBytes += noteLine.count
        }
        if reading.lacksLineEnd {
            try append(Data("\n".utf8), to: file, behind: wholeBytes)
            wholeBytes += 1
        }
        let journal = Journal(file: file, sequence: events.count, wholeBytes: wholeBytes)
        return OpenedJournal(journal: journal, events: events, recovery: recovery)
    }

    private static func cut(_ file: any LogFile, to size: Int) throws(RecordsError) {
        try file.truncate(toSize: size)
        try file.sync()
    }

    /// Puts bytes on the disk, or takes back what got there of them.
    private static func append(_ bytes: Data, to file: any LogFile, behind size: Int = 0) throws(RecordsError) {
        do {
            try file.append(bytes)
        } catch {
            try file.truncate(toSize: size)
            throw .notStored(path: file.path, reason: error.reason)
        }
        try file.sync()
    }
}

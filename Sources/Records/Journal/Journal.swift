import Foundation
package import Workshop

/// The journal of an open session: the one that writes to it.
///
/// It has a thread of its own, so that whoever hands it events can go on deciding while the disk flushes.
package actor Journal {
    package nonisolated let path: String
    /// The number of the last event that is on the disk.
    package private(set) var sequence: Int
    /// What those events take on the disk: where to cut when a write fails.
    private var wholeBytes: Int
    private var state: State
    private nonisolated let executor: BlockingExecutor

    private enum State {
        case open(any LogFile)
        case failed(RecordsError)
        case closed
    }

    /// - Parameters:
    ///   - file: a journal whose `wholeBytes` bytes are whole lines, and nothing behind them.
    ///   - sequence: the number of its last line, 0 for a new one.
    init(file: any LogFile, sequence: Int, wholeBytes: Int) {
        path = file.path
        state = .open(file)
        self.sequence = sequence
        self.wholeBytes = wholeBytes
        executor = BlockingExecutor(label: "journal")
    }

    package nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    /// Puts events on the disk, all with one write and one flush. When this returns, they are there to stay.
    ///
    /// - Returns: the number of the last one.
    /// - Throws: `notStored` or `cannotEncode`: the journal is as it was before, and takes events again.
    ///   `storageFailed`: nobody knows what is on the disk; from now on every call throws this. `journalClosed`.
    package func append(_ events: [Event]) throws(RecordsError) -> Int {
        let file = try openFile()
        let bytes = try JournalLine.encoded(events, from: sequence + 1)
        try write(bytes, to: file)
        do {
            try file.sync()
        } catch {
            throw fail(error)
        }
        sequence += events.count
        wholeBytes += bytes.count
        return sequence
    }

    /// Takes out of the journal of an ended session who handed in what anonymously, and out of what lies beside it.
    ///
    /// - Parameter folder: what lies beside it; `nil` where the journal is in no folder.
    /// - Returns: the events that the journal holds from now on; `nil` if there was nothing to take out.
    /// - Throws: `notSealed`: the journal is as it was before. `storageFailed`, `journalClosed`.
    package func seal(in folder: SessionFolder? = nil) throws(RecordsError) -> [Event]? {
        let file = try openFile()
        let reading = JournalReading(of: try file.contents())
        do {
            guard reading.fault == nil, let session = try? Session(replaying: reading.events) else { return nil }
            guard session.endedAt != nil, session.isToBeSealed else { return nil }
            // First what lies beside it: once the journal is sealed nobody looks there any more.
            try folder?.removeTraces { session.isNamed(activity: $0.activity) }
            guard let sealed = try? Session.sealed(reading.events) else { return nil }
            try replace(file, with: sealed)
            return sealed
        } catch {
            if error.isFinal { throw error }
            throw .notSealed(path: path, reason: error.reason)
        }
    }

    /// Puts other events in place of all that the journal holds, whole or not at all.
    /// - Throws: `notStored`, `cannotEncode`: the journal is as it was before. `storageFailed`, `journalClosed`.
    package func replace(with events: [Event]) throws(RecordsError) {
        try replace(try openFile(), with: events)
    }

    private func replace(_ file: any LogFile, with events: [Event]) throws(RecordsError) {
        let bytes = try JournalLine.encoded(events)
        do {
            state = .open(try file.replaced(by: bytes))
        } catch {
            throw error.isFinal ? fail(error) : error
        }
        sequence = events.count
        wholeBytes = bytes.count
    }

    /// Lets go of the file, and with it of the lock. Nothing is lost: everything acknowledged is on the disk already.
    package func close() {
        state = .closed
    }

    private func openFile() throws(RecordsError) -> any LogFile {
        switch state {
        case .open(let file): return file
        case .failed(let error): throw error
        case .closed: throw .journalClosed(path: path)
        }
    }

    /// Appends bytes, or leaves the file as it was.
    private func write(_ bytes: Data, to file: any LogFile) throws(RecordsError) {
        let reason: String
        do {
            try file.append(bytes)
            // A disk may say that it took more than it did.
            let size = try file.size()
            if size == wholeBytes + bytes.count { return }
            reason = "the file has \(size) bytes where it should have \(wholeBytes + bytes.count)"
        } catch {
            reason = error.reason
        }
        do {
            try file.truncate(toSize: wholeBytes)
        } catch {
            throw fail(error)
        }
        throw .notStored(path: path, reason: reason)
    }

    /// From here on nothing is accepted: a flush that fails once may succeed the next time without the data.
    private func fail(_ error: RecordsError) -> RecordsError {
        let error = RecordsError.storageFailed(path: path, reason: error.reason)
        state = .failed(error)
        return error
    }
}

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
        var bytes = Data()
        for (offset, event) in events.enumerated() {
            bytes.append(try JournalLine(sequence: sequence + offset + 1, event: event).encoded())
        }
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

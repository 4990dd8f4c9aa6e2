import Foundation

@testable import Records

/// A log in memory on a disk that fails when it is told to, and that forgets what was not flushed.
///
/// Steps (appending, flushing, cutting) are counted from 1 as they come.
final class FaultyLogFile: LogFile, @unchecked Sendable {
    let path = "journal.jsonl"
    private let lock = NSLock()
    private var state: State

    private struct State {
        var bytes: Data
        var durable: Data
        var steps = 0
        var faults: [ClosedRange<Int>: Fault]
    }

    enum Fault: Hashable, Sendable {
        /// The disk is full after so many of the bytes.
        case full(after: Int)
        /// The disk takes so many bytes and says that it took all.
        case lies(after: Int)
        case error
    }

    /// - Parameter faults: what happens at which steps.
    init(_ bytes: Data = Data(), faults: [ClosedRange<Int>: Fault] = [:]) {
        state = State(bytes: bytes, durable: bytes, faults: faults)
    }

    /// What a program reads that opens the file now.
    var bytes: Data { lock.withLock { state.bytes } }
    /// What is left after a power cut, if nothing but what was flushed survives.
    var durable: Data { lock.withLock { state.durable } }
    var steps: Int { lock.withLock { state.steps } }

    func contents() -> Data { bytes }

    func size() -> Int { bytes.count }

    func append(_ bytes: Data) throws(RecordsError) {
        try step { state, fault throws(RecordsError) in
            switch fault {
            case nil: state.bytes += bytes
            case .lies(let count): state.bytes += bytes.prefix(count)
            case .full(let count):
                state.bytes += bytes.prefix(count)
                throw .cannotWrite(path: path, reason: "No space left on device")
            case .error: throw .cannotWrite(path: path, reason: "Input/output error")
            }
        }
    }

    func sync() throws(RecordsError) {
        try step { state, fault throws(RecordsError) in
            guard fault == nil else { throw .storageFailed(path: path, reason: "Input/output error") }
            state.durable = state.bytes
        }
    }

    func truncate(toSize size: Int) throws(RecordsError) {
        try step { state, fault throws(RecordsError) in
            guard fault == nil else { throw .cannotWrite(path: path, reason: "Input/output error") }
            state.bytes = state.bytes.prefix(size)
        }
    }

    /// One step, which keeps the file as it was if it fails.
    func replaced(by bytes: Data) throws(RecordsError) -> any LogFile {
        try step { state, fault throws(RecordsError) in
            guard fault == nil else { throw .notStored(path: path, reason: "Input/output error") }
            state.bytes = bytes
            state.durable = bytes
        }
        return self
    }

    private func step(_ body: (inout State, Fault?) throws(RecordsError) -> Void) throws(RecordsError) {
        lock.lock()
        defer { lock.unlock() }
        state.steps += 1
        let step = state.steps
        try body(&state, state.faults.first { $0.key.contains(step) }?.value)
    }
}

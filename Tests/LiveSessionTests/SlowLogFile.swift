import Foundation
import Records

/// A log in memory whose flushes and replacements take their time, or wait to be let go on, or fail; writes may find the disk full.
final class SlowLogFile: LogFile, @unchecked Sendable {
    let path = "journal.jsonl"
    private let lock = NSLock()
    private var state = State()
    private let flushTime: Duration
    /// Taken by every flush while the test holds flushes back.
    private let gate = NSLock()

    private struct State {
        var bytes = Data()
        var durable = Data()
        var writes = 0
        var flushes = 0
        var fullWrites: ClosedRange<Int>?
        var failingFlushes: ClosedRange<Int>?
        var replacements = 0
        var failingReplacements: ClosedRange<Int>?
    }

    init(flushTime: Duration = .zero) {
        self.flushTime = flushTime
    }

    var durable: Data { lock.withLock { state.durable } }
    var flushes: Int { lock.withLock { state.flushes } }
    var writes: Int { lock.withLock { state.writes } }

    /// Writes with these numbers, from 1, find the disk full.
    func failWrites(_ numbers: ClosedRange<Int>) { lock.withLock { state.fullWrites = numbers } }
    /// Flushes with these numbers, from 1, fail.
    func failFlushes(_ numbers: ClosedRange<Int>) { lock.withLock { state.failingFlushes = numbers } }
    /// Replacements with these numbers, from 1, find the disk full.
    func failReplacements(_ numbers: ClosedRange<Int>) { lock.withLock { state.failingReplacements = numbers } }
    /// Until `release`, every flush waits.
    func hold() { gate.lock() }
    func release() { gate.unlock() }

    func contents() -> Data { lock.withLock { state.bytes } }
    func size() -> Int { lock.withLock { state.bytes.count } }

    func append(_ bytes: Data) throws(RecordsError) {
        let isFull = lock.withLock {
            state.writes += 1
            let isFull = state.fullWrites?.contains(state.writes) ?? false
            state.bytes += isFull ? bytes.prefix(5) : bytes
            return isFull
        }
        if isFull { throw .cannotWrite(path: path, reason: "No space left on device") }
    }

    func sync() throws(RecordsError) {
        gate.lock()
        gate.unlock()
        if flushTime > .zero { Thread.sleep(forTimeInterval: flushTime / .seconds(1)) }
        let fails = lock.withLock {
            state.flushes += 1
            let fails = state.failingFlushes?.contains(state.flushes) ?? false
            if !fails { state.durable = state.bytes }
            return fails
        }
        if fails { throw .storageFailed(path: path, reason: "Input/output error") }
    }

    func replaced(by bytes: Data) throws(RecordsError) -> any LogFile {
        if flushTime > .zero { Thread.sleep(forTimeInterval: flushTime / .seconds(1)) }
        let fails = lock.withLock {
            state.replacements += 1
            let fails = state.failingReplacements?.contains(state.replacements) ?? false
            if !fails { (state.bytes, state.durable) = (bytes, bytes) }
            return fails
        }
        if fails { throw .notStored(path: path, reason: "No space left on device") }
        return self
    }

    func truncate(toSize size: Int) { lock.withLock { state.bytes = state.bytes.prefix(size) } }
}

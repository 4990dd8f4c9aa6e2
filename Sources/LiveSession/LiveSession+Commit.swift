import Records
import Workshop

extension LiveSession {
    /// What waits for the next write.
    struct CommitQueue {
        /// Applied to the working state, not yet handed to the journal.
        var events: [Event] = []
        /// Who waits for these, and who waits for what was there before them.
        var waiters: [CheckedContinuation<Turn, Never>] = []
        var isWriting = false
    }

    /// What somebody who waits is told.
    enum Turn: Sendable {
        /// What you waited for is on the disk, or is not.
        case done(Result<Void, LiveSessionError>)
        /// You are the one to write for everybody who waits, yourself included.
        case write
    }

    /// Returns when everything taken up to now is on the disk.
    ///
    /// Whoever comes when nobody writes does so; those who come meanwhile wait. When the write is done, the first of
    /// them writes for all of them, so that nobody waits for more than two flushes, and nobody writes for ever.
    func commit() async throws(LiveSessionError) {
        if queue.isWriting {
            switch await withCheckedContinuation({ queue.waiters.append($0) }) {
            case .done(let result): return try result.get()
            case .write: break
            }
        }
        guard queue.isWriting || !queue.events.isEmpty else { return }
        queue.isWriting = true
        try await write().get()
    }

    /// Lets the first who waits write next.
    func handOn() {
        if queue.waiters.isEmpty {
            queue.isWriting = false
        } else {
            queue.waiters.removeFirst().resume(returning: .write)
        }
    }

    /// Writes what is in the queue, lets the next one write, and tells all who waited for it.
    private func write() async -> Result<Void, LiveSessionError> {
        let events = queue.events
        let waiters = queue.waiters
        let written = working
        queue.events = []
        queue.waiters = []
        // A room that votes sends about as many again while these are written.
        queue.events.reserveCapacity(events.count)
        queue.waiters.reserveCapacity(waiters.count)
        do {
            if !events.isEmpty { _ = try await journal.append(events) }
            succeed(with: written)
            // First the one who writes next: the disk is not to stand still while hundreds get their answers.
            handOn()
            for waiter in waiters { waiter.resume(returning: .done(.success(()))) }
            return .success(())
        } catch {
            let failure = fail(with: error)
            // Whoever came meanwhile was decided on a state that did not come to be.
            for waiter in waiters + queue.waiters { waiter.resume(returning: .done(.failure(failure))) }
            queue.events = []
            queue.waiters = []
            handOn()
            return .failure(failure)
        }
    }

    private func succeed(with written: Snapshot) {
        guard written.sequence != durable.sequence else { return }
        durable = written
        health = .good
        tellEverybody()
    }

    /// Goes back to what is on the disk.
    private func fail(with error: RecordsError) -> LiveSessionError {
        working = durable
        let sequence = durable.sequence
        requests = requests.filter { $0.value <= sequence }
        health = error.isFinal ? .failed(error) : .refusing(error)
        tellEverybody()
        return error.isFinal ? .storageFailed(error) : .notStored(error)
    }

    /// The newest state only; whoever has left is forgotten.
    func tellEverybody() {
        let update = current()
        subscribers.removeAll { subscriber in
            if case .terminated = subscriber.yield(update) { true } else { false }
        }
    }
}

package import Records
package import Workshop

/// The one actor that runs a session: it takes commands, makes them durable, and tells everybody.
///
/// A command is decided and applied to the *working* state at once, so that the next one meets the newest state. The
/// answer to its sender, and the news to everybody, wait until its events are in the *durable* state, which is what
/// the journal on the disk adds up to. Commands that arrive while the disk flushes share the next write and flush.
package actor LiveSession {
    private let clock: SessionClock
    let journal: Journal
    var working: Snapshot
    var durable: Snapshot
    var health = JournalHealth.good
    var queue = CommitQueue()
    var subscribers: [AsyncStream<Update>.Continuation] = []
    /// The number of the event that carries a request, so that sending it again gives the same answer. Of the working
    /// state.
    var requests: [RequestID: Int] = [:]
    var sealing = Sealing.waiting
    let folder: SessionFolder?
    private var isClosed = false

    /// A state of the session and the number of the newest event in it.
    struct Snapshot {
        var session: Session
        var sequence: Int
    }

    /// - Parameters:
    ///   - opened: a journal from `SessionFolder`, which nothing else may write to.
    ///   - clock: of this session; `SessionClock.system` should be made with the last event's instant.
    package init(_ opened: OpenedJournal, clock: SessionClock) throws(ReplayFault) {
        journal = opened.journal
        folder = opened.folder
        self.clock = clock
        durable = Snapshot(session: try Session(replaying: opened.events), sequence: opened.events.count)
        working = durable
        for (index, event) in opened.events.enumerated() { requests.note(event, at: index + 1) }
    }

    /// The session as it is on the disk.
    package func state() -> Session { durable.session }

    /// The session as it is on the disk, with the state of the disk.
    package func current() -> Update {
        Update(session: durable.session, sequence: durable.sequence, health: health)
    }

    /// The newest update at once, then each newer one. A subscriber that is slow misses what was in between.
    /// Ends when the session is closed.
    package func updates() -> AsyncStream<Update> {
        let (stream, continuation) = AsyncStream.makeStream(of: Update.self, bufferingPolicy: .bufferingNewest(1))
        continuation.yield(current())
        if isClosed {
            continuation.finish()
        } else {
            subscribers.append(continuation)
        }
        return stream
    }

    /// Carries out a command, and returns when everything that it led to is on the disk.
    ///
    /// - Parameter request: the sender's name for it. Sent a second time, it changes nothing and gives the receipt of
    ///   the first.
    package func perform(
        _ command: Command,
        by participant: Participant,
        request: RequestID? = nil
    ) async throws(LiveSessionError) -> Receipt {
        let earlier = request.flatMap { requests[$0] }
        if let earlier, earlier <= durable.sequence { return Receipt(sequence: earlier, events: []) }
        await awaitSealing()
        try checkAcceptance()
        let receipt =
            if let earlier {
                Receipt(sequence: earlier, events: [])
            } else {
                try take(command, by: participant, at: clock.now, request: request)
            }
        try await commit()
        await seal()
        return receipt
    }

    /// Carries out what time itself calls for, by the participant `program`: see `Session.due`.
    ///
    /// What should have been done while nobody asked is dated to when it should have been, so that a laptop that
    /// slept costs the room no time.
    /// - Parameter automatic: whether the agenda runs by itself.
    /// - Returns: the events, in order.
    @discardableResult
    package func performDue(automatic: Bool) async throws(LiveSessionError) -> [Event] {
        await awaitSealing()
        try checkAcceptance()
        let now = clock.now
        var events: [Event] = []
        while let instant = working.session.nextDue(at: now, automatic: automatic), instant <= now {
            let taken = try takeDue(at: instant, automatic: automatic)
            if taken.isEmpty { break }
            events += taken
        }
        try await commit()
        await seal()
        return events
    }

    /// Takes a whole file of answers and score sheets, all with one write. Bad entries are in the outcome's faults.
    package func submit(_ file: SubmissionFile) async throws(LiveSessionError) -> SubmissionOutcome {
        await awaitSealing()
        try checkAcceptance()
        let outcome = working.session.decide(file, at: clock.now)
        apply(outcome.events)
        try await commit()
        await seal()
        return outcome
    }

    /// Takes nothing more, waits for what was taken, and lets go of the journal.
    package func close() async {
        guard !isClosed else { return }
        isClosed = true
        _ = try? await commit()
        await awaitSealing()
        // Once more, where it failed, or where files were handed in after the end, which lie beside the journal.
        sealing = .waiting
        await seal()
        await journal.close()
        for subscriber in subscribers { subscriber.finish() }
        subscribers = []
    }
}

// Deciding.
extension LiveSession {
    /// What is due is decided by the session itself, so a refusal of it is no news to anybody: it is left undone.
    private func takeDue(at instant: Instant, automatic: Bool) throws(LiveSessionError) -> [Event] {
        var events: [Event] = []
        for command in working.session.due(at: instant, automatic: automatic) {
            do {
                events += try take(command, by: .program, at: instant, request: nil).events
            } catch .refused {
                continue
            }
        }
        return events
    }

    private func checkAcceptance() throws(LiveSessionError) {
        if isClosed { throw .closed }
        if case .failed(let error) = health { throw .storageFailed(error) }
    }

    /// Decides a command and applies it to the working state.
    private func take(
        _ command: Command,
        by participant: Participant,
        at instant: Instant,
        request: RequestID?
    ) throws(LiveSessionError) -> Receipt {
        let events: [Event]
        do {
            events = try working.session.decide(command, by: participant, at: instant, request: request)
        } catch {
            throw .refused(error)
        }
        apply(events)
        return Receipt(sequence: working.sequence, events: events)
    }

    /// Changes the working state, and puts the events where the next write takes them.
    private func apply(_ events: [Event]) {
        for event in events {
            working.session.apply(event)
            working.sequence += 1
            requests.note(event, at: working.sequence)
        }
        queue.events += events
    }
}

extension [RequestID: Int] {
    fileprivate mutating func note(_ event: Event, at sequence: Int) {
        guard let request = event.request, self[request] == nil else { return }
        self[request] = sequence
    }
}

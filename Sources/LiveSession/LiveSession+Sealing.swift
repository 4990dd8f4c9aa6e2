import Records
import Workshop

extension LiveSession {
    /// Whether the journal of an ended session still says who handed in what anonymously.
    enum Sealing {
        /// It may, and nobody has tried.
        case waiting
        case underWay
        /// Done, or the disk would not have it. Tried again when the session is closed.
        case tried
    }

    /// Returns when no sealing is under way: what would be decided meanwhile would be decided on a state that is put away.
    func awaitSealing() async {
        if case .underWay = sealing { try? await commit() }
    }

    /// Seals the journal once the session has ended: nobody can be traced in it from then on. What everybody sees is
    /// what the sealed journal adds up to, as after every other change.
    func seal() async {
        guard case .waiting = sealing, case .ended = durable.session.stage, queue.events.isEmpty, !queue.isWriting
        else { return }
        guard durable.session.isToBeSealed else {
            sealing = .tried
            return
        }
        sealing = .underWay
        // Nothing is written or decided on meanwhile.
        queue.isWriting = true
        defer { handOn() }
        do {
            let events = try await journal.seal(in: folder)
            sealing = .tried
            guard let events, let session = try? Session(replaying: events) else { return }
            // Numbers only ever grow for those who listen, although the journal has become shorter.
            durable = Snapshot(session: session, sequence: durable.sequence + 1)
            working = durable
        } catch {
            sealing = .tried
            health = error.isFinal ? .failed(error) : .refusing(error)
        }
        tellEverybody()
    }
}

import LiveSession
import Workshop

/// Made-up people in a session that runs: they send commands as real ones would, when their time has come.
actor Crowd {
    private(set) var room: MadeUpRoom
    let facilitator: MadeUpFacilitator?

    /// - Parameter facilitator: `nil` where a person sits at the desk.
    init(_ room: MadeUpRoom, facilitator: MadeUpFacilitator?) {
        self.room = room
        self.facilitator = facilitator
    }

    /// Does everything that should have been done up to an instant. What the session refuses is left.
    func act(in live: LiveSession, at now: Instant) async {
        for (_, deed) in room.take(until: now) {
            guard let (command, sender) = room.command(for: deed, in: await live.state()) else { continue }
            do throws(LiveSessionError) {
                _ = try await live.perform(command, by: sender)
            } catch {
                if case .refused(let refusal) = error { room.note(refusal, of: command) }
            }
        }
        room.notice(await live.state())
        guard let facilitator else { return }
        // A few steps a look: what is left comes with the next.
        for _ in 0..<8 {
            guard let next = facilitator.next(in: await live.state(), room: room), next.at <= now else { return }
            for command in next.commands { _ = try? await live.perform(command, by: .facilitator) }
            room.notice(await live.state())
        }
    }
}

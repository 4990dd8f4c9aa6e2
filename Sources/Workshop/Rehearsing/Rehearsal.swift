import Lessons

/// A whole session with people who do not exist, as the commands and events that a real one would be made of.
///
/// A value: nothing is written and no clock is read. Two rehearsals with the same setup, room and start are the same.
package struct Rehearsal: Sendable {
    package private(set) var session: Session
    package private(set) var room: MadeUpRoom
    /// Everything that happened, the event that creates the session first.
    package private(set) var events: [Event]
    private let facilitator = MadeUpFacilitator()

    /// - Parameters:
    ///   - created: the events that make the session, `sessionCreated` first.
    package init(from created: [Event], room: MadeUpRoom) throws(ReplayFault) {
        session = try Session(replaying: created)
        self.room = room
        events = created
    }

    /// Plays it to its end.
    package mutating func run() {
        while let step = nextStep {
            // What time calls for comes first, then the room, then the facilitator, who looks at what the room has done.
            if let due = session.nextDue(at: step, automatic: false), due <= step {
                perform(session.due(at: due, automatic: false).map { ($0, .program) }, at: due)
            } else if let at = room.nextAt, at <= step {
                letLearnersAct(until: at)
            } else if let next = facilitator.next(in: session, room: room) {
                perform(next.commands.map { ($0, .facilitator) }, at: next.at)
                room.notice(session)
            }
        }
    }

    /// When something happens next; `nil` once the session has ended.
    private var nextStep: Instant? {
        guard session.endedAt == nil, let facilitator = facilitator.next(in: session, room: room)?.at else {
            return nil
        }
        return [facilitator, room.nextAt, session.nextDue(at: facilitator, automatic: false)].compactMap(\.self).min()
    }

    private mutating func letLearnersAct(until instant: Instant) {
        for (at, deed) in room.take(until: instant) {
            guard let (command, sender) = room.command(for: deed, in: session) else { continue }
            perform([(command, sender)], at: at)
            if case .join = deed.what { room.notice(session) }
        }
    }

    private mutating func perform(_ commands: [(command: Command, sender: Participant)], at instant: Instant) {
        for (command, sender) in commands {
            do throws(Refusal) {
                let new = try session.decide(command, by: sender, at: instant)
                for event in new { session.apply(event) }
                events += new
            } catch {
                room.note(error, of: command)
            }
        }
    }
}

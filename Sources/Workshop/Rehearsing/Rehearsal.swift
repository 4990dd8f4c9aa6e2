package import Lessons

/// A whole session with people who do not exist, as the commands and events that a real one would be made of.
///
/// A value: nothing is written and no clock is read. Two rehearsals with the same setup, room and start are the same.
package struct Rehearsal: Sendable {
    package private(set) var session: Session
    package private(set) var room: MadeUpRoom
    /// Everything that happened, the event that creates the session first.
    package private(set) var events: [Event]
    /// Answers that came when nothing was open for them any more.
    package private(set) var lateAnswers: [ActivityID: Int] = [:]
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
                if case .activityClosed = error, let id = command.activity { lateAnswers[id, default: 0] += 1 }
            }
        }
    }
}

extension Command {
    /// The activity that something is handed in for; `nil` for every other command.
    fileprivate var activity: ActivityID? {
        switch self {
        case .answerPoll(let id, _), .answerQuiz(let id, _), .answerQuestion(let id, _), .answerWords(let id, _),
            .answerScale(let id, _), .answerRank(let id, _), .ask(let id, _), .vote(let id, _, _),
            .fillWorksheet(let id, _, _), .place(let id, _, _), .link(let id, _, _), .answerReflection(let id, _, _),
            .score(let id, _, _), .scoreOwnTeam(let id, _):
            id
        case .start, .pause, .resume, .extend, .next, .back, .end, .open, .close, .showResults, .group, .mark, .present,
            .addTeam, .move, .time, .join, .drawReviews, .showSlide,
            .rename, .merge, .remove, .chooseTeam:
            nil
        }
    }
}

import Lessons

/// A facilitator who does not exist, and keeps to the plan: speaks first, opens one activity after the other, waits until
/// everybody is done, and goes on when the phase's time is up, whatever is still open or was never opened.
package struct MadeUpFacilitator: Sendable {
    package init() {}

    /// Which part of a phase goes to the facilitator's own words before its first activity.
    package static let ownShare = 5
    /// And how long that is at most, in seconds.
    static let longestOwn = 300
    /// What lies between one activity and the next, and between the last answer and the end, in seconds.
    static let between = 30
    /// What a deck takes where nobody hands anything in, in seconds.
    static let deck = 300

    /// What the facilitator does next and when, if nobody else does anything; `nil` after the end.
    package func next(in session: Session, room: MadeUpRoom) -> (at: Instant, commands: [Command])? {
        switch session.stage {
        case .ended: return nil
        case .waiting: return (room.start, [.start(startedAt: room.start)])
        case .paused: return (session.changedAt, [.resume])
        case .running: break
        }
        guard let end = session.currentItemEnd(at: session.changedAt) else { return nil }
        let open = session.setup.activities.map(\.id).filter { session.activities[$0]?.status == .open }
        let goOn: [Command] = open.map(Command.close) + [session.nextIndex == nil ? .end : .next]
        let ways = closings(open, in: session, room) + openings(open, in: session) + presentations(in: session)
        let soonest = ways.min { $0.at < $1.at }
        guard let soonest, soonest.at < end else { return (end, goOn) }
        return (max(soonest.at, session.changedAt), soonest.commands)
    }

    private typealias Way = (at: Instant, commands: [Command])

    /// An activity is closed a little after the last answer.
    private func closings(_ open: [ActivityID], in session: Session, _ room: MadeUpRoom) -> [Way] {
        open.compactMap { id in
            guard let activity = session.activity(id), let state = session.activities[id],
                let openedAt = state.openedAt
            else { return nil }
            let done: Instant
            switch activity.kind {
            case .slots:
                guard session.presentation(of: id) == nil, session.nextTeamToPresent(in: id) == nil else { return nil }
                done = state.presentations.last?.endedAt ?? openedAt
            case .slides: done = openedAt.advanced(bySeconds: Self.deck)
            case .poll, .quiz, .question, .words, .scale, .rank, .questionsAndAnswers, .worksheet, .map, .reflection,
                .rubric:
                done = room.lastPlan(for: id) ?? max(openedAt, session.changedAt)
            }
            return (done.advanced(bySeconds: Self.between), [.close(id)])
        }
    }

    /// The next activity is opened once none is open; a rubric together with the presentations that it is for.
    private func openings(_ open: [ActivityID], in session: Session) -> [Way] {
        guard open.isEmpty, let item = session.currentItem, let visit = session.visits.last else { return [] }
        let waiting = item.activities.filter(session.isWaiting)
        guard let next = waiting.first.flatMap(session.activity) else { return [] }
        let own = min(item.plannedSeconds / Self.ownShare, Self.longestOwn)
        let spoken = visit.startedAt.advanced(bySeconds: own)
        let closed = item.activities.compactMap { session.activities[$0]?.closedAt }.max()
        let at = max(spoken, closed?.advanced(bySeconds: Self.between) ?? spoken)
        guard case .slots = next.kind else { return [(at, [.open(next.id)])] }
        let rubric = waiting.first { id in
            if case .rubric = session.activity(id)?.kind { true } else { false }
        }
        return [(at, [.open(next.id)] + (rubric.map { [.open($0)] } ?? []))]
    }

    /// One team after the other.
    private func presentations(in session: Session) -> [Way] {
        session.nextDuePresentations.min().map { [($0, session.duePresentations(at: $0, besides: []))] } ?? []
    }
}

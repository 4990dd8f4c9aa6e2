import Lessons

// What is anonymous cannot be traced in the files of a closed session.
//
// While a session runs, its journal must say whose an anonymous ballot is: everybody has one, and the last one counts,
// also after a crash. When it has ended nobody needs that any more, and the journal is written once more without it.
// Taking the names out would not do: the neighbours of a line, its instant, the name of its request, how often somebody
// changed their mind, and who scored which teams all lead back to a person. So the events of an anonymous activity are
// not edited but replaced, by as few events as add up to the same result, in an order that follows from what they say.
// Two sessions that differ in who handed in what are, once sealed, the same to the last byte.

extension Session {
    /// The journal of an ended session without any trace of who handed in what anonymously.
    ///
    /// - Everything handed in for an anonymous activity stands, by anonymous numbers and with one instant, directly
    ///   before the activity was closed for the last time.
    /// - Requests have no names any more, in the whole journal: those of files are made from what was handed in.
    /// - Returns: `nil` if there is nothing to take out: the session has not ended, nothing is anonymous, or it was
    ///   sealed before.
    package static func sealed(_ events: [Event]) throws(ReplayFault) -> [Event]? {
        let session = try Session(replaying: events)
        let secret = session.anonymousActivities
        guard session.endedAt != nil, !secret.isEmpty else { return nil }
        guard events.contains(where: { $0.request != nil || $0.tells(of: secret) }) else { return nil }

        let closings = session.lastClosings(of: secret, in: events)
        var replayed: Session?
        return events.enumerated().flatMap { index, event -> [Event] in
            let newest = replayed?.course.undoable.last
            if replayed == nil { replayed = Session(created: event) } else { replayed?.apply(event) }
            let closed = closings.filter { $0.index == index }.map(\.activity)
            let ballots = closed.flatMap { session.anonymousEvents(of: $0, at: event.at) }
            // What was sorted stands as it was left, so that taking it back would take back something else.
            let takesBack = event.takesBack(newest) { action in
                if case .sorted(let id, _) = action { secret.contains(id) } else { false }
            }
            guard !takesBack, !event.fillsUp(secret) else { return ballots }
            return ballots + [Event(at: event.at, by: event.by, body: event.body)]
        }
    }

    /// Whether a journal that adds up to this session may have something to take out once it has ended.
    package var isToBeSealed: Bool { setup.hasAnonymousActivities }

    private var anonymousActivities: Set<ActivityID> {
        Set(setup.activities.filter(\.options.isAnonymous).map(\.id))
    }

    /// Before which event an activity's ballots are to stand: the one that closed it for the last time, or else the
    /// session's end.
    private func lastClosings(of secret: Set<ActivityID>, in events: [Event]) -> [(activity: ActivityID, index: Int)] {
        let end = events.lastIndex { $0.body == .sessionEnded }
        return setup.activities.map(\.id).filter(secret.contains).compactMap { id in
            let closing = activities[id]?.status == .open ? nil : events.lastIndex { $0.body == .activityClosed(id) }
            return (closing ?? end).map { (id, $0) }
        }
    }
}

extension Event {
    /// Whether it says of a learner what they handed in anonymously.
    fileprivate func tells(of secret: Set<ActivityID>) -> Bool {
        guard case .learner(let id) = by, !id.isAnonymous, let activity = body.activity else { return false }
        return secret.contains(activity)
    }

    /// Whether it is part of what was handed in for an anonymous activity, or of how that was sorted or given out.
    /// Whatever is not known to be harmless is.
    fileprivate func fillsUp(_ secret: Set<ActivityID>) -> Bool {
        guard let activity = body.activity, secret.contains(activity) else { return false }
        return !Self.harmless.contains(body.type)
    }

    private static let harmless: Set<EventType> = [
        .activityOpened, .activityClosed, .resultsShown, .presentationStarted, .presentationEnded,
    ]
}

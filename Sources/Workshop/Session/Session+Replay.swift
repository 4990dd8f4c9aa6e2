import Lessons

/// Why a row of events makes no session.
package enum ReplayFault: Error, Hashable, Sendable {
    /// There is not even a first event.
    case noEvents
    /// The first event is of another type than `sessionCreated`.
    case notCreatedFirst(found: String)
    /// The session's agenda is empty, or an item in it takes less than a second or more than a day.
    case unusableAgenda
    /// An event after the first creates the session anew; its number, from 1. Replaying passes over it.
    case createdAgain(event: Int)
    /// An event is dated before the one in front of it; its number, from 1. Replaying takes it as it is.
    case backInTime(event: Int)
}

extension ReplayFault: CustomStringConvertible {
    package var description: String {
        switch self {
        case .noEvents: "There are no events, not even the one that creates the session."
        case .notCreatedFirst(let type): "The first event must be sessionCreated; it is \(type)."
        case .createdAgain(let event): "Line \(event) creates the session a second time."
        case .backInTime(let event): "Line \(event) is dated before the line in front of it."
        case .unusableAgenda: "The session's agenda is empty, or an item in it takes no time or more than a day."
        }
    }
}

extension Session {
    /// What the events add up to. The first one must create the session.
    package init(replaying events: some Sequence<Event>) throws(ReplayFault) {
        var rest = events.makeIterator()
        guard let first = rest.next() else { throw .noEvents }
        try self.init(first: first)
        while let event = rest.next() { apply(event) }
    }

    /// A session that has just been created.
    ///
    /// - Returns: `nil` if the event is not `sessionCreated` or its agenda cannot be run.
    package init?(created event: Event) {
        guard let session = try? Session(first: event) else { return nil }
        self = session
    }

    private init(first event: Event) throws(ReplayFault) {
        guard case .sessionCreated(let setup) = event.body else {
            throw .notCreatedFirst(found: event.body.type.rawValue)
        }
        guard !setup.agenda.isEmpty, setup.agenda.allSatisfy({ (1...86_400).contains($0.plannedSeconds) }) else {
            throw .unusableAgenda
        }
        self.setup = setup
        createdAt = event.at
        changedAt = event.at
        extensionSeconds = setup.agenda.map { _ in 0 }
        activities = [:]
        for activity in setup.activities where activities[activity.id] == nil {
            activities[activity.id] = ActivityState(for: activity)
        }
        if let request = event.request { requests.insert(request, of: nil) }
    }
}

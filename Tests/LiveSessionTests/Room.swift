import Foundation
import Lessons
import Records
import Testing
import Workshop

@testable import LiveSession

/// A session with a poll and learners in it, on a disk in memory and with a clock that the test sets.
struct Room {
    static let start = Instant(milliseconds: 1_795_269_792_480)
    static let poll = ActivityID(rawValue: "engage-1")

    let file: SlowLogFile
    let clock = SettableClock(Room.start)
    let session: LiveSession

    init(learners: Int = 0, flushTime: Duration = .zero) async throws {
        file = SlowLogFile(flushTime: flushTime)
        let opened = try Journal.begin(file, with: Self.events(learners: learners))
        session = try LiveSession(opened, clock: clock.clock)
    }

    static let setup = SessionSetup(
        title: "Knots for beginners",
        planName: "knots.md",
        agenda: [
            AgendaItem(kind: .engage, title: "Engage", plannedSeconds: 600, activities: [poll]),
            AgendaItem(kind: .explore, title: "Explore", plannedSeconds: 1200),
        ],
        activities: [
            Activity(
                id: poll,
                phase: .engage,
                title: "Which?",
                kind: .poll(Poll(choices: ["Granny", "Reef", "Bowline"]))
            )
        ]
    )

    /// A session that has begun, its poll open and its learners there.
    static func events(learners: Int) -> [Event] {
        let bodies: [Event.Body] =
            [.sessionCreated(setup), .sessionStarted(startedAt: start), .activityOpened(poll)]
            + (0..<learners).map { .learnerJoined(LearnerID(number: $0 + 1), name: "Ada \($0 + 1)", team: nil) }
        return bodies.map { Event(at: start, by: .facilitator, body: $0) }
    }

    /// What the journal on the disk adds up to.
    func replayed() throws -> Session {
        let reading = JournalReading(of: file.durable)
        #expect(reading.fault == nil)
        return try Session(replaying: reading.events)
    }

    func vote(_ learner: Int, _ choice: Int, request: String? = nil) async throws(LiveSessionError) -> Receipt {
        try await session.perform(
            .answerPoll(Self.poll, choices: [choice]),
            by: .learner(LearnerID(number: learner)),
            request: request.flatMap { RequestID($0) }
        )
    }

    /// What everybody on the poll has chosen.
    static func choices(_ session: Session) -> [LearnerID: [Int]] {
        session.activities[poll]?.choices ?? [:]
    }
}

/// A clock that stands still until it is set.
final class SettableClock: @unchecked Sendable {
    private let lock = NSLock()
    private var instant: Instant

    init(_ instant: Instant) { self.instant = instant }

    var clock: SessionClock { SessionClock { self.lock.withLock { self.instant } } }

    func set(_ instant: Instant) { lock.withLock { self.instant = instant } }
}

import Lessons
import Records
import Testing
import Workshop

@testable import LiveSession

@Suite("The end of a live session") struct SealingTests {
    private static let secret = ActivityID(rawValue: "engage-1")

    private static func opened(_ file: SlowLogFile) throws -> OpenedJournal {
        var setup = Room.setup
        setup.activities[0].options.isAnonymous = true
        var events = Room.events(learners: 2)
        events[0].body = .sessionCreated(setup)
        return try Journal.begin(file, with: events)
    }

    private static func vote(_ session: LiveSession) async throws {
        _ = try await session.perform(
            .answerPoll(secret, choices: [2]),
            by: .learner(LearnerID(number: 2)),
            request: RequestID("r")
        )
    }

    @Test func `seals the journal before it answers`() async throws {
        let file = SlowLogFile()
        let session = try LiveSession(try Self.opened(file), clock: SettableClock(Room.start).clock)
        try await Self.vote(session)
        #expect(JournalReading(of: file.durable).events.contains { $0.by == .learner(LearnerID(number: 2)) })
        let before = await session.current().sequence
        _ = try await session.perform(.end, by: .facilitator)

        let events = JournalReading(of: file.durable).events
        #expect(!events.contains { $0.by == .learner(LearnerID(number: 2)) })
        #expect(await session.state() == (try Session(replaying: events)))
        #expect(await session.state().activities[Self.secret]?.choices == [.anonymous(1): [2]])
        #expect(await session.current().sequence > before)
    }

    @Test func `still answers a request that comes again`() async throws {
        let session = try LiveSession(try Self.opened(SlowLogFile()), clock: SettableClock(Room.start).clock)
        try await Self.vote(session)
        _ = try await session.perform(.end, by: .facilitator)
        try await Self.vote(session)
    }

    @Test func `says that it could not be sealed, and tries again when it is closed`() async throws {
        let file = SlowLogFile()
        file.failReplacements(1...1)
        let session = try LiveSession(try Self.opened(file), clock: SettableClock(Room.start).clock)
        try await Self.vote(session)
        _ = try await session.perform(.end, by: .facilitator)
        #expect(
            await session.current().health == .refusing(.notSealed(path: file.path, reason: "No space left on device"))
        )
        try await session.performDue(automatic: false)
        #expect(JournalReading(of: file.durable).events.contains { $0.by == .learner(LearnerID(number: 2)) })
        await session.close()
        #expect(!JournalReading(of: file.durable).events.contains { $0.by == .learner(LearnerID(number: 2)) })
    }

    @Test func `is made up for when the program died between the end and the sealing`() async throws {
        let file = SlowLogFile()
        let session = try LiveSession(try Self.opened(file), clock: SettableClock(Room.start).clock)
        try await Self.vote(session)
        let end = Event(at: Room.start, by: .facilitator, body: .sessionEnded)
        let other = SlowLogFile()
        let torn = try Journal.begin(other, with: JournalReading(of: file.durable).events + [end])
        let resumed = try LiveSession(torn, clock: SettableClock(Room.start).clock)
        try await resumed.performDue(automatic: false)
        #expect(!JournalReading(of: other.durable).events.contains { $0.by == .learner(LearnerID(number: 2)) })
    }

    @Test func `leaves a journal alone in which nothing is anonymous`() async throws {
        let room = try await Room(learners: 2)
        _ = try await room.vote(2, 1, request: "r")
        _ = try await room.session.perform(.end, by: .facilitator)
        #expect(JournalReading(of: room.file.durable).events.contains { $0.request == RequestID("r") })
    }

    @Test func `keeps what is asked while it is under way`() async throws {
        let file = SlowLogFile(flushTime: .milliseconds(100))
        var setup = Room.setup
        setup.activities[0].options.isAnonymous = true
        setup.facilitatorQuestions = ["Who was silent?"]
        var events = Room.events(learners: 2)
        events[0].body = .sessionCreated(setup)
        let session = try LiveSession(try Journal.begin(file, with: events), clock: SettableClock(Room.start).clock)
        try await Self.vote(session)
        async let ended = session.perform(.end, by: .facilitator)
        while await session.state().endedAt == nil { await Task.yield() }
        #expect(await session.sealing == .underWay)
        let note = Command.time(.lookBack(question: 1, text: "Nobody"))
        let receipt = try await session.perform(note, by: .facilitator, request: RequestID("note"))
        _ = try await ended
        #expect(await session.state().lookingBack(on: 1) == "Nobody")
        #expect(await session.state() == (try Session(replaying: JournalReading(of: file.durable).events)))
        let again = try await session.perform(note, by: .facilitator, request: RequestID("note"))
        #expect(again == Receipt(sequence: receipt.sequence, events: []))
    }
}

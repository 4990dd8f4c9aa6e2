import Foundation
import Records
import Testing
import Workshop

@testable import LiveSession

@Suite("A live session") struct LiveSessionTests {
    @Test func `answers with what a command led to once it is on the disk`() async throws {
        let room = try await Room(learners: 1)
        let receipt = try await room.vote(1, 2)
        #expect(receipt.sequence == 5)
        #expect(receipt.events.map(\.body) == [.pollAnswered(Room.poll, choices: [2])])
        #expect(JournalReading(of: room.file.durable).events.last == receipt.events.last)
        #expect(await room.session.state() == (try room.replayed()))
    }

    @Test func `passes a refusal on and writes nothing`() async throws {
        let room = try await Room(learners: 1)
        let writes = room.file.writes
        await #expect(throws: LiveSessionError.refused(.unknownChoice(9, of: 3))) { try await room.vote(1, 9) }
        #expect(room.file.writes == writes)
    }

    @Test func `gives a request that comes again the same number and changes nothing`() async throws {
        let room = try await Room(learners: 2)
        let first = try await room.vote(1, 2, request: "r1")
        _ = try await room.vote(2, 1, request: "r2")
        let flushes = room.file.flushes
        let second = try await room.vote(1, 2, request: "r1")
        #expect(second == Receipt(sequence: first.sequence, events: []))
        #expect(room.file.flushes == flushes)
    }

    @Test func `knows the requests of the program before it`() async throws {
        let room = try await Room(learners: 2)
        let first = try await room.vote(1, 2, request: "r1")
        _ = try await room.vote(2, 1, request: "r2")

        let file = SlowLogFile()
        let opened = try Journal.begin(file, with: JournalReading(of: room.file.durable).events)
        let resumed = try LiveSession(opened, clock: room.clock.clock)
        let again = try await resumed.perform(
            .answerPoll(Room.poll, choices: [2]),
            by: .learner(LearnerID(number: 1)),
            request: RequestID("r1")
        )
        #expect(again == Receipt(sequence: first.sequence, events: []))
        #expect(await resumed.state() == (try room.replayed()))
    }

    @Test func `answers a command that changes nothing with the newest number`() async throws {
        let room = try await Room(learners: 1)
        let first = try await room.vote(1, 2)
        let second = try await room.vote(1, 2)
        #expect(second == Receipt(sequence: first.sequence, events: []))
    }

    @Test func `dates no event before the last one`() async throws {
        let room = try await Room(learners: 1)
        room.clock.set(Room.start.advanced(bySeconds: -60))
        #expect(try await room.vote(1, 2).events.map(\.at) == [Room.start])
    }

    @Test func `takes nothing once it is closed`() async throws {
        let room = try await Room(learners: 1)
        await room.session.close()
        await room.session.close()
        await #expect(throws: LiveSessionError.closed) { try await room.vote(1, 2) }
        await #expect(throws: LiveSessionError.closed) { try await room.session.performDue(automatic: true) }
    }

    @Test func `waits for what it has taken before it closes`() async throws {
        let room = try await Room(learners: 2)
        room.file.hold()
        async let first = room.vote(1, 2)
        try await eventually { room.file.writes == 2 }
        async let second = room.vote(2, 3)
        try await eventually { await room.session.queue.waiters.count == 1 }
        async let closing: Void = room.session.close()
        try await eventually { await room.session.queue.waiters.count == 2 }
        room.file.release()
        await closing
        #expect(try await [first.sequence, second.sequence] == [6, 7])
        #expect(await room.session.state() == (try room.replayed()))
    }

    @Test func `is refused a journal that makes no session`() throws {
        let event = Event(at: Room.start, by: .facilitator, body: .sessionEnded)
        let opened = try Journal.begin(SlowLogFile(), with: [event])
        #expect(throws: ReplayFault.notCreatedFirst(found: "sessionEnded")) {
            try LiveSession(opened, clock: SettableClock(Room.start).clock)
        }
    }
}

import Foundation
import Records
import Testing
import Workshop

@testable import LiveSession

@Suite("Many at once") struct GroupCommitTests {
    @Test func `three hundred share few flushes`() async throws {
        let room = try await Room(learners: 300, flushTime: .milliseconds(20))
        let before = room.file.flushes
        try await withThrowingTaskGroup(of: Receipt.self) { group in
            for learner in 1...300 {
                group.addTask { try await room.vote(learner, 1 + learner % 3, request: "r\(learner)") }
            }
            var sequences: Set<Int> = []
            for try await receipt in group { sequences.insert(receipt.sequence) }
            #expect(sequences == Set(304...603))
        }
        #expect(room.file.flushes - before < 40)
        #expect(Room.choices(try room.replayed()).count == 300)
    }

    @Test func `five hundred answers add up exactly, each sent three times`() async throws {
        let room = try await Room(learners: 500)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for learner in (1...500).shuffled() {
                for _ in 0..<3 {
                    group.addTask { _ = try await room.vote(learner, 1 + learner % 3, request: "r\(learner)") }
                }
            }
            try await group.waitForAll()
        }
        let expected = (1...500).map { (LearnerID(number: $0), [1 + $0 % 3]) }
        #expect(Room.choices(await room.session.state()) == Dictionary(uniqueKeysWithValues: expected))
        #expect(await room.session.state() == (try room.replayed()))
        #expect(JournalReading(of: room.file.durable).events.count == 1003)
    }

    @Test func `while the disk flushes, commands are decided on the newest state`() async throws {
        let room = try await Room(learners: 2)
        room.file.hold()
        async let first = room.vote(1, 2)
        try await eventually { room.file.writes == 2 }
        // Refusals come at once; the close that is not on the disk yet is in force already.
        async let close = room.session.perform(.close(Room.poll), by: .facilitator)
        try await eventually { await room.session.queue.waiters.count == 1 }
        await #expect(throws: LiveSessionError.refused(.activityClosed(title: "Which?"))) { try await room.vote(2, 1) }
        // Nobody is shown what is not on the disk.
        #expect(Room.choices(await room.session.state()) == [:])
        room.file.release()
        #expect(try await first.sequence == 6)
        #expect(try await close.sequence == 7)
        #expect(await room.session.state() == (try room.replayed()))
    }

    @Test func `a request that comes again before its first answer waits for the same flush`() async throws {
        let room = try await Room(learners: 1)
        room.file.hold()
        async let first = room.vote(1, 2, request: "r")
        try await eventually { room.file.writes == 2 }
        async let second = room.vote(1, 2, request: "r")
        try await eventually { await room.session.queue.waiters.count == 1 }
        room.file.release()
        #expect(try await second == Receipt(sequence: first.sequence, events: []))
        #expect(room.file.flushes == 2)
    }

    @Test func `a caller who gives up does not stop the others`() async throws {
        let room = try await Room(learners: 3)
        room.file.hold()
        let leader = Task { try await room.vote(1, 2) }
        try await eventually { room.file.writes == 2 }
        let follower = Task { try await room.vote(2, 2) }
        async let third = room.vote(3, 2)
        try await eventually { await room.session.queue.waiters.count == 2 }
        leader.cancel()
        follower.cancel()
        room.file.release()
        _ = try await third
        #expect(Room.choices(try room.replayed()).count == 3)
    }
}

/// Waits until something is so, and fails if it never is.
func eventually(_ isSo: () async -> Bool) async throws {
    for _ in 0..<5000 {
        if await isSo() { return }
        try await Task.sleep(for: .milliseconds(1))
    }
    Issue.record("it never came to be")
}

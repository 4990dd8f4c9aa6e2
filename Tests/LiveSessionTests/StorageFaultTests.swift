import Foundation
import Records
import Testing
import Workshop

@testable import LiveSession

@Suite("When the disk fails") struct StorageFaultTests {
    private let full = RecordsError.notStored(path: "journal.jsonl", reason: "No space left on device")
    private let broken = RecordsError.storageFailed(path: "journal.jsonl", reason: "Input/output error")

    @Test func `a full disk refuses, and later commands are taken again`() async throws {
        let room = try await Room(learners: 2)
        let before = await room.session.state()
        room.file.failWrites(2...3)
        for _ in 0..<2 {
            await #expect(throws: LiveSessionError.notStored(full)) { try await room.vote(1, 2, request: "r") }
            #expect(await room.session.state() == before)
            #expect(await room.session.current().health == .refusing(full))
        }
        // The request that failed is not taken for one that was carried out.
        #expect(try await room.vote(1, 2, request: "r").events.count == 1)
        #expect(await room.session.current().health == .good)
        #expect(await room.session.state() == (try room.replayed()))
    }

    @Test func `what was decided on top of a failed write is taken back with it`() async throws {
        let room = try await Room(learners: 3)
        let before = await room.session.state()
        room.file.hold()
        room.file.failFlushes(2...2)
        let first = Task { try await room.vote(1, 2, request: "r") }
        try await eventually { room.file.writes == 2 }
        let others = [2, 3].map { learner in Task { try await room.vote(learner, 1) } }
        let again = Task { try await room.vote(1, 2, request: "r") }
        try await eventually { await room.session.queue.waiters.count == 3 }
        room.file.release()
        for task in [first, again] + others {
            await #expect(throws: LiveSessionError.storageFailed(broken)) { try await task.value }
        }
        #expect(await room.session.state() == before)
        #expect(await room.session.working.session == before)
    }

    @Test(arguments: 2...6, [true, false])
    func `after a flush that fails nothing is accepted and everybody is told`(
        number: Int,
        forEver: Bool
    ) async throws {
        let room = try await Room(learners: 10)
        room.file.failFlushes(number...(forEver ? Int.max : number))
        var updates = await room.session.updates().makeAsyncIterator()
        for learner in 1..<number - 1 { _ = try await room.vote(learner, 1) }
        for learner in number...number + 3 {
            await #expect(throws: LiveSessionError.storageFailed(broken)) { try await room.vote(learner, 1) }
        }
        let update = try #require(await updates.next())
        #expect(update.health == .failed(broken))
        #expect(update.session == (try room.replayed()))
        #expect(room.file.flushes == number)
    }

    @Test func `an answer that was given is given again even then`() async throws {
        let room = try await Room(learners: 2)
        let receipt = try await room.vote(1, 2, request: "r")
        room.file.failFlushes(3...Int.max)
        await #expect(throws: LiveSessionError.storageFailed(broken)) { try await room.vote(2, 2) }
        #expect(try await room.vote(1, 2, request: "r") == Receipt(sequence: receipt.sequence, events: []))
    }

    @Test(arguments: [1, 2, 3, 5, 8, 13])
    func `nothing acknowledged is lost and nothing refused is kept, whichever writes fail`(seed: Int) async throws {
        let room = try await Room(learners: 200, flushTime: .milliseconds(1))
        room.file.failWrites(seed + 1...seed + 2)
        let acknowledged = await withTaskGroup(of: LearnerID?.self) { group in
            for learner in 1...200 {
                group.addTask {
                    if learner > 100 { try? await Task.sleep(for: .milliseconds(learner % 10)) }
                    return (try? await room.vote(learner, 1)) == nil ? nil : LearnerID(number: learner)
                }
            }
            return await group.reduce(into: Set<LearnerID>()) { if let learner = $1 { $0.insert(learner) } }
        }
        #expect(Set(Room.choices(try room.replayed()).keys) == acknowledged)
        #expect(await room.session.state() == (try room.replayed()))
    }
}

import Foundation
import Records
import Testing
import Workshop

@testable import LiveSession

@Suite("Updates") struct UpdateTests {
    @Test func `begin with how things stand and go on with each newer state`() async throws {
        let room = try await Room(learners: 2)
        var updates = await room.session.updates().makeAsyncIterator()
        #expect(await updates.next()?.sequence == 5)
        _ = try await room.vote(1, 2)
        let update = try #require(await updates.next())
        #expect(update == Update(session: try room.replayed(), sequence: 6, health: .good))
    }

    @Test func `miss what a slow subscriber did not wait for, and nothing else`() async throws {
        let room = try await Room(learners: 50)
        var updates = await room.session.updates().makeAsyncIterator()
        for learner in 1...50 { _ = try await room.vote(learner, 1) }
        #expect(await updates.next()?.sequence == 103)
    }

    @Test func `reach every subscriber, and those who left are forgotten`() async throws {
        let room = try await Room(learners: 3)
        do {
            let left = await room.session.updates()
            _ = left
        }
        let streams = [await room.session.updates(), await room.session.updates()]
        _ = try await room.vote(1, 2)
        #expect(await room.session.subscribers.count == 2)
        for stream in streams {
            var updates = stream.makeAsyncIterator()
            #expect(await updates.next()?.sequence == 7)
        }
    }

    @Test func `end when the session is closed`() async throws {
        let room = try await Room(learners: 1)
        var early = await room.session.updates().makeAsyncIterator()
        await room.session.close()
        var late = await room.session.updates().makeAsyncIterator()
        #expect(await early.next() != nil)
        #expect(await early.next() == nil)
        #expect(await late.next() != nil)
        #expect(await late.next() == nil)
    }
}

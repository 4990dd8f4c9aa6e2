import Foundation
import Records
import Testing
import Workshop

@testable import LiveSession

@Suite("What time calls for") struct DueTests {
    @Test func `is nothing before its time`() async throws {
        let room = try await Room()
        let writes = room.file.writes
        room.clock.set(Room.start.advanced(bySeconds: 599))
        #expect(try await room.session.performDue(automatic: true) == [])
        #expect(room.file.writes == writes)
    }

    @Test func `is done in one write and dated to when it was due`() async throws {
        let room = try await Room()
        let writes = room.file.writes
        room.clock.set(Room.start.advanced(bySeconds: 100_000))
        let events = try await room.session.performDue(automatic: true)
        #expect(events.map(\.by).allSatisfy { $0 == .program })
        #expect(events.first { $0.body == .itemStarted(index: 1) }?.at == Room.start.advanced(bySeconds: 600))
        #expect(events.last?.body == .sessionEnded)
        #expect(events.last?.at == Room.start.advanced(bySeconds: 1800))
        #expect(room.file.writes == writes + 1)
        #expect(await room.session.state() == (try room.replayed()))
        #expect(try await room.session.performDue(automatic: true) == [])
    }

    @Test func `leaves the agenda alone unless it runs by itself`() async throws {
        let room = try await Room()
        room.clock.set(Room.start.advanced(bySeconds: 100_000))
        #expect(try await room.session.performDue(automatic: false) == [])
    }
}

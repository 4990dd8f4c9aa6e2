import Lessons
import Testing
import Workshop

@Suite("Presentations")
struct SlotsTests {
    private func presented(_ room: Room) throws -> [SlotsResult.Presented] {
        guard case .slots(let result) = room.session.result(of: .slots) else { throw ReplayFault.noEvents }
        return result.presentations
    }

    @Test func `Teams present one after the other, and a pause costs nobody time`() throws {
        var room = try Room.kinds()
        try room.send(.present(.slots, team: .red))
        room.wait(seconds: 30)
        try room.send(.pause)
        room.wait(minutes: 5)
        #expect(room.session.remainingPresentation(of: .slots, at: room.now) == 90_000)
        try room.send(.resume)
        room.wait(seconds: 40)
        #expect(room.session.remainingPresentation(of: .slots, at: room.now) == 50_000)
        try room.send(.present(.slots, team: .blue))
        #expect(try room.send(.present(.slots, team: .blue)) == [])
        room.wait(seconds: 130)
        #expect(room.session.remainingPresentation(of: .slots, at: room.now) == -10_000)
        try room.send(.close(.slots))
        #expect(try presented(room).map(\.team) == [.red, .blue])
        #expect(try presented(room).map(\.actualSeconds) == [70, 130])
        #expect(room.session.presentation(of: .slots) == nil)
    }

    @Test func `A pause is nobody's time, however it came in`() throws {
        var room = try Room.kinds()
        let start = room.now
        try room.send(.present(.slots, team: .red))
        room.wait(minutes: 2)
        try room.send(.pause)
        room.wait(minutes: 4)
        // The next team steps up while the clock stands.
        try room.send(.present(.slots, team: .blue))
        #expect(try presented(room).map(\.actualSeconds) == [120, nil])
        try room.send(.resume)
        let pause = TimeCommand.paused(from: start.advanced(bySeconds: 30), to: start.advanced(bySeconds: 60))
        try room.send(.time(pause))
        #expect(try presented(room).map(\.actualSeconds) == [90, nil])
    }

    @Test func `Left alone, every team gets its time`() throws {
        var room = try Room.kinds()
        for _ in 0..<3 { try room.send(.next) }
        for _ in 0..<500 where room.session.activities[.slots]?.status == .open {
            for command in room.session.due(at: room.now, automatic: true) { try room.send(command, by: .program) }
            room.wait(seconds: 1)
        }
        #expect(try presented(room).map(\.team) == [.red, .blue])
        #expect(try presented(room).map(\.actualSeconds) == [120, 120])
    }

    @Test func `What cannot present is refused`() throws {
        var room = try Room.kinds()
        #expect(try room.send(.present(.slots, team: nil)) == [])
        #expect(throws: Refusal.unknownTeam("t9")) { try room.send(.present(.slots, team: TeamID(number: 9))) }
        #expect(throws: Refusal.wrongKind(title: "Q&A")) { try room.send(.present(.wall, team: .red)) }
        #expect(throws: Refusal.notAllowed) { try room.send(.present(.slots, team: .red), by: .ada) }
    }
}

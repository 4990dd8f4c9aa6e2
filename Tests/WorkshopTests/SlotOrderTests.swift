import Lessons
import Testing
import Workshop

@Suite("The order of presentations")
struct SlotOrderTests {
    private static let green = TeamID(number: 3)

    /// Red, Blue and Green, with slots of two minutes open.
    static func room() throws -> Room {
        var room = try Room(.kinds)
        for name in ["Red", "Blue", "Green"] { try room.send(.addTeam(name: name)) }
        try room.send(.start(startedAt: nil))
        try room.send(.open(.slots))
        return room
    }

    private func names(_ room: Room) -> [String] { room.session.teamsToPresent(in: .slots).map(\.name) }

    @Test func `Teams present in the order that is set, and who comes later comes last`() throws {
        var room = try Self.room()
        #expect(names(room) == ["Red", "Blue", "Green"])
        try room.send(.time(.arrange(.slots, SlotOrder(teams: [Self.green, .red]))))
        #expect(names(room) == ["Green", "Red", "Blue"])
        try room.send(.addTeam(name: "Late"))
        #expect(names(room) == ["Green", "Red", "Blue", "Late"])
        try room.send(.present(.slots, team: Self.green))
        #expect(names(room) == ["Red", "Blue", "Late"])
        try room.send(.time(.undo))
        #expect(names(room) == ["Red", "Blue", "Late"])
    }

    @Test func `An order is drawn by lot, and who has presented stays where they are`() throws {
        var room = try Self.room()
        for number in 4...20 { try room.send(.addTeam(name: "T\(number)")) }
        try room.send(.present(.slots, team: .blue))
        let drawn = room.session.drawnOrder(for: .slots, at: room.now)
        #expect(drawn.first == .blue && Set(drawn).count == 20)
        #expect(drawn == room.session.drawnOrder(for: .slots, at: room.now))
        #expect(drawn != room.session.drawnOrder(for: .slots, at: room.now.advanced(bySeconds: 1)))
    }

    @Test func `Between two teams lies the changeover`() throws {
        var room = try Self.room()
        try room.send(.time(.arrange(.slots, SlotOrder(teams: [], changeoverSeconds: 60))))
        try room.send(.present(.slots, team: .red))
        room.wait(seconds: 120)
        #expect(room.session.duePresentationsNow(room.now) == [.present(.slots, team: nil)])
        try room.send(.present(.slots, team: nil), by: .program)
        #expect(room.session.changeoverEnd(of: .slots) == room.now.advanced(bySeconds: 60))
        #expect(room.session.duePresentationsNow(room.now) == [])
        room.wait(seconds: 60)
        #expect(room.session.duePresentationsNow(room.now) == [.present(.slots, team: .blue)])
    }

    @Test func `With changeovers the agenda still runs by itself to its end`() throws {
        var room = try Self.room()
        try room.send(.time(.arrange(.slots, SlotOrder(teams: [.blue], changeoverSeconds: 30))))
        var rounds = 0
        while let due = room.session.nextDue(at: room.now, automatic: true), rounds < 300 {
            room.now = max(room.now, due)
            for command in room.session.due(at: room.now, automatic: true) { _ = try? room.send(command, by: .program) }
            rounds += 1
        }
        #expect(room.session.endedAt != nil, "\(rounds)")
        let presented = room.session.activities[.slots]?.presentations.map(\.team) ?? []
        #expect(presented == [.blue, .red, Self.green])
    }

    @Test func `What is no order is refused`() throws {
        var room = try Self.room()
        func arrange(_ id: ActivityID, _ order: SlotOrder) throws(Refusal) { try room.send(.time(.arrange(id, order))) }
        #expect(throws: Refusal.unknownTeam("t9")) { try arrange(.slots, SlotOrder(teams: [TeamID(number: 9)])) }
        #expect(throws: Refusal.teamTwice) { try arrange(.slots, SlotOrder(teams: [.red, .red])) }
        #expect(throws: Refusal.changeoverOutOfRange) { try arrange(.slots, SlotOrder(changeoverSeconds: 3601)) }
        #expect(throws: Refusal.wrongKind(title: "Who lights the stove?")) { try arrange(.quiz, SlotOrder()) }
    }
}

extension Session {
    /// What is due of presentations, and of nothing else.
    fileprivate func duePresentationsNow(_ now: Instant) -> [Command] {
        due(at: now, automatic: true).filter { if case .present = $0 { true } else { false } }
    }
}

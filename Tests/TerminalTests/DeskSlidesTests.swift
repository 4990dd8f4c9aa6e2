import Lessons
import Testing
import Workshop

@testable import Terminal

@Suite struct `Slides on the desk` {
    private static let activity = ActivityID(rawValue: "engage-1")

    private static func room(first: Int? = 1, last: Int? = 3) throws -> Rehearsal {
        let slides = Slides(file: "beds.md", first: first, last: last)
        let setup = SessionSetup(
            title: "A garden",
            planName: "garden.md",
            agenda: [AgendaItem(kind: .engage, title: "Engage", plannedSeconds: 600, activities: [activity])],
            activities: [Activity(id: activity, phase: .engage, title: "beds.md", kind: .slides(slides))]
        )
        var room = try Rehearsal(setup)
        for line in ["start", "open engage-1"] { try room.type(line) }
        return room
    }

    private static func desk() -> DeskState {
        var desk = Rehearsal.desk
        desk.decks = DeskState.beds
        return desk
    }

    private func column(_ room: Rehearsal, _ desk: DeskState) -> [String] {
        var desk = desk
        desk.pane = .activity
        let frame = room.frame(desk, columns: 80, rows: 30).lines.map { $0.spans.map(\.text).joined() }
        let start = frame.firstIndex { $0.contains("Slide ") || $0.contains("is not with") } ?? 0
        return frame[start...].prefix(9).map { line in
            let right = line.split(separator: "│", omittingEmptySubsequences: false).last.map(String.init) ?? line
            return right.trimmedBlanks
        }
    }

    @Test func `show the slide, its notes and what comes next`() throws {
        var room = try Self.room()
        #expect(
            column(room, Self.desk()).prefix(8) == [
                "Slide 1 of 3                       ← → turns", "", "Beds", "====", "", "- One metre wide",
                "- No walking", "",
            ]
        )
        try room.type("slide 3")
        #expect(
            column(room, Self.desk()).prefix(4) == [
                "Slide 3 of 3                       ← → turns", "", "Water", "=====",
            ]
        )
    }

    @Test func `are turned with the arrows, to their ends`() throws {
        var room = try Self.room()
        var desk = Self.desk()
        func press(_ key: Key) throws -> DeskAction? {
            desk.handle(key, session: room.session, at: room.now, size: .usual)
        }
        #expect(try press(.left) == nil)
        #expect(try press(.right) == .facilitator(.showSlide(Self.activity, 2)))
        try room.type("slide 3")
        #expect(try press(.right) == nil)
        #expect(try press(.left) == .facilitator(.showSlide(Self.activity, 2)))
        try room.type("close")
        #expect(try press(.left) == nil)
    }

    @Test func `that are not there are said to be missing`() throws {
        let room = try Self.room(first: nil, last: nil)
        #expect(column(room, Rehearsal.desk).first == "The deck beds.md is not with this session.")
        let old = try Rehearsal(room.session.setup).session
        let lines = PlainView.lines(from: old, to: room.session, at: room.now, clock: Rehearsal.clock)
        #expect(lines.contains("  The deck beds.md is not with this session."))
    }

    @Test func `are read out in lines when they are turned`() throws {
        var room = try Self.room()
        let before = room.session
        try room.type("slide 2")
        let decks = Self.desk().decks
        let lines = PlainView.lines(from: before, to: room.session, at: room.now, clock: Rehearsal.clock, decks: decks)
        #expect(lines == ["  [2/3]", "  Paths", "  ====="])
    }
}

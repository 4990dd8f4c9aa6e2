import Lessons
import Testing
import Workshop

@Suite("Cues")
struct CueTests {
    static func room() throws -> Room {
        var setup = SessionSetup.sample
        setup.cues = CueNotes(
            safety: ["Knives stay on the table"],
            groups: [
                CueNotes.GroupNote(group: "New cooks", text: "pair them with an old hand"),
                CueNotes.GroupNote(group: nil, text: "let whoever is quick tidy up"),
            ],
            online: ["Share the list before the call"]
        )
        setup.agenda[0].notes.resources = "The list"
        setup.agenda[0].notes.differentiation = "Read it aloud"
        setup.agenda[1].notes.resources = "Tea"
        return try Room(setup)
    }

    private func words(_ room: Room, _ level: CueSettings.Level, isVirtual: Bool = false) -> [String] {
        room.session.cues(at: room.now, CueSettings(level: level, isVirtual: isVirtual))
            .map { "\($0.heading): \($0.text)" }
    }

    @Test func `At the beginning of the first phase: what to have ready, to mind, and for whom`() throws {
        var room = try Self.room()
        #expect(words(room, .all) == [])
        try room.send(.start(startedAt: nil))
        let expected = [
            "Have ready: The list; Tea towels", "Mind: Knives stay on the table", "For some: Read it aloud",
            "For New cooks: pair them with an old hand", "For some: let whoever is quick tidy up",
        ]
        #expect(words(room, .some) == expected)
        #expect(words(room, .some, isVirtual: true) == expected + ["Online: Share the list before the call"])
        #expect(words(room, .none, isVirtual: true) == [])
        room.wait(seconds: 151)
        #expect(words(room, .all) == [])
    }

    @Test func `What was said at the beginning is said again only to a novice`() throws {
        var room = try Self.room()
        try room.send(.start(startedAt: nil))
        try room.send(.next)
        #expect(words(room, .some) == ["Have ready: Tea"])
        #expect(words(room, .all).count == 4)
    }

    @Test func `Towards the end: the time, what comes next, and for a novice what to close`() throws {
        var room = try Self.room()
        try room.send(.start(startedAt: nil))
        try room.send(.open(.poll))
        room.wait(seconds: 600 - 149)
        let some = ["Tell the room: 3 minutes left.", "Next: Explore, 20 min; have ready: Tea"]
        #expect(words(room, .some) == some)
        #expect(
            words(room, .all) == some + [
                "Close soon: engage-1 Who washes up?", "Not opened yet: engage-2 What goes missing?",
            ]
        )
        room.wait(seconds: 149)
        #expect(words(room, .some) == [])
        #expect(words(room, .all) == ["Time to move on: close what is open, say what comes, and on to Explore."])
    }

    @Test func `While the clock stands nobody is told anything`() throws {
        var room = try Self.room()
        try room.send(.start(startedAt: nil))
        try room.send(.pause)
        #expect(words(room, .all) == [])
    }

    @Test func `A journal of before there were cues has none, and one with them keeps them`() throws {
        let room = try Self.room()
        #expect(room.session.setup.cues?.groups.count == 2)
        #expect(try Session(replaying: room.events) == room.session)
        #expect(SessionSetup.sample.cues == nil)
    }
}

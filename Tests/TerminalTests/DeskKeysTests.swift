import Lessons
import Testing
import Workshop

@testable import Terminal

@Suite("Keys of the desk")
struct DeskKeysTests {
    @Test(arguments: [
        (Key.character("s"), DeskAction.facilitator(.start(startedAt: nil))),
        (.character(" "), .facilitator(.pause)), (.character("p"), .facilitator(.pause)),
        (.character("b"), .facilitator(.back)),
        (.character("+"), .facilitator(.extend(seconds: 60))), (.character("-"), .facilitator(.extend(seconds: -60))),
        (.character("o"), .facilitator(.close(ActivityID(rawValue: "engage-1")))),
        (.control("l"), .redraw), (.control("z"), .suspend),
    ])
    func `a key asks one thing of the program`(key: Key, action: DeskAction) throws {
        let room = try Rehearsal.polling()
        var desk = Rehearsal.desk
        #expect(desk.handle(key, session: room.session, at: room.now, size: .usual) == action)
        #expect(desk.mode == .normal)
    }

    @Test func `every key of the help does something`() throws {
        let room = try Rehearsal.polling()
        let typed: [(String, Key)] = [
            ("s", .character("s")), ("space", .character(" ")), ("p", .character("p")), ("n", .character("n")),
            ("b", .character("b")), ("+", .character("+")), ("-", .character("-")),
            ("a", .character("a")), ("u", .character("u")), ("↑", .up), ("↓", .down),
            ("o", .character("o")), ("r", .character("r")), ("t", .character("t")), ("←", .left), ("→", .right),
            ("w", .character("w")), ("k", .character("k")), ("g", .character("g")),
            ("l", .character("l")), ("Tab", .tab), ("PgUp", .pageUp),
            ("PgDn", .pageDown), (":", .character(":")), ("?", .character("?")), ("h", .character("h")),
            ("F1", .function(1)), ("j", .character("j")), ("q", .character("q")), ("Ctrl-C", .control("c")),
            ("Ctrl-Z", .control("z")),
            ("Ctrl-L", .control("l")),
        ]
        #expect(KeyHelp.all.flatMap { $0.keys.split(separator: " ").map(String.init) } == typed.map(\.0))
        // From the middle of a scrolled pane, so that both directions show.
        let start = desk(.down, .tab, .pageDown, in: room)
        // What the arrows turn is for `DeskSlidesTests`: this room has no slides.
        for (name, key) in typed where key != .left && key != .right {
            var desk = start
            let action = desk.handle(key, session: room.session, at: room.now, size: .usual)
            #expect(action != nil || desk != start, "\(name) does nothing")
        }
    }

    @Test(arguments: "cdefimvxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!\"#$%&'()*,./;<>@[\\]^`{|}~é漢👍")
    func `other characters do nothing`(character: Character) throws {
        let room = try Rehearsal.polling()
        var desk = Rehearsal.desk
        #expect(desk.handle(.character(character), session: room.session, at: room.now, size: .usual) == nil)
        #expect(desk == Rehearsal.desk)
    }

    @Test func `space goes on after a pause`() throws {
        var room = try Rehearsal.polling()
        try room.type("pause")
        var desk = Rehearsal.desk
        let action = desk.handle(.character(" "), session: room.session, at: room.now, size: .usual)
        #expect(action == .facilitator(.resume))
    }

    @Test(arguments: [(14, true), (15, false), (16, false), (40, false)])
    func `next asks only while more than half is left`(minutes: Int, asks: Bool) throws {
        var room = try Rehearsal()
        try room.type("start")
        room.wait(minutes)
        var desk = Rehearsal.desk
        let action = desk.handle(.character("n"), session: room.session, at: room.now, size: .usual)
        #expect(action == (asks ? nil : .facilitator(.next)))
        #expect(desk.mode == (asks ? .asking(.nextEarly) : .normal))
    }

    @Test func `next in the last item asks whether to end`() throws {
        let room = try Rehearsal.scoring()
        var desk = desk(.character("n"), in: room)
        #expect(desk.mode == .asking(.endAfterLast))
        let action = desk.handle(.character("y"), session: room.session, at: room.now, size: .usual)
        #expect(action == .facilitator(.end))
    }

    @Test func `the end asks when it is typed, too`() throws {
        let room = try Rehearsal.polling()
        var desk = desk(.character(":"), .paste("end"), .enter, in: room)
        #expect(desk.mode == .asking(.final(.end)))
        let action = desk.handle(.character("y"), session: room.session, at: room.now, size: .usual)
        #expect(action == .facilitator(.end))
    }

    @Test func `taking somebody out and making two one ask as well, and a new name does not`() throws {
        let room = try Rehearsal.polling()
        let (ada, ben) = (LearnerID(number: 1), LearnerID(number: 2))
        for (line, command, words) in [
            ("remove Ada", Command.remove(ada), "Ada goes, with everything that they handed in."),
            ("merge Ada into Ben", .merge(ada, into: ben), "Ada and Ben become one person, Ben."),
        ] {
            var desk = desk(.character(":"), .paste(line), .enter, in: room)
            #expect(room.frame(desk, columns: 120, rows: 40).text.contains(words))
            #expect(
                desk.handle(.character("y"), session: room.session, at: room.now, size: .usual) == .facilitator(command)
            )
            #expect(desk.mode == .normal)
        }
        var renaming = desk(.character(":"), .paste("rename Ada to Ada Lovelace"), in: room)
        let action = renaming.handle(.enter, session: room.session, at: room.now, size: .usual)
        #expect(action == .facilitator(.rename(ada, name: "Ada Lovelace")))
    }

    @Test func `what was left open in the item before is not what keys are for`() throws {
        var room = try Rehearsal.polling()
        let old = try #require(room.session.openActivities.first?.id)
        while room.session.currentItem?.activities.isEmpty != false || room.session.currentIndex == 0 {
            try room.type("next")
        }
        let selected = try #require(Rehearsal.desk.selected(in: room.session))
        #expect(selected != old)
        #expect(room.session.currentItem?.activities.contains(selected) == true)
    }

    @Test(
        arguments: [
            ([Key.control("c")], nil, true), ([.control("c"), .character("y")], .endAndLeave, false),
            ([.control("c"), .character("n")], nil, false), ([.control("c"), .escape], nil, false),
            ([.control("c"), .control("c")], .leave, true), ([.control("c"), .character("x")], nil, true),
            ([.control("c"), .enter], nil, true), ([.control("c"), .paste("y")], nil, true),
            ([.character("n"), .control("c")], nil, true),
            ([.character("n"), .control("c"), .control("c")], .leave, true),
        ] as [([Key], DeskAction?, Bool)]
    )
    func `Ctrl-C asks once and never ends by itself`(keys: [Key], last: DeskAction?, stillAsks: Bool) throws {
        let room = try Rehearsal.polling()
        var desk = Rehearsal.desk
        let actions = keys.map { desk.handle($0, session: room.session, at: room.now, size: .usual) }
        #expect(actions.last == .some(last))
        #expect(actions.dropLast().allSatisfy { $0 == nil })
        #expect((desk.mode == .asking(.end)) == stillAsks)
    }

    @Test(
        arguments: [
            ([Key.character("q")], nil), ([.character("q"), .character("y")], .leave),
            ([.character("q"), .character("n")], nil),
        ] as [([Key], DeskAction?)]
    )
    func `leaving asks and ends nothing`(keys: [Key], last: DeskAction?) throws {
        let room = try Rehearsal.polling()
        var desk = Rehearsal.desk
        let actions = keys.map { desk.handle($0, session: room.session, at: room.now, size: .usual) }
        #expect(actions.last == .some(last))
    }

    @Test(arguments: [Key.control("c"), .character("q")])
    func `a session that has ended is left without a question`(key: Key) throws {
        var room = try Rehearsal.polling()
        try room.type("end")
        var desk = Rehearsal.desk
        #expect(desk.handle(key, session: room.session, at: room.now, size: .usual) == .leave)
    }

    @Test func `arrows select an activity and o opens it`() throws {
        let room = try Rehearsal.polling()
        var desk = desk(.down, .down, in: room)
        #expect(desk.selected(in: room.session) == ActivityID(rawValue: "engage-2"))
        let action = desk.handle(.character("o"), session: room.session, at: room.now, size: .usual)
        #expect(action == .facilitator(.open(ActivityID(rawValue: "engage-2"))))
        #expect(desk.pane == .activity)
    }

    @Test func `a selection ends with the item that it was made in`() throws {
        var room = try Rehearsal.polling()
        let desk = desk(.down, in: room)
        try room.type("close")
        try room.type("next")
        #expect(desk.selected(in: room.session) == ActivityID(rawValue: "explore-1"))
    }

    @Test func `results that the room sees are not shown twice`() throws {
        let room = try Rehearsal.polling()
        var desk = Rehearsal.desk
        #expect(desk.handle(.character("r"), session: room.session, at: room.now, size: .usual) == nil)
        #expect(desk.notice?.text == "The room sees these results already.")
        desk = pressed(.down, in: room)
        let action = desk.handle(.character("r"), session: room.session, at: room.now, size: .usual)
        #expect(action == .facilitator(.showResults(ActivityID(rawValue: "engage-2"))))
    }

    @Test func `scrolling ends where the text ends`() throws {
        let room = try Rehearsal.polling()
        let far = desk(.end, in: room)
        #expect(desk(.end, .pageDown, .pageDown, in: room) == far)
        #expect(room.frame(far, columns: 80, rows: 24).text.contains("▲ PgUp goes back"))
        #expect(room.frame(far, columns: 80, rows: 24).text.contains("two buckets a team"))
        #expect(desk(.end, .home, in: room).scrolledLines(in: room.session) == 0)
    }

    @Test func `any keys at any size leave the desk standing`() throws {
        var room = try Rehearsal.polling()
        var generator = Repeatable(state: 11)
        let keys: [Key] =
            "spnb+-ort:?hqyxé漢 ".map(Key.character) + [
                .up, .down, .left, .right, .tab, .enter, .enter, .escape, .backspace, .delete, .home, .end, .pageUp,
                .pageDown,
                .control("c"), .control("w"), .control("u"), .paste("answer Ada: 2\n\u{1B}[2J"), .alt("b"),
                .function(1),
            ]
        var desk = Rehearsal.desk
        for step in 0..<3_000 {
            let size = TerminalSize(
                columns: Int.random(in: 1...220, using: &generator),
                rows: Int.random(in: 1...70, using: &generator)
            )
            let key = keys[Int.random(in: 0..<keys.count, using: &generator)]
            let action = desk.handle(key, session: room.session, at: room.now, size: size)
            if case .perform(let command, let participant)? = action { try? room.send(command, by: participant) }
            if step.isMultiple(of: 10) {
                let frame = room.frame(desk, columns: size.columns, rows: size.rows)
                #expect(frame.lines.count == size.rows)
                #expect(frame.lines.allSatisfy { $0.width <= size.columns })
                #expect(!frame.text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
            }
            room.wait(0, 7)
        }
    }
}

/// `desk(_:in:)` where a constant of that name hides it.
private func pressed(_ keys: Key..., in room: Rehearsal) -> DeskState {
    keys.reduce(into: Rehearsal.desk) { _ = $0.handle($1, session: room.session, at: room.now, size: .usual) }
}

@Suite("The command line of the desk")
struct DeskCommandLineTests {
    @Test func `a typed command is an action`() throws {
        let room = try Rehearsal.polling()
        var state = desk(.character(":"), .paste("extend 5"), in: room)
        let action = state.handle(.enter, session: room.session, at: room.now, size: .usual)
        #expect(action == .facilitator(.extend(seconds: 300)))
        #expect(state.mode == .normal)
    }

    @Test(arguments: [
        ([Key.enter], DeskAction?.none, DeskState.Mode.normal), ([.escape], nil, .normal),
        ([.control("c")], nil, .normal),
        ([.backspace], nil, .normal), ([.paste("quit"), .enter], .leave, .normal),
        ([.paste("submit answers.json"), .enter], .submitFile("answers.json"), .normal),
        ([.paste("help"), .enter], nil, .help(from: 0)),
    ])
    func `it is left again`(keys: [Key], last: DeskAction?, mode: DeskState.Mode) throws {
        let room = try Rehearsal.polling()
        var state = desk(.character(":"), in: room)
        let actions = keys.map { state.handle($0, session: room.session, at: room.now, size: .usual) }
        #expect(actions.last == .some(last))
        #expect(state.mode == mode)
    }

    @Test func `t begins the name of a team`() throws {
        let room = try Rehearsal.polling()
        var state = desk(.character("t"), .paste("Roots & Co"), in: room)
        let action = state.handle(.enter, session: room.session, at: room.now, size: .usual)
        #expect(action == .facilitator(.addTeam(name: "Roots & Co")))
    }

    @Test func `what was typed before comes back`() throws {
        let room = try Rehearsal.polling()
        var state = desk(
            .character(":"),
            .paste("nonsense"),
            .enter,
            .escape,
            .character(":"),
            .paste("next"),
            .enter,
            .character(":"),
            .up,
            .up,
            .up,
            in: room
        )
        #expect(state.mode == .typing(LineEditor("nonsense"), recalled: 2))
        _ = state.handle(.down, session: room.session, at: room.now, size: .usual)
        #expect(state.mode == .typing(LineEditor("next"), recalled: 1))
    }

    @Test func `pasted lines wait for an Enter each`() throws {
        let room = try Rehearsal.withPeople()
        var state = desk(.character(":"), .paste("join Finn\r\n\n  join Gita in Peas\nend\n"), in: room)
        func enter() -> DeskAction? { state.handle(.enter, session: room.session, at: room.now, size: .usual) }
        #expect(state.mode == .typing(LineEditor("join Finn"), recalled: 0))
        #expect(enter() == .facilitator(.join(name: "Finn", team: nil)))
        #expect(state.mode == .typing(LineEditor("join Gita in Peas"), recalled: 0))
        #expect(enter() == .facilitator(.join(name: "Gita", team: "Peas")))
        #expect(state.mode == .typing(LineEditor("end"), recalled: 0), "nothing ends that nobody has seen")
        _ = state.handle(.escape, session: room.session, at: room.now, size: .usual)
        #expect(state.mode == .normal && state.pasted.isEmpty)
    }

    @Test func `a line that is no command stays to be put right, and what was pasted behind it waits`() throws {
        let room = try Rehearsal.withPeople()
        var state = desk(.character(":"), .paste("jion Finn\nend"), .enter, in: room)
        #expect(state.mode == .typing(LineEditor("jion Finn"), recalled: 0))
        #expect(state.notice?.text.contains("Did you mean “join”?") == true)
        for key in [Key.home, .delete, .delete, .delete, .delete, .paste("join")] {
            _ = state.handle(key, session: room.session, at: room.now, size: .usual)
        }
        let action = state.handle(.enter, session: room.session, at: room.now, size: .usual)
        #expect(action == .facilitator(.join(name: "Finn", team: nil)))
        #expect(state.mode == .typing(LineEditor("end"), recalled: 0))
    }

    @Test func `a line break at the end of what is pasted runs nothing`() throws {
        let room = try Rehearsal.withPeople()
        let state = desk(.character(":"), .paste("end\n"), in: room)
        #expect(state.mode == .typing(LineEditor("end"), recalled: 0))
    }

    @Test(arguments: [
        ("break", TypedCommand.takeBreaks), ("lock", .room(.lockJoining(true))), ("UNLOCK", .room(.lockJoining(false))),
        ("codes 24", .room(.makeOneTimeCodes(24))),
        ("break after Explore", .facilitator(.time(.addBreak(AddedBreak(after: 1, plannedSeconds: 600))))),
        ("break after explore 15", .facilitator(.time(.addBreak(AddedBreak(after: 1, plannedSeconds: 900))))),
        ("break after 1 7:30", .facilitator(.time(.addBreak(AddedBreak(after: 0, plannedSeconds: 450))))),
    ])
    func `a break is taken in words`(line: String, command: TypedCommand) throws {
        let room = try Rehearsal()
        #expect(try CommandLanguage(session: room.session, now: room.now, clock: Rehearsal.clock).read(line) == command)
    }

    @Test(arguments: ["break now", "break after", "break after Lunch"])
    func `no break is taken by half a sentence`(line: String) throws {
        let room = try Rehearsal()
        #expect(throws: CommandFault.self) {
            try CommandLanguage(session: room.session, now: room.now, clock: Rehearsal.clock).read(line)
        }
    }

    @Test func `status is told above the keys`() throws {
        let room = try Rehearsal.polling()
        let state = desk(.character(":"), .paste("status"), .enter, in: room)
        #expect(state.notice?.text.hasPrefix("09:12 Engage, 1 of 4: 17:30 left. Next: Explore, 60 minutes.") == true)
    }

    @Test(arguments: [
        ([Key.character("a"), .character("b")], "ab", 2), ([.paste("ab"), .left, .character("x")], "axb", 2),
        ([.paste("ab"), .home, .delete], "b", 0), ([.paste("ab"), .backspace, .backspace, .backspace], "", 0),
        ([.paste("one two"), .control("w")], "one ", 4), ([.paste("one two"), .alt("b"), .control("k")], "one ", 4),
        ([.paste("one two"), .left, .control("u")], "o", 0), ([.character("e"), .character("\u{301}")], "é", 1),
        ([.paste("a\nb\u{1B}[31mc\u{7}")], "a bc", 4), ([.right, .left, .end, .home], "", 0),
        ([.paste("👩‍👩‍👧‍👦漢"), .backspace], "👩‍👩‍👧‍👦", 1),
    ])
    func `a line is edited`(keys: [Key], text: String, cursor: Int) {
        var editor = LineEditor()
        for key in keys { _ = editor.handle(key) }
        #expect(editor.text == text)
        #expect(editor.cursor == cursor)
    }

    @Test func `a line ends somewhere`() {
        var editor = LineEditor()
        for _ in 0..<10 { _ = editor.handle(.paste(String(repeating: "x", count: 1_000))) }
        #expect(editor.text.count == 4_000)
    }
}

import Lessons
import Testing
import Workshop

@testable import Terminal

@Suite("Completing a typed command")
struct CompletionTests {
    @Test(arguments: [
        ("st", "st", ["start", "status", "step"]), ("exte", "extend ", []),
        ("PAU", "pause", ["pause", "paused"]), ("xyz", "xyz", []),
        ("open eng", "open engage-", ["engage-1", "engage-2"]), ("open engage-1", "open engage-1 ", []),
        ("answer Ma", "answer Mary Ann ", []), ("answer mary a", "answer Mary Ann ", []),
        ("move Ada to Bea", "move Ada to Beans ", []), ("join Zoe in P", "join Zoe in Peas ", []),
        ("replan from Bre", "replan from Break ", []), ("replan sp", "replan spread ", []),
        ("began Expl", "began Explore ", []), ("answer Ada: 2", "answer Ada: 2", []), ("quit now", "quit now", []),
    ])
    func `what is certain is filled in, and the rest is told`(line: String, whole: String, known: [String]) throws {
        let room = try Rehearsal.polling()
        let (completed, candidates) = Completion(room.session).complete(line)
        #expect(completed == whole)
        #expect(Set(candidates) == Set(known))
    }

    @Test func `every word completes to itself, and nothing known breaks it`() throws {
        let room = try Rehearsal.polling()
        for word in CommandWord.allCases {
            let (line, candidates) = Completion(room.session).complete(word.rawValue)
            #expect(line.hasPrefix(word.rawValue))
            #expect(candidates.isEmpty || candidates.contains(word.rawValue))
            _ = Completion(room.session).complete(word.rawValue + " ")
            _ = Completion(room.session).complete(word.rawValue + " é漢 \u{1B}[2J  ")
        }
    }

    @Test func `Tab completes at the desk, and tells what else it could be`() throws {
        let room = try Rehearsal.polling()
        let state = desk(.character(":"), .paste("open e"), .tab, in: room)
        #expect(state.mode == .typing(LineEditor("open e"), recalled: 0))
        #expect(state.notice?.text == "engage-1, engage-2, explore-1, evaluate-1, evaluate-2")
        #expect(
            desk(.character(":"), .paste("fin"), .tab, in: room).mode == .typing(LineEditor("finish "), recalled: 0)
        )
        #expect(room.frame(state, columns: 80, rows: 24).text.contains("engage-1, engage-2, explore-1"))
    }
}

@Suite("Slots, steps and notes in words")
struct SlotCommandTests {
    static let slots = ActivityID(rawValue: "evaluate-1")

    /// Beans and Peas, with slots of five minutes in Evaluate.
    static func room() throws -> Rehearsal {
        var setup = SessionSetup.garden
        setup.activities[3] = Activity(
            id: slots,
            phase: .evaluate,
            title: "The plans",
            kind: .slots(Slots(teamSeconds: 300))
        )
        setup.activities[4] = Activity(
            id: setup.activities[4].id,
            phase: .evaluate,
            title: "Scores",
            kind: .rubric(Rubric(criteria: [.garden("Fits the soil")]))
        )
        var room = try Rehearsal(setup)
        for line in ["join Ada in Beans", "join Ben in Peas", "join Cem in Roots", "start"] { try room.type(line) }
        for _ in 0..<3 { try room.type("next") }
        try room.type("open evaluate-1")
        try room.type("open evaluate-2")
        return room
    }

    private func names(_ room: Rehearsal) -> [String] { room.session.teamsToPresent(in: Self.slots).map(\.name) }

    @Test(arguments: [
        ("order Roots", ["Roots", "Beans", "Peas"]), ("order peas, Roots, Beans", ["Peas", "Roots", "Beans"]),
        ("swap Beans and Roots", ["Roots", "Peas", "Beans"]), ("skip", ["Peas", "Roots", "Beans"]),
        ("skip Peas", ["Beans", "Roots", "Peas"]), ("changeover 1", ["Beans", "Peas", "Roots"]),
    ])
    func `the order changes as it is said`(line: String, order: [String]) throws {
        var room = try Self.room()
        try room.type(line)
        #expect(names(room) == order)
        try room.type("undo")
        #expect(names(room) == ["Beans", "Peas", "Roots"])
    }

    @Test func `it is drawn by lot`() throws {
        var room = try Self.room()
        try room.type("order draw")
        #expect(Set(names(room)) == ["Beans", "Peas", "Roots"])
    }

    @Test(arguments: [
        "order", "order Nobody", "swap Beans", "skip Nobody", "changeover", "step", "step 5", "note 1", "note x: y",
    ])
    func `what is none is refused`(line: String) throws {
        let room = try Self.room()
        #expect(throws: CommandFault.self) {
            try CommandLanguage(session: room.session, now: room.now, clock: Rehearsal.clock).read(line)
        }
    }

    @Test func `the desk says who is on, who comes next and how far the scores are`() throws {
        var room = try Self.room()
        try room.type("changeover 1")
        try room.type("present")
        room.wait(4, 10)
        try room.type("score Ben Beans: 3")
        func text() -> String {
            let desk = desk(.up, .up, .tab, in: room)
            return room.frame(desk, columns: 200, rows: 60).text + room.frame(desk, columns: 80, rows: 24).text
        }
        #expect(text().contains("Beans presents; next Peas · LAST MINUTE"))
        #expect(text().contains("Everybody else scores Beans: 1 of 2 sheets"))
        try room.type("present none")
        room.wait(0, 20)
        #expect(text().contains("Changeover, 0:40; next Peas"))
    }

    @Test func `without a screen a team hears of its last minute`() throws {
        var room = try Self.room()
        try room.type("present")
        let start = room.now
        func said(_ from: Int, _ to: Int) -> [String] {
            PlainView.reminders(
                for: room.session,
                from: start.advanced(bySeconds: from),
                to: start.advanced(bySeconds: to),
                clock: Rehearsal.clock
            )
        }
        #expect(said(200, 239) == [])
        #expect(said(239, 240) == ["09:04 Beans has one minute left. Next: Peas."])
        #expect(said(299, 300) == ["09:05 Time is up for Beans. Next: Peas."])
    }

    @Test func `steps are added on the spot and shown with their clock`() throws {
        var room = try Rehearsal()
        try room.type("start")
        try room.type("step 10 Look at the photograph")
        try room.type("step 1:30 Tell a neighbour")
        room.wait(9, 30)
        #expect(room.frame(columns: 80, rows: 24).text.contains("Step 1 of 2, 0:30 left: Look at the"))
        let next = PlainView.reminders(
            for: room.session,
            from: room.now,
            to: room.now.advanced(bySeconds: 30),
            clock: Rehearsal.clock
        )
        #expect(next == ["09:10 Step 2 of 2: Tell a neighbour, 1 minute."])
        try room.type("step none")
        #expect(room.session.steps(of: 0) == [])
    }

    @Test func `one's own questions are answered when all is over`() throws {
        var room = try Rehearsal()
        try room.type("start")
        try room.type("end")
        try room.type("note 1: The back row")
        let text = room.frame(columns: 120, rows: 40).text
        #expect(text.contains("Who spoke little? — The back row"))
    }
}

@Suite("Pages of the desk")
struct PageTests {
    @Test func `who is here, and who has handed in`() throws {
        let room = try Rehearsal.polling()
        #expect(
            room.frame(desk(.character("w"), in: room), columns: 80, rows: 24).text == """
                 A garden for the whole street                                   RUNNING  09:12

                    ██    ██████      ██████  ██████  Engage  1 of 4
                  ████        ██  ██      ██  ██  ██  until 09:30
                    ██        ██      ██████  ██  ██  ran 12:30 of 30 min
                    ██        ██  ██      ██  ██  ██  Next: Explore, 1 h
                  ██████      ██      ██████  ██████  Ends 11:30 as planned

                  █████████████████████████████▏········································ 41 %

                 PEOPLE   questions   answers   log
                 Beans  2
                   09:00  Ada                                          engage-1 ✓
                   09:00  Ben                                          engage-1 ✓
                 Peas  3
                   09:00  Mary Ann                                     engage-1 ✓
                   09:00  Cem                                          engage-1 ✓
                   09:00  Dot                                          engage-1 ✓
                 No team  1
                   09:00  Eve                                          engage-1 –
                ────────────────────────────────────────────────────────────────────────────────

                 Tab next page   ↑ ↓ PgUp PgDn scroll   : command   Esc back to the session

                """
        )
    }

    @Test func `nobody's hand shows where answers are anonymous`() throws {
        var room = try Rehearsal.polling()
        try room.type("open engage-2")
        try room.type("answer Ada: The noise")
        let text = room.frame(desk(.character("w"), in: room), columns: 80, rows: 24).text
        #expect(!text.contains("engage-2"))
    }

    @Test func `what has happened, the newest at the end`() throws {
        let room = try Rehearsal.polling()
        var state = Rehearsal.desk
        state.record((1...40).map { "09:\($0 + 10) Something happened for the \($0)th time." })
        _ = state.handle(.character("l"), session: room.session, at: room.now, size: .usual)
        let text = room.frame(state, columns: 80, rows: 24).text
        #expect(text.contains("for the 40th time") && !text.contains("for the 3th time"))
        _ = state.handle(.home, session: room.session, at: room.now, size: .usual)
        #expect(room.frame(state, columns: 80, rows: 24).text.contains("for the 1th time"))
    }

    @Test func `answers to group stand with their numbers, and the command is begun`() throws {
        var room = try Rehearsal.polling()
        try room.type("open engage-2")
        for line in ["answer Ada: The noise", "answer Ben: The dogs"] { try room.type(line) }
        let state = desk(.character("g"), in: room)
        #expect(room.frame(state, columns: 80, rows: 24).text.contains("1 The noise"))
        #expect(desk(.character("g"), .character(":"), in: room).mode == .typing(LineEditor("group "), recalled: 0))
    }

    @Test(arguments: DeskState.Page.allCases) func `every page is drawn at every size, empty or not, and left`(
        page: DeskState.Page
    ) throws {
        for room in [try Rehearsal(), try Rehearsal.polling(), try Rehearsal.scoring()] {
            for (columns, rows) in [(10, 3), (80, 24), (120, 40), (200, 60)] {
                var state = Rehearsal.desk
                state.mode = .page(page, from: 3)
                let frame = room.frame(state, columns: columns, rows: rows)
                #expect(frame.lines.count == rows && frame.lines.allSatisfy { $0.width <= columns })
                let size = TerminalSize(columns: columns, rows: rows)
                for key in [Key.up, .down, .pageDown, .end, .home, .pageUp, .tab, .backTab] {
                    _ = state.handle(key, session: room.session, at: room.now, size: size)
                }
                _ = state.handle(.escape, session: room.session, at: room.now, size: size)
                #expect(state.mode == .normal)
            }
        }
    }
}

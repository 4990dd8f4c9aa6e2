import Lessons
import Testing
import Workshop

@testable import Terminal

@Suite("Replanning at the desk")
struct ReplanFrameTests {
    /// Eighteen minutes over in Explore, with everybody out by 11:30.
    static func late() throws -> Rehearsal {
        var room = try Rehearsal(.longGarden)
        try room.type("finish 13:00")
        try room.type("start")
        room.wait(30)
        try room.type("next")
        room.wait(78)
        return room
    }

    @Test func `an overrun offers the proposals, and the proposals show what each leads to`() throws {
        let room = try Self.late()
        #expect(
            room.frame(columns: 80, rows: 24).text == """
                 A garden for the whole street                                   OVERRUN  10:48

                            ██    ██████      ██████  ██████  Explore  2 of 6
                    ██    ████    ██  ██  ██  ██  ██  ██  ██  OVERRUN since 10:30
                  ██████    ██    ██████      ██  ██  ██  ██  ran 78:00 of 60 min
                    ██      ██    ██  ██  ██  ██  ██  ██  ██  Next: Break, 15 min
                          ██████  ██████      ██████  ██████  Ends 13:18 (13:00), 18 min late

                  ██████████████████████████████████████████████████████████████████████ 130 %

                 AGENDA            plan    real  │ ACTIVITIES
                 ✓ 09:00 Engage       30  30:00  │ None in this item.
                 ▸ 09:30 Explore      60  78:00! │
                   10:48 Break        15         │ FACILITATOR ACTIONS
                   11:03 Explain      40         │ Hand out the spades.
                   11:43 Elaborate    50         │
                   12:33 Evaluate     45         │ RESOURCES
                                                 │ Spades, gloves, two buckets a team
                 PEOPLE                          │
                 Nobody has joined yet.          │
                ────────────────────────────────────────────────────────────────────────────────
                 ! Ends 18 min after 13:00; a shows how to win them back.
                 space pause   n next   b back   + - minute   a replan   ↑ ↓ select   o open
                 r show results   w k g l pages   Tab activity   : command   ? help   q leave
                """
        )
        #expect(
            room.frame(desk(.character("a"), in: room), columns: 80, rows: 24).text == """
                 A garden for the whole street                                   OVERRUN  10:48

                            ██    ██████      ██████  ██████  Explore  2 of 6
                    ██    ████    ██  ██  ██  ██  ██  ██  ██  OVERRUN since 10:30
                  ██████    ██    ██████      ██  ██  ██  ██  ran 78:00 of 60 min
                    ██      ██    ██  ██  ██  ██  ██  ██  ██  Next: Break, 15 min
                          ██████  ██████      ██████  ██████  Ends 13:18 (13:00), 18 min late

                  ██████████████████████████████████████████████████████████████████████ 130 %

                 REPLAN            Evaluate protected │ AGENDA                    plan    real
                 The session would end at 13:18, 18   │ ✓ 09:00 Engage               30  30:00
                 min after 13:00.                     │ ▸ 09:30 Explore              60  78:00!
                 ▸ 1 Spread over 2 phases      enough │   10:48 Break                15
                   2 From Explain              enough │   11:03 Explain              32
                   3 From Elaborate            enough │   11:35 Elaborate            40
                   4 Cut explore-1             enough │   12:15 Evaluate             45
                   5 Shorten Break       11 min short │ Explain 40 → 32, Elaborate 50 → 40
                   6 Drop Break           3 min short │ Ends 13:00 as wanted
                   7 Let the end move           13:18 │
                ────────────────────────────────────────────────────────────────────────────────

                 ↑ ↓ look   Enter chooses   p protect or not   Esc leaves it

                """
        )
    }

    @Test func `one phase pays`() throws {
        let room = try Self.late()
        #expect(
            room.frame(desk(.character("a"), .down, in: room), columns: 120, rows: 40).text == """
                 A garden for the whole street                                                                           OVERRUN  10:48

                            ██    ██████      ██████  ██████  Explore  2 of 6
                    ██    ████    ██  ██  ██  ██  ██  ██  ██  OVERRUN since 10:30
                  ██████    ██    ██████      ██  ██  ██  ██  ran 78:00 of 60 min
                    ██      ██    ██  ██  ██  ██  ██  ██  ██  Next: Break, 15 min
                          ██████  ██████      ██████  ██████  Ends 13:18, 18 min late (plan 13:00)

                  ██████████████████████████████████████████████████████████████████████████████████████████████████████████████ 130 %

                 REPLAN                               Evaluate protected │ AGENDA                                         plan    real
                 The session would end at 13:18, 18 min after 13:00.     │ ✓ 09:00 Engage                                    30  30:00
                   1 Spread over 2 phases                         enough │ ▸ 09:30 Explore                                   60  78:00!
                 ▸ 2 From Explain                                 enough │   10:48 Break                                     15
                   3 From Elaborate                               enough │   11:03 Explain                                   22
                   4 Cut explore-1                                enough │   11:25 Elaborate                                 50
                   5 Shorten Break                          11 min short │   12:15 Evaluate                                  45
                   6 Drop Break                              3 min short │ Explain 40 → 22
                   7 Let the end move                              13:18 │ Ends 13:00 as wanted
                                                                         │
                                                                         │
                                                                         │
                                                                         │
                                                                         │
                                                                         │
                                                                         │
                                                                         │
                                                                         │
                                                                         │
                                                                         │
                                                                         │
                                                                         │
                                                                         │
                                                                         │
                                                                         │
                                                                         │
                ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────

                 ↑ ↓ look   Enter chooses   p protect or not   Esc leaves it

                """
        )
    }

    @Test func `with room to spare, and Evaluate no longer protected`() throws {
        let room = try Self.late()
        let desk = desk(.character("a"), .character("p"), .end, .up, in: room)
        #expect(
            room.frame(desk, columns: 200, rows: 60).text == """
                 A garden for the whole street                                                                                                                                                           OVERRUN  10:48

                                      ████        ████████████            ████████████    ████████████
                                      ████        ████████████            ████████████    ████████████
                      ████        ████████        ████    ████    ████    ████    ████    ████    ████  Explore  2 of 6
                      ████        ████████        ████    ████    ████    ████    ████    ████    ████  OVERRUN since 10:30
                  ████████████        ████        ████████████            ████    ████    ████    ████  ran 78:00 of 60 min
                  ████████████        ████        ████████████            ████    ████    ████    ████  Next: Break, 15 min
                      ████            ████        ████    ████    ████    ████    ████    ████    ████  Ends 13:18, 18 min late (plan 13:00)
                      ████            ████        ████    ████    ████    ████    ████    ████    ████
                                  ████████████    ████████████            ████████████    ████████████
                                  ████████████    ████████████            ████████████    ████████████

                  ██████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████████ 130 %

                 REPLAN                                     nothing protected │ AGENDA                                                                                                                    plan    real
                 The session would end at 13:18, 18 min after 13:00.          │ ✓ 09:00 Engage                                                                                                               30  30:00
                   1 Spread over 3 phases                              enough │ ▸ 09:30 Explore                                                                                                              60  78:00!
                   2 From Explain                                      enough │ ×       Break                                                                                                                 dropped
                   3 From Elaborate                                    enough │   10:48 Explain                                                                                                              40
                   4 From Evaluate                                     enough │   11:28 Elaborate                                                                                                            50
                   5 Cut explore-1                                     enough │   12:18 Evaluate                                                                                                             45
                   6 Cut evaluate-1                                    enough │ Break 15 → none
                   7 Cut evaluate-2                                    enough │ Ends 13:03, 3 min after 13:00
                   8 Shorten Break                               11 min short │
                 ▸ 9 Drop Break                                   3 min short │
                   10 Let the end move                                  13:18 │
                                                                              │
                                                                              │
                                                                              │
                                                                              │
                                                                              │
                                                                              │
                                                                              │
                                                                              │
                                                                              │
                                                                              │
                                                                              │
                                                                              │
                                                                              │
                                                                              │
                                                                              │
                                                                              │
                                                                              │
                                                                              │
                                                                              │
                                                                              │
                                                                              │
                                                                              │
                                                                              │
                                                                              │
                                                                              │
                                                                              │
                                                                              │
                                                                              │
                                                                              │
                ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────

                 ↑ ↓ look   Enter chooses   p protect or not   Esc leaves it

                """
        )
    }

    @Test func `the reason is asked for, and the choice is an action`() throws {
        let room = try Self.late()
        var desk = desk(.character("a"), .enter, .paste("They found more"), in: room)
        #expect(
            room.frame(desk, columns: 80, rows: 24).text.split(separator: "\n").suffix(2).joined(separator: "\n") == """
                Why? They found more
                 Enter replans   Esc back
                """
        )
        var replan = room.session.spread(protecting: [5], at: room.now)
        replan.reason = "They found more"
        let action = desk.handle(.enter, session: room.session, at: room.now, size: .usual)
        #expect(action == .facilitator(.time(.replan(replan))))
        #expect(desk.mode == .normal)
    }

    @Test func `afterwards the next phase shows the length that it will have`() throws {
        var room = try Self.late()
        try room.type("replan spread because they found more")
        #expect(
            room.frame(columns: 80, rows: 24).text == """
                 A garden for the whole street                                   OVERRUN  10:48

                            ██    ██████      ██████  ██████  Explore  2 of 6
                    ██    ████    ██  ██  ██  ██  ██  ██  ██  OVERRUN since 10:30
                  ██████    ██    ██████      ██  ██  ██  ██  ran 78:00 of 60 min
                    ██      ██    ██  ██  ██  ██  ██  ██  ██  Next: Break, 15 min
                          ██████  ██████      ██████  ██████  Ends 13:00 as planned

                  ██████████████████████████████████████████████████████████████████████ 130 %

                 AGENDA            plan    real  │ ACTIVITIES
                 ✓ 09:00 Engage       30  30:00  │ None in this item.
                 ▸ 09:30 Explore      60  78:00! │
                   10:48 Break        15         │ FACILITATOR ACTIONS
                   11:03 Explain      32         │ Hand out the spades.
                   11:35 Elaborate    40         │
                   12:15 Evaluate     45         │ RESOURCES
                                                 │ Spades, gloves, two buckets a team
                 PEOPLE                          │
                 Nobody has joined yet.          │
                ────────────────────────────────────────────────────────────────────────────────

                 space pause   n next   b back   + - minute   a replan   ↑ ↓ select   o open
                 r show results   w k g l pages   Tab activity   : command   ? help   q leave
                """
        )
        try room.type("undo")
        try room.type("replan drop Break")
        #expect(
            room.frame(columns: 80, rows: 24).text == """
                 A garden for the whole street                                   OVERRUN  10:48

                            ██    ██████      ██████  ██████  Explore  2 of 6
                    ██    ████    ██  ██  ██  ██  ██  ██  ██  OVERRUN since 10:30
                  ██████    ██    ██████      ██  ██  ██  ██  ran 78:00 of 60 min
                    ██      ██    ██  ██  ██  ██  ██  ██  ██  Next: Explain, 40 min
                          ██████  ██████      ██████  ██████  Ends 13:03 (13:00), 3 min late

                  ██████████████████████████████████████████████████████████████████████ 130 %

                 AGENDA            plan    real  │ ACTIVITIES
                 ✓ 09:00 Engage       30  30:00  │ None in this item.
                 ▸ 09:30 Explore      60  78:00! │
                 ×       Break         dropped   │ FACILITATOR ACTIONS
                   10:48 Explain      40         │ Hand out the spades.
                   11:28 Elaborate    50         │
                   12:18 Evaluate     45         │ RESOURCES
                                                 │ Spades, gloves, two buckets a team
                 PEOPLE                          │
                 Nobody has joined yet.          │
                ────────────────────────────────────────────────────────────────────────────────
                 ! Ends 3 min after 13:00; a shows how to win them back.
                 space pause   n next   b back   + - minute   a replan   ↑ ↓ select   o open
                 r show results   w k g l pages   Tab activity   : command   ? help   q leave
                """
        )
    }

    @Test func `where nothing has to be won back it says so`() throws {
        var room = try Rehearsal()
        try room.type("start")
        #expect(
            room.frame(desk(.character("a"), in: room), columns: 80, rows: 24).text == """
                 A garden for the whole street                                   RUNNING  09:00

                  ██████  ██████      ██████  ██████  Engage  1 of 4
                      ██  ██  ██  ██  ██  ██  ██  ██  until 09:30
                  ██████  ██  ██      ██  ██  ██  ██  ran 0:00 of 30 min
                      ██  ██  ██  ██  ██  ██  ██  ██  Next: Explore, 1 h
                  ██████  ██████      ██████  ██████  Ends 11:30 as planned

                  ······································································ 0 %

                 REPLAN            Evaluate protected │ AGENDA
                 The session ends at 11:30, in time;  │ Nothing has to give time.
                 there is nothing to win back.        │
                                                      │
                                                      │
                                                      │
                                                      │
                                                      │
                                                      │
                                                      │
                ────────────────────────────────────────────────────────────────────────────────

                 ↑ ↓ look   Enter chooses   p protect or not   Esc leaves it

                """
        )
    }

    @Test(arguments: [Key.escape, .control("c"), .character("q"), .character("a")])
    func `it is left as it was`(key: Key) throws {
        let room = try Self.late()
        #expect(desk(.character("a"), .down, key, in: room).mode == .normal)
        #expect(desk(.character("a"), .enter, .escape, .escape, in: room).mode == .normal)
    }

    @Test func `without a screen the same is said in sentences`() throws {
        var room = try Self.late()
        #expect(
            PlainView.proposals(of: room.session, protecting: nil, at: room.now, clock: Rehearsal.clock)
                .joined(separator: "\n") == """
                    The session would end at 13:18, 18 min after 13:00.
                      1 Spread over 2 phases: Explain 40 → 32, Elaborate 50 → 40; ends 13:00 as wanted.
                      2 From Explain: Explain 40 → 22; ends 13:00 as wanted.
                      3 From Elaborate: Elaborate 50 → 32; ends 13:00 as wanted.
                      4 Cut explore-1: Elaborate 50 → 32; ends 13:00 as wanted.
                      5 Shorten Break: Break 15 → 8; ends 13:11, 11 min after 13:00.
                      6 Drop Break: Break 15 → none; ends 13:03, 3 min after 13:00.
                      7 Let the end move: ends 13:18 as wanted.
                    “replan 1” chooses the first, “replan 1 because …” says why; “undo” takes it back.
                    """
        )
        let before = room.session
        try room.type("replan 2 because the groups found more")
        let lines = PlainView.lines(from: before, to: room.session, at: room.now, clock: Rehearsal.clock)
        let replanned = room.session
        try room.type("undo")
        let undone = PlainView.lines(from: replanned, to: room.session, at: room.now, clock: Rehearsal.clock)
        #expect(
            (lines + undone).joined(separator: "\n") == """
                10:48 Explain gets 18 minutes less.
                10:48 Replanned: From Explain, because: the groups found more. The session ends at 13:00.
                10:48 Explain gets 18 minutes more.
                10:48 The former agenda holds again. The session ends at 13:18.
                """
        )
    }
}

extension SessionSetup {
    /// As `garden`, with two phases between: 30 Engage, 60 Explore, a break of 15, 40 Explain, 50 Elaborate, 45 Evaluate.
    static let longGarden: SessionSetup = {
        var setup = SessionSetup.garden
        setup.agenda.insert(AgendaItem(kind: .explain, title: "Explain", plannedSeconds: 2400), at: 3)
        setup.agenda.insert(
            AgendaItem(
                kind: .elaborate,
                title: "Elaborate",
                plannedSeconds: 3000,
                activities: [ActivityID(rawValue: "explore-1")]
            ),
            at: 4
        )
        setup.agenda[1].activities = []
        return setup
    }()
}

@Suite("Typed replanning")
struct ReplanCommandTests {
    private func read(_ line: String, in room: Rehearsal) throws(CommandFault) -> TypedCommand? {
        try CommandLanguage(session: room.session, now: room.now, clock: Rehearsal.clock).read(line)
    }

    private static func taking(_ rule: Replan.Rule, _ index: Int, _ minutes: Int, protecting: [Int] = [5]) -> Replan {
        Replan(
            rule: rule,
            changes: [Replan.Change(index: index, extendedSeconds: -minutes * 60)],
            protected: protecting
        )
    }

    @Test(arguments: [
        ("replan from Explain", taking(.take, 3, 18)), ("replan FROM 4", taking(.take, 3, 18)),
        ("replan take 7 from elaborate", taking(.take, 4, 7)), ("replan take 7 min from 5", taking(.take, 4, 7)),
        ("replan from Evaluate protect none", taking(.take, 5, 18, protecting: [])),
        ("replan from Explain protect Evaluate, Elaborate", taking(.take, 3, 18, protecting: [5, 4])),
        ("replan drop Break", taking(.drop, 2, 15)), ("replan shorten Break", taking(.shorten, 2, 7)),
        // More than it can give is refused by the session, which knows why.
        ("replan take 30 from Explain", taking(.take, 3, 30)),
    ])
    func `a line is a replan`(line: String, replan: Replan) throws {
        let room = try ReplanFrameTests.late()
        #expect(try read(line, in: room) == .facilitator(.time(.replan(replan))))
    }

    @Test func `a reason stands behind because`() throws {
        let room = try ReplanFrameTests.late()
        guard case .perform(.time(.replan(let replan)), _)? = try read("replan 1 Because  it took longer", in: room)
        else {
            Issue.record("no replan")
            return
        }
        #expect(replan.reason == "it took longer" && replan.rule == .spread)
        #expect(try read("replan", in: room) == .proposals(protecting: nil))
        #expect(try read("replan protect none", in: room) == .proposals(protecting: []))
    }

    @Test(arguments: [
        ("replan 99", "There is no proposal 99; the proposals are 1 to 7."),
        ("replan from Explian", "There is no “Explian” in the agenda. Did you mean “Explain”?"),
        ("replan sideways", "It is written: replan [2 | from PHASE | spread]"),
        ("replan take 5", "It is written: replan [2 | from PHASE | spread]"),
        ("replan cut nothing", "There is no activity “nothing”."),
    ])
    func `what is no replan is said`(line: String, sentence: String) throws {
        let room = try ReplanFrameTests.late()
        let fault = #expect(throws: CommandFault.self) { try read(line, in: room) }
        #expect(fault?.description == sentence)
    }

    @Test func `on time there is nothing to win back`() throws {
        var room = try Rehearsal()
        try room.type("start")
        for line in ["replan spread", "replan 1", "replan from Explore"] {
            #expect(throws: CommandFault.onTime) { try read(line, in: room) }
        }
    }

    @Test(arguments: [
        ("finish 11:30", TimeCommand.finishBy(Rehearsal.nine.advanced(bySeconds: 9000))),
        ("finish 8:00", .finishBy(Rehearsal.nine.advanced(bySeconds: 23 * 3600))), ("finish none", .finishBy(nil)),
        ("began Engage 08:58", .began(index: 0, at: Rehearsal.nine.advanced(bySeconds: -120))),
        ("began 9:01", .began(index: 1, at: Rehearsal.nine.advanced(bySeconds: 60))),
        ("began Explore 30 minutes ago", .began(index: 1, at: Rehearsal.nine.advanced(bySeconds: 108 * 60 - 1800))),
        (
            "paused 9:10 to 9:16",
            .paused(
                from: Rehearsal.nine.advanced(bySeconds: 600),
                to: Rehearsal.nine.advanced(bySeconds: 960)
            )
        ),
        (
            "paused 6",
            .paused(
                from: Rehearsal.nine.advanced(bySeconds: 102 * 60),
                to: Rehearsal.nine.advanced(bySeconds: 108 * 60)
            )
        ),
        ("undo", .undo),
    ])
    func `the clock is set right in words`(line: String, command: TimeCommand) throws {
        let room = try ReplanFrameTests.late()
        #expect(try read(line, in: room) == .facilitator(.time(command)))
    }

    @Test(arguments: ["finish soon", "finish", "began", "began Explore", "paused", "paused 25:00 to 26:00", "undo it"])
    func `what sets no clock right is refused`(line: String) throws {
        let room = try ReplanFrameTests.late()
        #expect(throws: CommandFault.self) { try read(line, in: room) }
    }
}

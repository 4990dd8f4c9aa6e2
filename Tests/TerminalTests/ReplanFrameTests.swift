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

    /// Twelve minutes won in Engage.
    static func early() throws -> Rehearsal {
        try Rehearsal(.longGarden).then("start", minutes: 18).then("next", minutes: 5)
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

    @Test(arguments: [Key.escape, .control("c"), .character("q"), .character("a")])
    func `it is left as it was`(key: Key) throws {
        let room = try Self.late()
        #expect(desk(.character("a"), .down, key, in: room).mode == .normal)
        #expect(desk(.character("a"), .enter, .escape, .escape, in: room).mode == .normal)
    }

    @Test func `without a screen minutes won are told and offered in sentences`() throws {
        let before = try Rehearsal(.longGarden).then("start", minutes: 18)
        let room = try before.then("next")
        let lines = PlainView.lines(from: before.session, to: room.session, at: room.now, clock: Rehearsal.clock)
        #expect(lines.last == "  12 minutes are won; “replan” lists what to do with them.")
        #expect(
            PlainView.proposals(of: room.session, protecting: nil, at: room.now, clock: Rehearsal.clock)
                .joined(separator: "\n") == """
                    The session would end at 12:48, 12 min before 13:00.
                      1 Longer in Explore: Explore 60 → 72; ends 13:00 as wanted.
                      2 To Explain: Explain 40 → 52; ends 13:00 as wanted.
                      3 To Elaborate: Elaborate 50 → 62; ends 13:00 as wanted.
                      4 To Evaluate: Evaluate 45 → 57; ends 13:00 as wanted.
                      5 End earlier: ends 12:48 as wanted.
                    “replan 1” chooses the first, “replan 1 because …” says why; “undo” takes it back.
                    """
        )
        let read = { (line: String) in
            try CommandLanguage(session: room.session, now: room.now, clock: Rehearsal.clock).read(line)
        }
        #expect(try read("replan to Evaluate") == .facilitator(.time(.replan(room.session.give(to: 5, at: room.now)))))
        let five = room.session.give(to: 3, seconds: 300, at: room.now)
        #expect(try read("replan give 5 to Explain") == .facilitator(.time(.replan(five))))
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
                      4 Cut explore-1 “Which corners get sun?”: Elaborate 50 → 32; ends 13:00 as wanted.
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
        ("replan sideways", "It is written: replan [2 | from PHASE | to PHASE]"),
        ("replan take 5", "It is written: replan [2 | from PHASE | to PHASE]"),
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

import Lessons
import Testing
import Workshop

@testable import Terminal

@Suite("A session in plain lines")
struct PlainViewTests {
    @Test func `a whole session is told in sentences`() throws {
        var teller = Teller(try Rehearsal())
        try teller.type("join Ada in Beans", "join Ben in Peas")
        try teller.type("start 8:58")
        teller.wait(6)
        try teller.type("open")
        try teller.type("answer Ada: 1", "answer Ben: 2")
        try teller.type("close")
        try teller.type("extend 2:30")
        teller.wait(1)
        try teller.type("pause")
        teller.wait(4)
        try teller.type("resume")
        teller.wait(25)
        teller.wait(6)
        try teller.type("next")
        teller.wait(55)
        try teller.type("next")
        teller.wait(15)
        try teller.type("next")
        try teller.type("open evaluate-1")
        try teller.type("score Ada Peas: 3 4")
        teller.wait(44)
        try teller.type("end")
        #expect(
            teller.lines.joined(separator: "\n") == """
                A garden for the whole street: 4 items, 2 h 30 min.
                  Engage, 30 minutes
                  Explore, 60 minutes
                    suggested: Poll explore-1, Which corners get sun?
                  Break, 15 minutes
                  Evaluate, 45 minutes
                09:00 Not started; “start” begins. Started now it ends at 11:30.
                09:00 New teams: Beans, Peas.
                09:00 Ada joins Beans.
                09:00 Ben joins Peas.
                08:58 The session begins.
                08:58 Engage begins: 30 minutes, until 09:28.
                  Facilitator: Show the photograph of the empty strip by the road and ask who walks past it every day.
                  Learners: Tell a neighbour about a garden that you remember, then collect what these have in common.
                09:06 Poll engage-1 is open: What should grow by the road?
                  1 Herbs
                  2 Fruit trees that everybody may pick from
                  3 A hedge
                09:06 engage-1: 2 of 2 answered.
                09:06 Poll engage-1 is closed: 2 of 2 answered.
                  1 Herbs: 1, 50 %
                  2 Fruit trees that everybody may pick from: 1, 50 %
                  3 A hedge: 0, 0 %
                09:06 Engage gets 2 minutes 30 seconds more: 24:30 left, until 09:30.
                09:07 The clock stands still.
                09:11 The clock goes on: 23:30 left, until 09:34.
                09:36 Time is up for Engage. Next: Explore, 60 minutes.
                09:42 Engage is 7 minutes over. “replan” lists what can give time.
                09:42 Engage took 40:00, planned 30 minutes.
                09:42 Explore begins: 60 minutes, until 10:42.
                  Facilitator: Hand out the spades.
                10:37 5 minutes left of Explore. Next: Break, 15 minutes.
                10:37 Explore took 55:00, planned 60 minutes.
                10:37 Break begins: 15 minutes, until 10:52.
                10:52 Time is up for Break. Next: Evaluate, 45 minutes.
                10:52 Break took 15:00, planned 15 minutes.
                10:52 Evaluate begins: 45 minutes, until 11:37.
                10:52 Rubric evaluate-1 is open: The teams' planting plans
                  1 Fits the soil
                  2 Shares the work
                10:52 evaluate-1: waiting for 2 sheets: Ada for Peas, Ben for Beans.
                10:52 evaluate-1: 1 of 2 scored.
                10:52 evaluate-1: waiting for 1 sheet: Ben for Beans.
                11:36 1 minute left of Evaluate. Then the session ends.
                11:36 Rubric evaluate-1 is closed: 1 of 2 scored.
                  Beans: 0 of 1 sheet
                  Peas: 1 of 1 sheet
                11:36 Evaluate took 44:00, planned 45 minutes.
                Ask yourself, and keep it with “note 1: …”:
                  1. Who spoke little?
                  2. What would you leave out next time?
                11:36 The session ends, 8 min later than planned.
                """
        )
    }

    @Test func `learners who come together are counted`() throws {
        let before = try Rehearsal()
        let after = try Rehearsal.withPeople()
        let lines = PlainView.lines(from: before.session, to: after.session, at: after.now, clock: Rehearsal.clock)
        #expect(lines == ["09:00 New teams: Beans, Peas.", "09:00 6 learners join; 6 are here."])
    }

    @Test func `teams are told when somebody moves`() throws {
        let before = try Rehearsal.withPeople()
        var after = before
        try after.type("move Eve to Peas")
        try after.type("move Ada to none")
        let lines = PlainView.lines(from: before.session, to: after.session, at: after.now, clock: Rehearsal.clock)
        #expect(lines == ["09:00 Ada is in no team now.", "09:00 Eve is in Peas now."])
    }

    @Test func `anonymous texts have no names and no order of their own`() throws {
        var room = try Rehearsal.withPeople()
        try room.type("start")
        try room.type("open engage-2")
        try room.type("answer Ada: Zealous slugs")
        try room.type("answer Ben: A fence \u{1B}[2J")
        let before = room
        try room.type("close engage-2")
        let lines = PlainView.lines(from: before.session, to: room.session, at: room.now, clock: Rehearsal.clock)
        #expect(
            lines == ["09:00 Question engage-2 is closed: 2 of 6 answered.", "    2 A fence", "    1 Zealous slugs"]
        )
    }

    @Test func `whoever comes back is told the notes and what is asked`() throws {
        let room = try Rehearsal.polling()
        let lines = PlainView.lines(from: nil, to: room.session, at: room.now, clock: Rehearsal.clock)
        #expect(
            lines.suffix(7) == [
                "Open: Poll engage-1, What should grow by the road? (5 of 6 answered).",
                "  Facilitator: Show the photograph of the empty strip by the road and ask who walks past it every day.",
                "  Learners: Tell a neighbour about a garden that you remember, then collect what these have in common.",
                "Poll engage-1: What should grow by the road?", "  1 Herbs",
                "  2 Fruit trees that everybody may pick from", "  3 A hedge",
            ]
        )
    }

    @Test func `where nothing has changed nothing is said`() throws {
        let room = try Rehearsal.polling()
        #expect(PlainView.lines(from: room.session, to: room.session, at: room.now, clock: Rehearsal.clock).isEmpty)
    }

    @Test func `whoever is renamed, found to be somebody else or taken out is told of`() throws {
        var room = try Rehearsal.polling()
        for (command, line) in [
            (Command.rename(LearnerID(number: 1), name: "Ada L"), "09:12 Ada is called Ada L now."),
            (.merge(LearnerID(number: 1), into: LearnerID(number: 2)), "09:12 Ada L and Ben are one person now, Ben."),
            (.remove(LearnerID(number: 4)), "09:12 Cem is no longer in the session."),
        ] {
            let before = room.session
            try room.send(command)
            #expect(
                PlainView.lines(from: before, to: room.session, at: room.now, clock: Rehearsal.clock).first == line
            )
        }
    }

    @Test func `status says where the session stands`() throws {
        let room = try Rehearsal.polling()
        #expect(
            PlainView.status(of: room.session, at: room.now, clock: Rehearsal.clock) == [
                "09:12 Engage, 1 of 4: 17:30 left. Next: Explore, 60 minutes. The session ends at 11:30, on time.",
                "6 learners; teams: Beans (2), Peas (3).",
                "Open: Poll engage-1, What should grow by the road? (5 of 6 answered).",
            ]
        )
    }

    @Test func `help has a line for every word`() {
        #expect(PlainView.help.count == CommandWord.allCases.count)
        #expect(PlainView.help.first == "start [13:55 | 4 minutes ago]       begin, now or earlier")
    }
}

@Suite("Reminders")
struct ReminderTests {
    @Test(arguments: [
        (0, 899, []), (899, 900, ["Half of Engage has gone; 15:00 left."]), (900, 901, []),
        (1_499, 1_500, ["5 minutes left of Engage. Next: Explore, 60 minutes."]),
        (1_739, 1_741, ["1 minute left of Engage. Next: Explore, 60 minutes."]),
        (1_799, 1_800, ["Time is up for Engage. Next: Explore, 60 minutes."]), (1_800, 2_099, []),
        (2_099, 2_100, ["Engage is 5 minutes over. “replan” lists what can give time."]), (2_100, 2_399, []),
        (2_399, 2_400, ["Engage is 10 minutes over. “replan” lists what can give time."]),
        (0, 1_500, ["5 minutes left of Engage. Next: Explore, 60 minutes."]),
        (0, 86_400, ["Engage is 1410 minutes over. “replan” lists what can give time."]),
        (-500, 10, []), (1_500, 1_400, []),
    ])
    func `each is said once, when its moment comes`(from: Int, to: Int, sentences: [String]) throws {
        var room = try Rehearsal()
        try room.type("start")
        let start = room.now
        let lines = PlainView.reminders(
            for: room.session,
            from: start.advanced(bySeconds: from),
            to: start.advanced(bySeconds: to),
            clock: Rehearsal.clock
        )
        #expect(lines.map { String($0.dropFirst(6)) } == sentences)
    }

    @Test func `second by second an item has five`() throws {
        var room = try Rehearsal()
        try room.type("start")
        let lines = (0..<2_200).flatMap { second in
            PlainView.reminders(
                for: room.session,
                from: room.now.advanced(bySeconds: second),
                to: room.now.advanced(bySeconds: second + 1),
                clock: Rehearsal.clock
            )
        }
        #expect(lines.map { $0.prefix(5) } == ["09:15", "09:25", "09:29", "09:30", "09:35"])
    }

    @Test func `a clock that stands calls for nothing`() throws {
        var room = try Rehearsal()
        try room.type("start")
        try room.type("pause")
        let later = room.now.advanced(bySeconds: 7_200)
        #expect(PlainView.reminders(for: room.session, from: room.now, to: later, clock: Rehearsal.clock).isEmpty)
    }
}

/// Collects everything that plain mode would print.
private struct Teller {
    private var room: Rehearsal
    private(set) var lines: [String]

    init(_ room: Rehearsal) {
        self.room = room
        lines = PlainView.lines(from: nil, to: room.session, at: room.now, clock: Rehearsal.clock)
    }

    mutating func type(_ commands: String...) throws {
        let before = room.session
        for command in commands { try room.type(command) }
        lines += PlainView.lines(from: before, to: room.session, at: room.now, clock: Rehearsal.clock)
    }

    mutating func wait(_ minutes: Int) {
        let before = room.now
        room.wait(minutes)
        lines += PlainView.reminders(for: room.session, from: before, to: room.now, clock: Rehearsal.clock)
    }
}

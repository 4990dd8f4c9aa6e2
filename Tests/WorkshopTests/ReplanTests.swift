import Lessons
import Testing
import Workshop

@Suite("Replanning")
struct ReplanTests {
    /// 10 Engage, 20 Explore, 5 break, 40 Explain, 20 Elaborate, 25 Evaluate: two hours, from 14:00.
    static func room() throws -> Room {
        func item(_ kind: AgendaItem.Kind, _ title: String, _ minutes: Int, _ activities: [ActivityID] = [])
            -> AgendaItem
        {
            AgendaItem(kind: kind, title: title, plannedSeconds: minutes * 60, activities: activities)
        }
        var setup = SessionSetup.sample
        setup.agenda = [
            item(.engage, "Engage", 10), item(.explore, "Explore", 20), item(.pause, "Break", 5),
            item(.explain, "Explain", 40, [.poll, .question]), item(.elaborate, "Elaborate", 20),
            item(.evaluate, "Evaluate", 25, [.rubric]),
        ]
        return try Room(setup)
    }

    /// In Explore, which should have ended so many minutes ago.
    static func over(by minutes: Int) throws -> Room {
        var room = try room()
        try room.send(.start(startedAt: nil))
        room.wait(minutes: 10)
        try room.send(.next)
        room.wait(minutes: 20 + minutes)
        return room
    }

    @Test func `Eighteen minutes over, every way is offered with what it leads to`() throws {
        let room = try Self.over(by: 18)
        let proposals = room.session.proposals(at: room.now)
        #expect(proposals.map(\.replan.rule) == [.spread, .take, .cut, .cut, .take, .drop, .move])
        #expect(proposals.map(\.replan.takenSeconds) == [18, 18, 18, 18, 10, 5, 0].map { $0 * 60 })
        #expect(proposals.map(\.missingSeconds) == [0, 0, 0, 0, 8, 13, 0].map { $0 * 60 })
    }

    @Test func `Those that are enough come first`() throws {
        let room = try Self.over(by: 18)
        let isEnough = room.session.proposals(at: room.now).dropLast().map(\.isEnough)
        #expect(isEnough == isEnough.sorted { $0 && !$1 })
    }

    @Test func `A choice is kept with its reason, and taken back`() throws {
        var room = try Self.over(by: 18)
        var replan = room.session.spread(protecting: room.session.protectedByDefault, at: room.now)
        replan.reason = " The groups \u{7}found more "
        let events = try room.send(.time(.replan(replan)))
        replan.reason = "The groups found more"
        #expect(events == [.time(.agendaReplanned(replan))])
        #expect(room.session.plannedSeconds(of: 3) == 28 * 60 && room.session.plannedSeconds(of: 4) == 14 * 60)
        #expect(room.session.expectedEnd(at: room.now) == Room.two.advanced(bySeconds: 7200))
        #expect(try room.send(.time(.undo)) == [.time(.actionUndone(.replan))])
        #expect(room.session.plannedSeconds(of: 3) == 40 * 60 && room.session.course.replans.isEmpty)
    }

    @Test func `A hard end counts before the start too`() throws {
        var room = try Self.room()
        room.wait(minutes: 10)
        #expect(room.session.neededSeconds(at: room.now) == 0)
        try room.send(.time(.finishBy(Room.two.advanced(bySeconds: 7200))))
        #expect(room.session.neededSeconds(at: room.now) == 600)
        #expect(room.session.indicesAhead == [0, 1, 2, 3, 4, 5])
        let spread = room.session.spread(protecting: [5], at: room.now)
        try room.send(.time(.replan(spread)))
        try room.send(.start(startedAt: nil))
        #expect(room.session.expectedEnd(at: room.now) == Room.two.advanced(bySeconds: 7200))
    }

    @Test func `Moving the end makes it the one that counts`() throws {
        var room = try Self.over(by: 18)
        try room.send(.time(.replan(room.session.moveEnd(at: room.now))))
        #expect(room.session.neededSeconds(at: room.now) == 0)
        room.wait(minutes: 2)
        #expect(room.session.neededSeconds(at: room.now) == 120)
    }

    @Test func `A dropped break is passed over, forwards and back`() throws {
        var room = try Self.over(by: 4)
        try room.send(.time(.replan(room.session.drop(2, protecting: []))))
        #expect(room.session.nextItem?.title == "Explain")
        #expect(try room.send(.next) == [.itemStarted(index: 3)])
        #expect(try room.send(.back) == [.itemStarted(index: 1)])
    }

    @Test func `An activity that was cut does not open by itself`() throws {
        var room = try Self.over(by: 18)
        let cut = try #require(room.session.cut(.poll, protecting: [], at: room.now))
        try room.send(.time(.replan(cut)))
        try room.send(.next)
        try room.send(.next)
        #expect(room.session.due(at: room.now, automatic: true) == [.open(.question)])
    }

    static let impossible: [(Replan, Refusal)] = [
        (Replan(rule: .spread), .nothingToReplan),
        (Replan(rule: .take, changes: [Replan.Change(index: 3, extendedSeconds: 0)]), .nothingToReplan),
        (Replan(rule: .take, changes: [Replan.Change(index: 3, extendedSeconds: 60)]), .nothingToReplan),
        (Replan(rule: .take, changes: [Replan.Change(index: 3, extendedSeconds: .min)]), .nothingToReplan),
        (Replan(rule: .take, changes: [Replan.Change(index: 9, extendedSeconds: -60)]), .nothingToReplan),
        (
            Replan(rule: .take, changes: [3, 3].map { Replan.Change(index: $0, extendedSeconds: -60) }),
            .nothingToReplan
        ),
        (
            Replan(rule: .take, changes: [Replan.Change(index: 3, extendedSeconds: -1260)]),
            .belowFloor(title: "Explain", seconds: 1200)
        ),
        (
            Replan(rule: .drop, changes: [Replan.Change(index: 4, extendedSeconds: -1200)]),
            .belowFloor(title: "Elaborate", seconds: 600)
        ),
        (
            Replan(rule: .shorten, changes: [Replan.Change(index: 2, extendedSeconds: -60)]),
            .belowFloor(title: "Break", seconds: 300)
        ),
        (
            Replan(rule: .take, changes: [Replan.Change(index: 1, extendedSeconds: -60)]),
            .itemNotAhead(title: "Explore")
        ),
        (
            Replan(rule: .take, changes: [Replan.Change(index: 0, extendedSeconds: -60)]),
            .itemNotAhead(title: "Engage")
        ),
        (
            Replan(rule: .take, changes: [Replan.Change(index: 5, extendedSeconds: -60)], protected: [5]),
            .itemProtected(title: "Evaluate")
        ),
        (Replan(rule: .cut, cut: [ActivityID(rawValue: "x")]), .unknownActivity("x")),
    ]

    @Test(arguments: impossible.indices) func `What is impossible is refused with the reason`(_ index: Int) throws {
        let room = try Self.over(by: 18)
        let (replan, refusal) = Self.impossible[index]
        #expect(throws: refusal) {
            try room.session.decide(.time(.replan(replan)), by: .facilitator, at: room.now)
        }
        #expect(!refusal.description.isEmpty)
    }

    @Test func `What has been opened is not cut, and nothing is cut twice`() throws {
        var room = try Self.over(by: 18)
        try room.send(.open(.poll))
        #expect(throws: Refusal.activityNotWaiting(title: "Who washes up?")) {
            try room.send(.time(.replan(Replan(rule: .cut, cut: [.poll]))))
        }
        try room.send(.time(.replan(Replan(rule: .cut, cut: [.question]))))
        #expect(throws: Refusal.activityNotWaiting(title: "What would help?")) {
            try room.send(.time(.replan(Replan(rule: .cut, cut: [.question]))))
        }
    }

    @Test func `Learners replan nothing`() throws {
        var room = try Self.over(by: 1)
        try room.send(.join(name: "Ada", team: nil), by: .program)
        for command in [TimeCommand.undo, .finishBy(nil), .replan(Replan(rule: .move, endsAt: room.now))] {
            #expect(throws: Refusal.notAllowed) { try room.send(.time(command), by: .ada) }
        }
    }

    @Test func `Damaged events change nothing and break nothing`() throws {
        let room = try Self.over(by: 18)
        let nonsense: [TimeEvent] = [
            .agendaReplanned(Replan(rule: .take, changes: [Replan.Change(index: 99, extendedSeconds: -60)])),
            .agendaReplanned(Replan(rule: .take, changes: [Replan.Change(index: 3, extendedSeconds: .min)])),
            .agendaReplanned(Replan(rule: .take, changes: [Replan.Change(index: 3, extendedSeconds: .max)])),
            .beginCorrected(index: 77, startedAt: room.now), .pauseEntered(from: room.now, to: Room.two),
            .actionUndone(.team),
        ]
        for event in nonsense {
            var session = room.session
            session.apply(Event(at: session.changedAt, by: .facilitator, body: .time(event)))
            #expect(session == room.session, "\(event)")
        }
    }

    @Test func `What has run before a step back gives no minutes that it has had`() throws {
        var room = try Self.over(by: 0)
        try room.send(.next)
        try room.send(.next)
        room.wait(minutes: 35)
        // Back from the 35th of 40 minutes of Explain, and Explore takes half an hour more.
        try room.send(.back)
        try room.send(.back)
        room.wait(minutes: 30)
        for proposal in room.session.proposals(at: room.now) {
            var changed = room
            try changed.send(.time(.replan(proposal.replan)))
            #expect(changed.session.expectedEnd(at: room.now) == proposal.end, "\(proposal.replan.rule)")
        }
        #expect(room.session.giveableSeconds(of: 3, at: room.now) == 5 * 60)
    }

    @Test func `What is cut is not offered to be cut again`() throws {
        var room = try Self.over(by: 15)
        let cut = try #require(room.session.cut(.poll, protecting: [], at: room.now))
        try room.send(.time(.replan(cut)))
        room.wait(minutes: 10)
        #expect(!room.session.proposals(at: room.now).contains { $0.replan.cut == [.poll] })
        #expect(room.session.proposals(at: room.now).contains { $0.replan.cut == [.question] })
    }

    @Test func `The hour named last is the one that counts`() throws {
        var room = try Self.over(by: 18)
        try room.send(.time(.replan(room.session.moveEnd(at: room.now))))
        let moved = try #require(room.session.targetEnd)
        try room.send(.time(.finishBy(moved.advanced(bySeconds: -480))))
        #expect(room.session.neededSeconds(at: room.now) == 480)
        try room.send(.time(.undo))
        #expect(room.session.targetEnd == moved)
    }
}

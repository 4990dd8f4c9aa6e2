import Lessons
import Testing
import Workshop

@Suite("A break that the plan does not have")
struct AddedBreakTests {
    private static let taken = AddedBreak(
        after: 3,
        plannedSeconds: 600,
        changes: [Replan.Change(index: 3, extendedSeconds: -300), Replan.Change(index: 5, extendedSeconds: -300)]
    )

    @Test func `It stands in the agenda with the minutes that others give, and undo takes it out again`() throws {
        var room = try ReplanTests.room()
        try room.send(.time(.setSteps(index: 4, [AgendaStep(title: "Draw", plannedSeconds: 600)])))
        let before = room.session
        try room.send(.time(.addBreak(Self.taken)))
        let agenda = room.session.setup.agenda
        #expect(agenda.map(\.title) == ["Engage", "Explore", "Break", "Explain", "Break", "Elaborate", "Evaluate"])
        #expect(agenda.map { $0.plannedSeconds / 60 } == [10, 20, 5, 35, 10, 20, 20])
        #expect(room.session.steps(of: 5).map(\.title) == ["Draw"], "what was said of an item goes with it")
        #expect(room.session.plannedSeconds == before.plannedSeconds)
        #expect(try Session(replaying: room.events) == room.session)

        try room.send(.time(.undo))
        #expect(room.session.setup == before.setup && room.session.course == before.course)
        #expect(room.session.extensionSeconds == before.extensionSeconds)
        try room.send(.time(.undo))
        #expect(room.session.steps(of: 4).isEmpty)
    }

    @Test func `A session runs through it`() throws {
        var room = try ReplanTests.room()
        try room.send(.time(.addBreak(AddedBreak(after: 0, plannedSeconds: 900))))
        #expect(room.session.plannedSeconds == 7200 + 900)
        try room.send(.start(startedAt: nil))
        room.wait(minutes: 10)
        try room.send(.next)
        #expect(room.session.currentItem?.kind == .pause)
        #expect(throws: Refusal.alreadyStarted) { try room.send(.time(.addBreak(Self.taken))) }
    }

    @Test(arguments: [
        (AddedBreak(after: 6, plannedSeconds: 600), Refusal.nothingToReplan),
        (AddedBreak(after: -1, plannedSeconds: 600), .nothingToReplan),
        (AddedBreak(after: 0, plannedSeconds: 59), .breakOutOfRange),
        (AddedBreak(after: 0, plannedSeconds: 7201), .breakOutOfRange),
        (
            AddedBreak(after: 0, plannedSeconds: 60, changes: [Replan.Change(index: 0, extendedSeconds: -600)]),
            .nothingToReplan
        ),
        (
            AddedBreak(after: 0, plannedSeconds: 60, changes: [Replan.Change(index: 0, extendedSeconds: 60)]),
            .nothingToReplan
        ),
        (
            AddedBreak(after: 0, plannedSeconds: 60, changes: [Replan.Change(index: 0, extendedSeconds: .min)]),
            .nothingToReplan
        ),
    ])
    func `What makes no sense is refused, and as an event changes nothing`(
        _ added: AddedBreak,
        _ refusal: Refusal
    ) throws {
        let room = try ReplanTests.room()
        #expect(throws: refusal) { try room.session.decide(.time(.addBreak(added)), by: .facilitator, at: room.now) }
        var session = room.session
        session.apply(Event(at: room.now, by: .facilitator, body: .time(.breakAdded(added))))
        #expect(session == room.session)
    }
}

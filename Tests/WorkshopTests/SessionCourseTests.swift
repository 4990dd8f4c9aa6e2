import Lessons
import Testing
import Workshop

@Suite("The course of a session")
struct SessionCourseTests {
    @Test func `A session runs from its first item to its end`() throws {
        var room = try Room()
        #expect(room.session.currentItem == nil)
        try room.send(.start(startedAt: nil))
        #expect(room.session.currentItem?.title == "Engage")
        room.wait(minutes: 10)
        try room.send(.next)
        #expect(room.session.currentItem?.title == "Explore")
        try room.send(.end)
        #expect(room.session.stage == .ended(at: room.now))
        #expect(try Session(replaying: room.events) == room.session)
    }

    @Test func `Ending closes what is open first`() throws {
        var room = try Room()
        try room.send(.start(startedAt: nil))
        try room.send(.open(.several))
        try room.send(.open(.poll))
        #expect(try room.send(.end) == [.activityClosed(.poll), .activityClosed(.several), .sessionEnded])
    }

    @Test func `A closed activity can be opened again and keeps its ballots`() throws {
        var room = try Room.full()
        try room.send(.answerPoll(.poll, choices: [2]), by: .ada)
        try room.send(.close(.poll))
        #expect(throws: Refusal.activityClosed(title: "Who washes up?")) {
            try room.send(.answerPoll(.poll, choices: [1]), by: .ada)
        }
        try room.send(.open(.poll))
        try room.send(.answerPoll(.poll, choices: [3]), by: .ben)
        let choices = room.session.activities[.poll]?.choices
        #expect(choices == [LearnerID(number: 1): [2], LearnerID(number: 2): [3]])
    }

    @Test func `The same request twice leads to one event`() throws {
        var room = try Room.full()
        #expect(try room.send(.answerPoll(.poll, choices: [2]), by: .ada, request: "a") != [])
        #expect(try room.send(.answerPoll(.poll, choices: [1]), by: .ada) != [])
        #expect(try room.send(.answerPoll(.poll, choices: [2]), by: .ada, request: "a") == [])
        #expect(room.session.activities[.poll]?.choices == [LearnerID(number: 1): [1]])
    }

    @Test func `The request stands on the last event, so that a torn command can be sent again`() throws {
        var room = try Room()
        let join = Command.join(name: "Ada", team: "Red")
        let events = try room.session.decide(join, by: .program, at: room.now, request: RequestID("a"))
        #expect(events.map(\.request) == [nil, RequestID("a")])
        room.session.apply(events[0])
        #expect(
            try room.send(join, by: .program, request: "a")
                == [.learnerJoined(LearnerID(number: 1), name: "Ada", team: .red)]
        )
    }

    @Test func `The same ballot again is no event`() throws {
        var room = try Room.full()
        try room.send(.answerPoll(.several, choices: [3, 1]), by: .ada)
        #expect(try room.send(.answerPoll(.several, choices: [1, 3]), by: .ada) == [])
    }

    @Test func `A new team comes with its first learner`() throws {
        var room = try Room()
        #expect(
            try room.send(.join(name: "  Ada\t Lovelace ", team: "Red"), by: .program)
                == [
                    .teamAdded(.red, name: "Red"),
                    .learnerJoined(LearnerID(number: 1), name: "Ada Lovelace", team: .red),
                ]
        )
        #expect(
            try room.send(.join(name: "Ben", team: "RED"), by: .program)
                == [.learnerJoined(LearnerID(number: 2), name: "Ben", team: .red)]
        )
    }

    @Test func `Replay needs a session to begin with`() {
        let end = Event(at: Room.two, by: .facilitator, body: .sessionEnded)
        #expect(throws: ReplayFault.noEvents) { try Session(replaying: []) }
        #expect(throws: ReplayFault.notCreatedFirst(found: "sessionEnded")) { try Session(replaying: [end]) }
        let empty = Event(
            at: Room.two,
            by: .facilitator,
            body: .sessionCreated(SessionSetup(title: "", planName: "", agenda: []))
        )
        #expect(throws: ReplayFault.unusableAgenda) { try Session(replaying: [empty]) }
        #expect(Session(created: end) == nil)
    }
}

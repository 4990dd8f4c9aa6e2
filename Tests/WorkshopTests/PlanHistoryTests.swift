import Lessons
import Testing
import Workshop

@Suite("What is learned from sessions")
struct PlanHistoryTests {
    /// A session in which Engage, planned for 10 minutes, and Explore, planned for 20, took so many.
    static func session(_ engage: Int, _ explore: Int, answering answer: String? = nil) throws -> Session {
        var room = try Room()
        try room.send(.start(startedAt: nil))
        room.wait(minutes: engage)
        try room.send(.next)
        room.wait(minutes: explore)
        try room.send(.end)
        if let answer { try room.send(.time(.lookBack(question: 1, text: answer))) }
        return room.session
    }

    @Test func `Planned and actual are compared over all sessions of a plan`() throws {
        let sessions = try [(10, 27), (9, 31), (10, 20), (11, 30)].enumerated().map { index, minutes in
            (name: "s\(index)", session: try Self.session(minutes.0, minutes.1))
        }
        let history = try #require(PlanHistory(plan: "kitchen.md", sessions))
        #expect(history.items.map(\.title) == ["Engage", "Explore"])
        #expect(history.items[0].sentence == nil)
        #expect(history.items[1].sentence == "Explore ran over in 3 of 4, by 9 minutes")
        #expect(history.items[1].usualOverrun == (7 + 11 + 10) * 60 / 3)
    }

    @Test func `What was early is said too, and what is even is not`() throws {
        let sessions = try [(5, 20), (6, 20), (10, 20)].map { (name: "s", session: try Self.session($0.0, $0.1)) }
        let history = try #require(PlanHistory(plan: "kitchen.md", sessions))
        #expect(history.items.map(\.sentence) == ["Engage was over early in 2 of 3, by 5 minutes", nil])
    }

    @Test func `Sessions that are not over teach nothing`() throws {
        var room = try Room()
        #expect(PlanHistory(plan: "kitchen.md", [("s", room.session)]) == nil)
        try room.send(.start(startedAt: nil))
        #expect(PlanHistory(plan: "kitchen.md", [("s", room.session)]) == nil)
        try room.send(.end)
        #expect(PlanHistory(plan: "kitchen.md", [("s", room.session)])?.sessions == ["s"])
    }

    @Test func `Rehearsals teach nothing about the room`() throws {
        var setup = SessionSetup.sample
        setup.isRehearsal = true
        let session = try RehearsalTests.rehearsal(setup).session
        #expect(session.endedAt != nil)
        #expect(PlanHistory(plan: "kitchen.md", [("s", session)]) == nil)
    }

    @Test func `The facilitator's own questions are answered at the end, and the last answers are kept`() throws {
        let sessions = [
            (name: "a", session: try Self.session(10, 20, answering: "The back row")),
            (name: "b", session: try Self.session(10, 20, answering: " Nobody ")),
            (name: "c", session: try Self.session(10, 20)),
        ]
        let history = try #require(PlanHistory(plan: "kitchen.md", sessions))
        #expect(history.lookingBack.map(\.session) == ["b"] && history.lookingBack.map(\.answer) == ["Nobody"])
    }

    @Test func `Only questions that the plan has are answered`() throws {
        var room = try Room()
        try room.send(.end)
        #expect(throws: Refusal.unknownQuestion(2, of: 1)) {
            try room.send(.time(.lookBack(question: 2, text: "Who?")))
        }
        #expect(throws: Refusal.emptyText) { try room.send(.time(.lookBack(question: 1, text: " "))) }
        #expect(try room.send(.time(.lookBack(question: 1, text: "Me"))).count == 1)
        #expect(try room.send(.time(.lookBack(question: 1, text: "Me"))) == [])
        #expect(throws: Refusal.ended) { try room.send(.time(.undo)) }
    }
}

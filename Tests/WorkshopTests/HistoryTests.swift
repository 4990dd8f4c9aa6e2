import Testing
import Workshop

@Suite("What was learned from earlier sessions") struct HistoryTests {
    /// A session of `SessionSetup.sample` that was run to its end: minutes by item of the agenda.
    private func session(taking minutes: [Int], isEnded: Bool = true) throws -> Session {
        var room = try Room()
        try room.send(.start(startedAt: nil))
        for (index, length) in minutes.enumerated() {
            room.wait(minutes: length)
            if index + 1 < minutes.count { try room.send(.next) }
        }
        if isEnded { try room.send(.end) }
        return room.session
    }

    @Test func `names what ran over, how often and by how much`() throws {
        let history = PlanHistory(of: [
            try session(taking: [10, 29, 5, 25]),
            try session(taking: [12, 20, 5, 25]),
            try session(taking: [10, 27, 5, 25]),
            try session(taking: [10, 31, 5, 25]),
        ])
        #expect(history.sessionCount == 4)
        #expect(
            history.items.map(\.sentence) == [
                "Engage ran over in 1 of 4 sessions, by 2 minutes.",
                "Explore ran over in 3 of 4 sessions, by 9 minutes.",
                "Break ran over in none of 4 sessions.",
                "Evaluate ran over in none of 4 sessions.",
            ]
        )
        #expect(history.items.map(\.usuallyRunsOver) == [false, true, false, false])
        #expect(history.items[1].meanActualSeconds == (29 + 20 + 27 + 31) * 60 / 4)
    }

    @Test func `a session that has not ended says nothing, and neither does an item that never began`() throws {
        let history = PlanHistory(of: [
            try session(taking: [40], isEnded: false),
            try session(taking: [10, 20]),
        ])
        #expect(history.sessionCount == 1)
        #expect(
            history.items.map(\.sentence) == [
                "Engage ran over in none of 1 session.", "Explore ran over in none of 1 session.",
                "Break was never run.", "Evaluate was never run.",
            ]
        )
        #expect(PlanHistory(of: []) == PlanHistory(of: [try session(taking: [40], isEnded: false)]))
    }
}

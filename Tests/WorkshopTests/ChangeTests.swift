import Lessons
import Testing
import Workshop

@Suite("Before and after")
struct ChangeTests {
    private static let kinds: [Activity.Kind] = [
        .scale(Scale()), .poll(Poll(choices: ["Data", "Money", "People"])), .rank(Ranking(items: ["Rota", "Bell"])),
        .quiz(Quiz(choices: ["Ada", "Nobody"], right: [2])),
    ]

    /// Three learners; every activity open, the first four asked again by the last four.
    private func room() throws -> Room {
        let first = Self.kinds.enumerated().map { Self.activity($0 + 1, $1, repeats: nil) }
        let second = Self.kinds.enumerated().map { Self.activity($0 + 5, $1, repeats: Self.id($0 + 1)) }
        let setup = SessionSetup(
            title: "Kitchen",
            planName: "kitchen.md",
            agenda: [
                AgendaItem(kind: .engage, title: "Engage", plannedSeconds: 600, activities: (first + second).map(\.id))
            ],
            activities: first + second
        )
        var room = try Room(setup)
        for name in ["Ada", "Ben", "Cem"] { try room.send(.join(name: name, team: nil), by: .program) }
        try room.send(.start(startedAt: nil))
        for activity in setup.activities { try room.send(.open(activity.id)) }
        return room
    }

    private static func activity(_ number: Int, _ kind: Activity.Kind, repeats: ActivityID?) -> Activity {
        Activity(id: id(number), phase: .engage, title: "Q", kind: kind, repeats: repeats)
    }

    private static func id(_ number: Int) -> ActivityID { ActivityID(rawValue: "engage-\(number)") }

    @Test func `A scale is matched by person`() throws {
        var room = try room()
        for (learner, before, after) in [(Participant.ada, 2, 4), (.ben, 3, 3)] {
            try room.send(.answerScale(Self.id(1), value: before), by: learner)
            try room.send(.answerScale(Self.id(5), value: after), by: learner)
        }
        // Answered once only, and so not in it.
        try room.send(.answerScale(Self.id(5), value: 1), by: .cem)
        guard case .scale(let result) = room.session.result(of: Self.id(5)) else { throw ReplayFault.noEvents }
        let change = try #require(result.change)
        #expect(change.both == 2 && change.higher == 1 && change.same == 1 && change.lower == 0)
        #expect(change.before == NumberSummary([2, 3]) && change.after == NumberSummary([4, 3]))
        #expect(change.shift == NumberSummary([2, 0]))
        #expect(change.moves?.map { [$0.from, $0.to, $0.count] } == [[2, 4, 1], [3, 3, 1]])
    }

    @Test func `A poll and a ranking too`() throws {
        var room = try room()
        for (learner, before, after) in [(Participant.ada, 1, 3), (.ben, 3, 3)] {
            try room.send(.answerPoll(Self.id(2), choices: [before]), by: learner)
            try room.send(.answerPoll(Self.id(6), choices: [after]), by: learner)
        }
        try room.send(.answerRank(Self.id(3), order: [1, 2]), by: .ada)
        try room.send(.answerRank(Self.id(7), order: [2, 1]), by: .ada)
        guard case .poll(let poll) = room.session.result(of: Self.id(6)),
            case .rank(let rank) = room.session.result(of: Self.id(7))
        else { throw ReplayFault.noEvents }
        #expect(poll.change?.both == 2 && poll.change?.same == 1)
        #expect(poll.change?.choices.map(\.before) == [1, 0, 1] && poll.change?.choices.map(\.after) == [0, 0, 2])
        #expect(rank.change?.choices.map(\.before) == [1, 2] && rank.change?.choices.map(\.after) == [2, 1])
    }

    @Test func `Where nobody answered both times there is no shift`() throws {
        var room = try room()
        try room.send(.answerScale(Self.id(1), value: 2), by: .ada)
        try room.send(.answerScale(Self.id(5), value: 2), by: .ben)
        guard case .scale(let result) = room.session.result(of: Self.id(5)) else { throw ReplayFault.noEvents }
        #expect(result.change?.both == 0 && result.change?.shift == nil && result.change?.moves == nil)
    }
}

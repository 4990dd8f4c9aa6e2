import Lessons
import Testing
import Workshop

@Suite("Sorting what came in")
struct SortingTests {
    /// Three thoughts, numbered 1 to 3 as they came in: Cem's, Ada's, Ben's.
    private func room() throws -> Room {
        var room = try Room.kinds()
        try room.send(.answerQuestion(.thoughts, text: "costs money"), by: .cem)
        try room.send(.answerQuestion(.thoughts, text: "too dear"), by: .ada)
        try room.send(.answerQuestion(.thoughts, text: "rude words"), by: .ben)
        return room
    }

    private func answers(_ room: Room) throws -> [TextAnswer] {
        guard case .question(let result) = room.session.result(of: .thoughts) else { throw ReplayFault.noEvents }
        return result.answers
    }

    @Test func `Answers are merged under a label, and grouping again undoes it`() throws {
        var room = try room()
        #expect(
            try room.send(.group(.thoughts, answers: [1, 2], label: " Money ")) == [
                .answersGrouped(.thoughts, answers: [1, 2], label: "Money")
            ]
        )
        // In the order of joining: Ada, Ben, Cem.
        #expect(try answers(room).map(\.group) == ["Money", nil, "Money"])
        #expect(
            try room.send(.group(.thoughts, answers: [1, 3], label: "money")) == [
                .answersGrouped(.thoughts, answers: [3], label: "Money")
            ]
        )
        try room.send(.group(.thoughts, answers: [2], label: "Price"))
        #expect(try answers(room).map(\.group) == ["Price", "Money", "Money"])
        try room.send(.group(.thoughts, answers: [1, 2, 3], label: nil))
        #expect(try answers(room).map(\.group) == [nil, nil, nil])
        #expect(room.session.activities[.thoughts]?.answers.groups == [])
        #expect(try room.send(.group(.thoughts, answers: [1], label: nil)) == [])
    }

    @Test func `Answers are pinned and hidden, and back`() throws {
        var room = try room()
        try room.send(.mark(.thoughts, answers: [2], .pinned))
        try room.send(.mark(.thoughts, answers: [3], .hidden))
        #expect(try room.send(.mark(.thoughts, answers: [3], .hidden)) == [])
        #expect(try answers(room).map(\.isPinned) == [true, false, false])
        #expect(try answers(room).map(\.isHidden) == [false, true, false])
        try room.send(.mark(.thoughts, answers: [2], .unpinned))
        try room.send(.mark(.thoughts, answers: [3], .shown))
        #expect(try answers(room).allSatisfy { !$0.isPinned && !$0.isHidden })
    }

    @Test func `New words leave their group and the top, but what was hidden stays hidden`() throws {
        var room = try room()
        try room.send(.group(.thoughts, answers: [2, 3], label: "Money"))
        try room.send(.mark(.thoughts, answers: [2], .pinned))
        try room.send(.mark(.thoughts, answers: [3], .hidden))
        try room.send(.answerQuestion(.thoughts, text: "something else"), by: .ada)
        try room.send(.answerQuestion(.thoughts, text: "ruder words"), by: .ben)
        #expect(
            try answers(room).prefix(2) == [
                TextAnswer(learner: LearnerID(number: 1), text: "something else"),
                TextAnswer(learner: LearnerID(number: 2), text: "ruder words", isHidden: true),
            ]
        )
    }

    @Test func `Reflections are sorted across their questions`() throws {
        var room = try Room.full()
        try room.send(.answerReflection(.reflection, question: 2, text: "less"), by: .ada)
        try room.send(.answerReflection(.reflection, question: 1, text: "lids"), by: .ada)
        try room.send(.answerReflection(.reflection, question: 2, text: "nothing"), by: .ben)
        try room.send(.group(.reflection, answers: [1, 3], label: "Little"))
        guard case .reflection(let result) = room.session.result(of: .reflection) else { throw ReplayFault.noEvents }
        #expect(result.questions.map { $0.answers.map(\.group) } == [[nil], ["Little", "Little"]])
    }

    @Test(
        arguments: [
            (.group(.thoughts, answers: [4], label: "A"), .unknownAnswer(4, of: 3)),
            (.group(.thoughts, answers: [], label: "A"), .noAnswerNamed),
            (.group(.thoughts, answers: [1], label: " "), .emptyName),
            (.mark(.thoughts, answers: [0], .pinned), .unknownAnswer(0, of: 3)),
            (.mark(.scale, answers: [1], .pinned), .nothingToSort(title: "How tidy?")),
            (.mark(.wall, answers: [1], .pinned), .unknownAnswer(1, of: 0)),
        ] as [(Command, Refusal)]
    )
    func `What cannot be sorted is refused`(_ command: Command, _ refusal: Refusal) throws {
        var room = try room()
        #expect(throws: refusal) { try room.send(command) }
        #expect(throws: Refusal.notAllowed) { try room.send(command, by: .ada) }
    }
}

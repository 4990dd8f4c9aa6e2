import Lessons
import Testing
import Workshop

@Suite("What every kind refuses")
struct KindRefusalTests {
    @Test(
        arguments: [
            (.answerQuiz(.quiz, choices: []), .noChoice), (.answerQuiz(.quiz, choices: [4]), .unknownChoice(4, of: 3)),
            (.answerQuiz(.quiz, choices: [1, 2]), .tooManyChoices(2, most: 1)),
            (.answerPoll(.quiz, choices: [1]), .wrongKind(title: "Who lights the stove?")),
            (.answerWords(.words, words: []), .emptyText), (.answerWords(.words, words: ["!", " "]), .emptyText),
            (.answerWords(.words, words: ["a", "b", "c"]), .tooManyWords(3, most: 2)),
            (.answerWords(.words, words: [String(repeating: "a", count: 41)]), .longWord(41)),
            (.answerScale(.scale, value: 0), .valueOutsideScale(0, lowest: 1, highest: 5)),
            (.answerScale(.scale, value: 6), .valueOutsideScale(6, lowest: 1, highest: 5)),
            (.answerRank(.rank, order: []), .noChoice), (.answerRank(.rank, order: [4]), .unknownChoice(4, of: 3)),
            (.answerRank(.rank, order: [1, 1]), .sameChoiceTwice(1)),
            (.ask(.wall, text: "\u{7}"), .emptyText),
            (.vote(.wall, question: 1, isFor: true), .ownQuestion),
            (.vote(.wall, question: 2, isFor: true), .unknownAnswer(2, of: 1)),
            (.fillWorksheet(.worksheet, field: 3, text: "x"), .unknownField(3, of: 2)),
            (.place(.map, component: 3, at: .sample), .unknownComponent(3, of: 2)),
            (.link(.map, MapTask.Link(from: 1, to: 3), isLinked: true), .unknownComponent(3, of: 2)),
            (.link(.map, MapTask.Link(from: 1, to: 1), isLinked: true), .linkToItself("Stove")),
            (.ask(.thoughts, text: "x"), .wrongKind(title: "What comes to mind?")),
            (.answerQuestion(.slides, text: "x"), .wrongKind(title: "rules.md")),
        ] as [(Command, Refusal)]
    )
    func `A learner is told what does not fit`(_ command: Command, _ refusal: Refusal) throws {
        var room = try Room.kinds()
        try room.send(.ask(.wall, text: "Why?"), by: .ada)
        let before = room.session
        #expect(throws: refusal) { try room.send(command, by: .ada) }
        #expect(throws: Refusal.notAllowed) { try room.send(command) }
        #expect(room.session == before)
    }

    @Test(arguments: [(0.0, 1.0, true), (-0.01, 0.5, false), (0.5, 1.01, false), (.nan, 0.5, false)])
    func `A map goes from 0 to 1`(_ visibility: Double, _ evolution: Double, _ isPlace: Bool) {
        #expect((Placement(visibility: visibility, evolution: evolution) != nil) == isPlace)
    }

    @Test func `Nobody fills the wall alone`() throws {
        var room = try Room.kinds()
        for number in 1...Session.mostQuestions { try room.send(.ask(.wall, text: "Why \(number)?"), by: .ada) }
        #expect(throws: Refusal.tooManyQuestions(most: 20)) { try room.send(.ask(.wall, text: "Why?"), by: .ada) }
        #expect(try room.send(.ask(.wall, text: "Why 3?"), by: .ada) == [])
        try room.send(.ask(.wall, text: "Why?"), by: .ben)
    }

    @Test(
        arguments: [
            .answerQuiz(.quiz, choices: [1]), .answerWords(.words, words: ["busy"]), .answerScale(.scale, value: 3),
            .answerRank(.rank, order: [2, 1]), .ask(.wall, text: "Why?"), .vote(.wall, question: 1, isFor: true),
            .fillWorksheet(.worksheet, field: 1, text: "x"), .place(.map, component: 1, at: .sample),
            .link(.map, MapTask.Link(from: 1, to: 2), isLinked: true),
        ] as [Command]
    )
    func `The same again changes nothing, and a closed activity takes nothing`(_ command: Command) throws {
        var room = try Room.kinds()
        try room.send(.ask(.wall, text: "Who?"), by: .cem)
        #expect(try room.send(command, by: .ada).count == 1)
        #expect(try room.send(command, by: .ada) == [])
        for activity in room.session.setup.activities { try room.send(.close(activity.id)) }
        #expect(throws: Refusal.self) { try room.send(command, by: .ben) }
    }
}

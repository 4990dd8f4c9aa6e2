import Lessons
import Testing

@testable import Workshop

@Suite("What every kind comes to")
struct KindResultTests {
    private let ada = LearnerID(number: 1)
    private let cem = LearnerID(number: 3)

    @Test func `A quiz says what is right only once it has closed`() throws {
        var room = try Room.kinds()
        try room.send(.answerQuiz(.quiz, choices: [1]), by: .ada)
        try room.send(.answerQuiz(.quiz, choices: [2]), by: .ada)
        try room.send(.answerQuiz(.quiz, choices: [3]), by: .cem)
        guard case .quiz(let open) = room.session.result(of: .quiz) else { throw ReplayFault.noEvents }
        #expect(open.rightBallots == nil && open.choices.allSatisfy { $0.isRight == nil })
        try room.send(.close(.quiz))
        guard case .quiz(let closed) = room.session.result(of: .quiz) else { throw ReplayFault.noEvents }
        #expect(closed.rightBallots == 1)
        #expect(closed.choices.map(\.count) == [0, 1, 1])
        #expect(closed.choices.map(\.isRight) == [false, true, false])
        #expect(closed.answers == [.init(learner: ada, choices: [2]), .init(learner: cem, choices: [3])])
    }

    @Test func `Of several right options a ballot must name all and no other`() throws {
        var setup = SessionSetup.kinds
        setup.activities[0].kind = .quiz(Quiz(choices: ["A", "B", "C"], right: [1, 3], selection: .any))
        var room = try Room.kinds(setup)
        for (choices, learner) in [([1], Participant.ada), ([3, 1], .ben), ([1, 2, 3], .cem)] {
            try room.send(.answerQuiz(.quiz, choices: choices), by: learner)
        }
        try room.send(.close(.quiz))
        guard case .quiz(let result) = room.session.result(of: .quiz) else { throw ReplayFault.noEvents }
        #expect(result.rightBallots == 1)
    }

    @Test func `What is asked again is compared learner by learner`() throws {
        var room = try Room.anonymousKinds()
        for (learner, before, after) in [(Participant.ada, 2, 4), (.ben, 3, 3), (.cem, 5, 1)] {
            try room.send(.answerScale(.scale, value: before), by: learner)
            try room.send(.answerScale(.scaleAgain, value: after), by: learner)
            try room.send(.answerQuiz(.quiz, choices: [before > 2 ? 2 : 1]), by: learner)
            try room.send(.answerQuiz(.quizAgain, choices: [after > 2 ? 2 : 1]), by: learner)
        }
        try room.send(.answerScale(.scaleAgain, value: 5), by: .dot)
        try room.send(.close(.quizAgain))
        guard case .scale(let first) = room.session.result(of: .scale),
            case .scale(let again) = room.session.result(of: .scaleAgain),
            case .quiz(let quiz) = room.session.result(of: .quizAgain)
        else { throw ReplayFault.noEvents }
        #expect(first.change == nil && first.activity.repeats == nil)
        #expect(again.activity.repeats == .scale)
        for (change, activity) in [(again.change, ActivityID.scale), (quiz.change, .quiz)] {
            let change = try #require(change)
            #expect(change.activity == activity && change.both == 3)
            #expect([change.higher, change.same, change.lower] == [1, 1, 1])
        }
        #expect(again.summary?.median == 3.5 && again.ballots == 4)
        #expect(again.values.map(\.count) == [1, 0, 1, 1, 1])
        #expect(again.values.map(\.meaning) == ["a heap", nil, nil, nil, "a shop window"])
        #expect(again.answers == [])
    }

    @Test func `Words count together whatever their letter case, in their usual spelling`() throws {
        var room = try Room.kinds()
        try room.send(.answerWords(.words, words: ["Busy", "loud"]), by: .ada)
        try room.send(.answerWords(.words, words: ["busy!"]), by: .ben)
        try room.send(.answerWords(.words, words: [" busy ", "busy"]), by: .cem)
        try room.send(.answerWords(.words, words: ["busy"]), by: .dot)
        guard case .words(let result) = room.session.result(of: .words) else { throw ReplayFault.noEvents }
        #expect(result.words == [.init(text: "busy", count: 4), .init(text: "loud", count: 1)])
        #expect(result.ballots == 4 && result.answers.first == .init(learner: ada, words: ["Busy", "loud"]))
    }

    @Test func `Items that a ranking leaves out share the last places`() throws {
        var room = try Room.kinds()
        try room.send(.answerRank(.rank, order: [3, 1, 2]), by: .ada)
        try room.send(.answerRank(.rank, order: [3]), by: .cem)
        guard case .rank(let result) = room.session.result(of: .rank) else { throw ReplayFault.noEvents }
        #expect(result.items.map(\.text) == ["Bell", "Rota", "Shelf"])
        #expect(result.items.map(\.meanPlace) == [1, 2.25, 2.75])
        #expect(result.items.map(\.firstPlaces) == [2, 0, 0])
    }

    @Test func `A wall shows pinned questions first, then by votes`() throws {
        var room = try Room.kinds()
        for text in ["Why?", "When?", "Who?"] { try room.send(.ask(.wall, text: text), by: .ada) }
        try room.send(.ask(.wall, text: "Where?"), by: .cem)
        try room.send(.vote(.wall, question: 2, isFor: true), by: .ben)
        try room.send(.vote(.wall, question: 2, isFor: true), by: .cem)
        try room.send(.vote(.wall, question: 1, isFor: true), by: .ben)
        try room.send(.vote(.wall, question: 1, isFor: false), by: .ben)
        try room.send(.mark(.wall, answers: [4], .pinned))
        try room.send(.mark(.wall, answers: [3], .hidden))
        guard case .questionsAndAnswers(let result) = room.session.result(of: .wall) else { throw ReplayFault.noEvents }
        #expect(result.questions.map(\.number) == [4, 2, 1, 3])
        #expect(result.questions.map(\.votes) == [0, 2, 0, 0])
        #expect(result.questions.map(\.isHidden) == [false, false, false, true])
        #expect(result.questions[0].learner == cem)
    }

    @Test func `A worksheet is the team's, and what was written last counts`() throws {
        var room = try Room.kinds()
        try room.send(.fillWorksheet(.worksheet, field: 1, text: "Lids on"), by: .ada)
        try room.send(.fillWorksheet(.worksheet, field: 1, text: "Lids off"), by: .ben)
        try room.send(.fillWorksheet(.worksheet, field: 2, text: "Ben"), by: .ada)
        try room.send(.fillWorksheet(.worksheet, field: 2, text: "  "), by: .ben)
        try room.send(.fillWorksheet(.worksheet, field: 2, text: "Dot"), by: .dot)
        guard case .worksheet(let result) = room.session.result(of: .worksheet) else { throw ReplayFault.noEvents }
        #expect(
            result.sheets == [
                .init(
                    author: .team(.red),
                    entries: [.init(field: 1, text: "Lids off", writer: LearnerID(number: 2))]
                ),
                .init(
                    author: .learner(LearnerID(number: 4)),
                    entries: [.init(field: 2, text: "Dot", writer: LearnerID(number: 4))]
                ),
            ]
        )
    }

    @Test func `A map has a middle and a spread for each component, and counted links`() throws {
        var room = try Room.kinds()
        try room.send(.place(.map, component: 1, at: .at(0.2, 0.9)), by: .ada)
        try room.send(.place(.map, component: 1, at: .at(0.4, 0.9)), by: .ben)
        try room.send(.place(.map, component: 1, at: .at(0.9, 0.1)), by: .cem)
        try room.send(.place(.map, component: 1, at: .at(0.9, 0.7)), by: .cem)
        try room.send(.place(.map, component: 2, at: .sample), by: .cem)
        try room.send(.place(.map, component: 2, at: nil), by: .cem)
        for learner in [Participant.ada, .ben] {
            try room.send(.link(.map, MapTask.Link(from: 1, to: 2), isLinked: true), by: learner)
        }
        try room.send(.link(.map, MapTask.Link(from: 1, to: 2), isLinked: false), by: .ben)
        #expect(try room.send(.link(.map, MapTask.Link(from: 2, to: 1), isLinked: true), by: .ben) == [])
        guard case .map(let result) = room.session.result(of: .map) else { throw ReplayFault.noEvents }
        #expect(result.ballots == 3)
        #expect(result.components[0].visibility == NumberSummary([0.2, 0.4, 0.9]))
        #expect(result.components[0].evolution?.median == 0.9)
        #expect(result.components[1].visibility == nil)
        #expect(
            result.links == [
                .init(from: 2, to: 1, count: 0, isGiven: true), .init(from: 1, to: 2, count: 1, isGiven: false),
            ]
        )
        #expect(result.maps.map(\.author) == [.learner(ada), .learner(LearnerID(number: 2)), .learner(cem)])
    }

    @Test func `A team's map is one map`() throws {
        var room = try Room.kinds()
        try room.send(.place(.teamMap, component: 1, at: .at(0.2, 0.9)), by: .ada)
        try room.send(.place(.teamMap, component: 1, at: .at(0.3, 0.8)), by: .ben)
        try room.send(.place(.teamMap, component: 2, at: .at(0.5, 0.5)), by: .dot)
        guard case .map(let result) = room.session.result(of: .teamMap) else { throw ReplayFault.noEvents }
        #expect(result.maps.map(\.author) == [.team(.red), .learner(LearnerID(number: 4))])
        #expect(result.maps[0].placements == [.init(component: 1, visibility: 0.3, evolution: 0.8)])
    }

    @Test func `Anonymous results name nobody`() throws {
        var room = try Room.anonymousKinds()
        try room.send(.answerQuiz(.quiz, choices: [1]), by: .ada)
        try room.send(.answerWords(.words, words: ["busy"]), by: .ada)
        try room.send(.answerScale(.scale, value: 1), by: .ada)
        try room.send(.answerRank(.rank, order: [1]), by: .ada)
        try room.send(.ask(.wall, text: "Why?"), by: .ada)
        try room.send(.place(.map, component: 1, at: .sample), by: .ada)
        let results = SessionResults(room.session, at: room.now)
        #expect(results.quizzes.allSatisfy(\.answers.isEmpty) && results.quizzes[0].ballots == 1)
        #expect(results.words[0].answers.isEmpty && results.scales[0].answers.isEmpty)
        #expect(results.rankings[0].answers.isEmpty)
        #expect(results.questionsAndAnswers[0].questions.map(\.learner) == [nil])
        #expect(results.maps[0].maps.map(\.author) == [nil])
    }
}

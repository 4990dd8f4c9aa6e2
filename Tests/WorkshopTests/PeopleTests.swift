import Lessons
import Testing
import Workshop

/// Ada (l1) and Ben (l2) in Red, Cem (l3) in Blue, Dot (l4) in no team.
@Suite struct `People who turn out to be somebody else` {
    private let ada = LearnerID(number: 1)
    private let ben = LearnerID(number: 2)
    private let cem = LearnerID(number: 3)
    private let dot = LearnerID(number: 4)

    @Test func `can be called by another name`() throws {
        var room = try Room.full()
        #expect(try room.send(.rename(ada, name: "  Ada   L. ")) == [.learnerRenamed(ada, name: "Ada L.")])
        #expect(room.session.learner(ada)?.name == "Ada L.")
        #expect(try room.send(.rename(ada, name: "Ada L.")).isEmpty)
        #expect(try room.send(.rename(ada, name: "ADA l.")) == [.learnerRenamed(ada, name: "ADA l.")])
    }

    @Test func `are one person, who keeps what was handed in last as themselves`() throws {
        var room = try Room.full()
        try room.send(.answerPoll(.poll, choices: [1]), by: .ada)
        try room.send(.answerPoll(.poll, choices: [2]), by: .dot)
        try room.send(.answerQuestion(.question, text: "A rota"), by: .ada)
        try room.send(.answerReflection(.reflection, question: 1, text: "Mine"), by: .ada)
        try room.send(.answerReflection(.reflection, question: 1, text: "Dot's own"), by: .dot)
        try room.send(.score(.rubric, team: .blue, sheet: ScoreSheet(scores: [1, 2])), by: .ada)
        try room.send(.merge(ada, into: dot))

        let session = room.session
        #expect(session.learners.map(\.id) == [ben, cem, dot])
        #expect(session.learner(dot)?.team == .red)
        #expect(session.activities[.poll]?.choices == [dot: [2]])
        #expect(session.activities[.question]?.answers.text(of: dot) == "A rota")
        #expect(session.activities[.reflection]?.answers.text(of: dot, to: 1) == "Dot's own")
        #expect(session.activities[.reflection]?.ballots.count == 1)
        #expect(session.activities[.rubric]?.sheets.ofOthers == [dot: [.blue: ScoreSheet(scores: [1, 2])]])
        #expect(session.person(ada)?.id == dot)
    }

    @Test func `go on handing in from the first phone as the person they are`() throws {
        var room = try Room.full()
        try room.send(.merge(ada, into: dot))
        try room.send(.answerPoll(.poll, choices: [3]), by: .ada)
        #expect(room.session.activities[.poll]?.choices == [dot: [3]])
        #expect(try Session(replaying: room.events) == room.session)
    }

    @Test func `have one vote for a question and none for their own`() throws {
        var room = try Room.kinds()
        try room.send(.ask(.wall, text: "Why?"), by: .ada)
        try room.send(.ask(.wall, text: "When?"), by: .ben)
        try room.send(.vote(.wall, question: 1, isFor: true), by: .dot)
        try room.send(.vote(.wall, question: 2, isFor: true), by: .ada)
        try room.send(.vote(.wall, question: 2, isFor: true), by: .dot)
        try room.send(.merge(ada, into: dot))
        let entries = room.session.activities[.wall]?.answers.entries
        #expect(entries?.map(\.author) == [dot, ben])
        #expect(entries?.map(\.voters) == [[], [dot]])
    }

    @Test func `can be sent out with all that they handed in alone`() throws {
        var room = try Room.kinds()
        try room.send(.answerQuiz(.quiz, choices: [2]), by: .ada)
        try room.send(.answerWords(.words, words: ["slow"]), by: .ada)
        try room.send(.answerScale(.scale, value: 2), by: .ada)
        try room.send(.answerQuestion(.thoughts, text: "Spam"), by: .ada)
        try room.send(.answerQuestion(.thoughts, text: "Tea"), by: .ben)
        try room.send(.ask(.wall, text: "Spam?"), by: .ada)
        try room.send(.ask(.wall, text: "Tea?"), by: .ben)
        try room.send(.vote(.wall, question: 2, isFor: true), by: .ada)
        try room.send(.fillWorksheet(.worksheet, field: 1, text: "Together"), by: .ada)
        try room.send(.place(.map, component: 1, at: .sample), by: .ada)
        try room.send(.remove(ada))

        let session = room.session
        #expect(session.learners.map(\.id) == [ben, cem, dot])
        for id in [ActivityID.quiz, .words, .scale, .map] { #expect(session.activities[id]?.ballots.count == 0) }
        #expect(session.activities[.thoughts]?.ballots.count == 1)
        guard case .question(let thoughts) = session.result(of: .thoughts),
            case .questionsAndAnswers(let wall) = session.result(of: .wall)
        else { return #expect(Bool(false), "no results") }
        #expect(thoughts.answers.map(\.text) == ["Tea"])
        #expect(wall.questions.map(\.text) == ["Tea?"])
        #expect(wall.questions.map(\.number) == [2], "a number never means another question")
        #expect(wall.questions.map(\.votes) == [0])
        #expect(session.activities[.worksheet]?.worksheets.count == 1, "what is the team's stays")
        #expect(throws: Refusal.unknownAnswer(1, of: 2)) { try room.send(.mark(.wall, answers: [1], .pinned)) }
        #expect(throws: Refusal.unknownLearner) { try room.send(.answerScale(.scale, value: 1), by: .ada) }
    }

    @Test func `keep every field, place and whole sheet that only one of the two had`() throws {
        var room = try Room.kinds()
        try room.send(.join(name: "Eve", team: nil), by: .program)
        let eve = LearnerID(number: 5)
        try room.send(.fillWorksheet(.worksheet, field: 1, text: "No pans"), by: .dot)
        try room.send(.fillWorksheet(.worksheet, field: 1, text: "No lids"), by: .learner(eve))
        try room.send(.fillWorksheet(.worksheet, field: 2, text: "Eve"), by: .learner(eve))
        try room.send(.place(.map, component: 1, at: .sample), by: .dot)
        try room.send(.place(.map, component: 2, at: .sample), by: .learner(eve))
        try room.send(.merge(eve, into: dot))
        let sheet = room.session.activities[.worksheet]?.worksheets[.learner(dot)]
        #expect(sheet?.mapValues(\.text) == [1: "No pans", 2: "Eve"] && sheet?[2]?.writer == dot)
        #expect(room.session.activities[.map]?.maps[.learner(dot)]?.placements == [1: .sample, 2: .sample])

        room = try Room.full()
        try room.send(.score(.rubric, team: .blue, sheet: ScoreSheet(scores: [1, nil])), by: .dot)
        try room.send(.score(.rubric, team: .blue, sheet: ScoreSheet(scores: [3, 4])), by: .ada)
        try room.send(.merge(ada, into: dot))
        #expect(room.session.activities[.rubric]?.sheets.ofOthers == [dot: [.blue: ScoreSheet(scores: [3, 4])]])
    }

    @Test func `leave a number that nobody else gets`() throws {
        var room = try Room.full()
        try room.send(.remove(dot))
        try room.send(.join(name: "Dot", team: nil), by: .program)
        #expect(room.session.learners.last?.id == LearnerID(number: 5))
    }
}

@Suite struct `A team of one's own` {
    @Test func `can be chosen by who is in none, and changed until the start`() throws {
        var room = try Room()
        try room.send(.addTeam(name: "Red"))
        try room.send(.addTeam(name: "Blue"))
        try room.send(.join(name: "Ada", team: nil), by: .program)
        #expect(try room.send(.chooseTeam(.red), by: .ada) == [.learnerMoved(LearnerID(number: 1), team: .red)])
        #expect(try room.send(.chooseTeam(.red), by: .ada).isEmpty)
        #expect(try room.send(.chooseTeam(.blue), by: .ada) == [.learnerMoved(LearnerID(number: 1), team: .blue)])
        try room.send(.start(startedAt: nil))
        #expect(throws: Refusal.inTeamAlready("Blue")) { try room.send(.chooseTeam(.red), by: .ada) }
    }
}

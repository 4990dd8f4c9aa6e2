import Foundation
import Lessons
import Testing
import Workshop

@Suite("Results")
struct ResultTests {
    /// A full room in which much was handed in.
    static func busyRoom() throws -> Room {
        var room = try Room.full()
        try room.send(.answerPoll(.poll, choices: [1]), by: .cem)
        try room.send(.answerPoll(.poll, choices: [3]), by: .ada)
        try room.send(.answerPoll(.poll, choices: [1]), by: .ada)
        try room.send(.answerPoll(.several, choices: [3, 1]), by: .ben)
        try room.send(.answerQuestion(.question, text: "zeal"), by: .ada)
        try room.send(.answerQuestion(.question, text: "a rota"), by: .ben)
        try room.send(.answerReflection(.reflection, question: 2, text: "my tune"), by: .dot)
        try room.send(.answerReflection(.reflection, question: 2, text: "nothing"), by: .ada)
        try room.send(.score(.rubric, team: .blue, sheet: ScoreSheet(scores: [4, 2], comment: "Bold.")), by: .ada)
        try room.send(.score(.rubric, team: .blue, sheet: ScoreSheet(scores: [3, 2])), by: .ben)
        try room.send(.score(.rubric, team: .blue, sheet: ScoreSheet(scores: [1, nil])), by: .dot)
        try room.send(.score(.rubric, team: .red, sheet: ScoreSheet(scores: [2, 3])), by: .cem)
        try room.send(.scoreOwnTeam(.rubric, sheet: ScoreSheet(scores: [4, 4])), by: .cem)
        return room
    }

    @Test func `A poll is counted by option`() throws {
        let session = try Self.busyRoom().session
        guard case .poll(let result) = session.result(of: .poll) else { throw ReplayFault.noEvents }
        #expect(result.ballots == 2)
        #expect(result.choices.map(\.count) == [2, 0, 0])
        #expect(result.choices.map(\.text) == ["The cook", "The guests", "Nobody"])
        #expect(
            result.answers == [
                PollResult.Ballot(learner: LearnerID(number: 1), choices: [1]),
                PollResult.Ballot(learner: LearnerID(number: 3), choices: [1]),
            ]
        )
    }

    @Test func `Anonymous texts name nobody and stand in the order of the alphabet`() throws {
        let session = try Self.busyRoom().session
        guard case .question(let result) = session.result(of: .question) else {
            throw ReplayFault.noEvents
        }
        #expect(result.answers == [TextAnswer(learner: nil, text: "a rota"), TextAnswer(learner: nil, text: "zeal")])
        #expect(result.activity.isAnonymous)
    }

    @Test func `Reflections stand by question, in the order of joining`() throws {
        let session = try Self.busyRoom().session
        guard case .reflection(let result) = session.result(of: .reflection) else {
            throw ReplayFault.noEvents
        }
        #expect(result.questions.map(\.text) == ["What surprised you?", "What will you change?"])
        #expect(result.questions[0].answers == [])
        #expect(
            result.questions[1].answers == [
                TextAnswer(learner: LearnerID(number: 1), text: "nothing"),
                TextAnswer(learner: LearnerID(number: 4), text: "my tune"),
            ]
        )
    }

    static func scores(of team: TeamID, in session: Session) throws -> RubricResult.TeamScores {
        guard case .rubric(let result) = session.result(of: .rubric) else {
            throw ReplayFault.noEvents
        }
        return try #require(result.teams.first { $0.team == team })
    }

    @Test func `A team's scores are those of others, complete, with their own beside them`() throws {
        let blue = try Self.scores(of: .blue, in: try Self.busyRoom().session)
        #expect(blue.sheets.map(\.scores) == [[4, 2], [3, 2]])
        #expect(blue.sheets.map(\.comment) == ["Bold.", nil])
        #expect(blue.incompleteSheets == 1 && blue.membersSheets == 0)
        #expect(blue.criteria[0].summary == NumberSummary([3, 4]))
        #expect(blue.criteria[0].distribution.map(\.count) == [0, 0, 1, 1])
        #expect(blue.own.map(\.summary?.mean) == [4, 4])
        let red = try Self.scores(of: .red, in: try Self.busyRoom().session)
        #expect(red.criteria.map(\.summary?.median) == [2, 3])
        #expect(red.own.map(\.summary) == [nil, nil])
    }

    @Test func `Who moves into a team no longer counts for it, and counts again on leaving`() throws {
        var room = try Self.busyRoom()
        try room.send(.move(LearnerID(number: 2), to: .blue))
        var blue = try Self.scores(of: .blue, in: room.session)
        #expect(blue.sheets.map(\.scores) == [[4, 2]])
        #expect(blue.membersSheets == 1)
        try room.send(.move(LearnerID(number: 2), to: nil))
        blue = try Self.scores(of: .blue, in: room.session)
        #expect(blue.sheets.count == 2)
    }

    @Test func `A view of one's own team goes when its author goes`() throws {
        var room = try Self.busyRoom()
        try room.send(.move(LearnerID(number: 3), to: .red))
        #expect(try Self.scores(of: .blue, in: room.session).own.map(\.summary) == [nil, nil])
        #expect(try Self.scores(of: .red, in: room.session).own.map(\.summary) == [nil, nil])
        // And what Cem said of Red as a stranger is no stranger's word any more.
        #expect(try Self.scores(of: .red, in: room.session).sheets == [])
    }

    @Test(
        arguments: [
            ([3], 3, 3, 3, 3), ([1, 4], 2.5, 2.5, 1.75, 3.25), ([4, 1, 2], 2, 7.0 / 3, 1.5, 3),
            ([1, 2, 3, 4, 10], 3, 4, 2, 4), ([2, 2, 2, 2], 2, 2, 2, 2),
        ] as [([Double], Double, Double, Double, Double)]
    )
    func `Numbers have a middle and a spread`(
        _ numbers: [Double],
        _ median: Double,
        _ mean: Double,
        _ lower: Double,
        _ upper: Double
    ) throws {
        let summary = try #require(NumberSummary(numbers))
        #expect(summary.n == numbers.count)
        #expect(summary.median == median && summary.mean == mean)
        #expect(summary.lowerQuartile == lower && summary.upperQuartile == upper)
        #expect(summary.lowest == numbers.min() && summary.highest == numbers.max())
    }

    @Test func `No numbers have neither`() {
        #expect(NumberSummary([]) == nil)
    }

    @Test func `The results of a session read back as they were written`() throws {
        var room = try Self.busyRoom()
        room.wait(minutes: 12, seconds: 30)
        try room.send(.next)
        try room.send(.end)
        let results = SessionResults(room.session, at: room.now)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let json = try encoder.encode(results)
        #expect(try JSONDecoder().decode(SessionResults.self, from: json) == results)
        #expect(results.overrunSeconds == -2850)
        #expect(results.timing.map(\.actualSeconds) == [750, 0, 0, 0])
    }

    @Test func `The file says what it says`() throws {
        var room = try Room(
            SessionSetup(
                title: "Tea",
                planName: "tea.md",
                agenda: [AgendaItem(kind: .engage, title: "Engage", plannedSeconds: 60, activities: [.poll])],
                activities: [
                    Activity(id: .poll, phase: .engage, title: "Milk?", kind: .poll(Poll(choices: ["Yes", "No"])))
                ]
            )
        )
        try room.send(.join(name: "Ada", team: "Red"), by: .program)
        try room.send(.start(startedAt: nil))
        try room.send(.open(.poll))
        try room.send(.answerPoll(.poll, choices: [2]), by: .ada)
        room.wait(seconds: 90)
        try room.send(.end)
        let expected = """
            {"version":1,"title":"Tea","plan":"tea.md","stage":"ended","createdAt":"2026-11-21T14:00:00.000Z",
            "startedAt":"2026-11-21T14:00:00.000Z","endedAt":"2026-11-21T14:01:30.000Z",
            "asOf":"2026-11-21T14:01:30.000Z","plannedSeconds":60,"overrunSeconds":30,"objectives":[],
            "teams":[{"id":"t1","name":"Red"}],
            "learners":[{"id":"l1","name":"Ada","team":"t1","joinedAt":"2026-11-21T14:00:00.000Z"}],
            "timing":[{"kind":"engage","title":"Engage","plannedSeconds":60,"extendedSeconds":0,"actualSeconds":90,
            "pausedSeconds":0,"startedAt":"2026-11-21T14:00:00.000Z","endedAt":"2026-11-21T14:01:30.000Z"}],
            "polls":[{"activity":{"id":"engage-1","phase":"engage","title":"Milk?","status":"closed",
            "anonymous":false,"assesses":[],"openedAt":"2026-11-21T14:00:00.000Z",
            "closedAt":"2026-11-21T14:01:30.000Z"},"ballots":1,
            "choices":[{"choice":1,"text":"Yes","count":0},{"choice":2,"text":"No","count":1}],
            "answers":[{"learner":"l1","choices":[2]}]}],
            "questions":[],"reflections":[],"rubrics":[],"quizzes":[],"words":[],"scales":[],"rankings":[],
            "questionsAndAnswers":[],"worksheets":[],"maps":[],"slots":[],"slides":[],"timeChanges":[],"evidence":[]}
            """
        let written = try JSONEncoder().encode(SessionResults(room.session, at: room.now))
        #expect(try EventFormTests.object(String(decoding: written, as: UTF8.self)) == EventFormTests.object(expected))
    }

    @Test func `No name of an anonymous answer's author is in the results`() throws {
        let room = try Self.busyRoom()
        var setup = SessionSetup.sample
        for index in setup.activities.indices { setup.activities[index].options.isAnonymous = true }
        let created = Event(at: Room.two, by: .facilitator, body: .sessionCreated(setup))
        let session = try Session(replaying: [created] + room.events.dropFirst())
        let results = SessionResults(session, at: room.now)
        #expect(results.polls.allSatisfy { $0.answers.isEmpty } && results.polls[0].ballots == 2)
        #expect(results.questions.allSatisfy { $0.answers.allSatisfy { $0.learner == nil } })
        #expect(
            results.reflections.allSatisfy { $0.questions.allSatisfy { $0.answers.allSatisfy { $0.learner == nil } } }
        )
        #expect(results.rubrics.allSatisfy { $0.teams.allSatisfy { $0.sheets.allSatisfy { $0.reviewer == nil } } })
        #expect(results.rubrics[0].teams[1].sheets.map(\.scores) == [[3, 2], [4, 2]])
    }
}

import Foundation
import Lessons
import Testing
import Workshop

@testable import Reports

@Suite("Statements of what people did") struct StatementTests {
    private func events() throws -> [Event] {
        let levels = [1, 3].map { Rubric.Level(score: $0, name: "L\($0)", description: "") }
        let rubric = Rubric(criteria: [.init(name: "Clear", levels: levels), .init(name: "Kind", levels: levels)])
        let activities = [
            Activity(
                id: .init(rawValue: "engage-1"),
                phase: .engage,
                title: "Which?",
                kind: .poll(Poll(choices: ["A", "B"])),
                assesses: [1]
            ),
            Activity(id: .init(rawValue: "engage-2"), phase: .engage, title: "Rules", kind: .rubric(rubric)),
            Activity(id: .init(rawValue: "engage-3"), phase: .engage, title: "Wall", kind: .questionsAndAnswers),
        ]
        let agenda = [AgendaItem(kind: .engage, title: "Engage", plannedSeconds: 600, activities: activities.map(\.id))]
        let start = Instant(milliseconds: 1_795_266_000_000)
        let setup = SessionSetup(
            title: "Taps",
            planName: "taps.md",
            agenda: agenda,
            activities: activities,
            objectives: [SessionObjective(number: 1, text: "Mend")]
        )
        var events = [Event(at: start, by: .program, body: .sessionCreated(setup))]
        var session = try Session(replaying: events)
        func does(_ command: Command, by learner: Int? = nil) throws {
            let sender = learner.map { Participant.learner(LearnerID(number: $0)) } ?? .facilitator
            let new = try session.decide(command, by: sender, at: start.advanced(bySeconds: events.count))
            for event in new { session.apply(event) }
            events += new
        }
        try does(.join(name: "Ada “the \\ \"tap\"”", team: "Red"))
        try does(.join(name: "Ben", team: "Blue"))
        try does(.start(startedAt: nil))
        for activity in activities { try does(.open(activity.id)) }
        try does(.answerPoll(activities[0].id, choices: [2]), by: 1)
        try does(.answerPoll(activities[0].id, choices: [1]), by: 1)
        try does(.ask(activities[2].id, text: "Why\n</tap>?"), by: 2)
        try does(.ask(activities[2].id, text: "Who?"), by: 2)
        let sheet = ScoreSheet(scores: [1, 3], comment: "Good")
        try does(.score(activities[1].id, team: TeamID(number: 1), sheet: sheet), by: 2)
        try does(.score(activities[1].id, team: TeamID(number: 2), sheet: ScoreSheet(scores: [1, nil])), by: 1)
        try does(.end)
        return events
    }

    private func lines(isPseudonymous: Bool = false) throws -> [(id: String, json: String)] {
        let events = try events()
        let session = try Session(replaying: events)
        var lines: [(id: String, json: String)] = []
        try SessionStatements(of: session, from: events, isPseudonymous: isPseudonymous).forEach {
            lines.append(($0, String(decoding: $1, as: UTF8.self)))
        }
        return lines
    }

    /// Attendance, the last ballot, two questions, two scores and a comment; nothing of the sheet that is not complete.
    @Test func `tell what counts, once each`() throws {
        let lines = try lines()
        let verbs = try lines.map { line in
            let object = try #require(try JSONSerialization.jsonObject(with: Data(line.json.utf8)) as? [String: Any])
            #expect(object["id"] as? String == line.id)
            return (object["verb"] as? [String: Any])?["display"] as? [String: String]
        }
        #expect(
            verbs.compactMap { $0?["en"] } == [
                "attended", "attended", "answered", "asked", "asked", "scored", "scored", "commented",
            ]
        )
        #expect(Set(lines.map(\.id)).count == 8)
        #expect(lines[2].json.contains(#""result":{"response":"1"}"#))
        #expect(lines[3].json.contains(#""result":{"response":"Why\n</tap>?"}"#))
        #expect(lines[5].json.contains(#""result":{"score":{"max":3,"min":1,"raw":1,"scaled":0}}"#))
        #expect(lines[6].json.contains(#""result":{"score":{"max":3,"min":1,"raw":3,"scaled":1}}"#))
    }

    /// Put together from parts, a statement is what an encoder would write of the whole.
    @Test func `are what an encoder writes, keys in order`() throws {
        for line in try lines() {
            let object = try JSONSerialization.jsonObject(with: Data(line.json.utf8))
            let written = try JSONSerialization.data(
                withJSONObject: object,
                options: [.sortedKeys, .withoutEscapingSlashes]
            )
            #expect(String(decoding: written, as: UTF8.self) == line.json)
        }
    }

    @Test func `make one file, a statement a line`() throws {
        let events = try events()
        let statements = SessionStatements(of: try Session(replaying: events), from: events, isPseudonymous: false)
        let file = String(decoding: try statements.json(), as: UTF8.self)
        #expect(file == "[\n" + (try lines().map(\.json).joined(separator: ",\n")) + "\n]\n")
        let created = Array(events.prefix(1))
        let empty = SessionStatements(of: try Session(replaying: created), from: created, isPseudonymous: false)
        #expect(String(decoding: try empty.json(), as: UTF8.self) == "[\n]\n")
    }

    @Test func `name nobody when they must not`() throws {
        #expect(try lines(isPseudonymous: true).allSatisfy { !$0.json.contains("Ada") && !$0.json.contains("Ben") })
        #expect(try lines(isPseudonymous: true).map(\.id) == (try lines().map(\.id)))
    }
}

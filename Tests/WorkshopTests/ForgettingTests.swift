import Foundation
import Lessons
import Testing
import Workshop

@Suite("Removing a learner") struct ForgettingTests {
    /// Everybody hands in everything; Dot, who joined last and is in no team, only if asked to.
    private static func room(withDot: Bool, isEnded: Bool = true) throws -> Room {
        var setup = SessionSetup.kinds
        setup.activities += SessionSetup.sample.activities.filter { $0.id == .rubric || $0.id == .reflection }
            .map { activity in
                var activity = activity
                activity.id = ActivityID(rawValue: activity.id.rawValue + "-x")
                return activity
            }
        var room = try Room(setup)
        for (name, team) in [("Ada", "Red"), ("Ben", "Red"), ("Cem", "Blue")] {
            try room.send(.join(name: name, team: team), by: .program)
        }
        try room.send(.start(startedAt: nil))
        for activity in setup.activities { try room.send(.open(activity.id)) }
        if withDot {
            try room.send(.join(name: "Dot", team: nil), by: .program)
            try fill(&room, by: .dot)
        }
        for person in [Participant.ada, .ben, .cem] { try fill(&room, by: person) }
        let wall = room.session.activities[.wall]?.answers.entries.map(\.author.description) ?? []
        let thoughts = room.session.activities[.thoughts]?.answers.entries.map(\.author.description) ?? []
        if withDot {
            try room.send(.vote(.wall, question: (wall.firstIndex(of: "l1") ?? 0) + 1, isFor: true), by: .dot)
        }
        for (index, author) in wall.enumerated() where author != "l3" {
            try room.send(.vote(.wall, question: index + 1, isFor: true), by: .cem)
        }
        try room.send(.group(.thoughts, answers: Array(1...thoughts.count), label: "Lids"))
        try room.send(.mark(.thoughts, answers: [(thoughts.firstIndex(of: "l2") ?? 0) + 1], .pinned))
        if isEnded { try room.send(.end) }
        return room
    }

    private static func fill(_ room: inout Room, by person: Participant) throws {
        let number = Int(person.description.dropFirst()) ?? 0
        try room.send(.answerQuiz(.quiz, choices: [number % 3 + 1]), by: person, request: "r\(number)")
        try room.send(.answerScale(.scale, value: number), by: person)
        try room.send(.answerWords(.words, words: ["word \(number)"]), by: person)
        try room.send(.answerQuestion(.thoughts, text: "thought \(number)"), by: person)
        try room.send(.answerRank(.rank, order: [number % 3 + 1]), by: person)
        try room.send(.ask(.wall, text: "question \(number)"), by: person)
        try room.send(.fillWorksheet(.worksheet, field: 1, text: "rule \(number)"), by: person)
        try room.send(.place(.map, component: 1, at: .at(0.1 * Double(number), 0.5)), by: person)
        try room.send(
            .answerReflection(ActivityID(rawValue: "evaluate-2-x"), question: 1, text: "T\(number)"),
            by: person
        )
        let team = person == .cem ? TeamID.red : .blue
        let sheet = ScoreSheet(scores: [number, 1], comment: "C\(number)")
        try room.send(.score(ActivityID(rawValue: "evaluate-1-x"), team: team, sheet: sheet), by: person)
    }

    @Test func `leaves the results of a room in which the learner never was`() throws {
        let room = try Self.room(withDot: true)
        let forgotten = try Session.forgetting("dot", in: room.events, at: room.now)
        let left = try Session(replaying: forgotten.events)
        let without = try Self.room(withDot: false)
        var results = SessionResults(left, at: room.now)
        #expect(results.forgottenLearners == 1)
        results.forgottenLearners = nil
        #expect(results == SessionResults(without.session, at: room.now))
    }

    /// Joining, ten things handed in, a vote, and the vote of another for what is gone.
    @Test func `leaves nothing of the learner but a number and a count`() throws {
        let room = try Self.room(withDot: true)
        let forgotten = try Session.forgetting("l4", in: room.events, at: room.now.advanced(bySeconds: 60))
        let text = String(
            decoding: try EventFormTests.encoder.encode(Array(forgotten.events.dropLast())),
            as: UTF8.self
        )
        for trace in ["Dot", "l4", "thought 4", "word 4", "C4", "T4", "r4", "rule 4"] { #expect(!text.contains(trace)) }
        let last = try #require(forgotten.events.last)
        #expect(last.by == .program)
        #expect(last.at == room.now.advanced(bySeconds: 60))
        #expect(last.body == .learnerForgotten(LearnerID(number: 4), removedEvents: 13))
        #expect(forgotten.events.count == room.events.count - 13 + 1)
        #expect(
            (forgotten.id, forgotten.name, forgotten.removedEvents, forgotten.mentions) == (
                LearnerID(number: 4), "Dot", 13, []
            )
        )
    }

    @Test func `keeps what was done for the team, without a name`() throws {
        let room = try Self.room(withDot: false)
        let left = try Session(replaying: try Session.forgetting("Cem", in: room.events, at: room.now).events)
        let sheet = try #require(left.activities[.worksheet]?.worksheets[.team(.blue)])
        #expect(sheet[1] == nil || sheet[1]?.text == "rule 3")
        #expect(sheet[1]?.writer == .anonymous(1))
        #expect(left.learners.map(\.name) == ["Ada", "Ben"])
    }

    @Test func `names the events of others in which the name still stands`() throws {
        var room = try Self.room(withDot: true, isEnded: false)
        try room.send(.answerQuestion(.thoughts, text: "Ask dot, not Dotty."), by: .ada)
        try room.send(.answerQuestion(.thoughts, text: "Dotty knows."), by: .ben)
        let forgotten = try Session.forgetting("Dot", in: room.events, at: room.now)
        #expect(
            forgotten.mentions.map { forgotten.events[$0 - 1].body } == [
                .questionAnswered(.thoughts, text: "Ask dot, not Dotty.")
            ]
        )
    }

    @Test func `never gives the number to anybody else`() throws {
        let room = try Self.room(withDot: true, isEnded: false)
        let left = try Session(replaying: try Session.forgetting("Dot", in: room.events, at: room.now).events)
        #expect(
            try left.decide(.join(name: "Eva", team: nil), by: .facilitator, at: room.now).map(\.body) == [
                .learnerJoined(LearnerID(number: 5), name: "Eva", team: nil)
            ]
        )
    }

    @Test func `can be done to one after the other`() throws {
        var events = try Self.room(withDot: true).events
        for name in ["Ada", "Dot", "Cem", "Ben"] {
            events = try Session.forgetting(name, in: events, at: Room.two).events
        }
        let left = try Session(replaying: events)
        #expect(left.learners.isEmpty)
        #expect(SessionResults(left, at: Room.two).forgottenLearners == 4)
        #expect(left.activities.values.allSatisfy { $0.answers.entries.isEmpty && $0.values.isEmpty })
    }

    @Test func `says that there is nobody of that name`() throws {
        let room = try Self.room(withDot: false)
        #expect(throws: ForgettingFault.unknownLearner("Zoe")) {
            try Session.forgetting("Zoe", in: room.events, at: room.now)
        }
    }

    @Test func `cannot find out whose an anonymous answer was, and keeps it`() throws {
        let sealed = try #require(try Session.sealed(SecretRoom.events(seed: 1)))
        let forgotten = try Session.forgetting("Learner 3", in: sealed, at: SecretRoom.end)
        #expect(forgotten.removedEvents == 2)
        let results = SessionResults(try Session(replaying: forgotten.events), at: SecretRoom.end)
        #expect(results.polls.map(\.ballots) == [6])
        #expect(results.questions.map(\.answers.count) == [5, 0])
    }

    @Test func `is not needed to hide names from whoever gets an export`() throws {
        let session = try Self.room(withDot: true).session.pseudonymous
        #expect(session.learners.map(\.name) == ["Learner 1", "Learner 2", "Learner 3", "Learner 4"])
    }
}

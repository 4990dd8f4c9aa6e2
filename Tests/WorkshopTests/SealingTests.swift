import Foundation
import Lessons
import TestSupport
import Testing
import Workshop

/// A session is sealed when it has ended: its journal says no more who handed in what anonymously.
@Suite("Sealing a session") struct SealingTests {
    /// The attack: whatever differs in who handed in what, when, in which order, by which request and after how many
    /// changes of mind, must not be found in the journal. So two such journals must be the same.
    @Test(arguments: UInt64(2)...25) func `leaves nothing of who handed in what`(seed: UInt64) throws {
        let first = try #require(try Session.sealed(SecretRoom.events(seed: 1)))
        let other = try #require(try Session.sealed(SecretRoom.events(seed: seed)))
        #expect(first == other)
    }

    @Test func `would not be seen to leave nothing if the rooms were alike before`() throws {
        #expect(try SecretRoom.events(seed: 1) != SecretRoom.events(seed: 2))
    }

    @Test func `dates everything anonymous to the closing, and names nobody in it`() throws {
        let events = try #require(try Session.sealed(SecretRoom.events(seed: 1)))
        let session = try Session(replaying: events)
        for event in events {
            #expect(event.request == nil)
            guard let id = event.body.activity, session.activity(id)?.options.isAnonymous == true else { continue }
            if case .learner(let learner) = event.by {
                #expect(learner.isAnonymous)
                #expect(event.at == session.activities[id]?.closedAt)
            }
        }
        #expect(events.contains { $0.by == .learner(LearnerID(number: 3)) }, "what is not anonymous keeps its name")
        #expect(events.map(\.at) == events.map(\.at).sorted())
    }

    @Test(arguments: UInt64(1)...10) func `changes no result`(seed: UInt64) throws {
        let events = try SecretRoom.events(seed: seed)
        let sealed = try #require(try Session.sealed(events))
        let before = SessionResults(try Session(replaying: events), at: SecretRoom.end)
        let after = SessionResults(try Session(replaying: sealed), at: SecretRoom.end)
        #expect(after.withoutNumbers == before.withoutNumbers)
    }

    @Test func `keeps how many people answered a reflection and asked on a wall`() throws {
        let events = try SecretRoom.events(seed: 3)
        let sealed = try Session(replaying: try #require(try Session.sealed(events)))
        let open = try Session(replaying: events)
        for id in [ActivityID.wall, .secretReflection, .thoughts] {
            #expect(sealed.activities[id]?.ballots.count == open.activities[id]?.ballots.count)
        }
    }

    @Test func `invents no answer for somebody who was sent out`() throws {
        var room = try Room.full()
        for sender in [Participant.ada, .ben, .cem] {
            try room.send(.answerQuestion(.question, text: "A rota"), by: sender)
        }
        try room.send(.remove(LearnerID(number: 2)))
        try room.send(.end)
        let sealed = try Session(replaying: try #require(try Session.sealed(room.events)))
        #expect(sealed.activities[.question]?.answers.entries.map(\.text) == ["A rota", "A rota"])
        #expect(sealed.activities[.question]?.ballots.count == 2)
    }

    @Test func `is done once`() throws {
        let sealed = try #require(try Session.sealed(SecretRoom.events(seed: 1)))
        #expect(try Session.sealed(sealed) == nil)
    }

    @Test func `waits for the end`() throws {
        let events = try SecretRoom.events(seed: 1)
        #expect(try Session.sealed(events.dropLast()) == nil)
    }

    @Test func `leaves a session alone in which nothing is anonymous`() throws {
        var room = try Room.kinds()
        try room.send(.answerScale(.scale, value: 2), by: .ada, request: "r1")
        try room.send(.end)
        #expect(try Session.sealed(room.events) == nil)
    }

    @Test func `takes the names of requests out that were made from what was handed in`() throws {
        var room = try Room()
        try room.send(.start(startedAt: nil))
        try room.send(.open(.question))
        let json = Data(#"[{"learner": "Ada", "activity": "explore-1", "text": "A rota"}]"#.utf8)
        let outcome = room.session.decide(try SubmissionFile(json: json), at: room.now)
        #expect(outcome.events.contains { $0.by == .facilitator && $0.request != nil }, "Ada joins by the file")
        var session = room.session
        for event in outcome.events { session.apply(event) }
        let end = try session.decide(.end, by: .facilitator, at: room.now)
        let sealed = try #require(try Session.sealed(room.events + outcome.events + end))
        #expect(sealed.allSatisfy { $0.request == nil })
    }

    @Test func `keeps an anonymous activity that was never closed`() throws {
        var room = try Room()
        try room.send(.join(name: "Ada", team: nil), by: .program)
        try room.send(.start(startedAt: nil))
        try room.send(.open(.question))
        try room.send(.answerQuestion(.question, text: "A rota"), by: .ada)
        // As a journal might have ended that nobody has written yet.
        let ended = Event(at: room.now, by: .facilitator, body: .sessionEnded)
        let sealed = try #require(try Session.sealed(room.events + [ended]))
        #expect(try Session(replaying: sealed).activities[.question]?.answers.entries.map(\.text) == ["A rota"])
    }

    @Test func `is possible for journals of released versions`() throws {
        let url = PackageFolder.url.appending(path: "Tests/Frozen/first/journal.jsonl")
        let events = try Data(contentsOf: url).split(separator: UInt8(ascii: "\n")).map {
            try JSONDecoder().decode(Event.self, from: Data($0))
        }
        let end = Event(at: events[events.count - 1].at, by: .facilitator, body: .sessionEnded)
        let before = SessionResults(try Session(replaying: events + [end]), at: end.at)
        if let sealed = try Session.sealed(events + [end]) {
            #expect(SessionResults(try Session(replaying: sealed), at: end.at) == before)
        }
    }
}

extension SessionResults {
    /// Without the numbers of a wall's questions, which are new ones once a session is sealed.
    fileprivate var withoutNumbers: SessionResults {
        var results = self
        for wall in results.questionsAndAnswers.indices {
            for index in results.questionsAndAnswers[wall].questions.indices {
                results.questionsAndAnswers[wall].questions[index].number = 0
            }
            results.questionsAndAnswers[wall].questions.sort { ($0.text, $0.votes) < ($1.text, $1.votes) }
        }
        return results
    }
}

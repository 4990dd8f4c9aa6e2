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
        let text = try EventFormTests.written(Array(forgotten.events.dropLast()))
        for trace in ["Dot", "l4", "thought 4", "word 4", "C4", "T4", "r4", "rule 4"] { #expect(!text.contains(trace)) }
        let last = try #require(forgotten.events.last)
        #expect(last.by == .program)
        #expect(last.at == room.now.advanced(bySeconds: 60))
        #expect(last.body == .learnerForgotten(LearnerID(number: 4), removedEvents: 13))
        #expect(forgotten.events.count == room.events.count - 13 + 1)
        #expect(
            (forgotten.id, forgotten.names.joined(), forgotten.removedEvents, forgotten.mentions) == (
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

    @Test func `names what the facilitator wrote of the learner, and the plan's own words`() throws {
        var setup = SessionSetup.sample
        setup.facilitatorQuestions = ["Was Dot silent?"]
        var room = try Room(setup)
        try room.send(.join(name: "Dot", team: nil), by: .program)
        try room.send(.join(name: "Ben", team: "Friends of Dot"), by: .program)
        try room.send(.start(startedAt: nil))
        room.wait(minutes: 30)
        var replan = room.session.moveEnd(at: room.now)
        replan.reason = "We waited for Dot."
        try room.send(.time(.replan(replan)))
        let steps = [AgendaStep(title: "Dot speaks", plannedSeconds: 300)]
        try room.send(.time(.setSteps(index: 1, steps)))
        try room.send(.end)
        try room.send(.time(.lookBack(question: 1, text: "Dot was.")))
        let forgotten = try Session.forgetting("Dot", in: room.events, at: room.now)
        #expect(
            forgotten.mentions.map { forgotten.events[$0 - 1].body.type } == [
                .sessionCreated, .teamAdded, .agendaReplanned, .stepsSet, .lookedBack,
            ]
        )
        #expect(forgotten.isNamed(in: "thank you, DOT!") && !forgotten.isNamed(in: "Dotty"))
    }

    @Test func `finds whom the facilitator has sent out`() throws {
        var room = try Self.room(withDot: true, isEnded: false)
        try room.send(.remove(LearnerID(number: 4)))
        let whole = try Session.forgetting("dot", in: room.events, at: room.now)
        #expect(whole.id == LearnerID(number: 4) && whole.names == ["Dot"])
        let text = try EventFormTests.written(Array(whole.events.dropLast()))
        for trace in ["Dot", "l4", "thought 4", "C4", "r4"] { #expect(!text.contains(trace)) }
        // Somebody else who came under the name since is the one who is meant; the number still means the first.
        try room.send(.join(name: "Dot", team: nil), by: .program)
        #expect(try Session.forgetting("Dot", in: room.events, at: room.now).id == LearnerID(number: 5))
        let first = try Session.forgetting("l4", in: room.events, at: room.now)
        #expect(first.id == LearnerID(number: 4) && first.names == [])
        #expect(first.name == "l4")
    }

    @Test func `takes every name and number that was one person's`() throws {
        var room = try Self.room(withDot: true, isEnded: false)
        try room.send(.join(name: "Dottie", team: nil), by: .program)
        try room.send(.answerScale(.scale, value: 5), by: .learner(LearnerID(number: 5)))
        try room.send(.rename(LearnerID(number: 4), name: "Dorothy"))
        try room.send(.merge(LearnerID(number: 5), into: LearnerID(number: 4)))
        try room.send(.answerQuestion(.thoughts, text: "Dottie, or Dot, that is Dorothy"), by: .ada)
        for who in ["Dorothy", "dottie", "Dot", "l5", "l4"] {
            let forgotten = try Session.forgetting(who, in: room.events, at: room.now)
            #expect(forgotten.id == LearnerID(number: 4))
            #expect(forgotten.names == ["Dorothy", "Dot", "Dottie"])
            #expect(forgotten.mentions.count == 1)
            let left = Array(forgotten.events.dropLast()).filter { $0.by != .ada }
            let text = try EventFormTests.written(left)
            for trace in ["Dot", "Dorothy", "\"l4\"", "\"l5\""] { #expect(!text.contains(trace), "\(who): \(trace)") }
        }
    }

    /// Comings and goings, wrong names, merges, removals and things taken back: what everybody else handed in is theirs.
    @Test(arguments: UInt64(1)...40) func `changes nothing for anybody else, whatever happened`(_ seed: UInt64) throws {
        let room = try Self.wildRoom(seed: seed)
        let before = room.session
        let forgotten = try Session.forgetting("l2", in: room.events, at: room.now)
        let after = try Session(replaying: forgotten.events)
        let gone = Set(
            (1...20).map { LearnerID(number: $0) }
                .filter { id in !forgotten.events.contains { $0.body.type == .learnerJoined && $0.body.learner == id } }
        )
        let authors = gone.map(Author.learner)
        #expect(gone.contains(forgotten.id))
        #expect(after.learners == before.learners.filter { $0.id != forgotten.id })
        #expect(after.teams == before.teams && after.visits == before.visits && after.stage == before.stage)
        #expect(after.extensionSeconds == before.extensionSeconds)
        for id in before.setup.activities.map(\.id) {
            let (old, new) = (try #require(before.activities[id]), try #require(after.activities[id]))
            #expect(new.choices == old.choices.filter { !gone.contains($0.key) }, "\(id)")
            #expect(new.values == old.values.filter { !gone.contains($0.key) }, "\(id)")
            #expect(new.words == old.words.filter { !gone.contains($0.key) }, "\(id)")
            #expect(Self.texts(new, besides: gone) == Self.texts(old, besides: gone), "\(id)")
            #expect(new.presentations == old.presentations && new.status == old.status)
            #expect(new.maps == old.maps.filter { !authors.contains($0.key) }, "\(id)")
        }
        let events = forgotten.events.dropLast()
        #expect(!events.contains { event in gone.contains { event.by == .learner($0) } })
    }

    /// Texts of others with who wants them answered, in order.
    private static func texts(_ state: Session.ActivityState, besides gone: Set<LearnerID>) -> [Answers.Entry] {
        state.answers.entries.filter { !gone.contains($0.author) }.map { entry in
            var entry = entry
            entry.voters.subtract(gone)
            return entry
        }
    }

    private static func wildRoom(seed: UInt64) throws -> Room {
        var numbers = Numbers(seed: seed)
        func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &numbers) }
        var room = try Room.kinds()
        for step in 0..<400 {
            room.wait(seconds: number(1...9))
            let some = LearnerID(number: number(1...6))
            let command: Command =
                switch number(0...24) {
                case 0: .join(name: "Guest \(step)", team: number(0...1) == 0 ? nil : "Red")
                case 1: .rename(some, name: "Name \(step)")
                case 2 where step > 100: .merge(some, into: LearnerID(number: number(1...6)))
                case 3 where step > 200: .remove(some)
                case 4...6: .time(.undo)
                case 7: .extend(seconds: 60 * number(1...3))
                case 8: number(0...9) == 0 ? .next : .time(.finishBy(room.now.advanced(bySeconds: 3600)))
                case _: KindPropertyTests.command(&numbers)
                }
            let sender: Participant = command.isFacilitators ? .facilitator : .learner(some)
            _ = try? room.send(command, by: sender, request: number(0...1) == 0 ? "r\(step)" : nil)
        }
        return room
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

extension Event.Body {
    /// Who came in by it.
    fileprivate var learner: LearnerID? {
        if case .learnerJoined(let id, _, _) = self { id } else { nil }
    }
}

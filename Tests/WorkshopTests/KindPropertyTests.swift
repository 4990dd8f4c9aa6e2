import Foundation
import Lessons
import Testing
import Workshop

@Suite("Whatever happens with every kind")
struct KindPropertyTests {
    /// A room in which 600 commands have been sent, sensible and not.
    static func wildRoom(seed: UInt64) throws -> Room {
        var numbers = Numbers(seed: seed)
        var room = try Room.kinds()
        for _ in 0..<600 {
            room.now = room.now.advanced(byMilliseconds: Int64.random(in: 0...9000, using: &numbers))
            let before = room.session
            let command = command(&numbers)
            let learner = Participant.learner(LearnerID(number: Int.random(in: 1...5, using: &numbers)))
            let sender = command.isFacilitators ? .facilitator : learner
            let events = (try? room.session.decide(command, by: sender, at: room.now)) ?? []
            #expect(room.session == before)
            for event in events { room.session.apply(event) }
            room.events += events
            if !events.isEmpty, command != .present(.slots, team: nil) {
                let again = try? room.session.decide(command, by: sender, at: room.now)
                #expect(again == [] || Self.cannotBeRepeated(command), "\(command)")
            }
        }
        return room
    }

    /// Opening and closing say so when they are done already; pausing too.
    static func cannotBeRepeated(_ command: Command) -> Bool {
        switch command {
        case .open, .close, .pause, .resume: true
        default: false
        }
    }

    static func command(_ numbers: inout Numbers) -> Command {
        func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &numbers) }
        func text() -> String { "abcd".randomElement(using: &numbers).map { "word \($0)" } ?? "" }
        let activity = SessionSetup.kinds.activities.map(\.id).randomElement(using: &numbers) ?? .quiz
        let team = number(0...3) == 0 ? nil : TeamID(number: number(1...3))
        return switch number(0...30) {
        case 0, 1: .open(activity)
        case 2: .close(activity)
        case 3: number(0...1) == 0 ? .pause : .resume
        case 4, 5: .answerQuiz(.quiz, choices: [number(0...4)])
        case 6: .answerQuiz(.quizAgain, choices: [number(1...3)])
        case 7: .answerWords(.words, words: (0...number(0...2)).map { _ in text() })
        case 8, 9: .answerScale(number(0...1) == 0 ? .scale : .scaleAgain, value: number(0...6))
        case 10: .answerRank(.rank, order: (0...number(0...2)).map { _ in number(1...3) })
        case 11: .answerQuestion(.thoughts, text: text())
        case 12: .ask(.wall, text: text())
        case 13...15: .vote(.wall, question: number(1...9), isFor: number(0...2) > 0)
        case 16...18: .fillWorksheet(.worksheet, field: number(1...3), text: number(0...4) == 0 ? "" : text())
        case 19...21:
            .place(
                number(0...1) == 0 ? .map : .teamMap,
                component: number(1...3),
                at: number(0...5) == 0 ? nil : .at(Double(number(0...100)) / 100, Double(number(0...100)) / 100)
            )
        case 22: .link(.map, MapTask.Link(from: number(1...3), to: number(1...3)), isLinked: number(0...2) > 0)
        case 23: .group(.wall, answers: [number(1...6), number(1...6)], label: number(0...2) == 0 ? nil : text())
        case 24: .group(.thoughts, answers: [number(1...4)], label: text())
        case 25: .mark(.wall, answers: [number(1...6)], AnswerMark.allCases.randomElement(using: &numbers) ?? .pinned)
        case 26...28: .present(.slots, team: team)
        default: .move(LearnerID(number: number(1...4)), to: team)
        }
    }

    @Test(arguments: 1...30) func `The replayed journal is the live session`(_ seed: UInt64) throws {
        let room = try Self.wildRoom(seed: seed)
        #expect(room.events.count > 100)
        let json = Data(try EventFormTests.written(room.events).utf8)
        let events = try JSONDecoder().decode([Event].self, from: json)
        #expect(events == room.events)
        #expect(try Session(replaying: events) == room.session)
        for cut in stride(from: 12, to: room.events.count, by: 37) {
            _ = SessionResults(try Session(replaying: room.events.prefix(cut)), at: room.now)
        }
    }

    @Test(arguments: 1...30) func `One ballot each, one vote each, one sheet a team`(_ seed: UInt64) throws {
        let room = try Self.wildRoom(seed: seed)
        let results = SessionResults(room.session, at: room.now)
        for scale in results.scales {
            let last = room.events.reduce(into: [Participant: Int]()) { last, event in
                if case .scaleAnswered(scale.activity.id, let value) = event.body { last[event.by] = value }
            }
            #expect(scale.ballots == last.count)
            #expect(scale.values.map(\.count) == (1...5).map { value in last.values.count { $0 == value } })
            if let change = scale.change { #expect(change.higher + change.same + change.lower == change.both) }
        }
        for question in results.questionsAndAnswers[0].questions {
            let voters = room.events.reduce(into: Set<Participant>()) { voters, event in
                if event.body == .questionVoted(.wall, answer: question.number) { voters.insert(event.by) }
                if event.body == .voteWithdrawn(.wall, answer: question.number) { voters.remove(event.by) }
            }
            #expect(question.votes == voters.count)
            #expect(!voters.contains(question.learner.map(Participant.learner) ?? .facilitator))
        }
        let sheets = results.worksheets[0].sheets
        #expect(Set(sheets.map(\.author)).count == sheets.count)
        #expect(sheets.allSatisfy { Set($0.entries.map(\.field)).count == $0.entries.count && !$0.entries.isEmpty })
        let maps = results.maps.flatMap { $0.maps.flatMap(\.placements) }
        #expect(maps.allSatisfy { (0...1).contains($0.visibility) && (0...1).contains($0.evolution) })
        let slots = results.slots[0].presentations
        for (one, next) in zip(slots, slots.dropFirst()) { #expect(one.endedAt.map { $0 <= next.startedAt } == true) }
        #expect(slots.compactMap(\.actualSeconds).allSatisfy { $0 >= 0 })
    }

    @Test func `Events that make no sense change nothing`() throws {
        let room = try Room.kinds()
        let red = Author.team(.red)
        let nonsense: [Event.Body] = [
            .quizAnswered(.words, choices: [1]), .wordsAnswered(.quiz, words: ["x"]), .scaleAnswered(.quiz, value: 1),
            .rankAnswered(.scale, order: [1]), .questionAsked(.quiz, text: "x"), .questionVoted(.wall, answer: 7),
            .voteWithdrawn(.wall, answer: 0), .worksheetFilled(.quiz, author: red, field: 1, text: "x"),
            .worksheetFilled(.worksheet, author: red, field: 1, text: nil),
            .componentPlaced(.quiz, author: red, component: 1, at: .sample),
            .componentTakenOff(.map, author: red, component: 1),
            .linkTakenOff(.map, author: red, link: MapTask.Link(from: 1, to: 2)),
            .answersGrouped(.wall, answers: [-1, 9], label: "x"), .answersUngrouped(.wall, answers: [1]),
            .answersMarked(.scale, answers: [1], mark: .hidden), .presentationStarted(.wall, team: .red),
            .presentationStarted(.slots, team: TeamID(number: 9)), .presentationEnded(.slots),
        ]
        for body in nonsense {
            var session = room.session
            session.apply(Event(at: room.now, by: .ada, body: body))
            #expect(session == room.session, "\(body)")
        }
    }

    @Test func `Numbers outside what was asked do not break a result`() throws {
        var session = try Room.kinds().session
        for body in [
            .quizAnswered(.quiz, choices: [0, 99]), .rankAnswered(.rank, order: [99]),
            .scaleAnswered(.scale, value: .max),
            .worksheetFilled(.worksheet, author: .team(.red), field: 99, text: "x"),
            .componentPlaced(.map, author: .team(.blue), component: 99, at: .sample),
            .componentsLinked(.map, author: .team(.blue), link: MapTask.Link(from: 0, to: 99)),
        ] as [Event.Body] {
            session.apply(Event(at: Room.two, by: .ada, body: body))
        }
        let results = SessionResults(session, at: Room.two)
        #expect(results.maps[0].links.count == 1)
    }
}

import Foundation
import Lessons
import Testing
import Workshop

@Suite("Whatever happens in a room")
struct PropertyTests {
    /// A room in which 600 commands have been sent, sensible and not, and what each was answered.
    static func wildRoom(seed: UInt64) throws -> Room {
        var numbers = Numbers(seed: seed)
        var room = try Room()
        for _ in 0..<600 {
            room.now = room.now.advanced(byMilliseconds: Int64.random(in: -2000...20_000, using: &numbers))
            let before = room.session
            let command = command(&numbers)
            let sender = sender(of: command, &numbers)
            let request = Bool.random(using: &numbers) ? RequestID("r\(Int.random(in: 0..<300, using: &numbers))") : nil
            let events = (try? room.session.decide(command, by: sender, at: room.now, request: request)) ?? []
            #expect(room.session == before)
            for event in events { room.session.apply(event) }
            room.events += events
            if let request, !events.isEmpty {
                #expect(try room.session.decide(command, by: sender, at: room.now, request: request) == [])
            }
        }
        return room
    }

    static func command(_ numbers: inout Numbers) -> Command {
        let activity = SessionSetup.sample.activities.map(\.id).randomElement(using: &numbers) ?? .poll
        func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &numbers) }
        func name() -> String { "abcdefgh".randomElement(using: &numbers).map { "N\($0)" } ?? "" }
        func sheet() -> ScoreSheet {
            ScoreSheet(scores: [number(0...9) == 0 ? nil : number(1...4), number(1...4)], comment: name())
        }
        func team() -> TeamID { TeamID(number: number(1...4)) }
        return switch number(0...40) {
        case 0: .start(startedAt: Bool.random(using: &numbers) ? nil : Room.two.advanced(bySeconds: number(-999...999)))
        case 1, 2: .pause
        case 3, 4: .resume
        case 5: .extend(seconds: number(-600...600))
        case 6: .next
        case 7: .back
        case 8: number(0...150) == 0 ? .end : .next
        case 9...12: .open(activity)
        case 13: .close(activity)
        case 14: .showResults(activity)
        case 15: .addTeam(name: name())
        case 16...18: .move(LearnerID(number: number(1...8)), to: number(0...3) == 0 ? nil : team())
        case 19...22: .join(name: name(), team: number(0...3) == 0 ? nil : "T\(number(1...3))")
        case 23...26: .answerPoll(.poll, choices: [number(0...4)])
        case 27: .answerPoll(.several, choices: [number(1...3), number(1...3)])
        case 28...29: .answerQuestion(.question, text: name())
        case 30...31: .answerReflection(.reflection, question: number(1...3), text: name())
        case 32...37: .score(.rubric, team: team(), sheet: sheet())
        default: .scoreOwnTeam(.rubric, sheet: sheet())
        }
    }

    static func sender(of command: Command, _ numbers: inout Numbers) -> Participant {
        switch (command.isFacilitators, Int.random(in: 0...20, using: &numbers)) {
        case (_, 0): .learner(LearnerID(number: 99))
        case (_, 1): .facilitator
        case (true, _): .program
        case (false, _): .learner(LearnerID(number: Int.random(in: 1...8, using: &numbers)))
        }
    }

    @Test(arguments: 1...40) func `The replayed journal is the live session`(_ seed: UInt64) throws {
        let room = try Self.wildRoom(seed: seed)
        #expect(room.events.count > 5)
        #expect(try Session(replaying: room.events) == room.session)
        let json = Data(try EventFormTests.written(room.events).utf8)
        #expect(try JSONDecoder().decode([Event].self, from: json) == room.events)
    }

    @Test(arguments: 1...40) func `Every cut of the journal replays to what it was then`(_ seed: UInt64) throws {
        let room = try Self.wildRoom(seed: seed)
        var session = try #require(Session(created: room.events[0]))
        for (count, event) in room.events.enumerated().dropFirst() {
            session.apply(event)
            if count % 17 == 0 { #expect(try Session(replaying: room.events[...count]) == session) }
        }
    }

    @Test(arguments: 1...40) func `One ballot a learner, and the last one counts`(_ seed: UInt64) throws {
        let room = try Self.wildRoom(seed: seed)
        var last: [Participant: [Int]] = [:]
        for event in room.events {
            if case .pollAnswered(.poll, let choices) = event.body { last[event.by] = choices }
        }
        guard case .poll(let result) = room.session.result(of: .poll) else {
            Issue.record("no poll")
            return
        }
        #expect(result.ballots == last.count)
        #expect(result.choices.map(\.count) == [1, 2, 3].map { choice in last.values.count { $0 == [choice] } })
        #expect(Set(result.answers.map(\.learner)).count == result.answers.count)
    }

    @Test(arguments: 1...40) func `Nobody's score of their own team enters a result`(_ seed: UInt64) throws {
        let room = try Self.wildRoom(seed: seed)
        guard case .rubric(let result) = room.session.result(of: .rubric) else {
            Issue.record("no rubric")
            return
        }
        for scores in result.teams {
            for sheet in scores.sheets {
                let reviewer = try #require(sheet.reviewer)
                #expect(room.session.learner(reviewer)?.team != scores.team)
            }
            #expect(scores.criteria.allSatisfy { ($0.summary?.n ?? 0) == scores.sheets.count })
            #expect(scores.own.allSatisfy { ($0.summary?.n ?? 0) <= room.session.members(of: scores.team).count })
        }
    }

    @Test(arguments: 1...40) func `Time adds up`(_ seed: UInt64) throws {
        let room = try Self.wildRoom(seed: seed)
        let session = room.session
        guard let start = session.startedAt else { return }
        let now = max(room.now, session.changedAt)
        let timing = session.timing(at: now)
        let total = timing.reduce(0) { $0 + $1.actualMilliseconds + $1.pausedMilliseconds }
        #expect(total == (session.endedAt ?? now).milliseconds(since: start))
    }

    @Test func `Events that make no sense change nothing`() throws {
        let room = try Room.full()
        let nonsense: [Event.Body] = [
            .sessionCreated(.sample), .sessionStarted(startedAt: Room.two), .itemStarted(index: 9),
            .itemStarted(index: -1), .sessionResumed, .itemExtended(index: 7, seconds: 60),
            .itemExtended(index: 0, seconds: .min), .itemExtended(index: 0, seconds: .max),
            .teamAdded(.red, name: "Again"), .learnerJoined(LearnerID(number: 2), name: "Again", team: nil),
            .learnerMoved(LearnerID(number: 9), team: nil),
            .learnerMoved(LearnerID(number: 1), team: TeamID(number: 9)),
            .activityOpened(ActivityID(rawValue: "x")), .activityOpened(.poll),
            .activityClosed(ActivityID(rawValue: "x")), .resultsShown(ActivityID(rawValue: "x")),
            .pollAnswered(ActivityID(rawValue: "x"), choices: [1]), .pollAnswered(.poll, choices: [1]),
            .journalRecovered(droppedBytes: .max),
        ]
        for body in nonsense {
            var session = room.session
            session.apply(Event(at: room.now, by: .learner(LearnerID(number: 77)), body: body))
            #expect(session == room.session, "\(body)")
        }
    }
}

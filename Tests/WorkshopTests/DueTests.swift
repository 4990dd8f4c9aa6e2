import Lessons
import Testing
import Workshop

@Suite("What time calls for")
struct DueTests {
    /// Does what is due whenever it is due, looking only at the instants that `nextDue` names, or every `step` seconds.
    static func runByItself(_ room: inout Room, lookingEvery step: Int? = nil) throws -> [String] {
        var log: [String] = []
        for _ in 0..<10_000 {
            if case .ended = room.session.stage { return log }
            for command in room.session.due(at: room.now, automatic: true) {
                try room.send(command, by: .program)
                log.append("\(room.now.milliseconds(since: Room.two) / 1000) \(command)")
            }
            if let step {
                room.wait(seconds: step)
            } else {
                guard let next = room.session.nextDue(at: room.now, automatic: true) else { continue }
                room.now = max(room.now, next)
            }
        }
        Issue.record("it never ended")
        return log
    }

    @Test func `A session runs by itself, to the second`() throws {
        var room = try Room()
        try room.send(.start(startedAt: nil))
        let log = try Self.runByItself(&room)
        #expect(
            room.session.timing(at: room.now).map(\.actualMilliseconds) == [600_000, 1_200_000, 300_000, 1_500_000]
        )
        #expect(room.session.activities.values.allSatisfy { $0.status == .closed })
        #expect(log.count == 5 + 3 + 3 + 1)
        #expect(room.session.overrunMilliseconds(at: room.now) == 0)
    }

    @Test func `Whoever goes back to what is over stays until they move on or give it more`() throws {
        var room = try Room()
        try room.send(.start(startedAt: nil))
        room.wait(minutes: 10)
        try room.send(.next, by: .program)
        room.wait(minutes: 1)
        try room.send(.back)
        room.wait(minutes: 2)
        #expect(!room.session.due(at: room.now, automatic: true).contains(.next))
        try room.send(.extend(seconds: 240))
        #expect(room.session.nextDue(at: room.now, automatic: true) == room.now)
        for command in room.session.due(at: room.now, automatic: true) { try room.send(command, by: .program) }
        #expect(room.session.nextDue(at: room.now, automatic: true) == room.now.advanced(bySeconds: 120))
        room.wait(minutes: 2)
        #expect(room.session.due(at: room.now, automatic: true) == [.next])
    }

    @Test func `It also ends when looked at seldom`() throws {
        var room = try Room()
        try room.send(.start(startedAt: nil))
        _ = try Self.runByItself(&room, lookingEvery: 47)
        #expect(room.session.activities.values.allSatisfy { $0.status == .closed })
        #expect(room.session.overrunMilliseconds(at: room.now) < 4 * 48_000)
    }

    @Test func `At each instant what is due comes to an end`() throws {
        var room = try Room()
        try room.send(.start(startedAt: nil))
        room.wait(minutes: 300)
        var rounds = 0
        while true {
            let due = room.session.due(at: room.now, automatic: true)
            if due.isEmpty { break }
            for command in due { try room.send(command, by: .program) }
            rounds += 1
            try #require(rounds < 10)
        }
        #expect(room.session.currentIndex == 1)
        #expect(room.session.activities[.question]?.status == .open)
        #expect(room.session.activities[.poll]?.status == .waiting)
    }

    @Test func `By hand nothing moves on and nothing opens`() throws {
        var room = try Room()
        try room.send(.start(startedAt: nil))
        room.wait(minutes: 500)
        #expect(room.session.due(at: room.now, automatic: false) == [])
        #expect(room.session.nextDue(at: room.now, automatic: false) == nil)
    }

    @Test func `An activity closes when its time is up, a pause not counted`() throws {
        var setup = SessionSetup.sample
        setup.activities[0].options.timeLimitSeconds = 120
        var room = try Room(setup)
        try room.send(.start(startedAt: nil))
        try room.send(.open(.poll))
        room.wait(seconds: 50)
        try room.send(.pause)
        room.wait(minutes: 10)
        #expect(room.session.due(at: room.now, automatic: false) == [])
        #expect(room.session.nextDue(at: room.now, automatic: false) == nil)
        #expect(room.session.remainingMilliseconds(of: .poll, at: room.now) == 70_000)
        try room.send(.resume)
        #expect(room.session.nextDue(at: room.now, automatic: false) == room.now.advanced(bySeconds: 70))
        room.wait(seconds: 69)
        #expect(room.session.due(at: room.now, automatic: false) == [])
        room.wait(seconds: 1)
        #expect(room.session.due(at: room.now, automatic: false) == [.close(.poll)])
        try room.send(.close(.poll), by: .program)
        #expect(room.session.due(at: room.now, automatic: false) == [])
        try room.send(.open(.poll))
        #expect(room.session.remainingMilliseconds(of: .poll, at: room.now) == 120_000)
    }

    @Test func `What the facilitator opens out of turn stays open until the next move`() throws {
        var room = try Room()
        try room.send(.start(startedAt: nil))
        room.wait(seconds: 1)
        try room.send(.open(.question))
        try room.send(.open(.rubric))
        #expect(room.session.due(at: room.now, automatic: true) == [.open(.poll), .open(.several)])
        room.wait(seconds: 1)
        try room.send(.next)
        #expect(room.session.due(at: room.now, automatic: true) == [.close(.rubric)])
    }

    @Test func `What the facilitator closed is not opened again`() throws {
        var room = try Room()
        try room.send(.start(startedAt: nil))
        try room.send(.open(.poll))
        try room.send(.close(.poll))
        #expect(room.session.due(at: room.now, automatic: true) == [.open(.several)])
    }

    @Test func `A late runner can do what was due as of when it was due`() throws {
        var room = try Room()
        try room.send(.start(startedAt: nil))
        for command in room.session.due(at: room.now, automatic: true) { try room.send(command, by: .program) }
        let due = room.session.nextDue(at: Room.two.advanced(bySeconds: 4000), automatic: true)
        #expect(due == Room.two.advanced(bySeconds: 600))
    }
}

import Lessons
import Testing
import Workshop

@Suite("Setting the clock right afterwards")
struct CorrectionTests {
    static let minute: Int64 = 60_000

    /// Twenty minutes after 14:00; Engage ran for twelve, Explore since.
    static func room() throws -> Room {
        var room = try Room()
        try room.send(.start(startedAt: nil))
        room.wait(minutes: 12)
        try room.send(.next)
        room.wait(minutes: 8)
        return room
    }

    private func at(_ minutes: Int) -> Instant { Room.two.advanced(bySeconds: minutes * 60) }

    @Test func `Explore really began earlier`() throws {
        var room = try Self.room()
        try room.send(.time(.began(index: 1, at: at(9))))
        let timing = room.session.timing(at: room.now)
        #expect(timing[0].actualMilliseconds == 9 * Self.minute && timing[1].actualMilliseconds == 11 * Self.minute)
        #expect(room.session.remainingMilliseconds(at: room.now) == 9 * Self.minute)
        #expect(room.session.overrunMilliseconds(at: room.now) == -1 * Self.minute)
        try room.send(.time(.undo))
        #expect(room.session.remainingMilliseconds(at: room.now) == 12 * Self.minute)
    }

    @Test func `The session really began earlier, or later`() throws {
        var room = try Self.room()
        try room.send(.time(.began(index: 0, at: at(-5))))
        #expect(room.session.startedAt == at(-5))
        #expect(room.session.overrunMilliseconds(at: room.now) == 7 * Self.minute)
        try room.send(.time(.began(index: 0, at: at(3))))
        #expect(room.session.timing(at: room.now)[0].actualMilliseconds == 9 * Self.minute)
    }

    @Test func `A pause goes with the stretch that it lies in`() throws {
        var room = try Room()
        try room.send(.start(startedAt: nil))
        room.wait(minutes: 9)
        try room.send(.pause)
        room.wait(minutes: 2)
        try room.send(.resume)
        room.wait(minutes: 1)
        try room.send(.next)
        room.wait(minutes: 8)
        try room.send(.time(.began(index: 1, at: at(8))))
        let timing = room.session.timing(at: room.now)
        #expect(timing.prefix(2).map(\.actualMilliseconds) == [8, 10].map { $0 * Self.minute })
        #expect(timing.prefix(2).map(\.pausedMilliseconds) == [0, 2].map { $0 * Self.minute })
    }

    @Test(arguments: [-721, 21]) func `Nothing begins before what was before it, or after now`(minutes: Int) throws {
        var room = try Self.room()
        #expect(throws: (any Error).self) { try room.send(.time(.began(index: 0, at: at(minutes)))) }
        #expect(throws: (any Error).self) { try room.send(.time(.began(index: 1, at: at(minutes)))) }
        #expect(throws: Refusal.itemNotBegun(title: "Break")) { try room.send(.time(.began(index: 2, at: at(15)))) }
    }

    @Test func `A pause is entered afterwards, across two items`() throws {
        var room = try Self.room()
        try room.send(.open(.question))
        try room.send(.time(.paused(from: at(10), to: at(15))))
        let timing = room.session.timing(at: room.now)
        #expect(timing.prefix(2).map(\.actualMilliseconds) == [10, 5].map { $0 * Self.minute })
        #expect(timing.prefix(2).map(\.pausedMilliseconds) == [2, 3].map { $0 * Self.minute })
        #expect(room.session.remainingMilliseconds(at: room.now) == 15 * Self.minute)
    }

    @Test func `What was a pause already does not count twice`() throws {
        var room = try Self.room()
        try room.send(.pause)
        room.wait(minutes: 5)
        try room.send(.resume)
        try room.send(.time(.paused(from: at(18), to: at(24))))
        #expect(room.session.timing(at: room.now)[1].pausedMilliseconds == 7 * Self.minute)
        #expect(throws: Refusal.pausedAlready) { try room.send(.time(.paused(from: at(19), to: at(23)))) }
        try room.send(.time(.undo))
        #expect(room.session.timing(at: room.now)[1].pausedMilliseconds == 5 * Self.minute)
    }

    @Test func `A pause lies between the start and now`() throws {
        var room = try Room()
        #expect(throws: Refusal.notStarted) { try room.send(.time(.paused(from: at(-5), to: at(0)))) }
        room = try Self.room()
        #expect(throws: Refusal.pauseWithoutLength) { try room.send(.time(.paused(from: at(5), to: at(5)))) }
        #expect(throws: (any Error).self) { try room.send(.time(.paused(from: at(-5), to: at(5)))) }
        #expect(throws: (any Error).self) { try room.send(.time(.paused(from: at(15), to: at(25)))) }
    }

    @Test func `Time adds up after any number of corrections`() throws {
        for seed in 1...100 {
            var numbers = Numbers(seed: UInt64(seed))
            var room = try Room()
            try room.send(.start(startedAt: nil))
            for _ in 0..<60 {
                room.wait(seconds: Int.random(in: 0...400, using: &numbers))
                let before = room.now.advanced(bySeconds: -Int.random(in: 0...2000, using: &numbers))
                let command: Command =
                    switch Int.random(in: 0...7, using: &numbers) {
                    case 0: .next
                    case 1: .back
                    case 2: .pause
                    case 3: .resume
                    case 4: .time(.began(index: Int.random(in: 0...3, using: &numbers), at: before))
                    case 5:
                        .time(
                            .paused(
                                from: before,
                                to: before.advanced(bySeconds: Int.random(in: 0...900, using: &numbers))
                            )
                        )
                    case 6: .time(.undo)
                    default: .extend(seconds: 60)
                    }
                _ = try? room.send(command)
                let session = room.session
                let timing = session.timing(at: room.now)
                let total = timing.reduce(0) { $0 + $1.actualMilliseconds + $1.pausedMilliseconds }
                #expect(total == room.now.milliseconds(since: session.startedAt ?? room.now), "seed \(seed)")
                let visits = session.visits
                #expect(zip(visits, visits.dropFirst()).allSatisfy { $0.endedAt == $1.startedAt })
            }
            #expect(try Session(replaying: room.events) == room.session)
        }
    }

    @Test func `A step by mistake is taken back, and the clock runs on as if it had not been`() throws {
        var room = try Self.room()
        try room.send(.next)
        room.wait(seconds: 20)
        #expect(try room.send(.time(.undo)) == [.time(.actionUndone(.step))])
        #expect(room.session.currentItem?.title == "Explore")
        #expect(room.session.elapsedMilliseconds(of: 1, at: room.now) == 8 * Self.minute + 20_000)
        #expect(room.session.timing(at: room.now)[2].firstStartedAt == nil)
    }

    @Test func `Undo goes back step by step, and then there is nothing`() throws {
        var room = try Room.full()
        try room.send(.extend(seconds: 120))
        try room.send(.move(LearnerID(number: 4), to: .blue))
        try room.send(.answerQuestion(.question, text: "A rota"), by: .ada)
        try room.send(.group(.question, answers: [1], label: "Order"))
        try room.send(.mark(.question, answers: [1], .hidden))
        try room.send(.close(.question))
        var kinds: [Event.Body] = []
        for _ in 0..<5 { kinds += try room.send(.time(.undo)) }
        #expect(kinds == [.closing, .sorting, .sorting, .team, .extension].map { .time(.actionUndone($0)) })
        let entry = try #require(room.session.activities[.question]?.answers[1])
        #expect(entry.group == nil && !entry.isHidden)
        #expect(room.session.activities[.question]?.status == .open)
        #expect(room.session.learner(LearnerID(number: 4))?.team == nil)
        #expect(room.session.plannedSeconds(of: 0) == 600)
        #expect(throws: Refusal.nothingToUndo) { try room.send(.time(.undo)) }
    }

    @Test func `A pause entered and taken back, again and again, leaves a time limit as it was`() throws {
        var limited = Activity.Options()
        limited.timeLimitSeconds = 300
        var setup = SessionSetup.sample
        setup.activities[0].options = limited
        var room = try Room(setup)
        try room.send(.start(startedAt: nil))
        try room.send(.open(.poll))
        room.wait(minutes: 2)
        for _ in 0..<3 {
            try room.send(.time(.paused(from: at(0), to: at(1))))
            #expect(room.session.remainingMilliseconds(of: .poll, at: room.now) == 4 * Self.minute)
            try room.send(.time(.undo))
        }
        #expect(room.session.remainingMilliseconds(of: .poll, at: room.now) == 3 * Self.minute)
        // Closed by mistake, then a pause: it opens again with the time that it had.
        try room.send(.close(.poll))
        try room.send(.pause)
        room.wait(minutes: 4)
        try room.send(.resume)
        try room.send(.time(.undo))
        #expect(room.session.activities[.poll]?.status == .open)
        #expect(room.session.remainingMilliseconds(of: .poll, at: room.now) == 3 * Self.minute)
    }

    @Test func `What is open again is not opened again by undo`() throws {
        var room = try Room.full()
        try room.send(.extend(seconds: 60))
        try room.send(.close(.poll))
        try room.send(.open(.poll))
        #expect(try room.send(.time(.undo)) == [.time(.actionUndone(.extension))])
        try room.send(.move(LearnerID(number: 4), to: .red))
        try room.send(.remove(LearnerID(number: 4)))
        #expect(throws: Refusal.nothingToUndo) { try room.send(.time(.undo)) }
    }

    @Test func `An item of many hours can be shortened`() throws {
        var setup = SessionSetup.sample
        setup.agenda[0].plannedSeconds = 20 * 3600
        var room = try Room(setup)
        try room.send(.start(startedAt: nil))
        try room.send(.extend(seconds: -60))
        #expect(room.session.plannedSeconds(of: 0) == 20 * 3600 - 60)
        try room.send(.time(.undo))
        #expect(room.session.plannedSeconds(of: 0) == 20 * 3600)
    }
}

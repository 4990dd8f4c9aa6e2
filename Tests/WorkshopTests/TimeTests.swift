import Lessons
import Testing
import Workshop

@Suite("Time")
struct TimeTests {
    static let minute: Int64 = 60_000

    @Test func `What remains is what is planned less what has passed`() throws {
        var room = try Room()
        #expect(room.session.remainingMilliseconds(at: room.now) == nil)
        #expect(room.session.expectedEnd(at: room.now) == Room.two.advanced(bySeconds: 3600))
        try room.send(.start(startedAt: nil))
        room.wait(minutes: 4)
        #expect(room.session.remainingMilliseconds(at: room.now) == 6 * Self.minute)
        #expect(room.session.currentItemEnd(at: room.now) == Room.two.advanced(bySeconds: 600))
        #expect(room.session.expectedEnd(at: room.now) == Room.two.advanced(bySeconds: 3600))
        #expect(room.session.overrunMilliseconds(at: room.now) == 0)
    }

    @Test func `An overrun is negative time, and moves the end`() throws {
        var room = try Room()
        try room.send(.start(startedAt: nil))
        room.wait(minutes: 13)
        #expect(room.session.remainingMilliseconds(at: room.now) == -3 * Self.minute)
        #expect(room.session.overrunMilliseconds(at: room.now) == 3 * Self.minute)
        #expect(room.session.expectedEnd(at: room.now) == Room.two.advanced(bySeconds: 3780))
        #expect(room.session.plannedEnd == Room.two.advanced(bySeconds: 3600))
    }

    @Test func `Going on early brings the end forward`() throws {
        var room = try Room()
        try room.send(.start(startedAt: nil))
        room.wait(minutes: 8)
        try room.send(.next)
        #expect(room.session.overrunMilliseconds(at: room.now) == -2 * Self.minute)
        #expect(room.session.remainingMilliseconds(at: room.now) == 20 * Self.minute)
    }

    @Test func `A pause takes nothing from the item and moves the end`() throws {
        var room = try Room()
        try room.send(.start(startedAt: nil))
        room.wait(minutes: 4)
        try room.send(.pause)
        room.wait(minutes: 7)
        #expect(room.session.remainingMilliseconds(at: room.now) == 6 * Self.minute)
        #expect(room.session.overrunMilliseconds(at: room.now) == 7 * Self.minute)
        #expect(room.session.currentItemEnd(at: room.now) == nil)
        #expect(room.session.timing(at: room.now)[0].pausedMilliseconds == 7 * Self.minute)
        try room.send(.resume)
        room.wait(minutes: 1)
        #expect(room.session.remainingMilliseconds(at: room.now) == 5 * Self.minute)
        #expect(room.session.overrunMilliseconds(at: room.now) == 7 * Self.minute)
    }

    @Test func `A move while paused keeps the clock standing`() throws {
        var room = try Room()
        try room.send(.start(startedAt: nil))
        room.wait(minutes: 4)
        try room.send(.pause)
        room.wait(minutes: 2)
        try room.send(.next)
        room.wait(minutes: 3)
        #expect(room.session.stage == .paused(since: Room.two.advanced(bySeconds: 360)))
        #expect(room.session.remainingMilliseconds(at: room.now) == 20 * Self.minute)
        try room.send(.resume)
        room.wait(minutes: 5)
        let timing = room.session.timing(at: room.now)
        #expect(timing[0].actualMilliseconds == 4 * Self.minute && timing[0].pausedMilliseconds == 2 * Self.minute)
        #expect(timing[1].actualMilliseconds == 5 * Self.minute && timing[1].pausedMilliseconds == 3 * Self.minute)
    }

    @Test func `Going back continues where the item was left`() throws {
        var room = try Room()
        try room.send(.start(startedAt: nil))
        room.wait(minutes: 6)
        try room.send(.next)
        room.wait(minutes: 5)
        try room.send(.back)
        room.wait(minutes: 1)
        #expect(room.session.remainingMilliseconds(at: room.now) == 3 * Self.minute)
        // 3 of Engage, 15 of Explore, 5 and 25.
        #expect(room.session.expectedEnd(at: room.now).milliseconds(since: room.now) == 48 * Self.minute)
        let timing = room.session.timing(at: room.now)
        #expect(timing[0].firstStartedAt == Room.two && timing[0].lastEndedAt == nil)
        #expect(timing[1].lastEndedAt == Room.two.advanced(bySeconds: 660))
        #expect(timing[2].firstStartedAt == nil && timing[2].actualMilliseconds == 0)
    }

    @Test func `An extension belongs to the item, and to no plan`() throws {
        var room = try Room()
        try room.send(.start(startedAt: nil))
        try room.send(.extend(seconds: 300))
        try room.send(.extend(seconds: -60))
        #expect(room.session.plannedSeconds(of: 0) == 840)
        #expect(room.session.remainingMilliseconds(at: room.now) == 14 * Self.minute)
        #expect(room.session.overrunMilliseconds(at: room.now) == 4 * Self.minute)
        #expect(room.session.timing(at: room.now)[0].extendedSeconds == 240)
        #expect(room.session.plannedEnd == Room.two.advanced(bySeconds: 3600))
    }

    @Test func `A start in the past counts from there`() throws {
        var room = try Room()
        room.wait(minutes: 1)
        try room.send(.start(startedAt: room.now.advanced(bySeconds: -240)))
        #expect(room.session.remainingMilliseconds(at: room.now) == 6 * Self.minute)
        #expect(room.session.startedAt == Room.two.advanced(bySeconds: -180))
        #expect(room.session.overrunMilliseconds(at: room.now) == 0)
    }

    @Test func `Midnight and the change of the clocks are moments like others`() throws {
        // Clocks in Europe go back at 01:00 UTC on this day.
        let late = try #require(Instant(rfc3339: "2026-10-24T23:50:00.000Z"))
        var room = try Room(at: late)
        try room.send(.start(startedAt: nil))
        room.wait(minutes: 5)
        try room.send(.next)
        room.wait(minutes: 18)
        try room.send(.next)
        room.wait(minutes: 60)
        #expect(room.session.timing(at: room.now).map(\.actualMilliseconds) == [5, 18, 60, 0].map { $0 * Self.minute })
        #expect(room.session.expectedEnd(at: room.now).description == "2026-10-25T01:38:00.000Z")
    }

    @Test func `A clock that jumps back takes nothing away`() throws {
        var room = try Room()
        try room.send(.start(startedAt: nil))
        room.wait(minutes: 5)
        try room.send(.next)
        room.wait(minutes: -30)
        #expect(room.session.remainingMilliseconds(at: room.now) == 20 * Self.minute)
        try room.send(.next)
        #expect(room.session.visits.allSatisfy { ($0.endedAt ?? $0.startedAt) >= $0.startedAt })
        #expect(room.events.map(\.at) == room.events.map(\.at).sorted())
    }

    @Test func `After the end time stands`() throws {
        var room = try Room()
        try room.send(.start(startedAt: nil))
        room.wait(minutes: 5)
        try room.send(.pause)
        room.wait(minutes: 2)
        try room.send(.end)
        let end = room.now
        room.wait(minutes: 60)
        #expect(room.session.expectedEnd(at: room.now) == end && room.session.endedAt == end)
        #expect(room.session.timing(at: room.now)[0].actualMilliseconds == 5 * Self.minute)
        #expect(room.session.timing(at: room.now)[0].pausedMilliseconds == 2 * Self.minute)
        #expect(room.session.overrunMilliseconds(at: room.now) == -53 * Self.minute)
        #expect(room.session.remainingMilliseconds(at: room.now) == nil)
    }
}

import Foundation
import Testing
import Workshop

@testable import Terminal

@Suite("The clock on the wall")
struct HonestClockTests {
    private static let berlin = TimeZone(identifier: "Europe/Berlin") ?? .gmt

    @Test(arguments: [
        // An ordinary day, over midnight, and the same minute: that of tomorrow.
        ("2026-06-01T10:00:00.000Z", 17, 30, "2026-06-01T15:30:00.000Z"),
        ("2026-06-01T21:30:00.000Z", 0, 15, "2026-06-01T22:15:00.000Z"),
        ("2026-06-01T10:00:00.000Z", 12, 0, "2026-06-02T10:00:00.000Z"),
        // The night in which the clock is put back has three o'clock an hour later.
        ("2026-10-24T22:00:00.000Z", 3, 0, "2026-10-25T02:00:00.000Z"),
        ("2026-10-24T22:00:00.000Z", 1, 30, "2026-10-24T23:30:00.000Z"),
        // The night in which it is put forward has half past three an hour sooner.
        ("2026-03-29T00:00:00.000Z", 3, 30, "2026-03-29T01:30:00.000Z"),
        ("2026-03-29T00:00:00.000Z", 8, 0, "2026-03-29T06:00:00.000Z"),
    ])
    func `the next time that it shows is found, whatever the season does`(
        now: String,
        hour: Int,
        minute: Int,
        next: String
    ) throws {
        let now = try #require(Instant(rfc3339: now))
        let clock = WallClock(timeZone: Self.berlin)
        #expect(clock.next(hour: hour, minute: minute, after: now)?.description == next)
    }

    @Test(arguments: [(24, 0), (12, 60), (-1, 0)]) func `what no clock shows is no time`(hour: Int, minute: Int) {
        #expect(WallClock(timeZone: .gmt).next(hour: hour, minute: minute, after: Rehearsal.nine) == nil)
    }

    @Test func `the hour that is put back changes what the clock shows, not what remains`() throws {
        // Clocks in Berlin go back at 01:00 UTC: half past two comes twice.
        let begin = try #require(Instant(rfc3339: "2026-10-25T00:30:00.000Z"))
        let created = Event(at: begin, by: .facilitator, body: .sessionCreated(.garden))
        var session = try Session(replaying: [created])
        for event in try session.decide(.start(startedAt: nil), by: .facilitator, at: begin) { session.apply(event) }
        let later = begin.advanced(bySeconds: 29 * 60)
        #expect(session.remainingMilliseconds(at: later) == 60_000)
        let clock = WallClock(timeZone: Self.berlin)
        #expect(clock.time(session.expectedEnd(at: later)) == "04:00")
        #expect(clock.time(begin) == "02:30" && clock.time(begin.advanced(bySeconds: 3600)) == "02:30")
    }
}

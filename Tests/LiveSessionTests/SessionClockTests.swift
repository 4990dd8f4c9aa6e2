import Foundation
import Testing
import Workshop

@testable import LiveSession

@Suite("A session's clock") struct SessionClockTests {
    @Test(
        arguments: [(1.0, 90, 90_000), (600, 24, 14_400_000), (0.5, 3, 1500), (2000, 0, 0)] as [(Double, Int, Int64)]
    )
    func `runs at its speed`(speed: Double, seconds: Int, milliseconds: Int64) {
        let base = StandingClock()
        let clock = SessionClock.running(from: Room.start, speed: speed, on: base)
        base.advance(by: .seconds(seconds))
        #expect(clock.now == Room.start.advanced(byMilliseconds: milliseconds))
    }

    @Test func `comes to no harm at any speed`() {
        let base = StandingClock()
        let clock = SessionClock.running(from: Room.start, speed: 1e300, on: base)
        base.advance(by: .seconds(1))
        #expect(clock.now == .latest)
    }

    @Test func `starts where the session's events end, if the time of day lies before`() {
        let later = Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000) + 86_400_000)
        let clock = SessionClock.system(notBefore: later)
        #expect(clock.now >= later)
        #expect(clock.now < later.advanced(bySeconds: 3600))
    }

    @Test func `never goes backwards`() {
        let clock = SessionClock.system(speed: 1000)
        let instants = (0..<1000).map { _ in clock.now }
        #expect(instants == instants.sorted())
    }
}

/// A clock that a test moves.
private final class StandingClock: Clock, @unchecked Sendable {
    struct Instant: InstantProtocol {
        var offset: Swift.Duration
        func advanced(by duration: Swift.Duration) -> Self { Instant(offset: offset + duration) }
        func duration(to other: Self) -> Swift.Duration { other.offset - offset }
        static func < (left: Self, right: Self) -> Bool { left.offset < right.offset }
    }

    private let lock = NSLock()
    private var offset = Swift.Duration.zero

    var now: Instant { lock.withLock { Instant(offset: offset) } }
    let minimumResolution = Swift.Duration.milliseconds(1)

    func advance(by duration: Swift.Duration) { lock.withLock { offset += duration } }

    func sleep(until deadline: Instant, tolerance: Swift.Duration?) async throws {}
}

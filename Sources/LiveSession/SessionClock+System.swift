import Foundation
package import Workshop

extension SessionClock {
    /// The time of day, as it was when the clock was made, carried on by a clock that nobody can set: a laptop that
    /// corrects its time of day in the middle of a session moves nothing. It goes on while the laptop sleeps
    /// (`CLOCK_BOOTTIME` on Linux).
    ///
    /// - Parameters:
    ///   - speed: how many seconds of the session pass in one; over 0.
    ///   - earliest: where the session's events end. The clock starts there if the time of day lies before it, as after
    ///     a session that ran at speed, or on a laptop that was set back.
    package static func system(speed: Double = 1, notBefore earliest: Instant? = nil) -> SessionClock {
        running(
            from: max(Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)), earliest ?? .earliest),
            speed: speed,
            on: ContinuousClock()
        )
    }

    /// A clock that starts at an instant and runs with another one.
    static func running<Base: Clock<Duration>>(from start: Instant, speed: Double, on base: Base) -> SessionClock {
        let anchor = base.now
        return SessionClock {
            let elapsed = anchor.duration(to: base.now) / .milliseconds(1) * speed
            // Whatever the speed and however long: an instant, never a trap.
            let room = Double(Instant.latest.milliseconds(since: start))
            return start.advanced(byMilliseconds: Int64(max(0, min(elapsed, room))))
        }
    }
}

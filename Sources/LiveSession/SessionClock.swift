package import Workshop

/// Where a live session takes its time from.
package struct SessionClock: Sendable {
    private let read: @Sendable () -> Instant

    /// - Parameter now: never gives an earlier instant than before.
    package init(now: @escaping @Sendable () -> Instant) {
        read = now
    }

    package var now: Instant { read() }
}

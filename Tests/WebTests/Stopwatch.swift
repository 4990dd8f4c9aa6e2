import Foundation

/// What limits are measured by in a test: it stands still until the test lets time pass.
final class Stopwatch: @unchecked Sendable {
    private let lock = NSLock()
    private var instant = ContinuousClock.now

    var now: ContinuousClock.Instant { lock.withLock { instant } }

    func pass(_ time: Duration) { lock.withLock { instant += time } }
}

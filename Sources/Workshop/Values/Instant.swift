/// A moment, in whole milliseconds since 1970-01-01T00:00:00Z.
///
/// The engine never asks what time it is; every command and every question about time brings its instant along.
package struct Instant: Hashable, Sendable {
    package var milliseconds: Int64

    package init(milliseconds: Int64) {
        self.milliseconds = milliseconds
    }
}

extension Instant: Comparable {
    package static func < (left: Self, right: Self) -> Bool { left.milliseconds < right.milliseconds }
}

extension Instant {
    package func advanced(bySeconds seconds: Int) -> Instant {
        Instant(milliseconds: milliseconds + Int64(seconds) * 1000)
    }

    package func advanced(byMilliseconds more: Int64) -> Instant {
        Instant(milliseconds: milliseconds + more)
    }

    /// Milliseconds from `earlier` to this instant; negative if it is later.
    package func milliseconds(since earlier: Instant) -> Int64 {
        milliseconds - earlier.milliseconds
    }
}

import Diagnostics

/// How long something in a plan takes: whole seconds, from one second to one day.
package struct PhaseDuration: Hashable, Sendable {
    package let seconds: Int

    /// - Returns: `nil` outside one second to 24 hours.
    package init?(seconds: Int) {
        guard (1...86_400).contains(seconds) else { return nil }
        self.seconds = seconds
    }

    /// - Returns: `nil` outside one minute to 24 hours.
    package init?(minutes: Int) {
        guard (1...1_440).contains(minutes) else { return nil }
        self.init(seconds: minutes * 60)
    }
}

extension PhaseDuration {
    /// Whole minutes, rounded down.
    package var minutes: Int { seconds / 60 }
}

extension PhaseDuration: Comparable {
    package static func < (left: Self, right: Self) -> Bool { left.seconds < right.seconds }
}

extension PhaseDuration: CustomStringConvertible {
    /// "45 minutes", "1 minute", "90 seconds" where it is no whole number of minutes.
    package var description: String {
        seconds % 60 == 0 ? counted(minutes, "minute") : counted(seconds, "second")
    }
}

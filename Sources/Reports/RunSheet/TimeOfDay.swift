/// A time on the wall clock, without a date: seconds since midnight, counted on past 24 hours for a lesson over midnight.
package struct TimeOfDay: Hashable, Sendable {
    package let seconds: Int

    package init(seconds: Int) {
        self.seconds = seconds
    }

    /// Reads "14:00", "9:05" or "14.00".
    /// - Returns: `nil` for anything else.
    package init?(_ text: String) {
        let parts = text.split(whereSeparator: { $0 == ":" || $0 == "." })
        guard parts.count == 2, parts[1].count == 2,
            parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
            let hours = Int(parts[0]), let minutes = Int(parts[1]), hours < 24, minutes < 60
        else { return nil }
        self.init(seconds: hours * 3600 + minutes * 60)
    }

    package func advanced(bySeconds more: Int) -> TimeOfDay {
        TimeOfDay(seconds: seconds + more)
    }
}

extension TimeOfDay: CustomStringConvertible {
    /// "14:00"; "00:15 (+1 day)" past midnight.
    package var description: String {
        let day = seconds / 86_400
        let minutes = seconds / 60 % 1_440
        let clock = "\(twoDigits(minutes / 60)):\(twoDigits(minutes % 60))"
        return day == 0 ? clock : "\(clock) (+\(day) day\(day == 1 ? "" : "s"))"
    }

    private func twoDigits(_ number: Int) -> String {
        number < 10 ? "0\(number)" : "\(number)"
    }
}

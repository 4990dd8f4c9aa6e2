package import Foundation

/// The clock on the wall: instants as hours and minutes of one time zone.
package struct WallClock: Hashable, Sendable {
    package let timeZone: TimeZone

    package init(timeZone: TimeZone = .current) {
        self.timeZone = timeZone
    }

    /// "14:03"; seconds are cut off, as a clock on a wall does.
    package func time(_ instant: Instant) -> String {
        let minutes = secondOfDay(instant) / 60
        return [minutes / 60, minutes % 60].map { ($0 < 10 ? "0" : "") + "\($0)" }.joined(separator: ":")
    }

    /// "21 November 2026"
    package func date(_ instant: Instant) -> String {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = timeZone
        let date = Date(timeIntervalSince1970: Double(instant.milliseconds) / 1000)
        let parts = calendar.dateComponents([.year, .month, .day], from: date)
        guard let year = parts.year, let month = parts.month, let day = parts.day else { return "\(instant)" }
        return "\(day) \(Self.months[month - 1]) \(year)"
    }

    /// The last moment not after `now` at which the clock showed so many hours and minutes.
    /// - Returns: `nil` outside 00:00 to 23:59.
    package func latest(hour: Int, minute: Int, until now: Instant) -> Instant? {
        guard (0..<24).contains(hour), (0..<60).contains(minute) else { return nil }
        let wanted = hour * 3600 + minute * 60
        let back = (secondOfDay(now) - wanted + 86_400) % 86_400
        let instant = now.advanced(bySeconds: -back)
        // Between here and there the clock may have been put forward or back.
        let shift = offset(now) - offset(instant)
        let wholeMinute = instant.milliseconds - instant.milliseconds % 1000
        return min(now, Instant(milliseconds: wholeMinute + Int64(shift) * 1000))
    }

    /// The first moment after `now` at which the clock shows so many hours and minutes.
    /// - Returns: `nil` outside 00:00 to 23:59.
    package func next(hour: Int, minute: Int, after now: Instant) -> Instant? {
        // An hour more than a day, because a day on which the clock is put back has 25.
        for hours in [24, 25, 26] {
            if let instant = latest(hour: hour, minute: minute, until: now.advanced(bySeconds: hours * 3600)),
                instant > now
            {
                return instant
            }
        }
        return nil
    }

    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]

    private func secondOfDay(_ instant: Instant) -> Int {
        let seconds = Int(instant.milliseconds / 1000) + offset(instant)
        return ((seconds % 86_400) + 86_400) % 86_400
    }

    private func offset(_ instant: Instant) -> Int {
        timeZone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(instant.milliseconds) / 1000))
    }
}

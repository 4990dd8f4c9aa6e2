import Diagnostics
import Foundation
import Workshop

/// Instants as a room reads them off its clock.
struct WallClock {
    let timeZone: TimeZone

    /// "14:05"
    func time(_ instant: Instant) -> String {
        let seconds = localSeconds(instant) % 86_400
        return TimeOfDay(seconds: (seconds + 86_400) % 86_400).description
    }

    /// "21 November 2026"
    func date(_ instant: Instant) -> String {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = timeZone
        let date = Date(timeIntervalSince1970: Double(instant.milliseconds) / 1000)
        let parts = calendar.dateComponents([.year, .month, .day], from: date)
        guard let year = parts.year, let month = parts.month, let day = parts.day else { return "\(instant)" }
        return "\(day) \(Self.months[month - 1]) \(year)"
    }

    private func localSeconds(_ instant: Instant) -> Int {
        let date = Date(timeIntervalSince1970: Double(instant.milliseconds) / 1000)
        return Int((instant.milliseconds / 1000) % 86_400) + timeZone.secondsFromGMT(for: date)
    }

    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
}

/// "12:05" for minutes and seconds; hours are counted as minutes.
func clock(_ seconds: Int) -> String {
    let rest = abs(seconds) % 60
    return "\(seconds < 0 ? "−" : "")\(abs(seconds) / 60):\(rest < 10 ? "0" : "")\(rest)"
}

/// "+2:10", "−0:30", "0:00"
func signed(_ seconds: Int) -> String {
    seconds > 0 ? "+" + clock(seconds) : clock(seconds)
}

/// "12 minutes", "30 seconds" below a minute.
func minutes(_ seconds: Int) -> String {
    seconds < 60 ? counted(seconds, "second") : counted(Int((Double(seconds) / 60).rounded()), "minute")
}

/// "3", "2.5", at most two decimals.
func number(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let text = hundredths % 100 == 0 ? "\(hundredths / 100)" : String(format: "%.2f", value)
    return text.contains(".") && text.hasSuffix("0") ? String(text.dropLast()) : text
}

/// "33 %"
func percent(_ share: Double) -> String {
    "\(Int((share * 100).rounded())) %"
}

/// A share drawn with blocks, 20 for all.
func bar(_ share: Double) -> String {
    String(repeating: "█", count: max(0, min(20, Int((share * 20).rounded()))))
}

/// "0.82", "−0.1": a coefficient, to two decimals.
func decimals(_ value: Double) -> String {
    let text = String(format: "%.2f", abs(value))
    return value < 0 && text != "0.00" ? "−" + text : text
}

/// "+0.5", "−0.25", "0"
func signedNumber(_ value: Double) -> String {
    let text = number(abs(value))
    return text == "0" ? "0" : (value > 0 ? "+" : "−") + text
}

/// "+0.50", "−0.25", "0.00"
func signedDecimals(_ value: Double) -> String {
    let text = decimals(abs(value))
    return text == "0.00" ? text : (value > 0 ? "+" : "−") + text
}

/// "1st", "2nd", "3rd", "11th", "21st"
func ordinal(_ number: Int) -> String {
    let ending =
        switch (number % 100, number % 10) {
        case (11...13, _): "th"
        case (_, 1): "st"
        case (_, 2): "nd"
        case (_, 3): "rd"
        case (_, _): "th"
        }
    return "\(number)\(ending)"
}

import Diagnostics

/// Stretches of time as people read them.
enum Durations {
    /// Minutes, rounded to the nearest, whatever the sign.
    static func wholeMinutes(milliseconds: Int64) -> Int { Int((abs(milliseconds) + 30_000) / 60_000) }

    /// What is left, as minutes and seconds: "59:30", "0:00"; a second that has begun counts. What has run over, with
    /// a plus sign: "+3:05".
    static func countdown(milliseconds: Int64) -> String {
        milliseconds > -1000
            ? clock(seconds: max(0, (milliseconds + 999) / 1000))
            : "+" + clock(seconds: -milliseconds / 1000)
    }

    /// Minutes and whole seconds that have gone: "61:05".
    static func elapsed(milliseconds: Int64) -> String {
        clock(seconds: max(0, milliseconds) / 1000)
    }

    /// "45 min", "1 h 30 min", "2 h", "50 s", "1 min 30 s".
    static func words(seconds: Int) -> String {
        let parts = [(seconds / 3600, "h"), (seconds / 60 % 60, "min"), (seconds % 60, "s")]
        let words = parts.filter { $0.0 != 0 }.map { "\($0.0) \($0.1)" }
        return words.isEmpty ? "0 min" : words.joined(separator: " ")
    }

    /// "1 minute", "45 minutes", "2 minutes 30 seconds": to be read aloud.
    static func spoken(seconds: Int) -> String {
        let rest = seconds % 60
        if rest == 0 { return counted(seconds / 60, "minute") }
        return (seconds < 60 ? "" : counted(seconds / 60, "minute") + " ") + counted(rest, "second")
    }

    /// "6 min later than planned", "on time", "2 min earlier than planned": whole minutes, nearest.
    static func drift(milliseconds: Int64) -> String {
        let minutes = (abs(milliseconds) + 30_000) / 60_000
        if minutes == 0 { return "on time" }
        return "\(words(seconds: Int(minutes) * 60)) \(milliseconds > 0 ? "later" : "earlier") than planned"
    }

    /// "3", "2.5", at most two decimals.
    static func number(_ value: Double) -> String {
        let hundredths = Int((value * 100).rounded())
        let digits = String(hundredths % 100).leftPadded(to: 2, with: "0")
        if hundredths % 100 == 0 { return "\(hundredths / 100)" }
        return "\(hundredths / 100)." + (digits.hasSuffix("0") ? String(digits.dropLast()) : digits)
    }

    private static func clock(seconds: Int64) -> String {
        "\(seconds / 60):" + String(seconds % 60).leftPadded(to: 2, with: "0")
    }
}

extension String {
    func leftPadded(to columns: Int, with character: Character = " ") -> String {
        String(repeating: character, count: max(0, columns - DisplayWidth.of(self))) + self
    }
}

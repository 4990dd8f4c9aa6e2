import Workshop

extension CommandLanguage {
    /// Nothing (now), "13:55" or "4 minutes ago".
    func startInstant(_ text: String) throws(CommandFault) -> Instant? {
        if text.isEmpty || text.lowercased() == "now" { return nil }
        let words = text.lowercased().split(separator: " ").map(String.init)
        if words.last == "ago" {
            let units = ["minutes", "minute", "min", "m"]
            let amount = words.dropLast().filter { !units.contains($0) }
            guard amount.count == 1, let seconds = Self.wholeSeconds(amount[0]), seconds >= 0 else {
                throw .notTimeOfDay(text)
            }
            return now.advanced(bySeconds: -seconds)
        }
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[1].count == 2, let hour = Int(parts[0]), let minute = Int(parts[1]),
            let instant = clock.latest(hour: hour, minute: minute, until: now)
        else { throw .notTimeOfDay(text) }
        return instant
    }

    /// Minutes to add or take away, as whole seconds other than 0.
    static func seconds(_ text: String) throws(CommandFault) -> Int {
        guard !text.isEmpty else { throw .wrongForm(.extend) }
        let words = text.lowercased().split(separator: " ")
        let number = words.filter { !["minutes", "minute", "min", "m"].contains($0) }
        guard number.count == 1, let seconds = wholeSeconds(String(number[0])), seconds != 0 else {
            throw .notMinutes(text)
        }
        return seconds
    }

    /// "5", "+5", "-3", "2.5", "1:30", "-1:30", "5m": minutes, up to 10,000.
    private static func wholeSeconds(_ text: String) -> Int? {
        var digits = text[...]
        let isNegative = digits.first == "-" || digits.first == "−"
        if isNegative || digits.first == "+" { digits = digits.dropFirst() }
        if digits.last == "m" { digits = digits.dropLast() }
        let parts = digits.split(separator: ":", omittingEmptySubsequences: false)
        let isPlain = digits.allSatisfy { $0.isASCII && ($0.isNumber || ":.,".contains($0)) }
        guard isPlain, !digits.isEmpty else { return nil }
        let seconds: Int?
        if parts.count == 2 {
            seconds = Int(parts[0]).flatMap { minutes in
                guard parts[1].count == 2, let rest = Int(parts[1]), rest < 60, minutes <= 10_000 else { return nil }
                return minutes * 60 + rest
            }
        } else {
            seconds = Double(digits.replacing(",", with: ".")).flatMap { $0 <= 10_000 ? Int(($0 * 60).rounded()) : nil }
        }
        return seconds.map { isNegative ? -$0 : $0 }
    }
}

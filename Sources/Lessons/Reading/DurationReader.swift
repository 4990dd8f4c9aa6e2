import Diagnostics

/// Reads how long something takes, as people write it.
///
/// - `30 minutes`, `90 min`, `3h`, `45'`, `1.5 hours`, `1,5 h`, `1½ hours`, `1 1/2 h`, `two hours`, `half an hour`
/// - sums: `1 h 30`, `1h30m`, `1 hour and 15 minutes`, `an hour and a half`; the clock: `1:30`
/// - products: `3 x 45 minutes`
/// - a range, `10–15 minutes` or `10 to 15 min`, counts as its longer end
/// - a number alone counts as minutes
/// - `½ day`, `1 day`: a day of teaching has six hours, as the full-day workshops of real plans have
/// - what stands in brackets, and words around it (`about`, `in total`), say nothing
package struct DurationReader {
    /// What was made of a text.
    package enum Reading: Hashable, Sendable {
        case duration(PhaseDuration, Caveat?)
        /// A length, but not between one second and 24 hours; also one below nothing.
        case outOfRange
        case unreadable
    }

    /// What had to be assumed.
    package enum Caveat: Hashable, Sendable {
        case longerEndOfRange
        case minutesWithoutUnit
        case sixHourDays
    }

    /// Seconds in a day of teaching.
    static let teachingDay = 6.0 * 3600

    /// What is summed up so far.
    private var total = 0.0
    private var pending: Double?
    /// "a" or "an" stood where a number may stand.
    private var hasArticle = false
    private var lastUnit: Double?
    private var factor = 1.0
    private var caveat: Caveat?
    private var isUnreadable = false
    /// "-4 hours"
    private var isNegative = false
    /// A dash or "to" stood last; whether it makes a range depends on what follows ("90-minute" does not).
    private var isRangeOpen = false

    private init() {}

    /// Reads a text.
    package static func read(_ text: String) -> Reading {
        read(Array(text.utf8)[...])
    }

    static func read(_ source: SourceText, _ range: SourceRange) -> Reading {
        guard range.count <= 200 else { return .unreadable }
        return read(source.bytes[range.start..<range.end])
    }

    private static func read(_ bytes: ArraySlice<UInt8>) -> Reading {
        if let minutes = plainMinutes(bytes) { return .duration(minutes, nil) }
        var reader = DurationReader()
        for token in DurationTokens(bytes) { reader.take(token) }
        return reader.finish()
    }

    /// "30 minutes", which nearly every phase of every real plan says.
    private static func plainMinutes(_ bytes: ArraySlice<UInt8>) -> PhaseDuration? {
        let digits = bytes.prefix { 0x30...0x39 ~= $0 }
        guard 1...4 ~= digits.count, bytes.dropFirst(digits.count).elementsEqual(" minutes".utf8) else { return nil }
        return PhaseDuration(minutes: digits.reduce(0) { $0 * 10 + Int($1 - 0x30) })
    }

    private mutating func take(_ token: DurationTokens.Token) {
        switch token {
        case .number(let value):
            forgetShorterEnd()
            takeNumber(value)
        case .clock(let hours, let minutes):
            forgetShorterEnd()
            total += hours * 3600 + minutes * 60
            lastUnit = 60
        case .unit(let seconds): takeUnit(seconds)
        case .article: hasArticle = true
        case .range: isRangeOpen = pending != nil || total > 0
        case .times: takeFactor()
        case .and: isRangeOpen = false
        case .minus: isNegative = true
        case .word: takeWord()
        }
    }

    private mutating func takeNumber(_ value: Double) {
        if let before = pending {
            if value < 1 { pending = before + value } else { isUnreadable = true }
        } else {
            pending = value
        }
    }

    private mutating func takeUnit(_ seconds: Double) {
        if hasArticle, pending == nil { forgetShorterEnd() }
        guard let count = pending ?? (hasArticle ? 1 : nil) else { return }
        if seconds == Self.teachingDay { caveat = .sixHourDays }
        total += count * seconds
        lastUnit = seconds
        pending = nil
        hasArticle = false
        isRangeOpen = false
    }

    /// A word that is no unit, behind a number that has none, makes the number mean something else.
    private mutating func takeWord() {
        if pending != nil, lastUnit == nil { isUnreadable = true }
        isRangeOpen = false
        hasArticle = false
    }

    private mutating func forgetShorterEnd() {
        guard isRangeOpen else { return }
        isRangeOpen = false
        total = 0
        pending = nil
        lastUnit = nil
        caveat = .longerEndOfRange
    }

    private mutating func takeFactor() {
        guard let count = pending, total == 0 else { return }
        factor = count
        pending = nil
    }

    private mutating func finish() -> Reading {
        if let rest = pending { takeRest(rest) }
        guard !isUnreadable, lastUnit != nil else { return .unreadable }
        let seconds = total * factor
        guard !isNegative, seconds.isFinite, seconds < 1e9,
            let duration = PhaseDuration(seconds: Int(seconds.rounded()))
        else {
            return .outOfRange
        }
        return .duration(duration, caveat)
    }

    /// A number that no unit follows: the minutes behind hours, a half of what came before, or minutes.
    private mutating func takeRest(_ rest: Double) {
        switch lastUnit {
        case nil:
            total += rest * 60
            if caveat == nil { caveat = .minutesWithoutUnit }
            lastUnit = 60
        case let unit? where rest < 1: total += rest * unit
        case 3600? where rest < 60: total += rest * 60
        case _?: isUnreadable = true
        }
    }
}

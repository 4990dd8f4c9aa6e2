// An instant as files carry it: RFC 3339, UTC, milliseconds, "2026-11-21T14:03:12.480Z".
//
// The arithmetic is our own (days to civil dates after Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms",
// in the proleptic Gregorian calendar), because a journal of 100,000 lines is read in well under a second.

extension Instant {
    /// 0001-01-01T00:00:00.000Z.
    package static let earliest = Instant(milliseconds: -62_135_596_800_000)
    /// 9999-12-31T23:59:59.999Z.
    package static let latest = Instant(milliseconds: 253_402_300_799_999)

    /// Reads exactly the form that `description` writes: 24 characters, UTC, three digits of milliseconds, no leap
    /// second.
    ///
    /// - Returns: `nil` for anything else, such as the 30th of February.
    package init?(rfc3339 text: String) {
        var text = text
        guard let instant = text.withUTF8({ Instant(written: $0) }) else { return nil }
        self = instant
    }

    private init?(written bytes: UnsafeBufferPointer<UInt8>) {
        guard bytes.count == 24,
            bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"), bytes[10] == UInt8(ascii: "T"),
            bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"), bytes[19] == UInt8(ascii: "."),
            bytes[23] == UInt8(ascii: "Z"),
            let year = Self.number(bytes, 0..<4), year > 0,
            let month = Self.number(bytes, 5..<7), (1...12).contains(month),
            let day = Self.number(bytes, 8..<10), day > 0, day <= Self.daysInMonth(month, of: year),
            let hour = Self.number(bytes, 11..<13), hour < 24,
            let minute = Self.number(bytes, 14..<16), minute < 60,
            let second = Self.number(bytes, 17..<19), second < 60,
            let millisecond = Self.number(bytes, 20..<23)
        else { return nil }
        let days = Self.days(year: year, month: month, day: day)
        self.init(milliseconds: ((days * 24 + hour) * 60 + minute) * 60_000 + second * 1000 + millisecond)
    }

    private static func number(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int64? {
        var number: Int64 = 0
        for index in range {
            let digit = bytes[index] &- UInt8(ascii: "0")
            guard digit < 10 else { return nil }
            number = number * 10 + Int64(digit)
        }
        return number
    }

    private static func daysInMonth(_ month: Int64, of year: Int64) -> Int64 {
        switch month {
        case 4, 6, 9, 11: 30
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        default: 31
        }
    }

    /// Days from 1970-01-01. Years are counted from March, so that the leap day comes last.
    private static func days(year: Int64, month: Int64, day: Int64) -> Int64 {
        let shifted = month > 2 ? year : year - 1
        let era = shifted / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    /// The inverse of `days`, for days from 0001-01-01 on.
    private static func civilDate(days: Int64) -> (year: Int64, month: Int64, day: Int64) {
        let shifted = days + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return (year, month, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
    }
}

extension Instant: CustomStringConvertible {
    /// RFC 3339, UTC, milliseconds: "2026-11-21T14:03:12.480Z". Instants outside the years 0001 to 9999, which the
    /// format cannot carry, are written as the nearest that it can.
    package var description: String {
        let total = min(max(self, .earliest), .latest).milliseconds
        let day: Int64 = 86_400_000
        let ofDay = ((total % day) + day) % day
        let date = Self.civilDate(days: (total - ofDay) / day)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(24)
        func write(_ number: Int64, _ width: Int64, then mark: UInt8) {
            var divisor: Int64 = width == 4 ? 1000 : width == 3 ? 100 : 10
            while divisor > 0 {
                bytes.append(UInt8(ascii: "0") + UInt8(number / divisor % 10))
                divisor /= 10
            }
            bytes.append(mark)
        }
        write(date.year, 4, then: UInt8(ascii: "-"))
        write(date.month, 2, then: UInt8(ascii: "-"))
        write(date.day, 2, then: UInt8(ascii: "T"))
        write(ofDay / 3_600_000, 2, then: UInt8(ascii: ":"))
        write(ofDay / 60_000 % 60, 2, then: UInt8(ascii: ":"))
        write(ofDay / 1000 % 60, 2, then: UInt8(ascii: "."))
        write(ofDay % 1000, 3, then: UInt8(ascii: "Z"))
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension Instant: Codable {
    /// What a message says of a string that is no instant.
    static func unreadable(_ text: String) -> String {
        "“\(text)” is no instant; an instant looks like 2026-11-21T14:03:12.480Z"
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let instant = Instant(rfc3339: text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: Self.unreadable(text))
        }
        self = instant
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

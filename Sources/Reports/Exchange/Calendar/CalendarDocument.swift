package import Workshop

/// A calendar file: iCalendar, RFC 5545.
package struct CalendarDocument: Hashable, Sendable {
    package var entries: [Entry]

    /// One event of a calendar (RFC 5545 §3.6.1).
    package struct Entry: Hashable, Sendable {
        /// The same for the same thing on every export, so that a calendar that takes the file again changes it.
        package var id: StableUUID
        /// When the entry was made, as far as a calendar is concerned.
        package var stamp: Instant
        package var start: Instant
        /// The first instant that is not part of it any more; after `start`.
        package var end: Instant
        package var title: String
        package var text: String

        package init(id: StableUUID, stamp: Instant, start: Instant, end: Instant, title: String, text: String) {
            self.id = id
            self.stamp = stamp
            self.start = start
            self.end = max(end, start.advanced(bySeconds: 1))
            self.title = title
            self.text = text
        }
    }

    package init(entries: [Entry]) {
        self.entries = entries
    }
}

extension CalendarDocument {
    /// The file's text. Times are in UTC, which needs no time zone to go with it.
    package var text: String {
        let head = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Lectern//Agenda//EN", "CALSCALE:GREGORIAN"]
        let lines = head + entries.flatMap(Self.lines) + ["END:VCALENDAR"]
        return lines.map { Self.folded($0) + "\r\n" }.joined()
    }

    private static func lines(of entry: Entry) -> [String] {
        [
            "BEGIN:VEVENT", "UID:\(entry.id)", "DTSTAMP:\(time(entry.stamp))", "DTSTART:\(time(entry.start))",
            "DTEND:\(time(entry.end))", "SUMMARY:\(escaped(entry.title))",
        ] + (entry.text.isEmpty ? [] : ["DESCRIPTION:\(escaped(entry.text))"]) + ["END:VEVENT"]
    }

    /// "20261121T140000Z"
    private static func time(_ instant: Instant) -> String {
        instant.description.filter { $0 != "-" && $0 != ":" }.prefix { $0 != "." } + "Z"
    }

    /// §3.3.11: backslash, semicolon, comma and line end; control characters but the tab cannot be written at all.
    static func escaped(_ text: String) -> String {
        var escaped = String.UnicodeScalarView()
        let lines = text.replacing("\r\n", with: "\n")
        for scalar in lines.unicodeScalars {
            switch scalar {
            case "\\", ";", ",": escaped += ["\\", scalar]
            case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": escaped += ["\\", "n"]
            case let other where other.properties.generalCategory == .control && other != "\t": break
            default: escaped.append(scalar)
            }
        }
        return String(escaped)
    }

    /// §3.1: no line has more than 75 bytes; what is longer goes on behind CR LF and a space. Not inside what a reader
    /// sees as one character, unless that alone is too long.
    static func folded(_ line: String) -> String {
        var folded = String.UnicodeScalarView()
        var bytes = 0
        for character in line {
            let isWhole = character.utf8.count <= 74
            let pieces = isWhole ? [Array(character.unicodeScalars)] : character.unicodeScalars.map { [$0] }
            for piece in pieces {
                let count = piece.reduce(0) { $0 + UTF8.width($1) }
                if bytes + count > 75 {
                    folded += ["\r", "\n", " "]
                    bytes = 1
                }
                folded += piece
                bytes += count
            }
        }
        return String(folded)
    }
}

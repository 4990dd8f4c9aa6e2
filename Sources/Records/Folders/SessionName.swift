package import Foundation
package import Workshop

/// The name of a session's folder: when it began to be and what it is about, `2026-11-21-1400-aligning-ops`.
package struct SessionName: Hashable, Sendable {
    package let text: String

    /// - Parameters:
    ///   - title: what the session is about; letters beyond ASCII are written with their nearest ones.
    ///   - timeZone: the room's, because people look for a session by their own clock.
    package init(title: String, at instant: Instant, in timeZone: TimeZone) {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = timeZone
        let date = Date(timeIntervalSince1970: Double(instant.milliseconds) / 1000)
        let parts = calendar.dateComponents([.year, .month, .day, .hour, .minute], from: date)
        let day = [(parts.year ?? 0, 4), (parts.month ?? 0, 2), (parts.day ?? 0, 2)].map(Self.padded)
        let time = [(parts.hour ?? 0, 2), (parts.minute ?? 0, 2)].map(Self.padded)
        text = (day + [time.joined(), Self.slug(title)]).joined(separator: "-")
    }

    private init(text: String) {
        self.text = text
    }

    /// The name for the n-th session that would have this one; itself for 1.
    package func numbered(_ number: Int) -> SessionName {
        number == 1 ? self : SessionName(text: "\(text)-\(number)")
    }

    /// Small ASCII letters and digits with hyphens between, cut between words at 40 characters; "session" if nothing
    /// of the title can be written so.
    static func slug(_ title: String) -> String {
        let words = folded(title).split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
        var slug = ""
        for word in words {
            let longer = slug.isEmpty ? String(word) : "\(slug)-\(word)"
            guard longer.count <= longest else { break }
            slug = longer
        }
        if slug.isEmpty, let first = words.first { slug = String(first.prefix(longest)) }
        return slug.isEmpty ? "session" : slug
    }

    private static let longest = 40

    /// Accents fall away; a few letters that have no accent to lose are spelt out.
    private static func folded(_ title: String) -> String {
        let spelt = ["ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "þ": "th", "ð": "d", "ı": "i"]
        return title.lowercased().decomposedStringWithCompatibilityMapping.unicodeScalars
            .filter {
                !$0.properties.isDiacritic && $0.properties.generalCategory != .nonspacingMark && $0 != "’" && $0 != "'"
            }
            .reduce(into: "") { $0 += spelt[String($1)] ?? String($1) }
    }

    private static func padded(_ number: Int, to width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}

// What people type, made fit to be kept and shown: on a terminal, a phone or paper.

/// A name of a learner or a team.
enum CleanName {
    /// - Returns: the name without control characters, trimmed, white space inside as single spaces; 1 to 60
    ///   characters.
    static func from(_ typed: String) throws(Refusal) -> String {
        let words = typed.withoutControls(keepingLines: false).split(whereSeparator: \.isWhitespace)
        let name = words.joined(separator: " ")
        guard !name.isEmpty else { throw .emptyName }
        guard name.fairLength <= 60 else { throw .longName(name.fairLength) }
        return name
    }
}

/// A free text: an answer, a comment.
enum CleanText {
    /// - Returns: the text without control characters but line ends and tabs, trimmed; 1 to 2,000 characters.
    static func from(_ typed: String) throws(Refusal) -> String {
        guard let text = try optional(typed) else { throw .emptyText }
        return text
    }

    /// As `from`, but `nil` where nothing is left.
    static func optional(_ typed: String?) throws(Refusal) -> String? {
        guard let typed else { return nil }
        let text = typed.withoutControls(keepingLines: true).trimmed
        guard text.fairLength <= 2000 else { throw .longText(text.fairLength) }
        return text.isEmpty ? nil : text
    }
}

extension String {
    /// The form in which two names are compared: letter case does not tell people apart.
    var nameKey: String { lowercased() }

    /// Its length in characters as a person counts, unless so many marks are stacked on its letters that it takes more
    /// than 32 bytes a character: then as if it were that many more characters.
    var fairLength: Int { max(count, utf8.count / 32) }

    var trimmed: String {
        guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }

    /// Without what moves a cursor, turns the direction of other people's text or cannot be seen at all. Joiners stay:
    /// emoji and several scripts need them.
    func withoutControls(keepingLines: Bool) -> String {
        var kept = String.UnicodeScalarView()
        var previous: Unicode.Scalar?
        for scalar in unicodeScalars {
            switch scalar {
            case "\r":
                kept.append("\n")
            case "\n":
                if previous != "\r" { kept.append(scalar) }
            case "\t", "\u{85}", "\u{2028}", "\u{2029}":
                kept.append(keepingLines && scalar != "\t" ? "\n" : scalar)
            case "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}", "\u{200B}", "\u{2060}", "\u{FEFF}":
                break
            case let other where other.properties.generalCategory == .control:
                break
            default:
                kept.append(scalar)
            }
            previous = scalar
        }
        return String(kept)
    }
}

/// Whose words a quote is, where the deck says so behind it.
enum Attribution {
    /// The name in a line that is nothing but a name behind a dash: `- Simon Wardley`.
    static func line(_ line: String) -> String? {
        for dash in ["--", "—", "–", "-", "―", "~"] where line.hasPrefix(dash) {
            let name = line.dropFirst(dash.count).trimmed
            return name.isEmpty || name.count > longest ? nil : name
        }
        return nil
    }

    /// - Parameter lines: the lines of a quote, at least one.
    static func quote(of lines: [String]) -> SlideQuote {
        if lines.count > 1, let last = lines.last, let name = line(last) {
            return SlideQuote(lines.dropLast().joined(separator: " "), attribution: name)
        }
        let text = lines.joined(separator: " ")
        return behindClosingMark(in: text) ?? SlideQuote(text)
    }

    /// `"Text." - Name`: a dash behind a closing quotation mark.
    private static func behindClosingMark(in text: String) -> SlideQuote? {
        let tail = text.utf8.count > 4 * longest ? text.suffix(2 * longest) : text[...]
        guard let mark = tail.lastIndex(where: { "\"”»’“".contains($0) }) else { return nil }
        let behind = tail[tail.index(after: mark)...].trimmed
        guard let name = line(behind) else { return nil }
        return SlideQuote(String(text[...mark]), attribution: name)
    }

    /// In characters; what is longer is no name.
    private static let longest = 80
}

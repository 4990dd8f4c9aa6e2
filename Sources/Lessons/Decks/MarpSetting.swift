/// A line of `name: value` that sets something for Marp, in front matter or in a comment
/// (https://marpit.marp.app/directives and https://github.com/marp-team/marp-cli).
struct MarpSetting {
    let setting: Deck.Setting

    /// - Returns: `nil` unless the line has the form; the name need not be known.
    init?(_ line: String) {
        guard let colon = line.firstIndex(of: ":") else { return nil }
        let name = line[..<colon].trimmed
        guard !name.isEmpty, name.utf8.allSatisfy({ $0 < 0x80 && ($0 | 0x20 >= 0x61 || $0 == 0x2D) }) else {
            return nil
        }
        setting = Deck.Setting(name: name, value: line[line.index(after: colon)...].trimmed.unquoted)
    }

    /// Whether it is a setting that nobody would write on a slide.
    var isFrontMatterOnly: Bool { Self.wholeDeck.contains(setting.name) }

    /// Whether Marp knows it, for the whole deck, from this slide on, or (`_`) for this slide.
    var isKnown: Bool {
        let name = setting.name.hasPrefix("_") ? String(setting.name.dropFirst()) : setting.name
        return Self.wholeDeck.contains(name) || Self.slide.contains(name)
    }

    private static let wholeDeck: Set<String> = [
        "marp", "theme", "paginate", "size", "headingDivider", "math", "style", "lang",
    ]
    private static let slide: Set<String> = [
        "class", "header", "footer", "color", "backgroundColor", "backgroundImage", "backgroundPosition",
        "backgroundRepeat", "backgroundSize", "transition",
    ]
}

extension StringProtocol {
    /// Without blanks at both ends.
    var trimmed: String {
        var text = self[...]
        while let first = text.first, first.isWhitespace { text = text.dropFirst() }
        while let last = text.last, last.isWhitespace { text = text.dropLast() }
        return String(text)
    }
}

extension String {
    /// Without one pair of quotation marks around it.
    fileprivate var unquoted: String {
        guard count >= 2, let first, first == last, first == "\"" || first == "'" else { return self }
        return String(dropFirst().dropLast())
    }
}

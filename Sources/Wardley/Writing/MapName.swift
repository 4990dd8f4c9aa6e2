import Diagnostics

/// A name that OnlineWardleyMaps reads back as it stands, with no side effects, wherever it is written.
///
/// OWM looks for its words in the whole line, names included: `inertia` in a name sets inertia, `label ` is an error,
/// `(build` marks the component, `//` begins a comment, `->` cuts a link, a bracket swallows the position. What quotes
/// can protect is quoted; what they cannot is replaced by the nearest character that OWM leaves alone, so that the
/// name looks the same or nearly so. ``text`` is the name as OWM will have it.
package struct MapName: Hashable, Sendable {
    /// The name as OWM reads it back: any script, never empty, with single blanks and no control characters.
    package let text: String

    /// - Parameter wanted: any text at all.
    package init(_ wanted: String) {
        if wanted.isEmpty {
            text = "Unnamed"
            return
        }
        if Self.isPlain(wanted) {
            text = wanted
            return
        }
        let tidy = OWMQuoted.sanitized(Self.withPlainBreaks(wanted))
        let safe = Self.broken(Self.substituted(tidy))
        let trimmed = Self.trimmed(safe)
        text = trimmed.isEmpty ? "Unnamed" : trimmed
    }

    /// Whether the name had to be changed for OWM's sake.
    package static func isReadable(_ wanted: String) -> Bool {
        MapName(wanted).text == wanted
    }

    /// The name as written behind a keyword: in quotes where they are needed.
    var afterKeyword: String {
        text.utf8.contains(0x0A) || text.utf8.first == 0x22 || endsInTrigger ? quoted : text
    }

    /// The name as written at the end of a link: also in quotes where it begins like a keyword, since OWM would take
    /// the line for a statement.
    var inLink: String {
        let units = Array(text.utf8)
        let bytes = MapBytes(units)
        let isKeyword = MapBytes.notLinks.contains { bytes.has($0, at: 0, in: .init(0, units.count)) }
        return isKeyword || units.contains(0x0A) || units.first == 0x22 ? quoted : text
    }

    /// The name as written behind `evolve`: also in quotes where it holds a digit, since OWM would take it for the place.
    var behindEvolve: String {
        text.utf8.contains { (0x30...0x39).contains($0) } ? quoted : afterKeyword
    }

    /// The name in quotes, its line breaks and quotes escaped.
    var quoted: String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n": result += "\\n"
            case "\"": result += "\\\""
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }

    /// A blank and a bracket follow the name, and would make `White label` the beginning of a label.
    private var endsInTrigger: Bool {
        text.hasSuffix("label") || text.hasSuffix("evolve")
    }
}

extension MapName {
    /// Nearly every name: tidy, and without anything that OWM looks for.
    private static func isPlain(_ wanted: String) -> Bool {
        let bytes = MapBytes(Array(wanted.utf8))
        let all = SourceRange(0, bytes.bytes.count)
        guard bytes.isTidy(all), !bytes.bytes.contains(where: isSuspect) else { return false }
        let words: [StaticString] = ["inertia", "label ", "evolve ", "->", "//"]
        return words.allSatisfy { bytes.first($0, in: all) == nil } && bytes.trimmed(all) == all
    }

    private static func isSuspect(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: ";"),
            UInt8(ascii: "\\"), UInt8(ascii: "\""), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "+"),
            UInt8(ascii: "*"):
            true
        default: false
        }
    }

    private static func withPlainBreaks(_ text: String) -> String {
        text.replacing("\r\n", with: "\n").replacing("\r", with: "\n").replacing("\u{0}", with: " ")
    }

    /// Characters and pairs that no quoting protects.
    private static func substituted(_ text: String) -> String {
        var result = text
        for (bad, good) in replacements where result.contains(bad) { result = result.replacing(bad, with: good) }
        if holdsDecorator(result) { result = result.replacing("(", with: "\u{FF08}").replacing(")", with: "\u{FF09}") }
        let quotes = result.utf8.count { $0 == 0x22 }
        if quotes % 2 == 1 || (quotes > 0 && result.contains("\n")) {
            result = result.replacing("\"", with: "\u{201D}")
        }
        return result
    }

    private static let replacements: [(String, String)] = [
        ("[", "\u{FF3B}"), ("]", "\u{FF3D}"), ("{", "\u{FF5B}"), ("}", "\u{FF5D}"), (";", "\u{FF1B}"),
        ("\\", "\u{FF3C}"), ("->", "\u{2192}"), ("+>", "\u{FF0B}>"), ("+<", "\u{FF0B}<"), ("+'", "\u{FF0B}'"),
        ("//", "\u{2044}\u{2044}"), ("/*", "\u{2044}*"), ("*/", "*\u{2044}"), ("inertia", "Inertia"),
    ]

    /// A word from OWM's list inside the first parentheses, or a keyword that fills a pair.
    private static func holdsDecorator(_ text: String) -> Bool {
        guard text.contains("(") || text.contains(")") else { return false }
        let decorators = ["build", "buy", "outsource", "market", "ecosystem"]
        return decorators.contains { text.contains($0) }
            || MapBytes(Array(text.utf8)).holdsKeywordInParentheses(.init(0, text.utf8.count))
    }

    /// `label ` and `evolve ` are looked for with their blank: a no-break blank looks the same and is none to OWM.
    private static func broken(_ text: String) -> String {
        text.replacing("label ", with: "label\u{A0}").replacing("evolve ", with: "evolve\u{A0}")
    }

    private static func trimmed(_ text: String) -> String {
        let bytes = MapBytes(Array(text.utf8))
        return bytes.text(bytes.trimmed(.init(0, bytes.bytes.count)))
    }
}

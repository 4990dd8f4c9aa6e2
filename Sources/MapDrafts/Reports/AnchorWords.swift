/// The anchors that a report's sentence names, and the numbers it gives for their place.
struct AnchorWords: Hashable, Sendable {
    /// One, as a rule; two for “A and B serve as anchors”; none where the sentence names nobody.
    let names: [String]
    let numbers: PositionNumbers.Numbers

    /// - Parameter sentence: what stands behind `**Anchor:**`.
    init(reading sentence: String) {
        names = Self.names(in: sentence)
        numbers = PositionNumbers(reading: Self.firstSentence(of: sentence)).numbers
    }

    /// Longer than any name that the reports give an anchor: 43 characters.
    private static let longestName = 60

    private static func names(in sentence: String) -> [String] {
        let first = firstSentence(of: sentence)
        if let quoted = first.firstMatch(
            of: /(?:^|[\s(])['‘"“]([^'’"”]{2,60}(?:['’]s [^'’"”]{2,40})?)['’"”](?=$|[\s,.;:)])/
        ) {
            return [String(quoted.output.1)]
        }
        if first.contains(/not (?:explicitly|clearly)|no (?:clear|explicit|single)|no anchor/) { return [] }
        if let match = first.firstMatch(of: Self.nameBehindVerb) { return tidy(match.output.1, isPlural: false) }
        if let match = first.firstMatch(of: Self.nameInFront) {
            return tidy(match.output.1, isPlural: match.output.2.contains(/^(?:serve|represent|form|act|are)$/))
        }
        return []
    }

    /// “The anchor (user need) appears to be the Customer, positioned …”
    private static var nameBehindVerb: Regex<(Substring, Substring)> {
        /^(?:The|This map's) (?:(?:primary|main|key|user) )*anchors?\b[^,.]*?\b(?:is|are|be|as|by)\b (?:represented by |implicitly )?(?:the |an? )?(.+?)(?= ?[,.;:(\[–—]| component| positioned| located| placed| at the | at \[| which| that | as | representing| and (?:is|represents)|$)/
    }

    /// “User Needs positioned at …”, “LLM Security (0.95, 0.79) serves as the anchor”.
    private static var nameInFront: Regex<(Substring, Substring, Substring)> {
        /^(?:The )?([^,.;:(\[]+?)(?: ?[(\[][^)\]]*[)\]])?,? (serves?|represents?|forms?|acts?|is|are|stands?|sits?|positioned|located|placed|at|emerges?|appears?|functions?)\b/
    }

    private static func tidy(_ words: Substring, isPlural: Bool) -> [String] {
        let isTwo = isPlural && !words.contains(" and their ")
        let parts = isTwo ? words.split(separator: " and ", maxSplits: 1) : [words]
        return parts.map { String($0.trimmingPrefix("the ")) }.filter { $0.count >= 2 && $0.count <= longestName }
    }

    /// Up to the first full stop that ends a sentence; a point in a number does not.
    private static func firstSentence(of text: String) -> String {
        guard let end = text.firstMatch(of: /\.(?=\s+[A-Z])/) else { return text }
        return String(text[..<end.range.lowerBound])
    }
}

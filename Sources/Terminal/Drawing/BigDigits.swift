/// A clock in digits of five rows, or ten.
enum BigDigits {
    /// The rows of a text made of digits, colon, plus and minus; other characters are left out.
    /// - Parameter scale: 1 for digits of six columns by five rows, 2 for twice that.
    static func rows(_ text: String, scale: Int) -> [String] {
        let glyphs = text.compactMap { shapes[$0] }
        let rows = (0..<5).map { row in
            glyphs.map { glyph in
                glyph[row].map { String(repeating: $0 == "#" ? "█" : " ", count: 2 * scale) }.joined()
            }.joined(separator: String(repeating: " ", count: 2 * scale))
        }
        return rows.flatMap { Array(repeating: $0, count: scale) }
    }

    /// How many columns `rows` takes.
    static func columns(_ text: String, scale: Int) -> Int {
        let glyphs = text.compactMap { shapes[$0]?[0].utf8.count }
        return 2 * scale * (glyphs.reduce(0, +) + max(0, glyphs.count - 1))
    }

    private static let shapes: [Character: [String]] = [
        "0": ["###", "# #", "# #", "# #", "###"],
        "1": [" # ", "## ", " # ", " # ", "###"],
        "2": ["###", "  #", "###", "#  ", "###"],
        "3": ["###", "  #", "###", "  #", "###"],
        "4": ["# #", "# #", "###", "  #", "  #"],
        "5": ["###", "#  ", "###", "  #", "###"],
        "6": ["###", "#  ", "###", "# #", "###"],
        "7": ["###", "  #", "  #", "  #", "  #"],
        "8": ["###", "# #", "###", "# #", "###"],
        "9": ["###", "# #", "###", "  #", "###"],
        ":": [" ", "#", " ", "#", " "],
        "+": ["   ", " # ", "###", " # ", "   "],
        "-": ["   ", "   ", "###", "   ", "   "],
    ]
}

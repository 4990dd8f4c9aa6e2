/// How high the words of a report put a component, in three steps.
enum VisibilityWords {
    /// “High visibility, custom-built”: high, 0.85. Visibility counts before value, and value before places on a page.
    /// - Returns: the number, and the words that it was taken from.
    static func read(_ words: String) -> (value: Double, words: String)? {
        let lower = words.lowercased()
        for pattern in [visibility, value, page] {
            if let match = lower.firstMatch(of: pattern), let level = level(match.output.1) {
                return (level, String(match.output.0))
            }
        }
        if lower.hasPrefix("visible") || lower.hasPrefix("highly visible") { return (0.85, "visible") }
        if lower.hasPrefix("invisible") { return (0.15, "invisible") }
        return nil
    }

    private static var visibility: Regex<(Substring, Substring)> { /([a-z]+(?:-to-[a-z]+|-[a-z]+)?) visibility/ }
    private static var value: Regex<(Substring, Substring)> { /([a-z]+(?:-to-[a-z]+|-[a-z]+)?)[ -]value/ }
    private static var page: Regex<(Substring, Substring)> { /\b(top|upper|middle|mid|lower|bottom)\b/ }

    private static func level(_ word: Substring) -> Double? {
        let steps = word.split(separator: "-").compactMap { Self.steps[$0] }
        guard !steps.isEmpty else { return nil }
        return (steps.reduce(0, +) / Double(steps.count) * 100).rounded() / 100
    }

    private static let steps: [Substring: Double] = [
        "highest": 0.9, "high": 0.85, "top": 0.85, "upper": 0.75, "higher": 0.75, "moderate": 0.5, "medium": 0.5,
        "mid": 0.5, "middle": 0.5, "lower": 0.25, "low": 0.15, "lowest": 0.1, "bottom": 0.15,
    ]
}

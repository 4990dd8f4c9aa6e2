/// The numbers in a report's words about a place.
struct PositionNumbers: Hashable, Sendable {
    enum Numbers: Hashable, Sendable {
        /// Each number has a word that says which axis it is on.
        case labelled(visibility: Double?, evolution: Double?)
        /// Two numbers, and nothing says which is which.
        case pair(Double, Double)
        /// One number that nothing explains, or none.
        case none
    }

    let numbers: Numbers
    /// Where the words say the component evolves to: one number, or a pair like the position's.
    let target: [Double]

    init(reading words: String) {
        let lower = words.lowercased()
        let tokens = Self.numbers(in: lower)
        let split = tokens.firstIndex { Self.isTarget($0, in: lower) } ?? tokens.endIndex
        target = tokens[split...].prefix(2).map(\.value)
        numbers = Self.read(tokens[..<split].prefix(2), in: lower)
    }

    private struct Token {
        let value: Double
        let range: Range<String.Index>
    }

    private static func numbers(in words: String) -> [Token] {
        words.matches(of: /\d*\.\d+/).compactMap { match in
            guard let value = Double("0\(match.output)"), value <= 1, words[match.range.upperBound...].first != "%"
            else {
                return nil
            }
            return Token(value: value, range: match.range)
        }
    }

    /// “evolving to 0.65”, “with an evolution vector to [0.60]”, “0.40 to 0.60”, “0.69-0.94”.
    private static func isTarget(_ token: Token, in words: String) -> Bool {
        let front = words[..<token.range.lowerBound]
        return front.suffix(24).contains(/(?:\b(?:to|towards?|until)|->|→|\d\s?[-–])\s*[\[(]?$/)
            && front.contains(/evol|mov|vector|transition|\d\s*(?:to|->|→|[-–])\s*[\[(]?$/)
    }

    private static func read(_ tokens: ArraySlice<Token>, in words: String) -> Numbers {
        guard let first = tokens.first else { return .none }
        guard let second = tokens.dropFirst().first else {
            switch label(of: first, after: words.startIndex, before: words.endIndex, in: words) {
            case .visibility?: return .labelled(visibility: first.value, evolution: nil)
            case .evolution?: return .labelled(visibility: nil, evolution: first.value)
            case nil: return .none
            }
        }
        let between = words[first.range.upperBound..<second.range.lowerBound]
        if between.allSatisfy({ ",; ".contains($0) }) { return .pair(first.value, second.value) }
        let one = label(of: first, after: words.startIndex, before: second.range.lowerBound, in: words)
        let two = label(of: second, after: first.range.upperBound, before: words.endIndex, in: words)
        switch (one, two) {
        case (.visibility?, .evolution?): return .labelled(visibility: first.value, evolution: second.value)
        case (.evolution?, .visibility?): return .labelled(visibility: second.value, evolution: first.value)
        case (.visibility?, .visibility?), (.evolution?, .evolution?), (nil, _), (_, nil):
            return .pair(first.value, second.value)
        }
    }

    private enum Axis { case visibility, evolution }

    /// The axis that the words next to a number name: “0.85 on y-axis”, or the last such word in front of it.
    private static func label(
        of token: Token,
        after start: String.Index,
        before end: String.Index,
        in words: String
    ) -> Axis? {
        let behind = words[token.range.upperBound..<end]
        if let match = behind.prefixMatch(of: /\s*(?:on |of )?(?:the )?([a-z]+)[ -]?axis/) {
            return axis(match.output.1 + "-axis")
        }
        let front = words[start..<token.range.lowerBound]
        if let word = front.matches(of: axisWord).last?.output { return axis(word) }
        return behind.prefix(24).firstMatch(of: axisWord).flatMap { axis($0.output) }
    }

    private static var axisWord: Regex<Substring> {
        /visib|y-axis|value chain|x-axis|evol|matur|certain|genesis|concept|custom|product|rental|commodit|utility/
    }

    private static func axis(_ word: Substring) -> Axis? {
        switch word.prefix(3) {
        case "vis", "y-a", "ver", "val": .visibility
        case "x-a", "hor", "evo", "mat", "cer", "gen", "con", "cus", "pro", "ren", "com", "uti": .evolution
        case _: nil
        }
    }
}

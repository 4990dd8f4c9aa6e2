/// A text cut into sentences.
enum Sentences {
    /// Sentences end with `.`, `!` or `?` before a blank and a capital letter.
    static func of(_ text: String) -> [String] {
        var sentences: [String] = []
        var start = text.startIndex
        var index = text.startIndex
        while index < text.endIndex {
            let next = text.index(after: index)
            if ".!?".contains(text[index]), isEnd(at: next, of: text) {
                sentences.append(text[start..<next].trimmed)
                start = next
            }
            index = next
        }
        let last = text[start...].trimmed
        return last.isEmpty ? sentences : sentences + [last]
    }

    private static func isEnd(at index: String.Index, of text: String) -> Bool {
        guard index < text.endIndex, text[index].isWhitespace else { return false }
        let first = text[index...].first { !$0.isWhitespace }
        return first?.isUppercase ?? false
    }
}

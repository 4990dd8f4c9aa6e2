/// Words as they are compared between a lesson and a book: lower case, without endings, and without the words that
/// every text has.
enum WordStems {
    /// The stems of a text, in order, as often as they occur.
    static func of(_ text: String) -> [String] {
        words(of: text).filter { !common.contains($0) }.map(stem)
    }

    /// Runs of letters and digits in lower case. A hyphen parts words, an apostrophe ends one.
    static func words(of text: String) -> [String] {
        text.lowercased().utf8
            .split { !(0x61...0x7A ~= $0 || 0x30...0x39 ~= $0 || $0 >= 0x80) }
            .map { String(decoding: $0, as: UTF8.self) }
            .filter { $0.utf8.count > 1 }
    }

    /// A word without its grammatical ending, so that "integrating", "integrated" and "integration" meet; also without
    /// the difference between British and American spelling. Crude on purpose: stems are only ever compared.
    static func stem(_ word: String) -> String {
        var bytes = Array(word.utf8)
        guard bytes.count > 4, bytes.allSatisfy({ $0 < 0x80 }) else { return word }
        for ending in endings
        where bytes.count >= ending.utf8.count + 4 && bytes.suffix(ending.utf8.count).elementsEqual(ending.utf8) {
            bytes.removeLast(ending.utf8.count)
            break
        }
        // British "optimis" and American "optimiz".
        if bytes.last == UInt8(ascii: "z") { bytes[bytes.count - 1] = UInt8(ascii: "s") }
        if bytes.last == UInt8(ascii: "i") { bytes[bytes.count - 1] = UInt8(ascii: "y") }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Longest first.
    private static let endings = [
        "ations", "ation", "ingly", "ities", "ments", "ments", "ness", "ment", "ions", "ical", "ings", "ance", "ence",
        "ity", "ing", "ion", "ive", "ies", "ers", "ors", "ed", "es", "er", "or", "al", "ic", "ly", "s", "e", "y",
    ]

    private static let common: Set<String> = [
        "the", "and", "for", "of", "in", "to", "an", "on", "with", "by", "from", "into", "its", "their", "your", "is",
        "are", "as", "at", "or", "be", "how", "what", "why", "this", "that", "through", "using", "lesson", "across",
    ]
}

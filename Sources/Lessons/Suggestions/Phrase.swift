/// Words that follow each other in a sentence, near enough: "ask ~2 question*" is "ask" and, with at most two words
/// between, a word that begins with "question".
///
/// Parts are parted by blanks; `|` parts alternatives, `*` stands for any end of a word, `~n` allows n words between.
/// Letter case does not matter, and hyphens part words: "peer feedback" finds "Peer-feedback".
struct Phrase {
    private let parts: [Part]

    private struct Part {
        /// How many words may stand between this one and the one before.
        var gap = 0
        var alternatives: [Alternative] = []
    }

    /// One word, or the beginning of several.
    struct Alternative {
        /// In lower case.
        let letters: [UInt8]
        let isBeginning: Bool
    }

    init(_ pattern: String) {
        var parts: [Part] = []
        var gap = 0
        for piece in pattern.split(separator: " ") {
            if piece.first == "~" {
                gap = Int(piece.dropFirst()) ?? 0
                continue
            }
            let alternatives = piece.split(separator: "|").map { word in
                Alternative(letters: Array(word.utf8.filter { $0 != UInt8(ascii: "*") }), isBeginning: word.last == "*")
            }
            parts.append(Part(gap: gap, alternatives: alternatives))
            gap = 0
        }
        self.parts = parts
    }

    /// The two letters with which the first word begins, one entry an alternative; see `WordCursor.beginning`.
    var beginnings: Set<Int> {
        Set((parts.first?.alternatives ?? []).map { WordCursor.beginning(of: $0.letters[0], $0.letters[1]) })
    }

    /// Where the phrase ends if it begins with a word; `nil` if it does not stand there.
    func end(in words: WordCursor, beginningWith first: Range<Int>) -> Int? {
        guard let opening = parts.first, words.matches(opening.alternatives, first) else { return nil }
        var end = first.upperBound
        for part in parts.dropFirst() {
            var left = part.gap + 1
            var found: Int?
            while found == nil, left > 0, let word = words.word(behind: end) {
                end = word.upperBound
                left -= 1
                if words.matches(part.alternatives, word) { found = end }
            }
            guard let found else { return nil }
            end = found
        }
        return end
    }
}

/// Goes through the words of a text without keeping them. A word is a run of letters, digits, apostrophes and `&`.
struct WordCursor {
    let bytes: UnsafeBufferPointer<UInt8>

    /// The next word of the same sentence; `nil` at the sentence's end.
    func word(behind offset: Int) -> Range<Int>? {
        var start = offset
        while start < bytes.count, length(ofLetterAt: start) == 0 {
            if Self.sentenceEnds.contains(bytes[start]) { return nil }
            start += 1
        }
        return start < bytes.count ? start..<end(ofWordAt: start) : nil
    }

    /// A number for the two letters that a word begins with, whatever their case, below 1024. Other marks may share it.
    static func beginning(of first: UInt8, _ second: UInt8) -> Int {
        Int(first & 31) << 5 | Int(second & 31)
    }

    func end(ofWordAt start: Int) -> Int {
        var end = start
        while end < bytes.count {
            let length = length(ofLetterAt: end)
            if length == 0 { break }
            end += length
        }
        return min(end, bytes.count)
    }

    /// Whether a word is one of some.
    func matches(_ alternatives: [Phrase.Alternative], _ word: Range<Int>) -> Bool {
        alternatives.contains { wanted in
            let letters = wanted.letters
            guard wanted.isBeginning ? word.count >= letters.count : word.count == letters.count else { return false }
            return letters.indices.allSatisfy { letters[$0] == lowercased(bytes[word.lowerBound + $0]) }
        }
    }

    /// How many bytes the letter at an offset has; 0 if none stands there.
    func length(ofLetterAt offset: Int) -> Int {
        switch bytes[offset] {
        case 0x61...0x7A, 0x41...0x5A, 0x30...0x39, 0x26, 0x27: 1
        case 0xE2 where offset + 2 < bytes.count && bytes[offset + 1] == 0x80:
            // General punctuation is no letter, but for the curly apostrophe.
            bytes[offset + 2] == 0x99 ? 3 : 0
        case 0x80...0xBF where offset > 0 && isInsidePunctuation(offset): 0
        case 0x80...: 1
        case _: 0
        }
    }

    /// Whether a continuation byte belongs to a mark of general punctuation.
    private func isInsidePunctuation(_ offset: Int) -> Bool {
        let isSecond = bytes[offset - 1] == 0xE2 && bytes[offset] == 0x80
        let isThird = offset > 1 && bytes[offset - 2] == 0xE2 && bytes[offset - 1] == 0x80
        return isSecond || isThird
    }

    private func lowercased(_ byte: UInt8) -> UInt8 {
        0x41...0x5A ~= byte ? byte | 0x20 : byte
    }

    private static let sentenceEnds: Set<UInt8> = [0x2E, 0x3B, 0x3F, 0x21]
}

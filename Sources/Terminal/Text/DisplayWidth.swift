/// How many columns of a terminal text takes.
///
/// Terminals do not agree on every cluster; this follows `wcwidth` as xterm and tmux do it: combining marks and
/// formatting characters take none, East Asian wide and fullwidth characters (UAX #11, Unicode 15) and emoji take two,
/// everything else takes one. Ambiguous characters are narrow. Control characters take none: they never reach a frame.
package enum DisplayWidth {
    /// The columns of a text on one line.
    package static func of(_ text: some StringProtocol) -> Int {
        text.simpleColumns ?? text.reduce(0) { $0 + of($1) }
    }

    /// The columns of one grapheme cluster: 0, 1, 2, or more where a script joins several letters into one cluster.
    package static func of(_ character: Character) -> Int {
        let scalars = character.unicodeScalars
        if isEmoji(scalars) { return 2 }
        return scalars.reduce(0) { $0 + of($1) }
    }

    /// Emoji by nature or by variation selector, flags, and what is joined out of them: one picture of two columns.
    private static func isEmoji(_ scalars: String.UnicodeScalarView) -> Bool {
        guard let first = scalars.first, first.value >= 0x23 else { return false }
        if first.properties.isEmojiPresentation { return true }
        return first.properties.isEmoji && scalars.contains("\u{FE0F}")
    }

    private static func of(_ scalar: Unicode.Scalar) -> Int {
        switch scalar.value {
        case 0x20..<0x7F: 1
        case 0..<0xA0: 0
        case 0x1160...0x11FF, 0xD7B0...0xD7FB: 0  // Vowels and finals of Hangul, drawn into the syllable before them.
        default: isZeroWidth(scalar) ? 0 : isWide(scalar.value) ? 2 : 1
        }
    }

    private static func isZeroWidth(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format, .control, .lineSeparator, .paragraphSeparator: true
        default: false
        }
    }

    /// Whether UAX #11 calls it W or F. Emoji, which are W too, are known by their own property.
    private static func isWide(_ value: UInt32) -> Bool {
        guard value >= 0x1100 else { return false }
        return wideRanges.contains { $0.contains(value) }
    }

    /// `EastAsianWidth.txt`, lines W and F without emoji; gaps that hold nothing yet are closed.
    private static let wideRanges: [ClosedRange<UInt32>] = [
        0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x3247, 0x3250...0x4DBF, 0x4E00...0xA4C6,
        0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6B, 0xFF01...0xFF60,
        0xFFE0...0xFFE6, 0x16FE0...0x1B2FB, 0x1F200...0x1F265, 0x20000...0x2FFFD, 0x30000...0x3FFFD,
    ]
}

extension StringProtocol {
    /// The columns of text in which every scalar is a character by itself and takes one column, as nearly all of it is;
    /// `nil` for all other text, which has to be looked at cluster by cluster. Such text is harmless, too.
    var simpleColumns: Int? {
        if utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return utf8.count }
        var count = 0
        for scalar in unicodeScalars {
            guard scalar.isSimple else { return nil }
            count += 1
        }
        return count
    }
}

extension Unicode.Scalar {
    /// Printable ASCII, Latin letters, punctuation, arrows, lines and blocks.
    fileprivate var isSimple: Bool {
        switch value {
        case 0x20..<0x7F, 0xA0..<0xAD, 0xAE..<0x300, 0x2010...0x2027, 0x2190...0x21FF, 0x2212, 0x2500...0x259F, 0x25B8,
            0x25BC, 0x25B2, 0x2713:
            true
        default: false
        }
    }
}

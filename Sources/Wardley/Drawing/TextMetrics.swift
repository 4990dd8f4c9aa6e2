/// How wide a text is. Helvetica's widths (Adobe's font metrics; Arial and Liberation Sans share them), a fixed width for
/// typewriter faces, and a careful guess for other scripts, since a picture is laid out without fonts at hand.
struct TextMetrics: Sendable {
    var fontSize: Double
    /// The width of every letter as a part of the size; nil for Helvetica's own widths.
    var letterWidth: Double?
    var isBold = false

    func width(of text: String) -> Double {
        var thousandths = 0
        for scalar in text.unicodeScalars {
            thousandths +=
                letterWidth.map { Self.isWide(scalar) ? 1000 : Self.isMark(scalar) ? 0 : Int($0 * 1000) }
                ?? Self.helvetica(scalar)
        }
        return Double(thousandths) * fontSize / 1000 * (isBold ? 1.09 : 1)
    }

    /// From the baseline up to the top of the letters.
    var ascent: Double { fontSize * 0.78 }
    /// From the baseline down.
    var descent: Double { fontSize * 0.22 }
    var lineHeight: Double { (fontSize * 1.15).rounded() }

    private static func helvetica(_ scalar: Unicode.Scalar) -> Int {
        let value = Int(scalar.value)
        if value >= 32, value < 127 { return widths[value - 32] }
        if isMark(scalar) { return 0 }
        return isWide(scalar) ? 1000 : 640
    }

    /// Stands on the letter in front of it and takes no room.
    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x300...0x36F, 0x200B...0x200F, 0xFE00...0xFE0F, 0x1F3FB...0x1F3FF, 0x64B...0x65F: true
        default: false
        }
    }

    /// Fills a square: Chinese, Japanese, Korean, and pictures.
    static func isWide(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF60,
            0xFFE0...0xFFE6, 0x1F000...0x1FAFF, 0x20000...0x3FFFD:
            true
        default: false
        }
    }

    private static let widths: [Int] = [
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556,
        556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667,
        556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556,
        556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722,
        500, 500, 500, 334, 260, 334, 584,
    ]
}

extension TextMetrics {
    /// A text in lines no wider than a limit, broken at blanks; a word that is too wide is cut with an ellipsis.
    func wrapped(_ text: String, to limit: Double, atMost count: Int = 40) -> [String] {
        var lines: [String] = []
        for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
            var line = ""
            for word in paragraph.split(separator: " ") {
                let longer = line.isEmpty ? String(word) : line + " " + word
                if line.isEmpty || width(of: longer) <= limit {
                    line = longer
                } else {
                    lines.append(line)
                    line = String(word)
                }
            }
            lines.append(line)
        }
        if lines.count > count {
            lines = Array(lines[..<count])
            lines[count - 1] += " …"
        }
        return lines.map { shortened($0, to: limit) }
    }

    /// A text cut with an ellipsis where it is wider than a limit.
    func shortened(_ text: String, to limit: Double) -> String {
        guard width(of: text) > limit else { return text }
        var kept = text
        // A label of more than a few hundred letters is cut from the front at once.
        if kept.count > 400 { kept = String(kept.prefix(400)) }
        while !kept.isEmpty, width(of: kept + "…") > limit { kept.removeLast() }
        return kept + "…"
    }

    /// A name in two lines of about one width, where it has a blank to break at.
    func inTwoLines(_ text: String) -> [String]? {
        let words = text.split(separator: " ")
        guard words.count > 1, words.count < 40 else { return nil }
        var best: (Double, [String])?
        for cut in 1..<words.count {
            let lines = [words[..<cut].joined(separator: " "), words[cut...].joined(separator: " ")]
            let widest = max(width(of: lines[0]), width(of: lines[1]))
            if best == nil || widest < (best?.0 ?? 0) { best = (widest, lines) }
        }
        return best?.1
    }
}

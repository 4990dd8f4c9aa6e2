extension StringProtocol {
    /// The longest beginning of this text that takes at most so many columns.
    package func prefix(columns: Int) -> SubSequence {
        guard columns > 0 else { return prefix(0) }
        if simpleColumns != nil {
            return self[..<(unicodeScalars.index(startIndex, offsetBy: columns, limitedBy: endIndex) ?? endIndex)]
        }
        var taken = 0
        return prefix { character in
            taken += DisplayWidth.of(character)
            return taken <= columns
        }
    }

    /// This text if it takes at most so many columns, or its beginning with an ellipsis behind it.
    package func clipped(to columns: Int) -> String {
        guard DisplayWidth.of(self) > columns else { return String(self) }
        guard columns > 0 else { return "" }
        var kept = String(prefix(columns: columns - 1))
        while kept.last == " " { kept.removeLast() }
        return kept + "…"
    }

    /// This text, harmless, in lines of at most so many columns: its own line ends stay, longer lines break between
    /// words, words that are longer than a line break inside.
    package func wrapped(to columns: Int) -> [String] {
        guard columns > 0 else { return [] }
        return harmlessLines.flatMap { $0.wrappedLine(to: columns) }
    }
}

extension String {
    fileprivate func wrappedLine(to columns: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        var used = 0
        for word in words {
            let width = DisplayWidth.of(word)
            if used > 0, used + 1 + width <= columns {
                line += " " + word
                used += 1 + width
                continue
            }
            if used > 0 { lines.append(line) }
            let pieces = word.pieces(of: columns)
            lines += pieces.dropLast()
            line = pieces.last ?? ""
            used = DisplayWidth.of(line)
        }
        return lines + [line]
    }

    /// What stands between spaces; a space that carries a mark is none.
    private var words: [Substring] {
        simpleColumns != nil ? utf8.split(separator: UInt8(ascii: " ")).map { Substring($0) } : split(separator: " ")
    }
}

extension Substring {
    fileprivate func pieces(of columns: Int) -> [String] {
        guard DisplayWidth.of(self) > columns else { return [String(self)] }
        var pieces: [String] = []
        var rest = self
        while !rest.isEmpty {
            let piece = rest.prefix(columns: columns)
            // A cluster wider than the whole line cannot be shown; leave it out and go on.
            guard !piece.isEmpty else {
                rest = rest.dropFirst()
                continue
            }
            pieces.append(String(piece))
            rest = rest[piece.endIndex...]
        }
        return pieces
    }
}

// What learners type and plans contain is text, never an instruction to the terminal.

extension StringProtocol {
    /// This text without anything that could move the cursor, change colours, retitle the window or turn the order of
    /// the line round: escape sequences (ECMA-48), control characters and bidirectional controls are left out; tabs
    /// and line ends become one space each. A cluster keeps at most 16 scalars, so that stacked marks cannot bleed
    /// over their neighbours.
    package var harmless: String {
        if simpleColumns != nil { return String(self) }
        return String(unicodeScalars).cleaned.withShortClusters
    }

    /// The lines of this text, each `harmless`.
    package var harmlessLines: [String] {
        simpleColumns != nil
            ? [String(self)] : split(omittingEmptySubsequences: false) { $0.isNewline }.map(\.harmless)
    }
}

extension String {
    fileprivate init(_ scalars: some Collection<Unicode.Scalar>) {
        self = String(String.UnicodeScalarView(scalars))
    }

    fileprivate var cleaned: String {
        var kept = String.UnicodeScalarView()
        var rest = unicodeScalars[...]
        while let scalar = rest.first {
            if let sequence = EscapeSequence(atStartOf: rest) {
                rest = rest[sequence.end...]
                continue
            }
            rest = rest.dropFirst()
            switch scalar.fate {
            case .kept: kept.append(scalar)
            case .blank: kept.append(" ")
            case .dropped: continue
            }
        }
        return String(kept)
    }

    fileprivate var withShortClusters: String {
        guard contains(where: { $0.unicodeScalars.count > 16 }) else { return self }
        return map { String($0.unicodeScalars.prefix(16)) }.joined()
    }
}

/// An escape sequence and where it ends.
private struct EscapeSequence {
    var end: String.UnicodeScalarView.Index

    init?(atStartOf text: Substring.UnicodeScalarView) {
        guard let first = text.first else { return nil }
        let behindFirst = text.dropFirst()
        switch first.value {
        case 0x1B:
            guard let second = behindFirst.first else { return nil }
            let behind = behindFirst.dropFirst()
            switch second {
            case "[": end = Self.endOfControl(behind)
            case "]", "P", "X", "^", "_": end = Self.endOfString(behind)
            case " "..."/": end = behind.drop { (" "..."/").contains($0) }.dropFirst().startIndex
            case "0"..."~": end = behind.startIndex
            default: return nil
            }
        case 0x9B: end = Self.endOfControl(behindFirst)
        case 0x90, 0x98, 0x9D, 0x9E, 0x9F: end = Self.endOfString(behindFirst)
        default: return nil
        }
    }

    /// Behind the parameters and the final byte; a text without a final byte loses the parameters alone.
    private static func endOfControl(_ text: Substring.UnicodeScalarView) -> String.UnicodeScalarView.Index {
        let final = text.drop { (" "..."?").contains($0) }
        guard let scalar = final.first, ("@"..."~").contains(scalar) else { return final.startIndex }
        return final.dropFirst().startIndex
    }

    /// Behind BEL or ST; where neither comes, nothing but the introducer is taken, lest the text be swallowed.
    private static func endOfString(_ text: Substring.UnicodeScalarView) -> String.UnicodeScalarView.Index {
        var rest = text
        while let scalar = rest.first {
            rest = rest.dropFirst()
            if scalar.value == 0x07 || scalar.value == 0x9C { return rest.startIndex }
            if scalar.value == 0x1B, rest.first == "\\" { return rest.dropFirst().startIndex }
        }
        return text.startIndex
    }
}

extension Unicode.Scalar {
    fileprivate enum Fate {
        case kept, blank, dropped
    }

    fileprivate var fate: Fate {
        switch value {
        case 0x09...0x0D, 0x85, 0x2028, 0x2029: .blank
        case 0..<0x20, 0x7F..<0xA0: .dropped
        // Soft hyphen; bidirectional marks, embeddings, overrides and isolates; invisible operators; byte order mark;
        // interlinear annotations; tags.
        case 0xAD, 0x61C, 0x200E...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB,
            0xE0000...0xE007F:
            .dropped
        default: .kept
        }
    }
}

extension QRCode {
    /// Which modules the block characters of a terminal drawing stand for.
    package enum Ink: CaseIterable, Sendable {
        /// Light modules are drawn, dark ones left blank: right where the terminal writes light on dark.
        case light
        /// Dark modules are drawn, light ones left blank: right where the terminal writes dark on light.
        case dark
    }

    /// How many columns and rows a terminal drawing takes, known before anything is drawn. Every row is exactly that
    /// wide. With the quiet zone of the standard, version 3 takes 37 by 19; with one of 2, 33 by 17.
    package func terminalSize(quietZone: Int = quietZone) -> (columns: Int, rows: Int) {
        let side = size + 2 * max(0, quietZone)
        return (side, (side + 1) / 2)
    }

    /// The symbol in half blocks, two modules above one another in each character. No colours and no line ends: the
    /// caller paints the rows, or leaves them in the colours of the terminal and chooses the ink to suit.
    ///
    /// - Parameters:
    ///   - quietZone: light modules around the symbol. The standard asks for 4 (6.3.8); phones also read 2. The number
    ///     of modules is odd, so the lower edge has one more.
    ///   - ink: which modules the characters stand for. A symbol in the wrong ink is reversed (light on dark), which
    ///     many readers accept and some do not.
    package func terminalRows(quietZone: Int = quietZone, ink: Ink = .light) -> [String] {
        let margin = max(0, quietZone)
        let (columns, rows) = terminalSize(quietZone: margin)
        return (0..<rows).map { row in
            let upper = row * 2 - margin
            let characters = (-margin..<columns - margin).map { column -> Character in
                let isUpperDark = modules.isDark(upper, column)
                let isLowerDark = modules.isDark(upper + 1, column)
                return switch ink {
                case .light: halfBlock(!isUpperDark, !isLowerDark)
                case .dark: halfBlock(isUpperDark, isLowerDark)
                }
            }
            return String(characters)
        }
    }

    /// The same in colours of its own, black on white, and so right on every terminal that has 256 colours, dark or
    /// light. Each row sets the colours, takes them back and ends the line.
    package func terminalText(quietZone: Int = quietZone) -> String {
        terminalRows(quietZone: quietZone, ink: .dark).map { "\(Self.blackOnWhite)\($0)\(Self.plain)\n" }.joined()
    }

    /// Light modules on each side of a drawing, as the standard asks (ISO/IEC 18004:2015, 6.3.8).
    package static let quietZone = 4

    /// Colours 16 and 231 of the fixed cube, which themes leave alone, unlike colours 0 and 15 (ECMA-48, 8.3.117).
    private static let blackOnWhite = "\u{1B}[38;5;16;48;5;231m"
    private static let plain = "\u{1B}[0m"
}

/// The character whose upper and lower half are drawn or not.
private func halfBlock(_ upper: Bool, _ lower: Bool) -> Character {
    switch (upper, lower) {
    case (true, true): "█"
    case (true, false): "▀"
    case (false, true): "▄"
    case (false, false): " "
    }
}

extension DeskPainter {
    /// Keys and typed commands: one below the other in a narrow terminal, side by side where there is room, and in a
    /// wide one with the commands in two columns, so that nobody has to scroll.
    static func helpLines(columns: Int) -> [Line] {
        let keys = [heading("KEYS")] + KeyHelp.all.map { entry($0.keys, $0.meaning, at: 10) }
        let words = CommandWord.allCases.map { entry($0.usage, $0.meaning, at: 34) }
        let commands = [heading("COMMANDS, behind :")] + words
        guard columns >= 100 else { return (keys + [Line()] + commands).map { Line(" ") + $0 } }
        let left = 42
        guard columns >= 170 else {
            return Columns.join([(keys, left), (commands, columns - left - 5)], rows: max(keys.count, commands.count))
        }
        let half = (words.count + 1) / 2
        let width = (columns - left - 8) / 2
        let more = [Line()] + words.dropFirst(half)
        return Columns.join(
            [(keys, left), (Array(commands.prefix(half + 1)), width), (more, width)],
            rows: max(keys.count, half + 1)
        )
    }

    private static func heading(_ text: String) -> Line { Line(text, Style(.accent, isBold: true)) }

    private static func entry(_ name: String, _ meaning: String, at column: Int) -> Line {
        Line(name, .bold).fitted(to: column) + Line(" \(meaning)")
    }
}

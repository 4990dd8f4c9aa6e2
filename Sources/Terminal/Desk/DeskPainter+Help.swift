extension DeskPainter {
    /// Keys and typed commands side by side.
    static func helpLines(columns: Int) -> [Line] {
        let keys = [Line("KEYS", Style(.accent, isBold: true))] + KeyHelp.all.map { entry($0.keys, $0.meaning, at: 10) }
        let words = CommandWord.allCases.map { entry($0.usage, $0.meaning, at: columns >= 100 ? 34 : 0) }
        let commands = [Line("COMMANDS, behind :", Style(.accent, isBold: true))] + words
        let left = 42
        return Columns.join([(keys, left), (commands, columns - left - 5)], rows: max(keys.count, commands.count))
    }

    /// Where there is no room for the meaning, the usage speaks for itself.
    private static func entry(_ name: String, _ meaning: String, at column: Int) -> Line {
        guard column > 0 else { return Line(name) }
        return Line(name, .bold).fitted(to: column) + Line(" \(meaning)")
    }
}

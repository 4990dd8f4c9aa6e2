/// Blocks of lines side by side.
enum Columns {
    /// Joins blocks of the given widths into lines, with a thin rule between them.
    static func join(_ blocks: [(lines: [Line], width: Int)], rows: Int) -> [Line] {
        (0..<max(0, rows)).map { row in
            var joined = Line(" ")
            for (index, block) in blocks.enumerated() {
                if index > 0 { joined.append(" │ ", .faint) }
                let line = row < block.lines.count ? block.lines[row] : Line()
                joined.append(line.fitted(to: block.width))
            }
            return joined
        }
    }

    /// As many of the lines as there are rows, from a line on; the last row says how many are not shown.
    static func window(_ lines: [Line], rows: Int, from first: Int) -> [Line] {
        guard lines.count > rows else { return lines }
        guard rows > 1 else { return Array(lines.prefix(max(0, rows))) }
        let start = min(max(first, 0), furthest(lines.count, rows: rows))
        let shown = lines[start...].prefix(rows - 1)
        let below = lines.count - start - shown.count
        let hint = below > 0 ? "▼ \(below) more, PgDn" : "▲ PgUp goes back"
        return shown + [Line(hint, Style(.accent))]
    }

    /// The last line that a window of so many rows can begin with.
    static func furthest(_ count: Int, rows: Int) -> Int {
        count > rows ? count - (rows - 1) : 0
    }
}

/// What a terminal shows: exactly as many lines as it has rows, none longer than its columns.
package struct Frame: Hashable, Sendable {
    package let size: TerminalSize
    package let lines: [Line]
    /// A frame of another edition than the one before is written whole.
    package let edition: Int

    /// Lines that do not fit are cut, lines that are missing are empty.
    package init(size: TerminalSize, lines: [Line], edition: Int = 0) {
        self.size = size
        self.edition = edition
        let kept = lines.prefix(size.rows).map { $0.clipped(to: size.columns) }
        self.lines = kept + Array(repeating: Line(), count: size.rows - kept.count)
    }
}

extension Frame {
    /// The frame as plain text, without blanks at the ends of lines.
    package var text: String {
        lines.map(\.text).map { line in
            String(line.reversed().drop { $0 == " " }.reversed())
        }.joined(separator: "\n")
    }
}

/// Rows and columns of a terminal, at least one of each.
package struct TerminalSize: Hashable, Sendable {
    package let columns: Int
    package let rows: Int

    /// Numbers below 1 count as 1, over 1,000 as 1,000.
    package init(columns: Int, rows: Int) {
        self.columns = min(max(columns, 1), 1_000)
        self.rows = min(max(rows, 1), 1_000)
    }

    /// What a terminal has that does not say.
    package static let usual = TerminalSize(columns: 80, rows: 24)
}

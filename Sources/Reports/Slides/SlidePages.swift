import Diagnostics
package import Lessons

/// The slides of a deck as plain lines, to read them in a terminal one after the other.
package struct SlidePages {
    private let deck: Deck

    package init(of deck: Deck) {
        self.deck = deck
    }

    /// Every slide below the one before, with its notes.
    package func text(columns: Int) -> String {
        deck.slides.map { page(of: $0, columns: columns).joined(separator: "\n") }.joined(separator: "\n\n\n") + "\n"
    }

    /// One slide at a width, without colours: its number in the margin, its heading underlined.
    package func page(of slide: Slide, columns: Int) -> [String] {
        let width = max(40, columns)
        let place = "\(slide.number)/\(deck.slides.count)"
        var lines: [String] = []
        for (index, part) in slide.parts.enumerated() {
            let text = self.lines(of: part, isFirst: index == 0, width: width)
            lines += (lines.isEmpty ? [] : [""]) + text
        }
        for note in slide.notes { lines += [""] + wrapped("Note: \(note.value)", to: width, indent: "      ") }
        return ["[\(place)]"] + lines
    }

    private func lines(of part: Slide.Part, isFirst: Bool, width: Int) -> [String] {
        switch part {
        case .heading(_, let text):
            let lines = wrapped(text.value, to: width)
            let longest = lines.map(\.count).max() ?? 0
            return lines + [String(repeating: isFirst ? "=" : "-", count: longest)]
        case .paragraph(let lines): return lines.flatMap { wrapped($0, to: width) }
        case .list(let items): return items.flatMap { self.lines(of: $0, width: width) }
        case .quote(let quote): return self.lines(of: quote, width: width)
        case .image(let image):
            let name = image.description.isEmpty ? "Picture" : "Picture: \(image.description)"
            return wrapped("[\(name)] \(image.address)", to: width, indent: "  ")
        case .table(let table): return self.lines(of: table, width: width)
        case .code(_, let lines): return lines.map { "    \($0)" }
        }
    }

    private func lines(of item: SlideItem, width: Int) -> [String] {
        // Deeper than six is as good as six: the words need room.
        let margin = String(repeating: "  ", count: min(item.depth, 6) + 1)
        let mark = item.number.map { "\($0). " } ?? "- "
        let indent = margin + String(repeating: " ", count: mark.count)
        let lines = wrapped(item.text, to: width - indent.count)
        return lines.enumerated().map { ($0 == 0 ? margin + mark : indent) + $1 }
    }

    private func lines(of quote: SlideQuote, width: Int) -> [String] {
        let lines = wrapped(quote.text, to: width - 4).map { "  | \($0)" }
        return lines + (quote.attribution.map { ["  |   — \($0)"] } ?? [])
    }

    private func lines(of table: SlideTable, width: Int) -> [String] {
        let rows = (table.header.isEmpty ? [] : [table.header]) + table.rows
        let count = rows.map(\.count).max() ?? 0
        let widths = (0..<count).map { column in
            rows.map { column < $0.count ? $0[column].count : 0 }.max() ?? 0
        }
        // A table that does not fit is told row by row.
        guard widths.reduce(0, +) + 3 * count <= width else {
            return rows.flatMap { wrapped($0.joined(separator: " | "), to: width, indent: "  ") }
        }
        var lines = rows.map { row in
            widths.indices.map { padded($0 < row.count ? row[$0] : "", to: widths[$0]) }.joined(separator: " | ")
        }
        if !table.header.isEmpty {
            lines.insert(widths.map { String(repeating: "-", count: $0) }.joined(separator: "-+-"), at: 1)
        }
        return lines
    }

    private func padded(_ text: String, to width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }
}

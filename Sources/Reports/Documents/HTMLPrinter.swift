/// Prints blocks as HTML (the WHATWG's living standard) in which no typed text has a meaning of its own.
///
/// Tables have headers for rows and columns; what is drawn beside numbers is hidden from whoever listens, what says more than
/// the numbers has a title. The classes are those of `Templates/reports/style.css`.
package struct HTMLPrinter {
    package init() {}

    package func print(_ blocks: [Document.Block]) -> String {
        blocks.map(block).joined(separator: "\n")
    }

    private func block(_ block: Document.Block) -> String {
        switch block {
        case .heading(let level, let text): "<h\(level)>\(escaped(text))</h\(level)>"
        case .paragraph(let texts): "<p dir=\"auto\">\(line(texts))</p>"
        case .list(let items): "<ul>\n" + items.map(item).joined() + "</ul>"
        case .numbered(let items): "<ol>\n" + items.map(item).joined() + "</ol>"
        case .quote(let text): "<blockquote dir=\"auto\">\(escaped(text))</blockquote>"
        case .table(let table): HTMLTable(table).text
        case .picture(let picture): self.picture(picture)
        case .space(let lines):
            "<div class=\"space\">" + String(repeating: "<span></span>", count: lines) + "</div>"
        }
    }

    private func item(_ texts: [Document.Text]) -> String { "<li dir=\"auto\">\(line(texts))</li>\n" }

    private func line(_ texts: [Document.Text]) -> String {
        texts.map { text in
            switch text {
            case .plain(let text): escaped(text)
            case .strong(let text): "<strong>\(escaped(text))</strong>"
            case .emphasis(let text): "<em>\(escaped(text))</em>"
            }
        }
        .joined()
    }

    /// Both drawings; the page's style shows the one that fits.
    private func picture(_ picture: Document.Picture) -> String {
        let name = escaped(picture.title)
        return "<figure class=\"picture\" role=\"region\" tabindex=\"0\" aria-label=\"\(name)\">"
            + "<div class=\"light\">\(unnumbered(picture.light))</div>"
            + "<div class=\"dark\">\(unnumbered(picture.dark))</div></figure>"
    }

    /// The drawing without the identifiers of its title, which would occur twice on the page. Quotation marks are escaped in
    /// whatever a drawing says, so nothing else looks like this.
    private func unnumbered(_ svg: String) -> String {
        svg.replacing(" aria-labelledby=\"map-title map-desc\"", with: "")
            .replacing("<title id=\"map-title\">", with: "<title>")
            .replacing("<desc id=\"map-desc\">", with: "<desc>")
    }
}

/// One table.
private struct HTMLTable {
    private let table: Document.Table

    init(_ table: Document.Table) {
        self.table = table
    }

    var text: String {
        let caption = table.caption.map { "<caption>\(escaped($0))</caption>\n" } ?? ""
        let rows = table.rows.enumerated().map { index, cells in row(cells, index) }
        return "<table\(role("table")) class=\"\(style)\">\n\(caption)<thead\(role("rowgroup"))><tr\(role("row"))>"
            + table.columns.map(header).joined() + "</tr></thead>\n<tbody\(role("rowgroup"))>\n"
            + rows.joined() + "</tbody>\n</table>"
    }

    /// All but `plain` are set in another way on narrow screens.
    private var style: String {
        let told = table.columns.count { !$0.isDrawn }
        let isDrawn = table.columns.contains(where: \.isDrawn)
        // Beside a bar two numbers speak for themselves; more need their names.
        let numbers = table.columns.count(where: \.isNumber)
        if told > 4 || numbers > 2 || told > 3 && !isDrawn { return "wide" }
        if isDrawn { return "bars" }
        let isLong = table.rows.contains { row in row.contains { $0.utf8.count > 60 } }
        return isLong && !table.columns.contains(where: \.isNumber) ? "texts" : "plain"
    }

    /// A table that is set in another way loses its meaning for who listens, unless it says it again.
    private func role(_ name: String) -> String { style == "plain" ? "" : " role=\"\(name)\"" }

    private func header(_ column: Document.Column) -> String {
        let kind = column.isDrawn ? " class=\"chart\"" : column.isNumber ? " class=\"n\"" : ""
        let title = column.title.isEmpty ? "<span class=\"unseen\">Drawn</span>" : escaped(column.title)
        return "<th\(role("columnheader")) scope=\"col\"\(kind)>\(title)\(column.axis?.svg ?? "")</th>"
    }

    private func row(_ cells: [String], _ index: Int) -> String {
        let texts = zip(table.columns, cells).enumerated().map { place, cell in
            self.cell(cell.1, in: cell.0, isFirst: place == 0, row: index)
        }
        return "<tr\(role("row"))>" + texts.joined() + "</tr>\n"
    }

    private func cell(_ text: String, in column: Document.Column, isFirst: Bool, row: Int) -> String {
        if isFirst { return "<th\(role("rowheader")) scope=\"row\" dir=\"auto\">\(breakable(text))</th>" }
        let label = style == "plain" ? "" : " data-label=\"\(escaped(column.title))\""
        if column.isDrawn {
            let chart = table.charts.indices.contains(row) ? table.charts[row].svg : ""
            return "<td\(role("cell")) class=\"chart\"\(label)>\(chart)</td>"
        }
        return "<td\(role("cell")) \(column.isNumber ? "class=\"n\"" : "dir=\"auto\"")\(label)>\(breakable(text))</td>"
    }
}

/// The text for a cell, in which words too long for a column may be parted: a column is as wide as its longest word.
private func breakable(_ text: String) -> String {
    guard text.utf8.count > longestWord else { return escaped(text) }
    return text.split(separator: " ", omittingEmptySubsequences: false).map { word -> String in
        var rest = word[...]
        var parts: [String] = []
        while rest.count > longestWord {
            parts.append(escaped(String(rest.prefix(longestWord))))
            rest = rest.dropFirst(longestWord)
        }
        return (parts + [escaped(String(rest))]).joined(separator: "<wbr>")
    }
    .joined(separator: " ")
}

private let longestWord = 24

/// The text as HTML and XML show it, also within quotation marks: five characters escaped, control characters and what turns
/// the direction of other people's text left out, lines parted by spaces.
func escaped(_ text: String) -> String {
    if !text.utf8.contains(where: { $0 < 0x20 || $0 > 0x7E || escapedBytes.contains($0) }) { return text }
    var result = ""
    for scalar in text.unicodeScalars {
        switch scalar {
        case "&": result += "&amp;"
        case "<": result += "&lt;"
        case ">": result += "&gt;"
        case "\"": result += "&quot;"
        case "'": result += "&#39;"
        case "\n", "\r", "\t", "\u{2028}", "\u{2029}", "\u{85}": result += " "
        case "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}", "\u{FFFE}", "\u{FFFF}": break
        default:
            if scalar.properties.generalCategory != .control { result.unicodeScalars.append(scalar) }
        }
    }
    return result
}

private let escapedBytes: Set<UInt8> = [0x22, 0x26, 0x27, 0x3C, 0x3E]

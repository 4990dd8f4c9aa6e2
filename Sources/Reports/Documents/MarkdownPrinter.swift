/// Prints a document as Markdown (CommonMark 0.31 with GitHub's tables) in which no typed text has a meaning of its own.
package struct MarkdownPrinter {
    package init() {}

    package func print(_ document: Document) -> String {
        print(document.blocks) + "\n"
    }

    /// Without a line end behind the last line.
    func print(_ blocks: [Document.Block]) -> String {
        blocks.map(block).joined(separator: "\n\n")
    }

    /// A text in which nothing has a meaning, to stand in a line.
    func print(_ text: String) -> String { escaped(text, opensBlock: false) }

    private func block(_ block: Document.Block) -> String {
        switch block {
        case .heading(let level, let text): String(repeating: "#", count: level) + " " + escaped(text)
        case .paragraph(let texts): line(texts)
        case .list(let items): items.map { "- " + line($0) }.joined(separator: "\n")
        case .numbered(let items): items.enumerated().map { "\($0 + 1). " + line($1) }.joined(separator: "\n")
        case .quote(let text):
            text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
                .map { "> " + escaped(String($0)) }.joined(separator: "\n")
        case .table(let table): self.table(table)
        case .picture(let picture): "![\(escaped(picture.title, opensBlock: false))](\(picture.path))"
        case .space(let lines):
            Array(repeating: String(repeating: "\\_", count: 60), count: lines).joined(separator: "\n\n")
        }
    }

    private func line(_ texts: [Document.Text]) -> String {
        texts.map { text in
            switch text {
            case .plain(let text): escaped(text)
            case .strong(let text): "**\(escaped(text))**"
            case .emphasis(let text): "*\(escaped(text))*"
            }
        }
        .joined()
    }

    private func table(_ table: Document.Table) -> String {
        let shown = table.columns.indices.filter { column in
            !table.columns[column].isDrawn || table.rows.contains { !$0[column].isEmpty }
        }
        let head = row(shown.map { table.columns[$0].title })
        let rule = "|" + shown.map { table.columns[$0].isNumber ? "---:|" : "---|" }.joined()
        let caption = table.caption.map { ["*\(escaped($0))*\n"] } ?? []
        return (caption + [head, rule] + table.rows.map { cells in row(shown.map { cells[$0] }) }).joined(
            separator: "\n"
        )
    }

    private func row(_ cells: [String]) -> String {
        "| " + cells.map { escaped($0, opensBlock: false) }.joined(separator: " | ") + " |"
    }

    /// The text with everything that Markdown or HTML would read as markup escaped, on one line.
    /// - Parameter opensBlock: whether its first characters could begin a heading or a list.
    private func escaped(_ text: String, opensBlock: Bool = true) -> String {
        var result = ""
        var isAtStart = opensBlock
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "~", "&", "$": result += "\\\(scalar)"
            case "#" where isAtStart, "-" where isAtStart, "+" where isAtStart, "=" where isAtStart:
                result += "\\\(scalar)"
            case "." where opensBlock && result.isDigits, ")" where opensBlock && result.isDigits:
                result += "\\\(scalar)"
            case "\n", "\r", "\u{2028}", "\u{2029}", "\t": result += " "
            case "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}": break
            default: result.unicodeScalars.append(scalar.properties.generalCategory == .control ? "\u{FFFD}" : scalar)
            }
            if scalar != " " { isAtStart = false }
        }
        return result
    }
}

extension String {
    /// Whether it is a number so far, which a full stop would turn into a list.
    fileprivate var isDigits: Bool {
        !isEmpty && utf8.count < 10 && utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
}

/// Prints a document as Markdown (CommonMark 0.31 with GitHub's tables) in which no typed text has a meaning of its own.
package struct MarkdownPrinter {
    package init() {}

    package func print(_ document: Document) -> String {
        document.blocks.map(block).joined(separator: "\n\n") + "\n"
    }

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
        let head = row(table.columns.map(\.title))
        let rule = "|" + table.columns.map { $0.isNumber ? "---:|" : "---|" }.joined()
        return ([head, rule] + table.rows.map(row)).joined(separator: "\n")
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

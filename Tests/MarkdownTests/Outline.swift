import Diagnostics
import Markdown

/// A document written out one block a line, to compare whole.
func outline(_ text: String) -> String {
    let document = MarkdownDocument(SourceText(name: "test.md", text: text))
    return document.blocks.map { block in
        let depth = String(repeating: "  ", count: block.depth)
        let lines = document.lines(of: block).map { line in
            switch block.kind {
            case .table: document.cells(ofRow: line).map { document.source[$0] }.joined(separator: "|")
            case .frontMatter, .heading, .paragraph, .item, .quote, .rule, .code, .comment: document.source[line]
            }
        }
        return depth
            + ([name(of: block.kind)] + [lines.joined(separator: " / ")]).filter { !$0.isEmpty }.joined(separator: " ")
    }.joined(separator: "\n")
}

private func name(of kind: Block.Kind) -> String {
    switch kind {
    case .frontMatter: "front matter"
    case .heading(let level): "h\(level)"
    case .paragraph: "p"
    case .item(.bullet): "*"
    case .item(.number(let number)): "\(number)."
    case .table(let hasHeader): hasHeader ? "table with header" : "table"
    case .quote: "quote"
    case .rule: "rule"
    case .code: "code"
    case .comment: "comment"
    }
}

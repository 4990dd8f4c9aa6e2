package import Diagnostics

extension BlockReader {
    /// A line with a pipe goes on with the table above it; one that begins with a pipe begins a table.
    mutating func readRow(_ shape: LineShape) {
        if isTableOpen {
            extendLast(with: shape.text, to: shape.text.end)
        } else if bytes[shape.text.start] == .pipe {
            beginTable(with: [shape.text], from: shape.text.start, to: shape.text.end, hasHeader: false)
        } else {
            readText(shape)
        }
    }

    /// `|---|---|`: the row above it, if there is one, is a header. It is no line of the table.
    mutating func readDelimiterRow(_ shape: LineShape) {
        if isTableOpen, let table = document.blocks.popLast() {
            let isHeader = table.lines.count == 1
            let range = SourceRange(table.range.start, shape.text.end)
            let kind = isHeader ? .table(hasHeader: true) : table.kind
            document.blocks.append(Block(kind: kind, range: range, lines: table.lines, depth: 0))
        } else if isTextOpen, let header = takeHeaderOffParagraph() {
            beginTable(with: [header], from: header.start, to: shape.text.end, hasHeader: true)
        } else {
            beginTable(with: [], from: shape.text.start, to: shape.text.end, hasHeader: false)
        }
    }

    var isTableOpen: Bool {
        guard isTextOpen, case .table = document.blocks.last?.kind else { return false }
        return true
    }

    private mutating func beginTable(with rows: [SourceRange], from start: Int, to end: Int, hasHeader: Bool) {
        endLists()
        append(.table(hasHeader: hasHeader), SourceRange(start, end), lines: rows)
        isTextOpen = true
    }

    /// The last line of the open paragraph if it has a pipe: a header that was taken for text.
    private mutating func takeHeaderOffParagraph() -> SourceRange? {
        guard let last = document.blocks.last, last.kind == .paragraph, let header = document.lines.last,
            bytes[header.start..<header.end].contains(.pipe)
        else { return nil }
        document.blocks.removeLast()
        document.lines.removeLast()
        if last.lines.count > 1 {
            let rest = last.lines.dropLast()
            let range = SourceRange(last.range.start, document.lines[rest.upperBound - 1].end)
            document.blocks.append(Block(kind: .paragraph, range: range, lines: rest, depth: last.depth))
        }
        return header
    }
}

extension MarkdownDocument {
    /// The cells of a table row, blanks left out; `\|` does not part cells (GitHub Flavored Markdown 0.29 §4.10).
    /// - Parameter row: one of the lines of a table.
    package func cells(ofRow row: SourceRange) -> [SourceRange] {
        let bytes = source.bytes
        var cells: [SourceRange] = []
        var start = row.start
        if start < row.end, bytes[start] == .pipe { start += 1 }
        var offset = start
        while offset < row.end {
            if bytes[offset] == .backslash {
                offset += 1
            } else if bytes[offset] == .pipe {
                cells.append(bytes.trimmed(SourceRange(start, offset)))
                start = offset + 1
            }
            offset += 1
        }
        let last = bytes.trimmed(SourceRange(min(start, row.end), row.end))
        if !last.isEmpty { cells.append(last) }
        return cells
    }
}

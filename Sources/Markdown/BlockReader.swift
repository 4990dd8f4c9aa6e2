import Diagnostics

/// Reads lines into blocks, one pass, a line at a time.
///
/// Where it is more lenient than CommonMark 0.31: no-break spaces count as blanks, an item needs two columns of
/// indentation to nest, four columns do not make code, a table needs no delimiter row where its lines begin with
/// a pipe, and a fence or comment that nothing closes is text.
struct BlockReader {
    var document: MarkdownDocument
    let bytes: [UInt8]
    /// How many lines are read.
    let lineCount: Int
    /// The line to read next.
    var line = 0
    /// The columns at which the markers of the open items stand, outermost first.
    var openItems: [Int] = []
    /// Whether the last line was text that the next one may go on with.
    var isTextOpen = false
    /// Shortest fence of each kind, capped, of which it is known that nothing closes it.
    var unclosedBackticks = Int.max
    var unclosedTildes = Int.max
    /// Whether it is known that no comment is closed from here on.
    var hasNoCommentEnd = false

    init(_ source: SourceText) {
        document = MarkdownDocument(empty: source)
        bytes = source.bytes
        let starts = source.lineStarts
        lineCount = min(starts.count, MarkdownDocument.mostLines)
        if lineCount < starts.count { document.cut = starts[lineCount] }
        document.lines.reserveCapacity(lineCount)
        document.blocks.reserveCapacity(lineCount)
    }

    mutating func readAll() {
        readFrontMatter()
        while line < lineCount {
            let shape = LineShape(of: range(of: line), in: bytes)
            read(shape)
            line += 1
        }
    }

    /// A line's bytes without its end and without a byte order mark.
    func range(of line: Int) -> SourceRange {
        let whole = document.source.line(line)
        return line == 0 ? SourceRange(min(document.source.contentStart, whole.end), whole.end) : whole
    }

    private mutating func read(_ shape: LineShape) {
        switch shape.kind {
        case .blank: isTextOpen = false
        case .heading(let level, let text): endLists(); append(.heading(level: level), shape.text, lines: [text])
        case .underline(let level): readUnderline(level, shape)
        case .rule: endLists(); append(.rule, shape.text, lines: [])
        case .fence(let fence): readFence(fence, shape)
        case .comment: readComment(shape)
        case .quote(let text): readQuote(text, shape)
        case .row: readRow(shape)
        case .delimiterRow: readDelimiterRow(shape)
        case .item(let marker, let text): readItem(marker, text, shape)
        case .text: readText(shape)
        }
    }
}

extension BlockReader {
    /// Adds a block whose text is some lines.
    mutating func append(_ kind: Block.Kind, _ range: SourceRange, lines: [SourceRange], depth: Int = 0) {
        let first = document.lines.count
        document.lines.append(contentsOf: lines)
        document.blocks.append(Block(kind: kind, range: range, lines: first..<document.lines.count, depth: depth))
        isTextOpen = false
    }

    /// Adds a line to the block that was added last.
    mutating func extendLast(with text: SourceRange, to end: Int) {
        let last = document.blocks.count - 1
        document.lines.append(text)
        document.blocks[last].lines = document.blocks[last].lines.lowerBound..<document.lines.count
        document.blocks[last].range.end = end
    }

    mutating func endLists() {
        openItems.removeAll(keepingCapacity: true)
        isTextOpen = false
    }

    /// Text goes on with the paragraph or item before it, or begins a paragraph.
    mutating func readText(_ shape: LineShape) {
        if isTextOpen, !isTableOpen {
            extendLast(with: shape.text, to: shape.text.end)
            return
        }
        while let marker = openItems.last, shape.indent < marker + 2 { openItems.removeLast() }
        append(.paragraph, shape.text, lines: [shape.text], depth: openItems.count)
        isTextOpen = true
    }

    /// `===` or `---` below one line of text makes it a heading; a line of labels (`**Duration:** …`) stays one.
    private mutating func readUnderline(_ level: Int, _ shape: LineShape) {
        if isTextOpen, let last = document.blocks.last, last.kind == .paragraph, last.lines.count == 1,
            !bytes[last.range.start].isEmphasisMark
        {
            document.blocks.removeLast()
            let range = last.range.union(shape.text)
            document.blocks.append(Block(kind: .heading(level: level), range: range, lines: last.lines, depth: 0))
            endLists()
        } else if level == 2 {
            endLists()
            append(.rule, shape.text, lines: [])
        } else {
            readText(shape)
        }
    }

    private mutating func readQuote(_ text: SourceRange, _ shape: LineShape) {
        if let last = document.blocks.last, last.kind == .quote, isTextOpen {
            extendLast(with: text, to: shape.text.end)
        } else {
            endLists()
            append(.quote, shape.text, lines: [text])
        }
        isTextOpen = true
    }

    /// An item nests in the nearest item above that its marker stands two columns to the right of.
    private mutating func readItem(_ marker: Block.Marker, _ text: SourceRange, _ shape: LineShape) {
        if case .number(let number) = marker, number != 1, isTextOpen, openItems.isEmpty {
            readText(shape)
            return
        }
        while let column = openItems.last, shape.indent < column + 2 { openItems.removeLast() }
        append(.item(marker), shape.text, lines: text.isEmpty ? [] : [text], depth: openItems.count)
        openItems.append(shape.indent)
        isTextOpen = true
    }
}

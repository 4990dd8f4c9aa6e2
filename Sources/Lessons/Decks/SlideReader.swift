import Diagnostics
import Markdown

/// Reads one stretch of a deck into a slide.
struct SlideReader {
    let number: Int

    /// - Returns: `nil` if there is nothing to show or to say, such as a closing tag alone.
    func read(_ stretch: SlideStretch, _ context: inout ReadingContext) -> Slide? {
        var parts: [Slide.Part] = []
        var range = context.source.bytes.trimmed(stretch.whole)
        for block in stretch.blocks {
            if isStrayTag(block, context) {
                report(strayTag: block, &context)
                range.end = min(range.end, block.range.start)
            } else {
                append(block, to: &parts, context)
            }
        }
        let notes = SpeakerNotes.read(stretch.whole, codeIn: stretch.blocks, context)
        guard !parts.isEmpty || !notes.isEmpty else { return nil }
        return Slide(number: number, range: context.source.bytes.trimmed(range), parts: parts, notes: notes)
    }

    private func append(_ block: Block, to parts: inout [Slide.Part], _ context: ReadingContext) {
        switch block.kind {
        case .heading(let level):
            let text = context.located(block)
            if !text.value.isEmpty { parts.append(.heading(level: level, text)) }
        case .paragraph: appendParagraph(block, to: &parts, context)
        case .item(let marker): appendItem(block, marker, to: &parts, context)
        case .quote: appendQuote(block, to: &parts, context)
        case .table(let hasHeader): parts.append(.table(table(block, hasHeader: hasHeader, context)))
        case .code:
            let lines = context.document.lines(of: block).map { context.source[$0] }
            parts.append(.code(language: lines.first ?? "", lines: Array(lines.dropFirst())))
        case .comment, .rule, .frontMatter: break
        }
    }

    private func appendItem(
        _ block: Block,
        _ marker: Block.Marker,
        to parts: inout [Slide.Part],
        _ context: ReadingContext
    ) {
        let number: Int?
        switch marker {
        case .bullet: number = nil
        case .number(let written): number = written
        }
        append(SlideItem(context.document.plainText(of: block).trimmed, number: number, depth: block.depth), to: &parts)
    }

    private func append(_ item: SlideItem, to parts: inout [Slide.Part]) {
        guard !item.text.isEmpty else { return }
        guard case .list(var items) = parts.last else {
            parts.append(.list([item]))
            return
        }
        // The list is taken out while it grows, lest it be copied for every item.
        parts.removeLast()
        items.append(item)
        parts.append(.list(items))
    }

    private func table(_ block: Block, hasHeader: Bool, _ context: ReadingContext) -> SlideTable {
        var rows = context.document.lines(of: block).map { row in
            context.document.cells(ofRow: row).map(context.source.plainText)
        }
        let header = hasHeader && !rows.isEmpty ? rows.removeFirst() : []
        return SlideTable(header: header, rows: rows)
    }
}

// MARK: Paragraphs and quotes

extension SlideReader {
    /// Pictures come out of a paragraph as parts of their own; text below an item is told as one more line of it.
    private func appendParagraph(_ block: Block, to parts: inout [Slide.Part], _ context: ReadingContext) {
        var lines: [String] = []
        for line in context.document.lines(of: block) {
            let (images, rest) = ImageText.taken(outOf: line, in: context.source)
            if !images.isEmpty {
                appendLines(lines, to: &parts)
                lines = []
                parts += images.map(Slide.Part.image)
            }
            lines += rest.map { context.source.plainText($0).trimmed }.filter { !$0.isEmpty }
        }
        appendLines(lines, to: &parts)
    }

    private func appendLines(_ lines: [String], to parts: inout [Slide.Part]) {
        if !lines.isEmpty { parts.append(.paragraph(lines: lines)) }
    }

    private func appendQuote(_ block: Block, to parts: inout [Slide.Part], _ context: ReadingContext) {
        let lines = context.document.lines(of: block).map { context.source.plainText($0).trimmed }.filter {
            !$0.isEmpty
        }
        guard !lines.isEmpty else { return }
        // `>` alone parts a quote from its author in two blocks: the author belongs to the quote above.
        if lines.count == 1, let author = Attribution.line(lines[0]), case .quote(var quote) = parts.last,
            quote.attribution == nil
        {
            quote.attribution = author
            parts[parts.count - 1] = .quote(quote)
        } else {
            parts.append(.quote(Attribution.quote(of: lines)))
        }
    }
}

// MARK: Tags

extension SlideReader {
    /// A paragraph that is one closing tag, as `</content>`.
    private func isStrayTag(_ block: Block, _ context: ReadingContext) -> Bool {
        guard block.kind == .paragraph, block.lines.count == 1, let line = context.document.lines(of: block).first,
            line.count <= 40, context.source.bytes.starts(with: "</", at: line.start)
        else { return false }
        let name = context.source.bytes[line.start + 2..<line.end]
        return name.last == UInt8(ascii: ">") && name.dropLast().allSatisfy { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }
    }

    private func report(strayTag block: Block, _ context: inout ReadingContext) {
        context.report(
            .strayTag,
            .note,
            at: block.range,
            "A closing tag that nothing opened is left out.",
            fix: .init("Delete it.", edits: [.init(block.range, "")])
        )
    }
}

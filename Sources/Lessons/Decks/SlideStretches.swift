import Diagnostics
import Markdown

/// What stands between two lines that part slides.
struct SlideStretch {
    var blocks: [Block] = []
    /// From one parting line to the next, both left out.
    var whole: SourceRange
    /// From the first to the last byte of what stands here; empty where nothing does.
    var content: SourceRange
    /// What to delete to be rid of it, a parting line included.
    var removable: SourceRange
    /// Whether the parting line behind it stands right below a line of text.
    var endsUnderText = false

    init(at start: Int, removableFrom: Int) {
        whole = SourceRange(at: start)
        content = SourceRange(at: start)
        removable = SourceRange(at: removableFrom)
    }
}

/// A document cut at its rules, and what each piece is.
struct SlideStretches {
    /// Nobody shows more slides; reading goes no further.
    static let most = 5_000

    private(set) var all: [SlideStretch] = []
    /// Where the first of more stretches than these begins.
    private(set) var cut: SourceRange?
    private let document: MarkdownDocument

    enum Role {
        case slide
        case settings([Deck.Setting])
        /// Words before the first slide.
        case preamble
        case nothing
    }

    init(of document: MarkdownDocument) {
        self.document = document
        let start = document.source.contentStart
        var open = SlideStretch(at: start, removableFrom: start)
        for block in document.blocks {
            guard all.count < Self.most else {
                cut = block.range
                return
            }
            switch block.kind {
            case .frontMatter:
                open.blocks.append(block)
                close(&open, at: block.range, next: block.range.end)
            case .rule:
                open.endsUnderText = isRightBelowText(block, open)
                close(&open, at: block.range, next: block.range.start)
            case .heading(level: 2) where isTextOverDashes(block):
                open.blocks.append(document.withoutUnderline(block))
                open.endsUnderText = true
                close(&open, at: SourceRange(at: block.range.end), next: block.range.end)
            case .heading, .paragraph, .item, .table, .quote, .code, .comment: open.blocks.append(block)
            }
        }
        // A file without an end behind its front matter or last rule has nothing there, not even an empty slide.
        if !open.blocks.isEmpty || document.blocks.last?.kind == .rule {
            close(&open, at: SourceRange(at: document.source.bytes.count), next: document.source.bytes.count)
        }
    }

    /// - Parameters:
    ///   - end: the parting line.
    ///   - next: from where on the next stretch could be deleted.
    private mutating func close(_ stretch: inout SlideStretch, at end: SourceRange, next: Int) {
        if let first = stretch.blocks.first, let last = stretch.blocks.last {
            stretch.content = first.range.union(last.range)
        } else {
            stretch.content = SourceRange(at: all.isEmpty ? end.start : stretch.removable.start)
        }
        let isFirst = all.isEmpty
        let from = stretch.removable.start
        stretch.removable = SourceRange(from, isFirst && stretch.blocks.isEmpty ? end.end : end.start)
        stretch.whole.end = max(stretch.whole.start, end.start)
        all.append(stretch)
        stretch = SlideStretch(at: end.end, removableFrom: next)
    }

    /// Whether a rule of dashes stands on the line below a paragraph.
    private func isRightBelowText(_ rule: Block, _ stretch: SlideStretch) -> Bool {
        guard let last = stretch.blocks.last, last.kind == .paragraph, last.depth == 0,
            document.source.bytes[rule.range.start] == UInt8(ascii: "-")
        else { return false }
        let between = document.source.bytes[last.range.end..<rule.range.start]
        return between.count { $0 == 0x0A } == 1 || between.elementsEqual([0x0D])
    }

    /// `Text` and right below it `---`: Markdown's underlined heading, which in a deck is nearly always a missing
    /// blank line. More or fewer dashes are a heading.
    private func isTextOverDashes(_ block: Block) -> Bool {
        let bytes = document.source.bytes
        let end = block.range.end
        guard block.lines.count == 1, bytes[block.range.start] != UInt8(ascii: "#") else { return false }
        let dashes = bytes[block.range.start..<end].suffix(4)
        return dashes.count == 4 && dashes.dropFirst().allSatisfy { $0 == UInt8(ascii: "-") }
            && dashes.first != UInt8(ascii: "-")
    }
}

// MARK: What a stretch is

extension SlideStretches {
    func role(at index: Int) -> Role {
        let stretch = all[index]
        if stretch.blocks.isEmpty { return .nothing }
        if let settings = settings(in: stretch) { return .settings(settings) }
        if index == 0, isPreamble(stretch) { return .preamble }
        return .slide
    }

    /// Lines of `key: value`, one of which Marp knows. Settings in the middle of a file have no end of their own: their
    /// last line is the next line of `---`.
    private func settings(in stretch: SlideStretch) -> [Deck.Setting]? {
        guard stretch.blocks.count == 1, let block = stretch.blocks.first,
            block.kind == .frontMatter || block.kind == .paragraph
        else { return nil }
        let settings = document.lines(of: block).compactMap { MarpSetting(document.source[$0]) }
        if block.kind == .frontMatter { return settings.map(\.setting) }
        guard settings.count == block.lines.count, settings.contains(where: \.isFrontMatterOnly) else { return nil }
        return settings.map(\.setting)
    }

    /// A stretch of plain paragraphs in front of front matter, or of one that announces the slides.
    private func isPreamble(_ stretch: SlideStretch) -> Bool {
        guard stretch.blocks.allSatisfy({ $0.kind == .paragraph }) else { return false }
        if all.count > 1, settings(in: all[1]) != nil { return true }
        guard let last = stretch.blocks.last, all.count > 1 else { return false }
        return document.plainText(of: last).hasSuffix(":")
    }
}

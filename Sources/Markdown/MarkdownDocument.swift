package import Diagnostics

/// A Markdown text as a flat run of blocks, in the order of the file.
///
/// It is the Markdown that lesson plans and decks are written in, not all of CommonMark: headings, paragraphs,
/// lists, tables, quotes, rules, fenced code, comments and front matter. Blocks are kept flat, with a depth where
/// lists nest, so that no text however deep can overflow a stack.
package struct MarkdownDocument: Sendable {
    package let source: SourceText
    package internal(set) var blocks: [Block] = []
    /// The text lines of all blocks, markers and blanks at both ends left out; a block names a run of them.
    package internal(set) var lines: [SourceRange] = []
    /// Openers of fences and comments that nothing closes. They are read as text.
    package internal(set) var unclosed: [SourceRange] = []
    /// Where the first line begins that is not read, since so many stand before it; `nil` if all are read.
    package internal(set) var cut: Int?

    /// Reading goes no further than so many lines: a book of a thousand pages has a fifth of them, and a line of two bytes
    /// takes twenty times as much memory once it is a block.
    package static let mostLines = 200_000

    /// Reads a text. It never fails, and takes time in proportion to the length of the text.
    package init(_ source: SourceText) {
        var reader = BlockReader(source)
        reader.readAll()
        self = reader.document
    }

    init(empty source: SourceText) {
        self.source = source
    }
}

/// One block of a Markdown text.
///
/// It is kept small (24 bytes), because a text of millions of lines may have millions of them.
package struct Block: Hashable, Sendable {
    /// The whole block with its markers, from the first byte of its first line that is not blank to the end of
    /// its last line.
    package internal(set) var range: SourceRange
    private var firstLine: UInt32
    private var lineCount: UInt32
    private let shape: Shape
    private let packedDepth: UInt16

    init(kind: Kind, range: SourceRange, lines: Range<Int>, depth: Int) {
        self.range = range
        shape = Shape(kind)
        packedDepth = UInt16(clamping: depth)
        firstLine = UInt32(clamping: lines.lowerBound)
        lineCount = UInt32(clamping: lines.count)
    }

    package var kind: Kind { shape.kind }

    /// Its text lines, as indices into the document's `lines`. The rows of a table are lines.
    package internal(set) var lines: Range<Int> {
        get { Int(firstLine)..<Int(firstLine) + Int(lineCount) }
        set {
            firstLine = UInt32(clamping: newValue.lowerBound)
            lineCount = UInt32(clamping: newValue.count)
        }
    }

    /// How deep it stands in lists: 0 outside, and for an outermost item; what an item holds stands one deeper. Deeper
    /// than 65,535 counts as that.
    package var depth: Int { Int(packedDepth) }

    /// A kind with its number in five bytes.
    private enum Shape: Hashable {
        case frontMatter, paragraph, quote, rule, code, comment, bullet
        case heading(UInt8)
        case number(UInt32)
        case table(hasHeader: Bool)

        init(_ kind: Kind) {
            self =
                switch kind {
                case .frontMatter: .frontMatter
                case .heading(let level): .heading(UInt8(clamping: level))
                case .paragraph: .paragraph
                case .item(.bullet): .bullet
                case .item(.number(let number)): .number(UInt32(clamping: number))
                case .table(let hasHeader): .table(hasHeader: hasHeader)
                case .quote: .quote
                case .rule: .rule
                case .code: .code
                case .comment: .comment
                }
        }

        var kind: Kind {
            switch self {
            case .frontMatter: .frontMatter
            case .heading(let level): .heading(level: Int(level))
            case .paragraph: .paragraph
            case .bullet: .item(.bullet)
            case .number(let number): .item(.number(Int(number)))
            case .table(let hasHeader): .table(hasHeader: hasHeader)
            case .quote: .quote
            case .rule: .rule
            case .code: .code
            case .comment: .comment
            }
        }
    }

    /// What a block is.
    package enum Kind: Hashable, Sendable {
        /// `key: value` lines between two `---` at the head of the file.
        case frontMatter
        /// A heading of level 1 to 6.
        case heading(level: Int)
        case paragraph
        /// One item of a list, with its own text only.
        case item(Marker)
        /// Rows of cells; the delimiter row is not among the lines.
        case table(hasHeader: Bool)
        case quote
        /// `---`, `***` or `___`.
        case rule
        /// Fenced code; its first line is the info string, which may be empty.
        case code
        /// `<!-- … -->` on lines of its own.
        case comment
    }

    /// What an item begins with.
    package enum Marker: Hashable, Sendable {
        /// `*`, `-` or `+`.
        case bullet
        /// `1.` or `1)`.
        case number(Int)
    }
}

extension MarkdownDocument {
    /// The text lines of a block.
    package func lines(of block: Block) -> ArraySlice<SourceRange> {
        lines[block.lines]
    }

    /// An underlined heading as the paragraph that it would be without the line below it.
    package func withoutUnderline(_ heading: Block) -> Block {
        Block(kind: .paragraph, range: textRange(of: heading), lines: heading.lines, depth: 0)
    }

    /// From the first to the last byte of a block's text, markers left out; empty at its end if it has none.
    package func textRange(of block: Block) -> SourceRange {
        guard let first = lines[block.lines].first, let last = lines[block.lines].last else {
            return SourceRange(at: block.range.end)
        }
        return SourceRange(first.start, last.end)
    }

    /// A block's words without Markdown marks, its lines joined by spaces.
    package func plainText(of block: Block) -> String {
        guard block.lines.count != 1 else { return source.plainText(lines[block.lines.lowerBound]) }
        return lines(of: block).map(source.plainText).joined(separator: " ")
    }
}

package import Diagnostics
import Markdown

/// Reads a book from Markdown. It never fails; a text without headings has no sections.
///
/// The sections are the headings of the level at which most of the text stands. What stands in front of the table of
/// contents belongs to no section, and neither does text below other headings; an appendix behind a rule ends the
/// section before it.
package struct BookReader: Sendable {
    package init() {}

    package func read(_ source: SourceText) -> Book {
        guard DocumentTraits.kindFromBytes(of: source) == nil else { return Book(title: nil, sections: []) }
        let document = MarkdownDocument(source)
        let context = ReadingContext(document: document)
        let outline = BookOutline(of: document)
        let title = document.blocks.first { $0.isHeading }.map(context.located)
        let sections = outline.sections.enumerated().map { index, text in
            SectionReader(context: context).read(text, number: index + 1)
        }
        return Book(title: title, sections: sections, cut: document.cut)
    }
}

/// The headings of a book and what stands below each.
struct BookOutline {
    /// A section as it stands in the file.
    struct SectionText {
        let heading: Block
        let path: [String]
        var blocks: [Block] = []
    }

    private(set) var sections: [SectionText] = []

    init(of document: MarkdownDocument) {
        let start = Self.behindContents(in: document)
        let blocks = document.blocks[start...]
        guard let level = Self.sectionLevel(of: blocks) else { return }
        var above: [(level: Int, title: String)] = []
        var isOpen = false
        for (block, next) in zip(blocks, blocks.dropFirst().map(Optional.some) + [nil]) {
            if case .heading(let depth) = block.kind, depth <= level {
                above.removeAll { $0.level >= depth }
                isOpen = depth == level
                if isOpen {
                    sections.append(SectionText(heading: block, path: above.map(\.title)))
                } else {
                    above.append((depth, document.plainText(of: block)))
                }
            } else if block.kind == .rule, let next, document.beginsAppendix(next) {
                isOpen = false
            } else if isOpen {
                sections[sections.count - 1].blocks.append(block)
            }
        }
    }

    /// The index of the first heading behind the table of contents; 0 for a book without one.
    private static func behindContents(in document: MarkdownDocument) -> Int {
        let names: Set<NameKey> = [NameKey("Table of Contents"), NameKey("Contents")]
        guard
            let contents = document.blocks.firstIndex(where: {
                $0.isHeading && names.contains(NameKey(document.plainText(of: $0)))
            })
        else { return 0 }
        return document.blocks[(contents + 1)...].firstIndex(where: \.isHeading) ?? document.blocks.count
    }

    /// The level of which most headings have text right below them; the deeper one of two.
    private static func sectionLevel(of blocks: ArraySlice<Block>) -> Int? {
        var counts: [Int: Int] = [:]
        for (block, next) in zip(blocks, blocks.dropFirst()) {
            if case .heading(let level) = block.kind, !next.isHeading { counts[level, default: 0] += 1 }
        }
        return counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key
    }
}

extension Block {
    /// Whether it is a heading, of whatever level.
    var isHeading: Bool {
        if case .heading = kind { true } else { false }
    }
}

extension MarkdownDocument {
    /// Whether what follows a rule is no longer the section: a heading, or the word "Appendix".
    fileprivate func beginsAppendix(_ block: Block) -> Bool {
        block.isHeading || block.kind == .paragraph && plainText(of: block).lowercased().hasPrefix("appendix")
    }
}

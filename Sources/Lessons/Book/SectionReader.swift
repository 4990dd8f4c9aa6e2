import Diagnostics
import Foundation
import Markdown

/// Reads one section of a book: its passages, and the placeholder for a map with the quotes that belong to it.
struct SectionReader {
    let context: ReadingContext

    func read(_ text: BookOutline.SectionText, number: Int) -> BookSection {
        let end = text.heading.range.end
        var section = BookSection(
            number: number,
            title: context.located(text.heading),
            range: SourceRange(end, text.blocks.last?.range.end ?? end),
            path: text.path
        )
        // Quotes right behind the placeholder belong to it, up to the first block that is none.
        var isInPlaceholder = false
        for block in text.blocks {
            if let placeholder = placeholder(block), section.placeholder == nil {
                section.placeholder = placeholder
                isInPlaceholder = true
            } else if isInPlaceholder, block.kind == .quote {
                extend(&section.placeholder, with: block)
            } else {
                isInPlaceholder = false
                if let passage = passage(block) { section.passages.append(passage) }
            }
        }
        section.wordCount = section.passages.reduce(0) {
            $0 + $1.text.value.split(whereSeparator: \.isWhitespace).count
        }
        return section
    }

    private func passage(_ block: Block) -> BookSection.Passage? {
        let kind: BookSection.Passage.Kind
        switch block.kind {
        case .paragraph: kind = .paragraph
        case .item: kind = .item
        case .quote: kind = .quote
        case .heading, .table, .rule, .code, .comment, .frontMatter: return nil
        }
        let text = context.located(block)
        return text.value.isEmpty ? nil : BookSection.Passage(kind, text)
    }

    /// `![Draft Wardley Map: [Insert Wardley Map: <title>]](picture)`
    private func placeholder(_ block: Block) -> MapPlaceholder? {
        guard block.kind == .paragraph, let line = context.document.lines(of: block).first,
            context.source.bytes.starts(with: "![", at: line.start),
            let image = ImageText.taken(outOf: line, in: context.source).images.first,
            let mark = image.description.range(of: "Insert Wardley Map:") ?? image.description.range(of: "Wardley Map:")
        else { return nil }
        let title = image.description[mark.upperBound...].filter { $0 != "[" && $0 != "]" }.trimmed
        return MapPlaceholder(title: Located(title, at: line), image: image.address)
    }

    private func extend(_ placeholder: inout MapPlaceholder?, with quote: Block) {
        let text = context.document.plainText(of: quote)
        if let address = linkAddress(in: quote) {
            if text.hasPrefix("Edit") { placeholder?.editLink = address } else { placeholder?.report = address }
        } else if text != "Wardley Map Assessment" {
            let before = placeholder?.assessment.map { $0 + " " } ?? ""
            placeholder?.assessment = before + text
        }
    }

    /// The address of a quote that is one link.
    private func linkAddress(in quote: Block) -> String? {
        let text = context.source[context.document.textRange(of: quote)]
        guard text.hasPrefix("["), text.hasSuffix(")"), let middle = text.range(of: "](") else { return nil }
        return String(text[middle.upperBound...].dropLast())
    }
}

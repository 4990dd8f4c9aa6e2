import Diagnostics
import Markdown

/// Reads differentiation strategies: `* **group**: text`.
enum DifferentiationReader {
    static func read(_ blocks: [Block], _ context: ReadingContext) -> [DifferentiationStrategy] {
        blocks.compactMap { block in
            guard block.kind == .item(.bullet) || block.kind == .paragraph || block.isNumberedItem, !block.lines.isEmpty
            else { return nil }
            return strategy(block, context)
        }
    }

    private static func strategy(_ block: Block, _ context: ReadingContext) -> DifferentiationStrategy {
        let text = context.document.textRange(of: block)
        guard let first = context.document.lines(of: block).first, let label = context.source.label(in: first) else {
            return DifferentiationStrategy(group: nil, text: context.located(block))
        }
        let range = SourceRange(label.text.start, max(label.text.start, text.end))
        let words = ([label.text] + context.document.lines(of: block).dropFirst()).map(context.source.plainText)
        return DifferentiationStrategy(
            group: context.located(label.name),
            text: Located(words.filter { !$0.isEmpty }.joined(separator: " "), at: range)
        )
    }
}

extension Block {
    /// Whether it is an item of an ordered list.
    var isNumberedItem: Bool {
        if case .item(.number) = kind { return true }
        return false
    }
}

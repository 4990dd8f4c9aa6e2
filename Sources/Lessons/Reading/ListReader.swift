import Diagnostics
import Markdown

/// Reads a section that is a list: one value an item. Nested items count as items of their own, a continuation line
/// belongs to its item, and paragraphs count as items where there is no list.
enum ListReader {
    static func read(_ blocks: [Block], _ context: ReadingContext) -> [Located<String>] {
        let items = blocks.filter {
            if case .item = $0.kind { return !$0.lines.isEmpty }
            return false
        }
        let entries = items.isEmpty ? blocks.filter { $0.kind == .paragraph } : items
        return entries.map(context.located).filter { !$0.value.isEmpty }
    }
}

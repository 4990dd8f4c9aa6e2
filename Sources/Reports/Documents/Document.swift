/// A document as a value: what is said, before it is printed as Markdown or anything else.
///
/// Everything a learner or an author typed is plain text here; a printer escapes it for its own format.
package struct Document: Hashable, Sendable {
    package var blocks: [Block] = []

    package init(_ blocks: [Block] = []) {
        self.blocks = blocks
    }

    package enum Block: Hashable, Sendable {
        /// - Parameter level: 1 for the title of the document.
        case heading(level: Int, String)
        case paragraph([Text])
        case list([[Text]])
        case numbered([[Text]])
        case quote(String)
        case table(Table)
    }

    /// A run of text.
    package enum Text: Hashable, Sendable {
        case plain(String)
        case strong(String)
        case emphasis(String)
    }

    package struct Table: Hashable, Sendable {
        package var columns: [Column]
        /// One text a column in every row.
        package var rows: [[String]]

        package init(columns: [Column], rows: [[String]]) {
            self.columns = columns
            self.rows = rows
        }
    }

    package struct Column: Hashable, Sendable {
        package var title: String
        package var isNumber: Bool

        package init(_ title: String, isNumber: Bool = false) {
            self.title = title
            self.isNumber = isNumber
        }
    }
}

extension Document {
    package static func + (left: Document, right: Document) -> Document {
        Document(left.blocks + right.blocks)
    }
}

extension Document.Block {
    /// A paragraph of plain text.
    package static func paragraph(_ text: String) -> Self { .paragraph([.plain(text)]) }

    /// A list of plain texts.
    package static func list(_ items: [String]) -> Self { .list(items.map { [.plain($0)] }) }
}

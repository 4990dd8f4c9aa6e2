/// A document as a value: what is said, before it is printed as Markdown, as HTML or as anything else.
///
/// Everything a learner or an author typed is plain text here; a printer escapes it for its own format.
package struct Document: Hashable, Sendable {
    package var blocks: [Block] = []

    package init(_ blocks: [Block] = []) {
        self.blocks = blocks
    }

    /// What stands below one another in a document.
    package enum Block: Hashable, Sendable {
        /// - Parameter level: 1 for the title of the document.
        case heading(level: Int, String)
        case paragraph([Text])
        case list([[Text]])
        case numbered([[Text]])
        case quote(String)
        case table(Table)
        case picture(Picture)
        /// Room to write by hand.
        case space(lines: Int)
    }

    /// A run of text.
    package enum Text: Hashable, Sendable {
        case plain(String)
        case strong(String)
        case emphasis(String)
    }

    /// Texts in rows, some columns of which may be drawn.
    package struct Table: Hashable, Sendable {
        package var columns: [Column]
        /// One text a column in every row.
        package var rows: [[String]]
        /// What the table shows, where no heading says so.
        package var caption: String?
        /// One a row, for the column that is drawn.
        package var charts: [Chart]

        package init(columns: [Column], rows: [[String]], caption: String? = nil, charts: [Chart] = []) {
            self.columns = columns
            self.rows = rows
            self.caption = caption
            self.charts = charts
        }
    }

    /// A drawing that stands by itself, as SVG documents for light and for dark paper.
    package struct Picture: Hashable, Sendable {
        package var title: String
        package var light: String
        package var dark: String
        /// Where the same drawing lies beside the document.
        package var path: String
    }

    /// What all cells of a column have in common.
    package struct Column: Hashable, Sendable {
        package var title: String
        package var isNumber: Bool
        /// Whether it shows the table's charts, where charts can be shown. Its texts are for where they cannot; a column without
        /// texts is left out there.
        package var isDrawn: Bool
        /// The scale of a drawn column, to stand above it.
        package var axis: Chart?

        package init(_ title: String, isNumber: Bool = false) {
            self.title = title
            self.isNumber = isNumber
            isDrawn = false
        }

        /// A column of charts.
        package static func drawn(_ title: String, axis: Chart? = nil) -> Column {
            var column = Column(title)
            column.isDrawn = true
            column.axis = axis
            return column
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

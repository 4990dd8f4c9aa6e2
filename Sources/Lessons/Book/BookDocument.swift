package import Diagnostics

/// A book's outline as `lectern book outline --format json` prints it.
package struct BookDocument: Encodable, Sendable {
    let file: String
    let title: String?
    let sections: [Entry]
    let totals: Totals

    package init(_ book: Book, source: SourceText) {
        file = source.name
        title = book.title?.value
        sections = book.sections.map { Entry($0, in: source) }
        totals = Totals(
            sections: book.sections.count,
            placeholders: book.sections.count { $0.placeholder != nil },
            withoutContent: book.sections.filter { !$0.hasContent }.map(\.number),
            words: book.sections.reduce(0) { $0 + $1.wordCount }
        )
    }

    struct Entry: Encodable, Sendable {
        let number: Int
        let title: String
        let path: [String]
        let at: SourceLocation
        let words: Int
        let hasContent: Bool
        let placeholder: Placeholder?

        init(_ section: BookSection, in source: SourceText) {
            number = section.number
            title = section.title.value
            path = section.path
            at = source.location(of: section.title.range.start)
            words = section.wordCount
            hasContent = section.hasContent
            placeholder = section.placeholder.map(Placeholder.init)
        }
    }

    struct Placeholder: Encodable, Sendable {
        let title: String
        let image: String
        let editLink: String?
        let assessment: String?
        let report: String?

        init(_ placeholder: MapPlaceholder) {
            title = placeholder.title.value
            image = placeholder.image
            editLink = placeholder.editLink
            assessment = placeholder.assessment
            report = placeholder.report
        }
    }

    struct Totals: Encodable, Sendable {
        let sections: Int
        let placeholders: Int
        /// The numbers of the sections that say nothing.
        let withoutContent: [Int]
        let words: Int
    }
}

package import Diagnostics

/// A book in Markdown: chapters, parts and sections, of which the sections hold the text.
package struct Book: Hashable, Sendable {
    package var title: Located<String>?
    /// In the order of the file, numbered from 1.
    package var sections: [BookSection]
    /// Where the lines begin that were not read, since there are too many; `nil` if all were.
    package var cut: Int?

    package init(title: Located<String>?, sections: [BookSection], cut: Int? = nil) {
        self.title = title
        self.sections = sections
        self.cut = cut
    }
}

/// The smallest headed piece of a book.
package struct BookSection: Hashable, Sendable {
    /// Counted from 1 through the whole book, sections without content included.
    package var number: Int
    package var title: Located<String>
    /// The section in the file, without its heading.
    package var range: SourceRange
    /// The headings above it, outermost first: chapter and part.
    package var path: [String]
    /// Paragraphs, list items and quotes, without what belongs to the map placeholder.
    package var passages: [Passage]
    /// Where the author left room for a map.
    package var placeholder: MapPlaceholder?
    /// How many words the whole section has, heading and placeholder left out.
    package var wordCount: Int

    package init(
        number: Int,
        title: Located<String>,
        range: SourceRange,
        path: [String],
        passages: [Passage] = [],
        placeholder: MapPlaceholder? = nil,
        wordCount: Int = 0
    ) {
        self.number = number
        self.title = title
        self.range = range
        self.path = path
        self.passages = passages
        self.placeholder = placeholder
        self.wordCount = wordCount
    }

    /// Whether it says anything: a heading alone, or a note that its content was not found, does not.
    package var hasContent: Bool {
        guard let first = passages.first else { return false }
        return passages.count > 1 || !first.isNotFoundNote
    }

    /// A paragraph of the text.
    package struct Passage: Hashable, Sendable {
        package var kind: Kind
        package var text: Located<String>

        package init(_ kind: Kind, _ text: Located<String>) {
            self.kind = kind
            self.text = text
        }

        /// What a passage is in the book.
        package enum Kind: String, Hashable, Codable, Sendable {
            case paragraph, item, quote
        }

        /// "Content for … not found."
        fileprivate var isNotFoundNote: Bool {
            text.value.hasPrefix("Content for ") && text.value.hasSuffix("not found.")
        }
    }
}

/// Room that an author left for a map, as the block of picture and quotes that mapping tools write.
package struct MapPlaceholder: Hashable, Sendable {
    /// What the map is to be of; in real books the title of the section.
    package var title: Located<String>
    /// The picture that stands there for now.
    package var image: String
    /// Where the map can be edited, if the book says.
    package var editLink: String?
    /// What the author says of the map.
    package var assessment: String?
    /// The file with the whole report, if the book names one.
    package var report: String?

    package init(
        title: Located<String>,
        image: String,
        editLink: String? = nil,
        assessment: String? = nil,
        report: String? = nil
    ) {
        self.title = title
        self.image = image
        self.editLink = editLink
        self.assessment = assessment
        self.report = report
    }
}

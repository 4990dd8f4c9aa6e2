package import Diagnostics
import Markdown

/// What a file is, as its content shows; names and endings say nothing.
package enum DocumentKind: String, CaseIterable, Codable, Sendable {
    case lessonPlan
    case deck
    case mapReport
    case book
    /// OnlineWardleyMaps text.
    case map
    /// Text that is none of these.
    case unknown
    /// No text in it.
    case empty
    /// No text at all.
    case binary
}

extension DocumentKind {
    /// What it is called in a sentence: "a deck of slides".
    package var phrase: String {
        switch self {
        case .lessonPlan: "a lesson plan"
        case .deck: "a deck of slides"
        case .mapReport: "a Wardley map report"
        case .book: "a book"
        case .map: "a Wardley map"
        case .unknown: "a text of some other kind"
        case .empty: "an empty file"
        case .binary: "no text"
        }
    }

    /// Finds out what a file is.
    package static func of(_ source: SourceText) -> DocumentKind {
        if let kind = DocumentTraits.kindFromBytes(of: source) { return kind }
        let document = MarkdownDocument(source)
        var context = ReadingContext(document: document)
        let outline = OutlineReader.read(&context)
        return DocumentTraits(document, outline).kind
    }
}

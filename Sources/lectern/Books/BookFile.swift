import Diagnostics
import Lessons

/// A book as a command works with it.
struct BookFile {
    let source: SourceText
    let book: Book

    /// - Throws: if the file cannot be read, or is no book.
    init(readingFrom path: String) throws(CommandFailure) {
        source = try InputFile.read(path)
        let kind = DocumentKind.of(source)
        switch kind {
        case .book, .unknown: break
        case .lessonPlan, .deck, .mapReport, .map, .empty, .binary:
            throw CommandFailure("\(path) is \(kind.phrase), not a book.", .hasErrors)
        }
        book = BookReader().read(source)
        guard !book.sections.isEmpty else {
            throw CommandFailure("\(path) has no headings with text below them, so there are no sections.", .hasErrors)
        }
    }
}

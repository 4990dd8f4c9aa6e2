package import Diagnostics

/// Everything that can be said of a book, by the stable name that users quote and tools filter by.
package enum BookFault: String, CaseIterable, Sendable {
    /// The file has no headings with text below them.
    case bookWithoutSections = "book-without-sections"
    /// A section that says nothing.
    case sectionWithoutContent = "section-without-content"
    /// Two sections with the same heading.
    case sectionTitleRepeated = "section-title-repeated"
    /// A section without room for a map, where nearly all others have one.
    case placeholderMissing = "placeholder-missing"
    /// Maps that are still placeholders.
    case prepareMaps = "prepare-maps"
}

/// Checks a book that was read: what `lectern book` could make nothing of.
package struct BookChecker: Sendable {
    package init() {}

    /// Everything there is to say of a book, in the order of the file, what is still to prepare last.
    package func check(_ book: Book) -> [Diagnostic] {
        guard let first = book.sections.first else {
            return [
                Diagnostic(
                    BookFault.bookWithoutSections,
                    .error,
                    at: book.title?.range ?? SourceRange(at: 0),
                    "This book has no headings with text below them, so it has no sections.",
                    fix: .init("Give each section a heading.")
                )
            ]
        }
        var log = DiagnosticLog()
        if let cut = book.cut { log.append(TextFaults.tooManyLines(from: cut)) }
        for diagnostic in faults(in: book) { log.append(diagnostic) }
        let placeholders = book.sections.count { $0.placeholder != nil }
        guard placeholders > 0 else { return log.all.inOrderOfFile }
        let maps = Diagnostic(
            BookFault.prepareMaps,
            .preparation,
            at: first.title.range,
            "\(placeholders == 1 ? "1 map is" : "\(placeholders) maps are") still a placeholder.",
            fix: .init("“lectern book drafts” writes a draft for each.")
        )
        return log.all.inOrderOfFile + [maps]
    }

    private func faults(in book: Book) -> [Diagnostic] {
        var numbers: [String: Int] = [:]
        let placeholders = book.sections.count { $0.placeholder != nil }
        let mostHaveMaps = placeholders * 10 >= book.sections.count * 9
        return book.sections.flatMap { section -> [Diagnostic] in
            var found: [Diagnostic] = []
            if let first = numbers[section.title.value] { found.append(repeated(section, first)) }
            numbers[section.title.value] = numbers[section.title.value] ?? section.number
            if !section.hasContent {
                found.append(empty(section))
            } else if mostHaveMaps, section.placeholder == nil {
                found.append(withoutPlaceholder(section))
            }
            return found
        }
    }

    private func empty(_ section: BookSection) -> Diagnostic {
        Diagnostic(
            BookFault.sectionWithoutContent,
            .warning,
            at: section.title.range,
            "Section \(section.number) says nothing.",
            fix: .init("Write it, or take its heading out.")
        )
    }

    private func repeated(_ section: BookSection, _ first: Int) -> Diagnostic {
        Diagnostic(
            BookFault.sectionTitleRepeated,
            .note,
            at: section.title.range,
            "Section \(section.number) has the same heading as section \(first).",
            fix: .init("Say in the heading what is new, so that a lesson finds the right one.")
        )
    }

    private func withoutPlaceholder(_ section: BookSection) -> Diagnostic {
        Diagnostic(
            BookFault.placeholderMissing,
            .note,
            at: section.title.range,
            "Section \(section.number) leaves no room for a map, as nearly all others do.",
            fix: .init("Add one, or leave it so on purpose.")
        )
    }
}

import Diagnostics
package import Lessons

/// The outline of a book for a terminal: chapters, parts, and a line a section.
package struct BookOutlinePage {
    private let book: Book

    package init(of book: Book) {
        self.book = book
    }

    package func text(columns: Int) -> String {
        let width = max(50, columns)
        var lines = book.title.map { wrapped($0.value, to: width) } ?? []
        var path: [String] = []
        for section in book.sections {
            for (depth, title) in section.path.enumerated() where !path.starts(with: section.path.prefix(depth + 1)) {
                lines +=
                    (depth == 0 ? [""] : []) + wrapped(title, to: width, indent: "  ").map { indented($0, by: depth) }
            }
            path = section.path
            lines.append(line(section, width: width))
        }
        return (lines + ["", summary]).joined(separator: "\n") + "\n"
    }

    /// What the book has, in a sentence, and the sections that say nothing by name.
    package var summary: String {
        let maps = book.sections.count { $0.placeholder != nil }
        let empty = book.sections.filter { !$0.hasContent }.map { "\($0.number) “\($0.title.value)”" }
        let without = empty.isEmpty ? "all of them with content" : "without content: \(empty.joined(separator: ", "))"
        return "\(book.sections.count) sections, \(maps) with a placeholder for a map; \(without)"
    }

    private func line(_ section: BookSection, width: Int) -> String {
        let number = String(section.number)
        let head = String(repeating: " ", count: max(0, 6 - number.count)) + number + "  "
        let tail =
            section.hasContent ? "\(section.wordCount) words\(section.placeholder == nil ? "" : ", map")" : "no content"
        let room = max(10, width - head.count - tail.count - 2)
        let title =
            section.title.value.count > room ? section.title.value.prefix(room - 1) + "…" : section.title.value[...]
        let gap = String(repeating: " ", count: max(2, width - head.count - title.count - tail.count))
        return head + title + gap + tail
    }

    private func indented(_ line: String, by depth: Int) -> String {
        String(repeating: "  ", count: depth) + line
    }
}

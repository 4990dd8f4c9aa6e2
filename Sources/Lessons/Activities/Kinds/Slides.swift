/// A deck to show, or a part of one.
package struct Slides: Hashable, Sendable, Codable {
    /// The deck's file as the plan names it, beside the plan.
    package var file: String
    /// The heading of the first slide to show, as the plan names it; from there on to the next heading as high.
    package var section: String?
    /// Numbers of the first and the last slide to show, from 1: what the plan says, or when a session begins what its
    /// deck has. `nil` where neither is known.
    package var first: Int?
    package var last: Int?

    package init(file: String, section: String? = nil, first: Int? = nil, last: Int? = nil) {
        self.file = file
        self.section = section
        self.first = first
        self.last = last
    }
}

extension Slides {
    /// Reads "deck.md" or "deck.md#a heading".
    init(naming text: String) {
        self.init(file: text)
        guard let mark = text.firstIndex(of: "#") else { return }
        let whole = Slides(file: String(text[..<mark]).trimmingBlanks)
        guard whole.isMarkdown else { return }
        let section = String(text[text.index(after: mark)...]).trimmingBlanks
        self = whole
        self.section = section.isEmpty ? nil : section
    }

    /// Whether the file's name says so.
    var isMarkdown: Bool {
        let name = file.lowercased()
        return name.hasSuffix(".md") || name.hasSuffix(".markdown")
    }

    /// The numbers of the slides to show, as far as known: empty where the deck is not there.
    package var numbers: ClosedRange<Int>? {
        guard let first, let last, first <= last else { return nil }
        return first...last
    }
}

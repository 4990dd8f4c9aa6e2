package import Diagnostics

/// One slide: what is shown, and what only its speaker reads.
package struct Slide: Hashable, Sendable {
    /// From 1, slides without anything on them not counted.
    package var number: Int
    /// The slide in the file, from its first part to its last.
    package var range: SourceRange
    /// What is shown, in order, the title included.
    package var parts: [Part]
    /// What stands in comments; a comment that sets something for Marp (`_class: lead`) is none.
    package var notes: [Located<String>]

    package init(number: Int, range: SourceRange, parts: [Part], notes: [Located<String>] = []) {
        self.number = number
        self.range = range
        self.parts = parts
        self.notes = notes
    }

    /// One thing on a slide.
    package enum Part: Hashable, Sendable {
        case heading(level: Int, Located<String>)
        /// Lines stay as they are: Marp keeps line ends.
        case paragraph(lines: [String])
        case list([SlideItem])
        case quote(SlideQuote)
        case image(SlideImage)
        case table(SlideTable)
        case code(language: String, lines: [String])
    }
}

extension Slide {
    /// Its first heading.
    package var title: Located<String>? {
        for part in parts {
            if case .heading(_, let text) = part { return text }
        }
        return nil
    }

    /// The words of its first heading.
    package var name: String? { title?.value }

    /// How many items its lists have together.
    package var itemCount: Int {
        parts.reduce(0) { count, part in
            if case .list(let items) = part { count + items.count } else { count }
        }
    }
}

/// An item of a list on a slide. Lists are flat runs of items with a depth, as in `Markdown.Block`.
package struct SlideItem: Hashable, Sendable {
    package var text: String
    /// What is written in front of it in an ordered list; `nil` for a bullet.
    package var number: Int?
    /// 0 for an outermost item.
    package var depth: Int

    package init(_ text: String, number: Int? = nil, depth: Int = 0) {
        self.text = text
        self.number = number
        self.depth = depth
    }
}

/// Somebody's words.
package struct SlideQuote: Hashable, Sendable {
    package var text: String
    /// Who said so, if the deck says.
    package var attribution: String?

    package init(_ text: String, attribution: String? = nil) {
        self.text = text
        self.attribution = attribution
    }
}

/// A picture. The address is text from a file: whoever shows it decides whether it may be followed.
package struct SlideImage: Hashable, Sendable {
    /// What the picture shows, for people who do not see it; may be empty.
    package var description: String
    /// A path or an address, as written.
    package var address: String
    /// Whether it lies behind the slide, as Marp's `![bg](…)` says.
    package var isBackground: Bool

    package init(description: String, address: String, isBackground: Bool = false) {
        self.description = description
        self.address = address
        self.isBackground = isBackground
    }

    /// Whether it lies on another machine, so that a room without the internet does not see it.
    package var isRemote: Bool {
        let start = address.prefix(8).lowercased()
        return start.hasPrefix("http://") || start.hasPrefix("https://") || start.hasPrefix("//")
    }
}

/// A table; rows may be of different lengths.
package struct SlideTable: Hashable, Sendable {
    /// The row above the line of dashes; empty without one.
    package var header: [String]
    package var rows: [[String]]

    package init(header: [String], rows: [[String]]) {
        self.header = header
        self.rows = rows
    }
}

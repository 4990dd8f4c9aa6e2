import Diagnostics
package import Lessons

/// A deck as pages show it: one piece of harmless HTML a slide, and what its speaker reads.
package struct SlideTexts: Hashable, Sendable {
    let html: [String]
    let notes: [[String]]

    package init(of deck: Deck) {
        html = deck.slides.map(Self.html)
        notes = deck.slides.map { $0.notes.map(\.value) }
    }

    /// Every word of the deck is text here; the only tags are those that are written below. Pictures are told by their
    /// description: what lies elsewhere is not fetched.
    private static func html(of slide: Slide) -> String {
        slide.parts.map { part in
            switch part {
            case .heading(let level, let text): element("h\(min(max(level, 1), 6))", text.value.asHTML)
            case .paragraph(let lines): element("p", lines.map(\.asHTML).joined(separator: "<br>"))
            case .list(let items): list(items)
            case .quote(let quote):
                element("blockquote", element("p", quote.text.asHTML) + (quote.attribution.map(footer) ?? ""))
            case .image(let image): image.description.isEmpty ? "" : element("p", "[\(image.description.asHTML)]")
            case .table(let table): Self.table(table)
            case .code(_, let lines): element("pre", element("code", lines.joined(separator: "\n").asHTML))
            }
        }
        .joined()
    }

    private static func element(_ name: String, _ content: String) -> String {
        "<\(name)>\(content)</\(name)>"
    }

    private static func footer(_ attribution: String) -> String { element("footer", "— \(attribution.asHTML)") }

    private static func table(_ table: SlideTable) -> String {
        func row(_ cells: [String], _ name: String) -> String {
            element("tr", cells.map { element(name, $0.asHTML) }.joined())
        }
        let head = table.header.isEmpty ? "" : element("thead", row(table.header, "th"))
        return element("table", head + element("tbody", table.rows.map { row($0, "td") }.joined()))
    }

    /// Flat items with a depth as lists in lists.
    private static func list(_ items: [SlideItem]) -> String {
        var html = ""
        var open: [String] = []
        for item in items {
            let depth = min(max(item.depth, 0), 6) + 1
            while open.count > depth { html += "</li></\(open.removeLast())>" }
            if open.count == depth { html += "</li>" }
            while open.count < depth {
                let name = item.number == nil ? "ul" : "ol"
                html += open.count < depth - 1 ? "<\(name)><li>" : "<\(name)>"
                open.append(name)
            }
            html += "<li>\(item.text.asHTML)"
        }
        while let name = open.popLast() { html += "</li></\(name)>" }
        return html
    }
}

extension String {
    /// The text as text of an HTML element.
    fileprivate var asHTML: String {
        reduce(into: "") { html, character in
            switch character {
            case "&": html += "&amp;"
            case "<": html += "&lt;"
            case ">": html += "&gt;"
            case "\"": html += "&quot;"
            case "'": html += "&#39;"
            case let other: html.append(other)
            }
        }
    }
}

package import Diagnostics

/// A whole deck as `lectern show --format json` prints it.
package struct DeckDocument: Encodable, Sendable {
    let file: String
    let title: String?
    let settings: [String: String]
    let slides: [Entry]

    package init(_ deck: Deck, source: SourceText) {
        file = source.name
        title = deck.title?.value
        settings = Dictionary(deck.settings.map { ($0.name, $0.value) }) { first, _ in first }
        slides = deck.slides.map { Entry($0, in: source) }
    }

    struct Entry: Encodable, Sendable {
        let number: Int
        let at: SourceLocation
        let title: String?
        let parts: [Part]
        let notes: [String]

        init(_ slide: Slide, in source: SourceText) {
            number = slide.number
            at = source.location(of: slide.range.start)
            title = slide.title?.value
            parts = slide.parts.map(Part.init)
            notes = slide.notes.map(\.value)
        }
    }

    /// One part of a slide: `kind` says which of the other keys are there.
    struct Part: Encodable, Sendable {
        let kind: Kind
        var level: Int?
        var text: String?
        var lines: [String]?
        var items: [Item]?
        var attribution: String?
        var image: Image?
        var header: [String]?
        var rows: [[String]]?
        var language: String?

        enum Kind: String, Encodable, Sendable {
            case heading, paragraph, list, quote, image, table, code
        }

        struct Item: Encodable, Sendable {
            let text: String
            let number: Int?
            let depth: Int
        }

        struct Image: Encodable, Sendable {
            let description: String
            let address: String
            let isBackground: Bool
        }
    }
}

extension DeckDocument.Part {
    fileprivate init(_ part: Slide.Part) {
        switch part {
        case .heading(let level, let text): self.init(kind: .heading, level: level, text: text.value)
        case .paragraph(let lines): self.init(kind: .paragraph, lines: lines)
        case .list(let items):
            self.init(kind: .list, items: items.map { Item(text: $0.text, number: $0.number, depth: $0.depth) })
        case .quote(let quote): self.init(kind: .quote, text: quote.text, attribution: quote.attribution)
        case .image(let image):
            self.init(
                kind: .image,
                image: Image(
                    description: image.description,
                    address: image.address,
                    isBackground: image.isBackground
                )
            )
        case .table(let table): self.init(kind: .table, header: table.header, rows: table.rows)
        case .code(let language, let lines): self.init(kind: .code, lines: lines, language: language)
        }
    }
}

import Diagnostics
import Lessons
import Markdown

extension MapDraft {
    /// A draft from a section of a book: what its list items begin with as components, and a placeholder for the anchor.
    ///
    /// A section says nothing of places, so the draft has none, and no links: nothing is invented. Its words about its
    /// map (the paragraph behind “Wardley Map Assessment”) stand at the top as comments.
    /// - Parameters:
    ///   - title: the section's heading.
    ///   - text: the section's Markdown, without the heading.
    package init(ofSection title: String, text: String) {
        let section = BookSectionReading(SourceText(name: title, text: text))
        var remarks = [
            "Draft from a book's section. The components are what its list items begin with; nothing is placed and nothing is",
            "linked yet.",
        ]
        if let assessment = section.assessment { remarks.append("The section says of its map: \(assessment)") }
        self.init(
            title: title,
            remarks: remarks + Self.howToGoOn + [Self.placeholderRemark],
            anchors: [Node(Self.placeholder)],
            components: section.names.map { Node($0) }
        )
    }
}

/// What a section of a book gives for a map.
private struct BookSectionReading {
    private(set) var names: [String] = []
    private(set) var assessment: String?
    private var seen: Set<String> = []

    /// No component's name is longer than this many characters or words; what is longer is a sentence.
    private static let longestName = 43
    private static let mostWords = 5
    /// More than anybody can place in a lesson.
    private static let mostNames = 15

    init(_ source: SourceText) {
        let document = MarkdownDocument(source)
        var isBehindTitle = false
        for block in document.blocks {
            switch block.kind {
            case .item: addName(ofItem: block, in: document)
            case .quote, .paragraph:
                let words = document.plainText(of: block)
                if let found = Self.assessment(in: words, isBehindTitle: isBehindTitle) {
                    assessment = assessment ?? found
                }
                isBehindTitle = words.hasSuffix("Wardley Map Assessment")
            case .frontMatter, .heading, .table, .rule, .code, .comment: break
            }
        }
    }

    private static func assessment(in words: String, isBehindTitle: Bool) -> String? {
        guard !isBehindTitle else { return words }
        guard let title = words.firstRange(of: "Wardley Map Assessment") else { return nil }
        let behind = words[title.upperBound...]
        let end = behind.firstRange(of: "View full Wardley Map report")?.lowerBound ?? behind.endIndex
        let text = behind[..<end].trimmingPrefix { $0.isWhitespace || $0 == ":" }
        return text.isEmpty ? nil : String(text)
    }

    /// The name in front of an item's colon, or the whole of a short item.
    private mutating func addName(ofItem block: Block, in document: MarkdownDocument) {
        guard names.count < Self.mostNames, let line = document.lines(of: block).first else { return }
        let label = document.source.label(in: line).map { document.source.plainText($0.name) }
        add(label ?? document.plainText(of: block))
    }

    private mutating func add(_ text: String) {
        let name = text.trimmingPrefix(while: \.isWhitespace)
        guard !name.isEmpty, name.count <= Self.longestName, name.split(separator: " ").count <= Self.mostWords,
            !name.contains(where: { ".?!\"“”".contains($0) }), seen.insert(name.lowercased()).inserted
        else { return }
        names.append(String(name))
    }
}

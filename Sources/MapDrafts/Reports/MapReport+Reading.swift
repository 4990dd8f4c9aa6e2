package import Diagnostics
import Markdown

extension MapReport {
    /// Reads a report by its sections. What is missing stays empty; reading never fails.
    /// Of a longer text only the beginning counts.
    ///
    /// A component may bear the name of a section (“Emerging Technologies”), so a heading counts by where it stands:
    /// below `## Component Analysis` every heading one deeper is a component.
    package init(reading source: SourceText) {
        let document = MarkdownDocument(source)
        self.init(title: "Untitled map")
        var section = ""
        var subsection = ""
        for block in document.blocks {
            let words = String(document.plainText(of: block).prefix(Self.longestText))
            switch block.kind {
            case .heading(level: 1): title = Self.title(words)
            case .heading(level: 2): (section, subsection) = (words, "")
            case .heading:
                subsection = words
                if section == "Component Analysis" { components.append(Described(words)) }
            case .item: addItem(words, section, subsection)
            case .paragraph: addParagraph(words)
            case .frontMatter, .table, .quote, .rule, .code, .comment: break
            }
        }
        mergeNamesakes()
    }

    /// More than any sentence in the real reports has; it bounds the work on a hostile one.
    private static let longestText = 1_000

    private static func title(_ heading: String) -> String {
        let prefix = "Wardley Map Analysis:"
        guard heading.hasPrefix(prefix) else { return heading }
        return String(heading.dropFirst(prefix.count).trimmingPrefix(while: \.isWhitespace))
    }

    private mutating func addItem(_ words: String, _ section: String, _ subsection: String) {
        switch (section, subsection) {
        case ("Component Analysis", _): describe(words)
        case (_, "Key Evolving Components"): evolving.append(words)
        case (_, "Critical Paths"): paths.append(words)
        case (_, _): break
        }
    }

    private mutating func describe(_ words: String) {
        guard let last = components.indices.last else { return }
        if let text = Self.value(of: "Position:", in: words) { components[last].position = text }
        if let text = Self.value(of: "Evolution Stage:", in: words) { components[last].stage = text }
    }

    private mutating func addParagraph(_ words: String) {
        if anchorSentence == nil, let text = Self.value(of: "Anchor:", in: words) { anchorSentence = text }
    }

    private static func value(of label: String, in words: String) -> String? {
        guard words.hasPrefix(label) else { return nil }
        return String(words.dropFirst(label.count).trimmingPrefix(while: \.isWhitespace))
    }

    /// A name that is described twice counts once, with the first words for each field.
    private mutating func mergeNamesakes() {
        var places: [String: Int] = [:]
        var merged: [Described] = []
        for component in components {
            let key = ReportName.fold(component.name)
            if let place = places[key] {
                if merged[place].position.isEmpty { merged[place].position = component.position }
                if merged[place].stage.isEmpty { merged[place].stage = component.stage }
            } else if !key.isEmpty {
                places[key] = merged.count
                merged.append(component)
            }
        }
        components = merged
    }
}

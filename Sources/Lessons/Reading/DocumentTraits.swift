import Diagnostics
import Markdown

/// The marks by which decks, reports, books and maps are told from plans.
struct DocumentTraits {
    private let document: MarkdownDocument
    private let looksLikePlan: Bool
    /// Three phases and three sections leave no doubt.
    private let isPlainlyPlan: Bool

    init(_ document: MarkdownDocument, _ outline: PlanOutline) {
        self.document = document
        looksLikePlan = outline.looksLikePlan
        isPlainlyPlan = outline.phaseKinds.count >= 3 && outline.sections.count >= 3
    }

    /// What the bytes alone show.
    static func kindFromBytes(of source: SourceText) -> DocumentKind? {
        let bytes = source.bytes
        if bytes.firstIndex(of: 0, in: SourceRange(0, min(bytes.count, 100_000))) != nil { return .binary }
        return bytes.trimmed(source.contentRange).isEmpty ? .empty : nil
    }

    var kind: DocumentKind {
        if isMarpDeck { return .deck }
        if isPlainlyPlan { return .lessonPlan }
        if isMapReport { return .mapReport }
        if looksLikePlan { return .lessonPlan }
        if isMap { return .map }
        if isBook { return .book }
        if isDeck { return .deck }
        return .unknown
    }

    private var headings: LazyFilterSequence<[Block]> {
        document.blocks.lazy.filter(\.isHeading)
    }

    /// `marp: true` in front matter, at the head or behind a line of prose.
    private var isMarpDeck: Bool {
        document.blocks.prefix(6).contains { block in
            document.lines(of: block).contains { line in
                document.source.bytes.starts(with: "marp:", at: line.start) && document.source[line].hasSuffix("true")
            }
        }
    }

    private var isMapReport: Bool {
        let marks: Set<String> = ["Component Analysis", "Evolution Analysis", "Value Chain Analysis", "Map Overview"]
        let titles = headings.prefix(200).map { document.source[document.textRange(of: $0)] }
        return titles.first?.hasPrefix("Wardley Map Analysis") == true || marks.isSubset(of: Set(titles))
    }

    /// Slides are parted by rules and have headings.
    private var isDeck: Bool {
        let rules = document.blocks.count { $0.kind == .rule }
        return rules >= 2 && !headings.isEmpty && document.blocks.count < 40 * (rules + 1)
    }

    /// A table of contents, headings with anchors, or simply many long chapters.
    private var isBook: Bool {
        let titles = headings
        let anchors = titles.count {
            document.source.bytes.starts(with: "<a id=", at: document.textRange(of: $0).start)
        }
        let hasContents = titles.contains { document.plainText(of: $0).lowercased() == "table of contents" }
        return hasContents || anchors >= 3 || (titles.prefix(20).count >= 20 && document.source.bytes.count > 60_000)
    }

    /// At least two lines that only OnlineWardleyMaps text has.
    private var isMap: Bool {
        let words = ["component ", "anchor ", "evolve ", "pipeline ", "style wardley", "evolution "]
        var count = 0
        for block in document.blocks.prefix(400) where block.kind == .paragraph {
            for line in document.lines(of: block) where count < 2 {
                let text = document.source[line]
                if words.contains(where: text.hasPrefix) || text.contains("->") { count += 1 }
            }
        }
        return count >= 2 && headings.isEmpty
    }
}

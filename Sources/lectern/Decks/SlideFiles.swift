import Diagnostics
import Foundation
import Lessons

/// The decks that a plan names, looked for beside it.
struct SlideFiles {
    /// What each name led to.
    let shelf: DeckShelf
    /// The texts of the decks that are there, by the names that the plan gives them.
    let sources: [String: SourceText]

    /// None: the plan is read by itself.
    init() {
        shelf = DeckShelf([:])
        sources = [:]
    }

    /// Reads the decks. Files that are missing or something else are findings, not failures.
    /// - Parameter given: a deck named otherwise; it stands for every name that ends like it.
    init(readingNamesOf slides: [Located<Slides>], beside plan: String, given: DeckFile?) {
        var findings: [String: DeckShelf.Finding] = [:]
        var sources: [String: SourceText] = [:]
        for file in slides.map(\.value.file) where findings[file] == nil {
            if let given, given.fileName == URL(filePath: file).lastPathComponent {
                findings[file] = .deck(given.deck)
                sources[file] = given.source
                continue
            }
            let (finding, source) = Self.finding(file, at: TemplateFolder.path(of: file, beside: plan))
            findings[file] = finding
            if case .deck = finding { sources[file] = source }
        }
        shelf = DeckShelf(findings)
        self.sources = sources
    }

    private static func finding(_ file: String, at path: String) -> (DeckShelf.Finding, SourceText?) {
        guard FileManager.default.fileExists(atPath: path) else {
            return (.missing(others: others(file, at: path)), nil)
        }
        do {
            let source = try InputFile.read(path)
            let kind = DocumentKind.of(source)
            switch kind {
            case .deck, .unknown:
                let deck = DeckReader().read(source).deck
                return (deck.slides.isEmpty ? .other(kind) : .deck(deck), source)
            case .lessonPlan, .mapReport, .book, .map, .empty, .binary: return (.other(kind), nil)
            }
        } catch {
            return (.unreadable(error.sentence), nil)
        }
    }

    /// The Markdown files that lie where a deck was to lie, named as the plan would name them.
    private static func others(_ file: String, at path: String) -> [String] {
        let folder = URL(filePath: path).deletingLastPathComponent().path
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        let inPlan = file.lastIndex(of: "/").map { file[...$0] } ?? ""
        return names.filter { $0.lowercased().hasSuffix(".md") }.sorted().map { inPlan + $0 }
    }
}

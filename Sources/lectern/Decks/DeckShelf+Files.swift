import Diagnostics
import Foundation
import Lessons

extension DeckShelf {
    /// Reads the decks that a plan names. Files that are missing or something else are findings, not failures.
    init(readingNamesOf slides: [Located<Slides>], beside plan: String) {
        var findings: [String: Finding] = [:]
        for file in slides.map(\.value.file) where findings[file] == nil {
            findings[file] = Self.finding(file, at: TemplateFolder.path(of: file, beside: plan))
        }
        self.init(findings)
    }

    private static func finding(_ file: String, at path: String) -> Finding {
        guard FileManager.default.fileExists(atPath: path) else { return .missing(others: others(file, at: path)) }
        do {
            let source = try InputFile.read(path)
            let kind = DocumentKind.of(source)
            switch kind {
            case .deck, .unknown:
                let deck = DeckReader().read(source).deck
                return deck.slides.isEmpty ? .other(kind) : .deck(deck)
            case .lessonPlan, .mapReport, .book, .map, .empty, .binary: return .other(kind)
            }
        } catch {
            return .unreadable(error.sentence)
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

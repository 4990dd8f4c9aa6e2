import Diagnostics
import Foundation
import Lessons
import TestSupport
import Testing

@Suite(.enabled(if: Corpus.isPresent, Corpus.absence)) struct `Real decks` {
    @Test func `all of them read without an error, with no empty and no pseudo slide`() throws {
        let files = try Corpus.files(in: "corpus/decks", withExtension: "md") + seeds()
        #expect(files.count == 223)
        for file in files {
            let source = try source(file)
            #expect(DocumentKind.of(source) == .deck, "\(source.name)")
            let reading = DeckReader().read(source)
            let found = DeckChecker().everything(about: reading)
            #expect(found.filter { $0.severity <= .warning }.isEmpty, "\(source.name): \(found.map(\.summary))")
            // Every slide of these has a heading; a pseudo slide has none.
            #expect(reading.deck.slides.allSatisfy { $0.title != nil }, "\(source.name)")
            // Counted by another rule than the reader's: each slide of these begins with a first- or second-level heading.
            #expect(reading.deck.slides.count == slidesByHeadings(source), "\(source.name)")
        }
    }

    @Test func `the slides of both seeds are the ones that stand there`() throws {
        let tables = try seeds().map { file in
            let source = try source(file)
            let slides = DeckReader().read(source).deck.slides
            let headings = source.contentLines.filter { $0.hasPrefix("# ") }.map { String($0.dropFirst(2)) }
            #expect(slides.map(\.title?.value) == headings)
            return slides.map(\.shape)
        }
        #expect(
            tables == [
                ["h h", "h l3 q", "h l4", "h l4", "h l3 q", "h q", "h l4", "h l4", "h i", "h l4"],
                ["h h", "h l3", "h l7", "h q l3", "h l4", "h l7", "h q l3", "h l4", "h l4", "h l7"],
            ]
        )
    }

    private func seeds() throws -> [URL] {
        try Corpus.files(in: "seeds", withExtension: "md").filter { $0.lastPathComponent.hasPrefix("deck-") }
    }

    private func source(_ file: URL) throws -> SourceText {
        SourceText(name: file.lastPathComponent, bytes: Array(try Data(contentsOf: file)))
    }

    /// Stretches between lines of `---` that have a heading.
    private func slidesByHeadings(_ source: SourceText) -> Int {
        source.contentLines.split(separator: "---", omittingEmptySubsequences: false)
            .count { $0.contains { $0.hasPrefix("#") } }
    }
}

extension SourceText {
    fileprivate var contentLines: [String] {
        self[contentRange].split(separator: "\n", omittingEmptySubsequences: false).map {
            $0.trimmingCharacters(in: .whitespaces)
        }
    }
}

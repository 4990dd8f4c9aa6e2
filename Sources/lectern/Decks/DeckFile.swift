import Diagnostics
import Foundation
import Lessons
import Reports
import Terminal

/// A deck as a command works with it: the text, its slides, and what there is to say about it.
struct DeckFile {
    let source: SourceText
    private let reading: DeckReading

    /// Reads a file that is to be a deck.
    /// - Throws: if it cannot be read, or is plainly something else.
    init(readingFrom path: String) throws(CommandFailure) {
        let source = try InputFile.read(path)
        switch DocumentKind.of(source) {
        case .deck, .unknown: break
        case let kind: throw CommandFailure("\(path) is \(kind.phrase), not a deck of slides.", .hasErrors)
        }
        self.init(source)
        if let refusal { throw refusal }
    }

    init(_ source: SourceText) {
        self.source = source
        reading = DeckReader().read(source)
    }

    var deck: Deck { reading.deck }

    /// Its name without folders.
    var fileName: String { URL(filePath: source.name).lastPathComponent }

    var diagnostics: [Diagnostic] { DeckChecker().everything(about: reading) }

    /// Why this file cannot be shown; `nil` if it can.
    var refusal: CommandFailure? {
        guard let first = diagnostics.first(where: { $0.severity == .error }) else { return nil }
        let place = source.location(of: first.range.start)
        return CommandFailure("\(source.name):\(place.line): \(first.summary)", .hasErrors)
    }

    /// What `lectern show` prints of it.
    func printed(as format: Show.Format, columns: Int) throws -> String {
        if let refusal { throw refusal }
        switch format {
        case .text:
            let text = SlidePages(of: deck).text(columns: columns)
            return text.harmlessLines.joined(separator: "\n")
        case .markdown: return deck.markdown(from: source)
        case .html: throw CommandFailure("A deck is shown as text, markdown or json.", .wrongUsage)
        case .json: return try DeckDocument(deck, source: source).printedAsJSON()
        case .ics, .gift:
            throw CommandFailure("A deck has neither times nor quizzes; name a lesson plan.", .wrongUsage)
        }
    }
}

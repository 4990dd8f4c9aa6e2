import ArgumentParser
import Lessons
import Reports
import Terminal

/// `lectern book outline BOOK`
struct BookOutlineCommand: LecternCommand {
    static let configuration = CommandConfiguration(
        commandName: "outline",
        abstract: "Print a book's chapters, parts and sections.",
        discussion: """
            Each section with its number, its words, and whether its author left a placeholder for a map. Sections \
            without content are named at the end.
            """
    )

    @Argument(help: ArgumentHelp("A book in Markdown.", valueName: "book"))
    var file: String

    @Option(help: "text, or json for other programs.")
    var format = Format.text

    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text
        case json
    }

    func run(in world: World) async throws -> ExitStatus? {
        let file = try BookFile(readingFrom: file)
        switch format {
        case .text:
            let text = BookOutlinePage(of: file.book).text(columns: min(world.columns, 100))
            world.output(text.harmlessLines.joined(separator: "\n"))
        case .json: world.output(try BookDocument(file.book, source: file.source).printedAsJSON())
        }
        return nil
    }
}

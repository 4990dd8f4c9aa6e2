import ArgumentParser
import Lessons
import Reports

/// `lectern show FILE`
struct Show: LecternCommand {
    static let configuration = CommandConfiguration(
        abstract: "Print the run sheet of a lesson plan, or a deck slide by slide.",
        discussion: """
            Examples:
              lectern show lesson.md --start 14:00
              lectern show lesson.md --format markdown > run-sheet.md
              lectern show lesson.md --format json     the whole plan as data
              lectern show slides.md                   a deck, slide by slide, with its notes
              lectern show slides.md --format markdown the same deck without what is no slide
            """
    )

    @Argument(help: ArgumentHelp("A lesson plan or a deck.", valueName: "file"))
    var file: String

    @Option(help: ArgumentHelp("When the lesson begins, as 14:00.", valueName: "hh:mm"), transform: timeOfDay)
    var start: TimeOfDay?

    @OptionGroup var templates: TemplateOptions

    @Option(help: "text, markdown, or json for the whole file as data.")
    var format = Format.text

    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text
        case markdown
        case json
    }

    func run(in world: World) async throws -> ExitStatus? {
        let plan = try PlanFile(readingFrom: file, templates: templates.folder)
        if plan.kind == .deck {
            if start != nil { throw CommandFailure("--start is for lesson plans; \(file) is a deck.", .wrongUsage) }
            world.output(try DeckFile(plan.source).printed(as: format, columns: min(world.columns, 100)))
            return nil
        }
        if let refusal = plan.refusal { throw refusal }
        let sheet = RunSheet(of: plan.plan, startingAt: start, suggestions: plan.suggestions)
        switch format {
        case .text: world.output(sheet.text(columns: min(world.columns, 100)))
        case .markdown: world.output(MarkdownPrinter().print(sheet.document))
        case .json: world.output(try plan.document.printedAsJSON())
        }
        return nil
    }
}

/// Reads a time for an option.
@Sendable private func timeOfDay(_ text: String) throws -> TimeOfDay {
    guard let time = TimeOfDay(text) else { throw ValidationError("“\(text)” is not a time such as 14:00.") }
    return time
}

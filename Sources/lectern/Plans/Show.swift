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
              lectern show lesson.md --format html > run-sheet.html    to print
              lectern show lesson.md --for learners --format html > handout.html
              lectern show lesson.md --format json     the whole plan as data
              lectern show slides.md                   a deck, slide by slide, with its notes
              lectern show slides.md --format markdown the same deck without what is no slide
            """
    )

    @Argument(help: ArgumentHelp("A lesson plan or a deck.", valueName: "file"))
    var file: String

    @Option(help: ArgumentHelp("When the lesson begins, as 14:00.", valueName: "hh:mm"), transform: timeOfDay)
    var start: TimeOfDay?

    @Option(name: .customLong("for"), help: "facilitator for the run sheet, learners for a handout.")
    var reader = Reader.facilitator

    @Option(help: "text, markdown, html for a page to print, or json for the whole file as data.")
    var format = Format.text

    enum Reader: String, CaseIterable, ExpressibleByArgument {
        case facilitator
        case learners
    }

    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text
        case markdown
        case html
        case json
    }

    func validate() throws {
        guard reader == .facilitator || format != .json else {
            throw ValidationError("A handout is text or a page; --format json gives the plan as data.")
        }
    }

    func run(in world: World) async throws -> ExitStatus? {
        let plan = try PlanFile(readingFrom: file)
        if plan.kind == .deck {
            if start != nil { throw CommandFailure("--start is for lesson plans; \(file) is a deck.", .wrongUsage) }
            if reader == .learners {
                throw CommandFailure("--for is for lesson plans; \(file) is a deck.", .wrongUsage)
            }
            world.output(try DeckFile(plan.source).printed(as: format, columns: min(world.columns, 100)))
            return nil
        }
        if let refusal = plan.refusal { throw refusal }
        if reader == .learners || format == .html {
            world.output(try page(of: plan, in: world))
            return nil
        }
        let sheet = RunSheet(of: plan.plan, startingAt: start, suggestions: plan.suggestions)
        switch format {
        case .text: world.output(sheet.text(columns: min(world.columns, 100)))
        case .markdown: world.output(MarkdownPrinter().print(sheet.document))
        case .json: world.output(try plan.document.printedAsJSON())
        case .html: break
        }
        return nil
    }

    /// What is made to be printed: the run sheet as a page, or the learners' handout.
    private func page(of plan: PlanFile, in world: World) throws(CommandFailure) -> String {
        let report =
            switch reader {
            case .facilitator:
                RunSheet(of: plan.plan, startingAt: start, suggestions: plan.suggestions).report
            case .learners:
                LearnerHandout(of: plan.plan, startingAt: start, suggestions: plan.suggestions).report
            }
        let printer = ReportPrinter(try ReportLayoutFolder.layouts(beside: file, in: world))
        let text = format == .html ? printer.html(report) : printer.markdown(report)
        for complaint in printer.complaints { world.message(complaint + "\n") }
        return text
    }
}

/// Reads a time for an option.
@Sendable private func timeOfDay(_ text: String) throws -> TimeOfDay {
    guard let time = TimeOfDay(text) else { throw ValidationError("“\(text)” is not a time such as 14:00.") }
    return time
}

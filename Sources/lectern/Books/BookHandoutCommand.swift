import ArgumentParser
import Diagnostics
import Lessons
import Reports

/// `lectern book handout PLAN --book BOOK`
struct BookHandoutCommand: LecternCommand {
    static let configuration = CommandConfiguration(
        commandName: "handout",
        abstract: "Print what a book says on a lesson's key concepts.",
        discussion: """
            Finds the section that belongs to the lesson, says how sure that is and why, quotes its paragraphs on the \
            key concepts, and adds a glossary in the book's own words for the learners whom the plan's differentiation \
            notes name as new to the subject.

            Examples:
              lectern book handout lesson.md --book book.md > handout.md
              lectern book handout lesson.md --book book.md --section 38
            """
    )

    @Argument(help: ArgumentHelp("A lesson plan.", valueName: "plan"))
    var plan: String

    @Option(help: ArgumentHelp("A book in Markdown.", valueName: "file"))
    var book: String

    @Option(help: ArgumentHelp("Take this section, by its number in the outline.", valueName: "n"))
    var section: Int?

    @Option(help: "markdown, html for a page to print, or json for other programs.")
    var format = Format.markdown

    enum Format: String, CaseIterable, ExpressibleByArgument {
        case markdown
        case html
        case json
    }

    func run(in world: World) async throws -> ExitStatus? {
        let plan = try PlanFile(readingFrom: plan)
        if let refusal = plan.refusal { throw refusal }
        let book = try BookFile(readingFrom: book).book
        let handout = try handout(of: plan.plan, in: book)
        world.message("Section \(handout.section.number), “\(handout.section.title.value)”. \(handout.reasons[0])\n")
        switch format {
        case .markdown: world.output(MarkdownPrinter().print(handout.document))
        case .html:
            let printer = ReportPrinter(try ReportLayoutFolder.layouts(beside: self.plan, in: world))
            world.output(printer.html(Report(.handout, handout.document)))
            for complaint in printer.complaints { world.message(complaint + "\n") }
        case .json: world.output(try HandoutDocument(handout).printedAsJSON())
        }
        return nil
    }

    private func handout(of plan: LessonPlan, in book: Book) throws(CommandFailure) -> Handout {
        if let section {
            guard let chosen = book.sections.first(where: { $0.number == section }) else {
                throw CommandFailure(
                    "\(self.book) has sections 1 to \(book.sections.count), and no \(section).",
                    .noInput
                )
            }
            return Handout(of: plan, from: chosen, in: book)
        }
        guard let handout = Handout(of: plan, in: book) else {
            throw CommandFailure("No section of \(self.book) shares a word with this lesson.", .hasErrors)
        }
        return handout
    }
}

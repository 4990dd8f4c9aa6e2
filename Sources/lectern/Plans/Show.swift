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
              lectern show lesson.md --activities      what is asked, or suggested, and the words that led to it
              lectern show lesson.md --teams 5         do presentations fit, and what does?
              lectern show slides.md                   a deck, slide by slide, with its notes
              lectern show slides.md --format markdown the same deck without what is no slide
            """
    )

    @Argument(help: ArgumentHelp("A lesson plan or a deck.", valueName: "file"))
    var file: String

    @Option(help: ArgumentHelp("When the lesson begins, as 14:00.", valueName: "hh:mm"), transform: timeOfDay)
    var start: TimeOfDay?

    @OptionGroup var templates: TemplateOptions

    @Flag(help: "The activities of a plan, or those that its words suggest, instead of the run sheet.")
    var activities = false

    @Option(help: ArgumentHelp("How many teams there will be, to see whether presentations fit.", valueName: "n"))
    var teams = PlanChecker.usualTeams

    @Option(help: "text, markdown, or json for the whole file as data.")
    var format = Format.text

    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text
        case markdown
        case json
    }

    func validate() throws {
        guard (1...100).contains(teams) else { throw ValidationError("--teams takes a number from 1 to 100.") }
        guard !activities || start == nil else { throw ValidationError("--activities shows no times, so no --start.") }
    }

    func run(in world: World) async throws -> ExitStatus? {
        let plan = try PlanFile(readingFrom: file, templates: templates.folder)
        if plan.kind == .deck {
            if activities { throw CommandFailure("--activities is for lesson plans; \(file) is a deck.", .wrongUsage) }
            if start != nil { throw CommandFailure("--start is for lesson plans; \(file) is a deck.", .wrongUsage) }
            world.output(try DeckFile(plan.source).printed(as: format, columns: min(world.columns, 100)))
            return nil
        }
        if let refusal = plan.refusal { throw refusal }
        world.output(try activities ? activityList(of: plan, in: world) : runSheet(of: plan, in: world))
        return nil
    }

    private func runSheet(of plan: PlanFile, in world: World) throws -> String {
        let sheet = RunSheet(of: plan.plan, startingAt: start, suggestions: plan.suggestions)
        let advice = PlanAdvice(on: plan.plan, teams: teams)
        let columns = min(world.columns, 100)
        switch format {
        case .text: return sheet.text(columns: columns) + advice.text(columns: columns)
        case .markdown: return MarkdownPrinter().print(sheet.document) + advice.markdown
        case .json: return try plan.document(teams: teams).printedAsJSON()
        }
    }

    private func activityList(of plan: PlanFile, in world: World) throws -> String {
        let columns = min(world.columns, 100)
        switch format {
        case .text:
            let advice = PlanAdvice(on: plan.plan, teams: teams)
            return ActivityList(plan: plan, columns: columns).text + advice.text(columns: columns)
        case .markdown: return ActivityList(plan: plan, columns: columns).markdown
        case .json: return try ActivitiesDocument(plan.plan, source: plan.source, teams: teams).printedAsJSON()
        }
    }
}

/// Reads a time for an option.
@Sendable func timeOfDay(_ text: String) throws -> TimeOfDay {
    guard let time = TimeOfDay(text) else { throw ValidationError("“\(text)” is not a time such as 14:00.") }
    return time
}

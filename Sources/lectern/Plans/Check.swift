import ArgumentParser
import Diagnostics
import Lessons
import Wardley

/// `lectern check FILE…`
struct Check: LecternCommand {
    static let configuration = CommandConfiguration(
        abstract: "Say what is wrong in lesson plans, templates, decks, books and maps, and what is still to prepare.",
        discussion: """
            What a file is shows in its content. Maps in fences inside a plan are checked with it, and so are the \
            templates that it uses and the decks that it names. \
            Every finding has its place, a name that stays the same from version to version, one sentence, and the \
            way to mend it. Ends with status 1 if a file has errors; warnings count too with --strict. Where a plan \
            has been run before, the phases that took longer than planned are told.

            Examples:
              lectern check lesson.md
              lectern check --strict --format sarif plans/*.md maps/*.owm > findings.sarif
            """
    )

    @Argument(help: ArgumentHelp("Lesson plans, templates, decks, books and maps.", valueName: "file"))
    var files: [String]

    @OptionGroup var findings: Findings

    @Option(help: ArgumentHelp("How many teams there will be, to see whether Evaluate is long enough.", valueName: "n"))
    var teams = 6

    @OptionGroup var templates: TemplateOptions
    @OptionGroup var sessions: SessionsFolder

    func validate() throws {
        guard (1...100).contains(teams) else { throw ValidationError("--teams takes a number from 1 to 100.") }
    }

    func run(in world: World) async throws -> ExitStatus? {
        let past = PastSessions(in: [sessions.url])
        var checked: [DiagnosedFile] = []
        var unreadable: CommandFailure?
        for file in files {
            do {
                checked += diagnosed(try PlanFile(readingFrom: file, templates: templates.folder), past: past)
            } catch {
                world.message("lectern: \(error.sentence)\n")
                unreadable = unreadable ?? error
            }
        }
        let status = try await findings.report(checked, in: world)
        return unreadable?.status ?? status
    }

    /// A deck is checked as a deck, a map as a map, and anything else as a plan; and so is every map in a fence of a
    /// plan, at its place. Faults of the templates that a plan uses stand with their own files, behind it.
    private func diagnosed(_ plan: PlanFile, past: PastSessions) -> [DiagnosedFile] {
        let diagnostics =
            switch plan.kind {
            case .lessonPlan:
                plan.diagnostics(teams: teams) + plan.diagnostics(from: past) + MarkdownMaps.check(plan.source)
            case .deck: DeckFile(plan.source).diagnostics
            case .book: BookChecker().check(BookReader().read(plan.source))
            case .mapReport, .map, .unknown, .empty, .binary:
                TemplateChecker().check(plan.source) ?? (try? MapFile(plan.source))?.diagnostics
                    ?? plan.diagnostics(teams: teams)
            }
        return [DiagnosedFile(source: plan.source, diagnostics: diagnostics)] + plan.templates
    }
}

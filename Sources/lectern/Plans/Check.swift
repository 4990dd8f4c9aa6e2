import ArgumentParser
import Diagnostics
import Foundation
import Lessons
import Wardley
import Workshop

/// `lectern check FILE…`
struct Check: LecternCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Say what is wrong in lesson plans, templates, decks, books and maps, and what is still to prepare.",
        discussion: """
            What a file is shows in its content. Maps in fences inside a plan are checked with it, and so are the \
            templates that it uses and the decks that it names. \
            Every finding has its place, a name that stays the same from version to version, one sentence, and the \
            way to mend it. Ends with status 1 if a file has errors; warnings count too with --strict. Where a plan \
            has been run before, the phases that mostly took longer than planned are told.

            Examples:
              lectern check lesson.md
              lectern check --fix lesson.md       write what the plan's words suggest into a copy of it
              lectern check --strict --format sarif plans/*.md maps/*.owm > findings.sarif
            """
    )

    @Argument(help: ArgumentHelp("Lesson plans, templates, decks, books and maps.", valueName: "file"))
    var files: [String]

    @OptionGroup var findings: Findings

    @Option(help: ArgumentHelp("How many teams there will be, to see whether Evaluate is long enough.", valueName: "n"))
    var teams = PlanChecker.usualTeams

    @Flag(
        help: ArgumentHelp(
            "Write the activities that a plan's words suggest into a copy, as lesson-with-activities.md beside it.",
            discussion: "The plan itself is never changed, and no file is written over."
        )
    )
    var fix = false

    @Flag(help: "With --fix: write the proposed breaks in as well.")
    var breaks = false

    @OptionGroup var templates: TemplateOptions
    @OptionGroup var sessions: SessionsFolder

    func validate() throws {
        guard (1...100).contains(teams) else { throw ValidationError("--teams takes a number from 1 to 100.") }
        guard fix || !breaks else { throw ValidationError("--breaks goes with --fix.") }
    }

    func run(in world: World) async throws -> ExitStatus? {
        var checked: [DiagnosedFile] = []
        let histories = PlanHistory.all(in: sessions.url, of: Set(files.map { URL(filePath: $0).lastPathComponent }))
        var plans: [PlanFile] = []
        var unreadable: CommandFailure?
        for file in files {
            do {
                let plan = try PlanFile(readingFrom: file, templates: templates.folder)
                checked += diagnosed(plan, histories)
                if fix { plans.append(plan) }
            } catch {
                world.message("lectern: \(error.sentence)\n")
                unreadable = unreadable ?? error
            }
        }
        let status = try await findings.report(checked, in: world)
        return unreadable?.status ?? writeCopies(of: plans, in: world)?.status ?? status
    }

    /// A copy of every plan, or a sentence why there is none.
    /// - Returns: the first failure.
    private func writeCopies(of plans: [PlanFile], in world: World) -> CommandFailure? {
        var failure: CommandFailure?
        for plan in plans {
            do {
                world.message(try writeCopy(of: plan) + "\n")
            } catch {
                world.message("lectern: \(error.sentence)\n")
                failure = failure ?? error
            }
        }
        return failure
    }

    private func writeCopy(of plan: PlanFile) throws(CommandFailure) -> String {
        guard plan.kind == .lessonPlan else {
            throw CommandFailure("--fix is for lesson plans; \(plan.source.name) is none.", .wrongUsage)
        }
        return try FixedCopy(plan: plan, breaks: breaks ? plan.plan.breakProposals : []).write()
    }

    /// A deck is checked as a deck, a map as a map, and anything else as a plan; and so is every map in a fence of a
    /// plan, at its place. Faults of the templates that a plan uses stand with their own files, behind it.
    private func diagnosed(_ plan: PlanFile, _ histories: [PlanHistory]) -> [DiagnosedFile] {
        let name = URL(filePath: plan.source.name).lastPathComponent
        let history = histories.first { $0.plan == name }
        let diagnostics =
            switch plan.kind {
            case .lessonPlan:
                plan.diagnostics(teams: teams) + (history?.notes(on: plan.plan) ?? [])
                    + MarkdownMaps.check(plan.source)
            case .deck: DeckFile(plan.source).diagnostics
            case .book: BookChecker().check(BookReader().read(plan.source))
            case .mapReport, .map, .unknown, .empty, .binary:
                TemplateChecker().check(plan.source) ?? (try? MapFile(plan.source))?.diagnostics
                    ?? plan.diagnostics(teams: teams)
            }
        return [DiagnosedFile(source: plan.source, diagnostics: diagnostics)] + plan.templates
    }
}

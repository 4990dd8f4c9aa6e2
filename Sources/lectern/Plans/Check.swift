import ArgumentParser
import Diagnostics
import Foundation
import Lessons
import Wardley
import Workshop

/// `lectern check FILE…`
struct Check: LecternCommand {
    static let configuration = CommandConfiguration(
        abstract: "Say what is wrong in lesson plans, decks and maps, and what is still to prepare.",
        discussion: """
            What a file is shows in its content. Maps in fences inside a plan are checked with it. \
            Every finding has its place, a name that stays the same from version to version, one sentence, and the \
            way to mend it. What earlier sessions of a plan took is in the notes, where phases mostly ran over. Ends with status 1 if a file has errors; warnings count too with --strict.

            Examples:
              lectern check lesson.md
              lectern check --strict --format sarif plans/*.md maps/*.owm > findings.sarif
            """
    )

    @Argument(help: ArgumentHelp("Lesson plans, decks and maps.", valueName: "file"))
    var files: [String]

    @OptionGroup var findings: Findings

    @Option(help: ArgumentHelp("How many teams there will be, to see whether Evaluate is long enough.", valueName: "n"))
    var teams = 6

    @OptionGroup var sessions: SessionsFolder

    func validate() throws {
        guard (1...100).contains(teams) else { throw ValidationError("--teams takes a number from 1 to 100.") }
    }

    func run(in world: World) async throws -> ExitStatus? {
        var checked: [DiagnosedFile] = []
        let histories = PlanHistory.all(in: sessions.url)
        var unreadable: CommandFailure?
        for file in files {
            do {
                checked.append(diagnosed(try PlanFile(readingFrom: file), histories))
            } catch {
                world.message("lectern: \(error.sentence)\n")
                unreadable = unreadable ?? error
            }
        }
        let status = try findings.report(checked, in: world)
        return unreadable?.status ?? status
    }

    /// A deck is checked as a deck, a map as a map, and anything else as a plan; and so is every map in a fence of a
    /// plan, at its place.
    private func diagnosed(_ plan: PlanFile, _ histories: [PlanHistory]) -> DiagnosedFile {
        let name = URL(filePath: plan.source.name).lastPathComponent
        let history = histories.first { $0.plan == name }
        let diagnostics =
            switch plan.kind {
            case .lessonPlan:
                plan.diagnostics(teams: teams) + MarkdownMaps.check(plan.source)
                    + (history?.notes(on: plan.plan) ?? [])
            case .deck: DeckFile(plan.source).diagnostics
            case .mapReport, .book, .map, .unknown, .empty, .binary:
                (try? MapFile(plan.source))?.diagnostics ?? plan.diagnostics(teams: teams)
            }
        return DiagnosedFile(source: plan.source, diagnostics: diagnostics)
    }
}

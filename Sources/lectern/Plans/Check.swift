import ArgumentParser
import Diagnostics
import Lessons

/// `lectern check FILE…`
struct Check: LecternCommand {
    static let configuration = CommandConfiguration(
        abstract: "Say what is wrong in lesson plans and decks, and what is still to prepare.",
        discussion: """
            What a file is shows in its content. \
            Every finding has its place, a name that stays the same from version to version, one sentence, and the \
            way to mend it. Ends with status 1 if a file has errors; warnings count too with --strict.

            Examples:
              lectern check lesson.md
              lectern check --strict --format sarif plans/*.md > findings.sarif
            """
    )

    @Argument(help: ArgumentHelp("Lesson plans and decks.", valueName: "file"))
    var files: [String]

    @Flag(help: "Let warnings count as errors.")
    var strict = false

    @Option(help: "text for people, json or sarif for other programs.")
    var format = Format.text

    @Option(help: ArgumentHelp("How many teams there will be, to see whether Evaluate is long enough.", valueName: "n"))
    var teams = 6

    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text
        case json
        case sarif
    }

    func validate() throws {
        guard (1...100).contains(teams) else { throw ValidationError("--teams takes a number from 1 to 100.") }
    }

    func run(in world: World) async throws -> ExitStatus? {
        var checked: [DiagnosedFile] = []
        var unreadable: CommandFailure?
        for file in files {
            do {
                checked.append(diagnosed(try PlanFile(readingFrom: file)))
            } catch {
                world.message("lectern: \(error.sentence)\n")
                unreadable = unreadable ?? error
            }
        }
        try print(checked, in: world)
        return unreadable?.status ?? (isRefused(checked) ? .hasErrors : nil)
    }

    private func diagnosed(_ plan: PlanFile) -> DiagnosedFile {
        let isDeck = plan.kind == .deck
        let diagnostics = isDeck ? DeckFile(plan.source).diagnostics : plan.diagnostics(teams: teams)
        return DiagnosedFile(source: plan.source, diagnostics: diagnostics)
    }

    private func isRefused(_ checked: [DiagnosedFile]) -> Bool {
        checked.contains { $0.count(of: .error) > 0 || strict && $0.count(of: .warning) > 0 }
    }

    private func print(_ checked: [DiagnosedFile], in world: World) throws {
        switch format {
        case .text:
            for file in checked { world.output(ExcerptPrinter(isColoured: world.isColoured).print(file)) }
            world.message(total(of: checked))
        case .json: world.output(try DiagnosticsDocument(checked).printedAsJSON())
        case .sarif: world.output(try SARIFLog(checked, toolVersion: Lectern.version).printedAsJSON())
        }
    }

    private func total(of checked: [DiagnosedFile]) -> String {
        let errors = checked.reduce(0) { $0 + $1.count(of: .error) }
        let warnings = checked.reduce(0) { $0 + $1.count(of: .warning) }
        let preparations = checked.reduce(0) { $0 + $1.preparations.count }
        let files = count(checked.count, "file")
        return "\(files): \(count(errors, "error")), \(count(warnings, "warning")), \(preparations) still to prepare\n"
    }

    private func count(_ number: Int, _ noun: String) -> String {
        "\(number) \(noun)\(number == 1 ? "" : "s")"
    }
}

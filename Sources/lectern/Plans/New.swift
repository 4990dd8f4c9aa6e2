import ArgumentParser
import Diagnostics
import Foundation
import Lessons
import Reports
import Templates

/// `lectern new PLAN.md`
struct New: LecternCommand {
    static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: "Write a blank lesson plan to fill in.",
        discussion: """
            The plan has every part that a plan can have, with a word on what belongs there. It can be checked and run \
            as it is. A file that exists is never overwritten.

            With --gift the polls, quizzes and questions of a GIFT file, as Moodle exports it, stand in a phase of the \
            plan.

            Examples:
              lectern new my-lesson.md
              lectern new my-lesson.md --gift quizzes.gift --phase explain
            """
    )

    @Argument(help: ArgumentHelp("The file to write.", valueName: "file"))
    var file: String

    @Option(help: ArgumentHelp("A GIFT file with questions to ask.", valueName: "file"))
    var gift: String?

    @Option(help: "Where the questions of the GIFT file stand: engage, explore, explain, elaborate or evaluate.")
    var phase = PhaseKind.evaluate

    func run(in world: World) async throws -> ExitStatus? {
        var plan = String(decoding: TemplateLibrary.blankPlan, as: UTF8.self)
        if let gift { plan.insert(try activities(from: gift, in: world), at: phase) }
        do {
            try Data(plan.utf8).write(to: URL(filePath: file), options: .withoutOverwriting)
        } catch CocoaError.fileWriteFileExists {
            throw CommandFailure("There is already a file \(file). Give another name, or move it away.", .cannotCreate)
        } catch {
            throw CommandFailure("\(file) cannot be written: \(error.localizedDescription)", .cannotCreate)
        }
        world.message("\(file) is written. Fill it in, then: lectern check \(file)\n")
        return nil
    }

    /// The activities of a GIFT file as they stand in a plan. Says what could not be taken.
    private func activities(from gift: String, in world: World) throws(CommandFailure) -> String {
        let source = try InputFile.read(gift)
        let (document, diagnostics) = GIFTReader().read(source)
        let file = DiagnosedFile(source: source, diagnostics: diagnostics)
        world.message(ExcerptPrinter(isColoured: false).print(file))
        guard file.count(of: .error) == 0 else {
            throw CommandFailure("Nothing could be taken from \(gift).", .hasErrors)
        }
        world.message("\(counted(document.questions.count, "question")) taken from \(gift).\n")
        return document.questions.map(\.markdown).joined(separator: "\n")
    }
}

extension String {
    /// Puts activities at the end of a phase of a plan.
    fileprivate mutating func insert(_ activities: String, at phase: PhaseKind) {
        var lines = split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        guard let start = lines.firstIndex(of: "### \(phase.title)") else { return }
        let rest = lines[(start + 1)...]
        let end = rest.firstIndex { $0.hasPrefix("## ") || $0.hasPrefix("### ") } ?? lines.endIndex
        lines.insert(activities, at: end)
        self = lines.joined(separator: "\n")
    }
}

extension PhaseKind: ExpressibleByArgument {}

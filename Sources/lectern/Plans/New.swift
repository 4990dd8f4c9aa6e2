import ArgumentParser
import Foundation
import Templates

/// `lectern new PLAN.md`
struct New: LecternCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write a blank lesson plan to fill in.",
        discussion: """
            The plan has every part that a plan can have, with a word on what belongs there. It can be checked and run \
            as it is. A file that exists is never overwritten.

            Example:
              lectern new my-lesson.md
            """
    )

    @Argument(help: ArgumentHelp("The file to write.", valueName: "file"))
    var file: String

    func run(in world: World) async throws -> ExitStatus? {
        do {
            try Data(TemplateLibrary.blankPlan).write(to: URL(filePath: file), options: .withoutOverwriting)
        } catch CocoaError.fileWriteFileExists {
            throw CommandFailure("There is already a file \(file). Give another name, or move it away.", .cannotCreate)
        } catch {
            throw CommandFailure("\(file) cannot be written: \(error.localizedDescription)", .cannotCreate)
        }
        world.message("\(file) is written. Fill it in, then: lectern check \(file)\n")
        return nil
    }
}

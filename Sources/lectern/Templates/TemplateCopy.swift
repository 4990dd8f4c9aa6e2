import ArgumentParser
import Foundation
import Records

/// `lectern template copy NAME`
struct TemplateCopy: LecternCommand {
    static let configuration = CommandConfiguration(
        commandName: "copy",
        abstract: "Put a template into a folder, to change it there.",
        discussion: """
            A file of that name is never written over.

            Examples:
              lectern template copy tea-shop
              lectern template copy three-ops --to maps
              lectern template copy exit-ticket --to Templates    plans beside that folder use the copy
            """
    )

    @Argument(help: ArgumentHelp("As `lectern template list` prints it.", valueName: "name"))
    var name: String

    @Option(name: .customLong("to"), help: ArgumentHelp("The folder; made if it is missing.", valueName: "dir"))
    var folder = "."

    @OptionGroup var templates: TemplateOptions

    func run(in world: World) async throws -> ExitStatus? {
        let library = try TemplateFolder.library(beside: nil, named: templates.folder)
        let template = try TemplateFile(named: name, in: library)
        let target = URL(filePath: folder, directoryHint: .isDirectory)
        do {
            try Folders.create(target)
            let url = target.appending(path: template.fileName)
            let path = folder == "." ? template.fileName : url.relativePath
            guard !FileManager.default.fileExists(atPath: url.path) else {
                throw CommandFailure("There is a \(path) already; move it away first.", .cannotCreate)
            }
            try AtomicFile.writeNew(Data(template.bytes), to: url)
            world.output(path + "\n")
        } catch let error as RecordsError {
            throw CommandFailure(error)
        }
        return nil
    }
}

import ArgumentParser
import Diagnostics
import Wardley

/// `lectern map format FILE…`
struct MapFormatCommand: LecternCommand {
    static let configuration = CommandConfiguration(
        commandName: "format",
        abstract: "Write maps in one tidy form, with their comments and in their order.",
        discussion: """
            What OnlineWardleyMaps reads does not change, and formatting twice changes nothing. In Markdown the maps \
            in fences are formatted and nothing else.

            Examples:
              lectern map format strategy.owm             print it
              lectern map format --in-place maps/*.owm    write it back
              lectern map format --check maps/*.owm       name those that are not tidy; status 1 if there are any
            """
    )

    @Argument(help: ArgumentHelp("Maps, or Markdown with maps in fences.", valueName: "file"))
    var files: [String]

    @Flag(help: "Write the files back instead of printing them.")
    var inPlace = false

    @Flag(help: "Change and print no map; name the files that would change.")
    var check = false

    func validate() throws {
        guard !(inPlace && check) else { throw ValidationError("--in-place writes and --check does not: choose one.") }
        guard inPlace || check || files.count == 1 else {
            throw ValidationError("Several maps cannot be printed as one. Use --in-place or --check, or name one file.")
        }
    }

    func run(in world: World) async throws -> ExitStatus? {
        var failure: CommandFailure?
        var isUntidy = false
        for path in files {
            do {
                let file = try MapFile(readingFrom: path)
                let text = try file.formatted()
                let isChanged = Array(text.utf8) != file.source.bytes
                isUntidy = isUntidy || isChanged
                try give(text, of: path, isChanged: isChanged, in: world)
            } catch {
                world.message("lectern: \(error.sentence)\n")
                failure = failure ?? error
            }
        }
        return failure?.status ?? (check && isUntidy ? .hasErrors : nil)
    }

    private func give(_ text: String, of path: String, isChanged: Bool, in world: World) throws(CommandFailure) {
        if check {
            if isChanged { world.output(path + "\n") }
        } else if inPlace {
            guard isChanged else { return }
            try OutputFile.write(text, to: path)
            world.message("\(path): formatted\n")
        } else {
            world.output(text)
        }
    }
}

extension MapFile {
    /// The file's text with every map in its canonical form.
    fileprivate func formatted() throws(CommandFailure) -> String {
        let documents = try requireDocuments(to: "format")
        let edits = documents.map { Diagnostic.Edit($0.range, $0.document.formatted()) }
        return String(decoding: source.bytes(after: edits), as: UTF8.self)
    }
}

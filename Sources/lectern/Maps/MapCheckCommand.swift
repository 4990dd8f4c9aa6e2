import ArgumentParser
import Diagnostics
import Wardley

/// `lectern map check FILE…`
struct MapCheckCommand: LecternCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Say what is wrong in maps, and where OnlineWardleyMaps reads them otherwise than they are meant.",
        discussion: """
            OnlineWardleyMaps drops much without a word: links that name nothing, lines that begin with a keyword, text \
            behind two slashes. Every finding has its place, a name that stays the same from version to version, one \
            sentence, and the way to mend it. Maps in fences inside Markdown are checked at their place in that file. \
            Ends with status 1 if a file has errors; warnings count too with --strict.

            Examples:
              lectern map check strategy.owm
              lectern map check --fix strategy.owm
              lectern map check --strict --format sarif maps/*.owm notes/*.md > findings.sarif
            """
    )

    @Argument(help: ArgumentHelp("Maps, or Markdown with maps in fences.", valueName: "file"))
    var files: [String]

    @Flag(help: "Make the mends that are safe, in the files themselves, and print what is left.")
    var fix = false

    @OptionGroup var findings: Findings

    func run(in world: World) async throws -> ExitStatus? {
        let fix = fix
        let outcomes = await files.concurrentMap { path in
            Swift.Result { () throws(CommandFailure) in try Self.check(path, fix: fix) }
        }
        var checked: [DiagnosedFile] = []
        var failure: CommandFailure?
        for outcome in outcomes {
            switch outcome {
            case .success(let outcome):
                checked.append(outcome.file)
                guard outcome.mended > 0 else { continue }
                world.message("\(outcome.file.source.name): mended \(counted(outcome.mended, "place"))\n")
            case .failure(let error):
                world.message("lectern: \(error.sentence)\n")
                failure = failure ?? error
            }
        }
        let status = try await findings.report(checked, in: world)
        return failure?.status ?? status
    }

    private static func check(_ path: String, fix: Bool) throws(CommandFailure) -> (file: DiagnosedFile, mended: Int) {
        let file = try MapFile(readingFrom: path)
        _ = try file.requireDocuments(to: "check")
        guard fix else { return (file.diagnosed, 0) }
        let (mended, count) = try file.mended()
        if count > 0 { try OutputFile.write(mended.source.data, to: path) }
        return (mended.diagnosed, count)
    }
}

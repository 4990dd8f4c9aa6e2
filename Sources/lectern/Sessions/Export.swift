import ArgumentParser
import Foundation
import Records
import Workshop

/// `lectern export SESSION`
struct Export: LecternCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write a session's summary, results and map draft.",
        discussion: """
            Into the session's own folder, or with --to into another. Works while the session runs.

            Example:
              lectern export                     everything of the newest session
            """
    )

    @OptionGroup var session: SessionArgument

    @Option(help: "summary (summary.md), json (results.json), maps (maps/*.owm, *.svg), or all of them.")
    var format = ExportFormat.all

    @Option(
        name: .customLong("to"),
        help: ArgumentHelp("Where to write, instead of the session's folder.", valueName: "dir")
    )
    var destination: String?

    func run(in world: World) async throws -> ExitStatus? {
        let folder = try session.folder()
        do {
            let session = try Session(replaying: try folder.events())
            // A session that ran at speed may be ahead of the clock on the wall.
            let instant = max(world.instant, session.changedAt)
            let files = SessionFiles(folder: folder, session: session, timeZone: world.timeZone, instant: instant)
            let target =
                destination.map { SessionFolder(url: URL(filePath: $0, directoryHint: .isDirectory)) } ?? folder
            for (path, content) in try format.files(of: files) {
                try target.write(content, to: path)
                world.output(target.url.appending(path: path).relativePath + "\n")
            }
            return nil
        } catch let error as RecordsError {
            throw CommandFailure(error)
        } catch let fault as ReplayFault {
            throw CommandFailure(fault)
        }
    }
}

extension ExportFormat: ExpressibleByArgument {}

import ArgumentParser
import Foundation
import Records

/// Where sessions are kept.
struct SessionsFolder: ParsableArguments {
    @Option(name: .customLong("in"), help: ArgumentHelp("The folder of all sessions.", valueName: "dir"))
    var path = "sessions"

    var url: URL { URL(filePath: path, directoryHint: .isDirectory) }
}

/// One session, named on the command line.
struct SessionArgument: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            "The session: its folder, its name, or the beginning of its name.",
            discussion: "Without it, the newest session.",
            valueName: "session"
        )
    )
    var name: String?

    @OptionGroup var sessions: SessionsFolder

    /// The session that is meant.
    func folder() throws(CommandFailure) -> SessionFolder {
        guard let name else {
            guard let newest = SessionFolder.sessions(in: sessions.url).last else {
                throw CommandFailure("There are no sessions in \(sessions.path).", .noInput)
            }
            return newest
        }
        do {
            return try SessionFolder.find(name, in: sessions.url)
        } catch {
            throw CommandFailure(error)
        }
    }
}

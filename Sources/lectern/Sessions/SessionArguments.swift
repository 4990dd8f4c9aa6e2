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
    /// - Parameter isWanted: of the sessions that nobody named, which the newest is looked for among.
    func folder(newest isWanted: (SessionFolder) -> Bool = { _ in true }) throws(CommandFailure) -> SessionFolder {
        guard let name else {
            let all = SessionFolder.sessions(in: sessions.url)
            guard let newest = all.last(where: isWanted) ?? all.last else {
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

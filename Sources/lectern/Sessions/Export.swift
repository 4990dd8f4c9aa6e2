import ArgumentParser
import Foundation
import Records
import Workshop

/// `lectern export SESSION`
struct Export: LecternCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write a session's summary, results and map draft.",
        discussion: """
            Into the session's own folder, or with --to into another. Works while the session runs. With \
            --pseudonymous every learner is a number, which only the journal leads back to a name; such files go into \
            a folder `pseudonymous` of their own.

            Examples:
              lectern export                     everything of the newest session
              lectern export 2026-11 --pseudonymous --to ~/for-the-academy
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

    @Flag(help: "Write a number in place of every learner's name.")
    var pseudonymous = false

    func run(in world: World) async throws -> ExitStatus? {
        let folder = try session.folder()
        do {
            try await seal(folder, in: world)
            let files = try SessionFiles(of: folder, pseudonymous: pseudonymous, in: world)
            let target = target(for: folder)
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

    private func target(for folder: SessionFolder) -> SessionFolder {
        if let destination { return SessionFolder(url: URL(filePath: destination, directoryHint: .isDirectory)) }
        guard pseudonymous else { return folder }
        return SessionFolder(
            url: folder.url.appending(path: SessionFiles.pseudonymousFolder, directoryHint: .isDirectory)
        )
    }

    /// Makes up for a program that died between a session's end and the sealing of its journal. What cannot be sealed
    /// can be exported all the same: no export says who handed in what anonymously.
    private func seal(_ folder: SessionFolder, in world: World) async throws {
        let session = try Session(replaying: try folder.events())
        guard session.endedAt != nil, session.isToBeSealed else { return }
        do {
            try await folder.seal(at: world.instant)
        } catch {
            world.message("\(error)\n")
        }
    }
}

extension SessionFiles {
    /// - Parameter pseudonymous: whether learners are named by number.
    init(of folder: SessionFolder, pseudonymous: Bool, in world: World) throws {
        let session = try Session(replaying: try folder.events())
        self.init(
            folder: folder,
            session: pseudonymous ? session.pseudonymous : session,
            timeZone: world.timeZone,
            // A session that ran at speed may be ahead of the clock on the wall.
            instant: max(world.instant, session.changedAt)
        )
    }

    /// Where exports without names go unless they are sent elsewhere.
    static let pseudonymousFolder = "pseudonymous"

    /// The same files without names.
    var pseudonymous: SessionFiles {
        SessionFiles(folder: folder, session: session.pseudonymous, timeZone: timeZone, instant: instant)
    }
}

extension ExportFormat: ExpressibleByArgument {}

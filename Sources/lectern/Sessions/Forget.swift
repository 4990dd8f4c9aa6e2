import ArgumentParser
import Diagnostics
import Foundation
import Lessons
import Records
import Workshop

/// `lectern forget SESSION LEARNER`
struct Forget: LecternCommand {
    static let configuration = CommandConfiguration(
        commandName: "forget",
        abstract: "Remove a learner from a session for good: journal, files that were handed in, and exports.",
        discussion: """
            Takes out the name and everything that the learner handed in; every number is counted again without it, \
            and the journal says that somebody was removed. What was done for a team stays the team's, without a name. \
            Nobody can tell what the learner handed in anonymously, so that stays too. Whoever was sent out of the room \
            can be removed as well, by the name that they had. There is no way back.

            Examples:
              lectern forget 2026-11-21-1400-aligning-ops "Ada Bell"
              lectern forget 2026-11-21-1400-aligning-ops l3
            """
    )

    @Argument(
        help: ArgumentHelp("The session: its folder, its name, or the beginning of its name.", valueName: "session")
    )
    var name: String

    @Argument(help: ArgumentHelp("The learner: a name, or a number such as l3.", valueName: "learner"))
    var learner: String

    @OptionGroup var sessions: SessionsFolder

    func run(in world: World) async throws -> ExitStatus? {
        do {
            let folder = try SessionFolder.find(name, in: sessions.url)
            let forgotten = try await folder.forget(learner, at: world.instant)
            let session = try Session(replaying: forgotten.events)
            let files = SessionFiles(
                folder: folder,
                session: session,
                events: forgotten.events,
                timeZone: world.timeZone,
                instant: world.instant,
                layouts: try ReportLayoutFolder.layouts(keptWith: folder, in: world)
            )
            let written = try files.writeAgain()
            world.output(
                "\(forgotten.name) (\(forgotten.id)) is removed from \(folder.name), with "
                    + "\(forgotten.removedEvents) \(forgotten.removedEvents == 1 ? "event" : "events").\n"
            )
            if !written.isEmpty { world.output("Made anew: \(written.joined(separator: ", ")).\n") }
            world.message(remarks(on: forgotten, in: folder))
            return nil
        } catch let error as RecordsError {
            throw CommandFailure(error)
        } catch let fault as ForgettingFault {
            throw CommandFailure(fault.description, .hasErrors)
        } catch let fault as ReplayFault {
            throw CommandFailure(fault)
        }
    }

    /// What is left to do by hand.
    private func remarks(on forgotten: ForgottenLearner, in folder: SessionFolder) -> String {
        let lines = forgotten.mentions.map(String.init).joined(separator: ", ")
        let journal = forgotten.mentions.isEmpty ? [] : ["line \(lines) of journal.jsonl"]
        let named = folder.planFiles.filter { path in
            let bytes: [UInt8]? = try? InputFile.read(folder.url.appending(path: path).path).bytes
            return bytes.map { forgotten.isNamed(in: String(decoding: $0, as: UTF8.self)) } ?? false
        }
        let places = (journal + named).joined(separator: ", ")
        let mentions = "The name still stands in what others wrote: \(places).\n"
        return (places.isEmpty ? "" : mentions)
            + "Copies elsewhere (another folder, a backup, a learning record store) are not reached.\n"
    }
}

extension SessionFiles {
    /// Makes every export anew that lies in the session's folder, and takes away what would not be made any more.
    /// - Returns: the paths of those that were made anew.
    func writeAgain() throws -> [String] {
        var written: [String] = []
        for (files, prefix) in [(self, ""), (pseudonymous, "\(Self.pseudonymousFolder)/")] {
            let made = try ExportFormat.all.files(of: files)
            for (path, content) in made where exists(prefix + path) {
                try folder.write(content, to: prefix + path)
                written.append(prefix + path)
            }
            let paths = Set(made.map(\.path))
            for path in (capturedMapPaths + teamPaths(in: prefix)) where !paths.contains(path) && exists(prefix + path)
            {
                try FileManager.default.removeItem(at: folder.url.appending(path: prefix + path))
            }
        }
        return written
    }

    private func exists(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: folder.url.appending(path: path).path)
    }

    /// The copies for teams that are there.
    private func teamPaths(in prefix: String) -> [String] {
        let teams = folder.url.appending(path: prefix + "teams").path
        return ((try? FileManager.default.contentsOfDirectory(atPath: teams)) ?? []).map { "teams/\($0)" }
    }

    /// What `maps` writes if somebody takes part in every map activity.
    private var capturedMapPaths: [String] {
        session.setup.activities.flatMap { ["maps/\($0.id.rawValue).owm", "maps/\($0.id.rawValue).svg"] }
    }
}

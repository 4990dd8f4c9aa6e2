import ArgumentParser
import Diagnostics
import Foundation
import Records
import Workshop

/// `lectern sessions`
struct Sessions: LecternCommand {
    static let configuration = CommandConfiguration(
        commandName: "sessions",
        abstract: "List the sessions that were run here, and what can be learned from them.",
        discussion: "Behind the list stands, for every plan, which phases mostly took longer or shorter than planned."
    )

    @OptionGroup var sessions: SessionsFolder

    @Option(help: "text for people, json for other programs.")
    var format = Format.text

    @Flag(help: "Only what can be learned, plan by plan; with --format json every run of every phase.")
    var compare = false

    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text
        case json
    }

    func run(in world: World) async throws -> ExitStatus? {
        let histories = PlanHistory.all(in: sessions.url)
        if compare {
            world.output(
                format == .json ? try histories.printedAsJSON() : histories.map(\.text).joined(separator: "\n")
            )
            return nil
        }
        let entries = SessionFolder.sessions(in: sessions.url).map(Entry.init)
        switch format {
        case .json: world.output(try entries.printedAsJSON())
        case .text:
            if entries.isEmpty { world.message("There are no sessions in \(sessions.path).\n") }
            for entry in entries { world.output(entry.line) }
            for history in histories { world.output("\n" + history.text) }
        }
        return nil
    }

    /// A session in one line.
    struct Entry: Encodable {
        let name: String
        let title: String?
        /// "waiting", "running", "paused", "ended"; "damaged" for a journal that cannot be read.
        let state: String
        let learners: Int

        init(_ folder: SessionFolder) {
            name = folder.name
            let session = (try? folder.events()).flatMap { try? Session(replaying: $0) }
            title = session?.setup.title
            state = session?.stage.word ?? "damaged"
            learners = session?.learners.count ?? 0
        }

        var line: String {
            "\(name)  \(state)  \(counted(learners, "learner"))\n"
        }
    }
}

extension Session.Stage {
    /// The stage in a word.
    var word: String {
        switch self {
        case .waiting: "waiting"
        case .running: "running"
        case .paused: "paused"
        case .ended: "ended"
        }
    }
}

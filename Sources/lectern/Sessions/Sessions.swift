import ArgumentParser
import Foundation
import Records
import Workshop

/// `lectern sessions`
struct Sessions: LecternCommand {
    static let configuration = CommandConfiguration(
        abstract: "List the sessions that were run here, and compare what was planned with what it took.",
        discussion: """
            Of every plan that was run to its end at least twice there is a table: each phase with its minutes, as \
            planned and as they were.
            """
    )

    @OptionGroup var sessions: SessionsFolder

    @Option(help: "text for people, json for other programs.")
    var format = Format.text

    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text
        case json
    }

    func run(in world: World) async throws -> ExitStatus? {
        let entries = SessionFolder.sessions(in: sessions.url).map(Entry.init)
        switch format {
        case .json: world.output(try entries.printedAsJSON())
        case .text:
            if entries.isEmpty { world.message("There are no sessions in \(sessions.path).\n") }
            for entry in entries { world.output(entry.line) }
            for (title, history) in PastSessions(entries.compactMap(\.session)).histories where history.sessionCount > 1
            {
                world.output("\n" + HistoryTable(title: title, history: history).text)
            }
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
        /// What each phase and break was to take and took; only of a session that has ended.
        let timing: [SessionResults.Timing]?
        let session: Session?

        private enum CodingKeys: CodingKey {
            case name, title, state, learners, timing
        }

        init(_ folder: SessionFolder) {
            name = folder.name
            session = (try? folder.events()).flatMap { try? Session(replaying: $0) }
            title = session?.setup.title
            state = session?.stage.word ?? "damaged"
            learners = session?.learners.count ?? 0
            timing = session.flatMap { session in
                session.endedAt.map { SessionResults(session, at: $0).timing }
            }
        }

        var line: String {
            "\(name)  \(state)  \(Findings.count(learners, "learner"))\n"
        }
    }
}

/// Planned and actual minutes of a plan's phases, as a table in text.
struct HistoryTable {
    let title: String
    let history: PlanHistory

    /// Its columns line up in a terminal; what stands behind the last one is a sentence.
    var text: String {
        let width = history.items.map(\.title.count).max() ?? 0
        let rows = history.items.map { item in
            let name = item.title + String(repeating: " ", count: width - item.title.count)
            let planned = Self.minutes(item.plannedSeconds)
            let actual = item.runs.suffix(Self.mostColumns).map { Self.minutes($0.actualSeconds) }.joined()
            return "  \(name) \(planned)  planned;\(actual)  taken.  \(item.sentence)\n"
        }
        return "\(title), \(Findings.count(history.sessionCount, "session")) to the end, oldest first, in minutes:\n"
            + rows.joined()
    }

    private static let mostColumns = 6

    private static func minutes(_ seconds: Int) -> String {
        let text = String((seconds + 30) / 60)
        return String(repeating: " ", count: max(1, 5 - text.count)) + text
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

import Foundation
import Records
import Workshop

/// The sessions that were run of a plan, for what they teach about it.
struct PastSessions {
    /// Every session that can be read, oldest first.
    private let all: [Session]

    /// - Parameter folders: folders of sessions; what is not there holds none.
    init(in folders: [URL]) {
        var seen: Set<String> = []
        all = folders.map(\.standardizedFileURL.path)
            .filter { seen.insert($0).inserted }
            .flatMap { SessionFolder.sessions(in: URL(filePath: $0, directoryHint: .isDirectory)).suffix(Self.most) }
            .compactMap { folder in (try? folder.events()).flatMap { try? Session(replaying: $0) } }
    }

    init(_ sessions: [Session]) {
        all = sessions
    }

    /// So many of the newest are looked at; what was run before says little about the next time.
    private static let most = 50

    /// By plan, in the order in which the plans were first run. A plan is known by its title: its file may move, and
    /// its text changes from time to time.
    var histories: [(title: String, history: PlanHistory)] {
        var titles: [String] = []
        for session in all where !titles.contains(session.setup.title) { titles.append(session.setup.title) }
        return titles.map { ($0, history(of: $0)) }
    }

    func history(of title: String) -> PlanHistory {
        PlanHistory(of: all.filter { $0.setup.title == title })
    }
}

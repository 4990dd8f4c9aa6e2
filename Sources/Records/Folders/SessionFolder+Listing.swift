package import Foundation

extension SessionFolder {
    /// The sessions in a folder, oldest first, as their names say; none if there is no such folder.
    package static func sessions(in parent: URL) -> [SessionFolder] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: parent.path)) ?? []
        return names.sorted().map { SessionFolder(url: parent.appending(path: $0)) }.filter(\.hasJournal)
    }

    /// The session that somebody means: the path of its folder or of its journal, its name in a folder of sessions,
    /// or the beginning of just one name there.
    /// - Throws: `noSuchSession`, `severalSessions`.
    package static func find(_ text: String, in parent: URL) throws(RecordsError) -> SessionFolder {
        let given = URL(filePath: text).standardizedFileURL
        let byPath = SessionFolder(
            url: given.lastPathComponent == "journal.jsonl" ? given.deletingLastPathComponent() : given
        )
        if byPath.hasJournal { return byPath }
        guard !text.isEmpty, !text.contains("/") else { throw .noSuchSession(text) }
        let byName = SessionFolder(url: parent.appending(path: text))
        if byName.hasJournal { return byName }
        let candidates = sessions(in: parent).filter { $0.name.hasPrefix(text) }
        guard let first = candidates.first else { throw .noSuchSession(text) }
        guard candidates.count == 1 else { throw .severalSessions(text, names: candidates.map(\.name)) }
        return first
    }
}

package import Foundation

extension SessionFolder {
    /// The sessions in a folder, oldest first, as their journals say; none if there is no such folder. Those whose
    /// journal does not say come first.
    package static func sessions(in parent: URL) -> [SessionFolder] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: parent.path)) ?? []
        return names.map { SessionFolder(url: parent.appending(path: $0)) }
            .filter(\.hasJournal)
            .map { (folder: $0, began: $0.began ?? "") }
            .sorted {
                if $0.began != $1.began { return $0.began < $1.began }
                return $0.folder.name.compare($1.folder.name, options: .numeric) == .orderedAscending
            }
            .map(\.folder)
    }

    /// The instant in the journal's first line as it is written there, which sorts as time goes. The line is not
    /// checked, and not read to its end: it holds the whole plan.
    private var began: String? {
        guard let file = try? FileHandle(forReadingFrom: journal), let data = try? file.read(upToCount: 256) else {
            return nil
        }
        return String(decoding: data, as: UTF8.self).firstMatch(of: /^\{"v":\d+,"seq":1,"at":"([^"]{20,30})"/)
            .map { String($0.1) }
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

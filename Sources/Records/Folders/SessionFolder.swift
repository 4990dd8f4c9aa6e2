package import Foundation
import Workshop

/// A session on the disk: a folder of plain files, of which `journal.jsonl` alone counts.
package struct SessionFolder: Hashable, Sendable {
    package let url: URL

    package init(url: URL) {
        self.url = url
    }

    /// What people call the session.
    package var name: String { url.lastPathComponent }
    package var journal: URL { url.appending(path: "journal.jsonl") }
    /// The plan as it was run.
    package var plan: URL { url.appending(path: "plan.md") }
    /// The slides, where the session was begun with some.
    package var deck: URL { url.appending(path: "deck.md") }
    /// A deck that the plan names, where it was there when the session began.
    /// - Parameter name: as the plan names the file.
    package func slides(_ name: String) -> URL { url.appending(path: Self.pathOfSlides(name)) }

    /// Where the plan and the slides stand: paths inside the folder.
    package var planFiles: [String] {
        let folder = url.appending(path: "slides").path
        let slides = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return ["plan.md", "deck.md"] + slides.sorted().map { "slides/\($0)" }
    }

    /// The layouts of reports that it was begun with, where the facilitator has some.
    package var layouts: URL { url.appending(path: "layouts") }

    /// A path inside the session's folder for whatever name a plan gives a file.
    static func pathOfSlides(_ name: String) -> String {
        let safe = name.map { $0.isASCII && ($0.isLetter || $0.isNumber || "-_. ".contains($0)) ? $0 : "_" }
        let bare = String(safe.suffix(100)).drop { $0 == "." }
        return "slides/" + (bare.isEmpty ? "deck.md" : bare)
    }

    package var results: URL { url.appending(path: "results.json") }
    package var inbox: Inbox { Inbox(session: name, folder: url.appending(path: "inbox")) }

    /// Whether this is a session's folder at all.
    package var hasJournal: Bool {
        (try? SystemCalls.status(of: journal.path))?.isPlainFile ?? false
    }

    /// Puts a file into the session, whole or not at all, in place of an older one.
    /// - Parameter path: inside the folder, such as `results.json` or `maps/engage.owm`; folders are created.
    /// - Throws: `badFileName` for a path that would lead out of the folder or into the journal; `cannotWrite`.
    package func write(_ data: Data, to path: String) throws(RecordsError) {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        let isInside = parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." && !$0.contains("\0") }
        guard isInside, parts.first != "journal.jsonl" else { throw .badFileName(path) }
        let file = url.appending(path: path)
        try Folders.create(file.deletingLastPathComponent())
        try AtomicFile.write(data, to: file)
    }
}

import Foundation
package import Workshop

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

extension SessionFolder {
    /// Seals the journal of an ended session that its own program could not seal, having died before.
    ///
    /// - Returns: whether there was something to take out. `false` also while another program has the session open,
    ///   which then seals it itself.
    /// - Throws: `notSealed`, and what opening throws.
    @discardableResult
    package func seal(at instant: Instant) async throws(RecordsError) -> Bool {
        let opened: OpenedJournal
        do {
            opened = try open(at: instant)
        } catch .inUse {
            return false
        }
        let events = try await opened.journal.seal(in: self)
        await opened.journal.close()
        return events != nil
    }

    /// Removes a learner for good from the journal and from what was handed in by file.
    ///
    /// - Throws: `inUse` while another program has the session open; the fault of `Session.forgetting`; what opening
    ///   and writing throw.
    package func forget(_ who: String, at instant: Instant) async throws -> ForgottenLearner {
        let opened = try open(at: instant)
        let forgotten = try Session.forgetting(who, in: opened.events, at: instant)
        try removeTraces { Session.isOther($0.learner, than: forgotten.names) }
        try await opened.journal.replace(with: forgotten.events)
        await opened.journal.close()
        return forgotten
    }

    /// Takes out of everything beside the journal what is not to stay: entries of files that were handed in, answers to
    /// who handed them in, torn ends of the journal, and what writing left behind when a program died.
    ///
    /// - Parameter isKept: whether an entry of a file may stay; a file that cannot be read goes as a whole.
    /// - Throws: `cannotWrite`.
    func removeTraces(keeping isKept: (SubmissionFile.Names) -> Bool) throws(RecordsError) {
        try remove(from: url) { $0.hasPrefix("journal.broken-") || ($0.hasPrefix(".") && $0.hasSuffix(".new")) }
        let done = inbox.folder.appending(path: "done")
        for folder in [inbox.folder, done] {
            try remove(from: folder) {
                $0.hasSuffix(".receipt.json") || ($0.hasPrefix(".") && $0.hasSuffix(".new"))
            }
            for name in names(in: folder) where name.hasSuffix(".json") {
                try redact(folder.appending(path: name), keeping: isKept)
            }
        }
    }

    private func redact(_ file: URL, keeping isKept: (SubmissionFile.Names) -> Bool) throws(RecordsError) {
        let json = try? PlainFile.read(file, most: Inbox.mostBytes)
        guard let json, let kept = SubmissionFile.redacted(json, keeping: isKept) else { return try remove(file) }
        if kept != json { try AtomicFile.write(kept, to: file) }
    }

    private func remove(from folder: URL, where isToGo: (String) -> Bool) throws(RecordsError) {
        for name in names(in: folder) where isToGo(name) { try remove(folder.appending(path: name)) }
    }

    private func remove(_ file: URL) throws(RecordsError) {
        do {
            _ = try SystemCalls.retrying { unlink(file.path) }
            try SystemCalls.flushFolder(file.deletingLastPathComponent().path)
        } catch {
            throw .cannotWrite(path: file.path, reason: error.reason)
        }
    }

    private func names(in folder: URL) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()
    }
}

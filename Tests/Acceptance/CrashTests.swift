import Foundation
import Records
import TestSupport
import Testing
import Workshop

/// A session of two hundred events is killed at every single write to its journal, and must go on where it was.
@Suite(.enabled(if: Tool.strace.isPresent, Tool.strace.absence))
struct `A killed session` {
    /// Joins, a poll, and votes that change: one command a line, one or two events a command.
    private static let script: [String] =
        ["team Blue", "team Red"]
        + (1...24).map { "join Learner \($0) in \($0.isMultiple(of: 2) ? "Blue" : "Red")" }
        + ["open engage-1"]
        + (0..<180).map { "answer Learner \($0 % 24 + 1): \($0 / 24 % 3 + 1)" }

    @Test func `loses nothing that was acknowledged, keeps nothing twice, and resumes`() async throws {
        let scratch = try ScratchFolder()
        let original = try newSession(in: scratch.url.appending(path: "original"))
        let whole = try run(original, copiedTo: scratch.url.appending(path: "whole"), killedAtWrite: nil)
        #expect(whole.status == 0, "\(whole.error)")
        let reference = try events(in: scratch.url.appending(path: "whole"))
        try #require(reference.count >= 200)

        let writes = reference.count - (try events(in: original.deletingLastPathComponent())).count
        let killed = try await withThrowingTaskGroup(of: Int.self) { group in
            for lane in 0..<2 {
                group.addTask {
                    try stride(from: 1 + lane, through: writes, by: 2).reduce(0) { count, write in
                        try count + (check(write, of: original, in: scratch.url, against: reference) ? 1 : 0)
                    }
                }
            }
            return try await group.reduce(0, +)
        }
        #expect(killed >= writes * 19 / 20, "only \(killed) of \(writes) writes killed the program")
    }

    /// Kills a copy of the session at one write and looks at what is left.
    ///
    /// strace counts by thread, and on a busy machine the journal's queue may move to another one, so that the count is
    /// never reached; then it is tried again.
    /// - Returns: whether the program was killed.
    private func check(_ write: Int, of original: URL, in scratch: URL, against reference: [Event]) throws -> Bool {
        let folder = scratch.appending(path: "killed-\(write)")
        var killed = try run(original, copiedTo: folder, killedAtWrite: write)
        for _ in 0..<3 where killed.status == 0 {
            try FileManager.default.removeItem(at: folder)
            killed = try run(original, copiedTo: folder, killedAtWrite: write)
        }
        let acknowledged = killed.output.matches(of: /Saved as (\d+)/).compactMap { Int($0.1) }.max() ?? 0

        let resumed = try Program.lectern("resume", "--in", folder.path, "--plain", input: "quit\n")
        #expect(resumed.status == 0, "killed at write \(write): \(resumed.error)")
        let kept = try events(in: folder).filter { !$0.isRecovery }
        #expect(kept.count >= acknowledged, "killed at write \(write): \(acknowledged) were acknowledged")
        // A Boolean, because a failure would print two whole sessions.
        let isPrefix = kept.map(\.body) == reference.prefix(kept.count).map(\.body)
        #expect(isPrefix, "killed at write \(write)")
        try FileManager.default.removeItem(at: folder)
        return killed.status == 128 + SIGKILL
    }

    private func newSession(in folder: URL) throws -> URL {
        let plan = try SmallPlan.write(into: folder.deletingLastPathComponent()).path
        let created = try Program.lectern("run", plan, "--plain", "--in", folder.path, input: "start\nquit\n")
        try #require(created.status == 0, "\(created.error)")
        return try #require(SessionFolder.sessions(in: folder).first).url
    }

    private func run(_ session: URL, copiedTo folder: URL, killedAtWrite write: Int?) throws -> Program {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let copy = folder.appending(path: session.lastPathComponent)
        try FileManager.default.copyItem(at: session, to: copy)
        let journal = SessionFolder(url: copy).journal.path
        let strace = write.map {
            ["strace", "-f", "-qq", "-o", "/dev/null", "-P", journal, "-e", "inject=write:signal=SIGKILL:when=\($0)"]
        }
        let lectern = [Program.lecternPath, "resume", copy.path, "--plain"]
        return try Program.run((strace ?? []) + lectern, input: Self.script.joined(separator: "\n") + "\nquit\n")
    }

    private func events(in folder: URL) throws -> [Event] {
        try #require(SessionFolder.sessions(in: folder).first).events()
    }
}

extension Event {
    fileprivate var isRecovery: Bool {
        if case .journalRecovered = body { true } else { false }
    }
}

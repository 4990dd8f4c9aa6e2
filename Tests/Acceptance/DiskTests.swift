import Foundation
import Records
import TestSupport
import Testing
import Workshop

/// The real program on a disk that fails (`strace` lets single system calls fail; it counts them by thread, and the
/// journal's queue may move to another, so how many go well before is not certain).
@Suite(.enabled(if: Tool.strace.isPresent, Tool.strace.absence))
struct `On a disk that fails` {
    @Test func `a failed flush is told at once, and nothing is acknowledged from then on`() throws {
        let session = try Fixture.startedSession()
        let run = try session.resume(joining: 1...40, under: "inject=fdatasync:error=EIO:when=3")
        #expect(run.status == 74)
        #expect(run.error.contains("the disk failed"))
        let saved = run.output.saved.count
        #expect((2..<40).contains(saved))
        #expect(try session.learners().starts(with: (1...saved).map { "Learner \($0)" }))
    }

    @Test func `a full disk is told, and what fits again later counts`() throws {
        let session = try Fixture.startedSession()
        let run = try session.resume(joining: 1...40, under: "inject=write:error=ENOSPC:when=4..6")
        #expect(run.status == 0, "\(run.error)")
        #expect(run.output.contains("Nothing was added to"))
        let saved = run.output.saved.count
        #expect((6..<40).contains(saved))
        #expect(try session.learners().count == saved)
    }

    @Test func `a write that lies about its length is not believed`() throws {
        let session = try Fixture.startedSession()
        let run = try session.resume(joining: 1...5, under: "inject=write:retval=3:when=2")
        #expect(run.output.saved.count == (try session.learners().count))
        #expect(try Program.lectern("verify", session.folder.url.path).status == 0)
    }
}

/// A session that has been started and left.
private struct Fixture {
    let scratch: ScratchFolder
    let folder: SessionFolder

    static func startedSession() throws -> Fixture {
        let scratch = try ScratchFolder()
        let plan = try SmallPlan.write(into: scratch.url).path
        let created = try Program.lectern("run", plan, "--plain", "--in", scratch.url.path, input: "start\nquit\n")
        try #require(created.status == 0, "\(created.error)")
        return Fixture(scratch: scratch, folder: try #require(SessionFolder.sessions(in: scratch.url).first))
    }

    /// Resumes it, with a system call on the journal failing, and lets learners join.
    func resume(joining learners: ClosedRange<Int>, under fault: String) throws -> Program {
        let script = learners.map { "join Learner \($0)\n" }.joined() + "quit\n"
        return try Program.run(
            [
                "strace", "-f", "-qq", "-o", "/dev/null", "-P", folder.journal.path, "-e", fault,
                Program.lecternPath, "resume", folder.url.path, "--plain",
            ],
            input: script
        )
    }

    func learners() throws -> [String] {
        try Session(replaying: try folder.events()).learners.map(\.name)
    }
}

extension String {
    /// The numbers of the events that were acknowledged.
    fileprivate var saved: [Int] {
        matches(of: /Saved as (\d+)/).compactMap { Int($0.1) }
    }
}

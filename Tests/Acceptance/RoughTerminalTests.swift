import Foundation
import Records
import TestSupport
import Testing
import Workshop

/// Terminals that are closed, slow or stuck: whatever happens to the desk, the session lives on.
@Suite(.enabled(if: Tool.python3.isPresent, Tool.python3.absence), .serialized, .timeLimit(.minutes(15)))
struct `A rough terminal` {
    private let scratch: ScratchFolder

    init() throws {
        scratch = try ScratchFolder()
    }

    private func play<Outcome: Decodable>(_ scenario: String, as: Outcome.Type) throws -> Outcome {
        let script = PackageFolder.url.appending(path: "Tests/Acceptance/terminals.py").path
        let plan = try SmallPlan.write(into: scratch.url).path
        let sessions = scratch.url.appending(path: "sessions").path
        let run = try Program.run("python3", script, scenario, Program.lecternPath, plan, sessions)
        try #require(run.status == 0, "\(run.error)")
        return try JSONDecoder().decode(Outcome.self, from: Data(run.output.utf8))
    }

    /// The journal is whole, and the session can be carried on with.
    private func livesOn() throws {
        let folder = try #require(SessionFolder.sessions(in: scratch.url.appending(path: "sessions")).first)
        #expect(try Program.lectern("verify", folder.url.path).status == 0)
        let resumed = try Program.lectern("resume", folder.url.path, "--plain", "--no-web", input: "status\nquit\n")
        #expect(resumed.status == 0, "\(resumed.error)")
        #expect(resumed.output.contains("Engage, 1 of 2"), "\(resumed.output)")
    }

    private struct Closed: Decodable {
        let status: Int32?
    }

    @Test func `that is closed ends the desk and not the session`() throws {
        // Told by the signal or by the end of the input, whichever comes first.
        let status = try #require(try play("closed", as: Closed.self).status)
        #expect([0, 129].contains(status))
        try livesOn()
    }

    private struct Slow: Decodable {
        let started: Double?
        let answers: [Double?]
        /// In megabytes.
        let growth: Double
        /// What was still to be read in the end, in bytes.
        let backlog: Int
        let status: Int32?
    }

    @Test func `that takes 300 bytes a second is answered at once, and shown the newest frame`() throws {
        let slow = try play("slow", as: Slow.self)
        // The first frame alone takes a minute and a half; nothing has twenty seconds to wait for it.
        #expect(slow.started != nil)
        #expect(slow.answers.allSatisfy { $0 != nil }, "\(slow.answers)")
        #expect(slow.growth < 10, "\(slow.growth) MB")
        // One frame, and what the system itself keeps for a terminal.
        #expect(slow.backlog < 60_000, "\(slow.backlog) bytes")
        #expect(slow.status == 0)
        try livesOn()
    }

    private struct Hung: Decodable {
        let started: Double?
        let joined: Double?
        let status: Int32?
    }

    @Test func `that takes nothing holds up nothing, and the program ends when it is told to`() throws {
        let hung = try play("hung", as: Hung.self)
        #expect(hung.started != nil && hung.joined != nil)
        #expect(hung.status == 143)
        try livesOn()
    }
}

import Foundation
import Records
import TestSupport
import Testing
import Workshop

/// What a facilitator who has taught a plan before is told the next time.
@Suite struct `Earlier sessions of a plan` {
    private let scratch: ScratchFolder
    private let plan: URL

    init() throws {
        scratch = try ScratchFolder()
        plan = scratch.url.appending(path: "plan.md")
        try Data(
            "# Tying knots\n\n## Lesson Structure\n\n### Engage\n**Duration:** 10 minutes\n\n### Explore\n**Duration:** 20 minutes\n"
                .utf8
        )
        .write(to: plan)
    }

    /// Runs the plan to its end, on a clock of our own: the journal that Lectern makes of it, with other instants.
    private func teach(engage: Int, explore: Int, hour: Int) throws {
        try Program.lectern("run", plan.path, "--plain", input: "start\nnext\nend\n", in: scratch.url)
        let folder = try #require(SessionFolder.sessions(in: scratch.url.appending(path: "sessions")).last)
        let start = Instant(milliseconds: 1_600_000_000_000).advanced(bySeconds: hour * 3600)
        let after = [0, 0, engage, engage + explore]
        let events = try folder.events().enumerated().map { index, event in
            let body =
                if case .sessionStarted = event.body { Event.Body.sessionStarted(startedAt: start) } else { event.body }
            return Event(at: start.advanced(bySeconds: after[min(index, 3)] * 60), by: event.by, body: body)
        }
        let lines = try events.enumerated().map { try JournalLine(sequence: $0 + 1, event: $1).encoded() }
        try lines.reduce(Data(), +).write(to: folder.journal)
    }

    @Test func `are compared with what was planned`() throws {
        try teach(engage: 10, explore: 29, hour: 0)
        try teach(engage: 11, explore: 20, hour: 2)
        try teach(engage: 10, explore: 31, hour: 4)

        let sessions = try Program.lectern("sessions", in: scratch.url)
        #expect(
            sessions.output.split(separator: "\n\n").last.map(String.init) == """
                plan.md, 3 sessions:
                  Explore ran over in 2 of 3, by 10 minutes.

                """
        )
        let check = try Program.lectern("check", plan.path, in: scratch.url)
        #expect(check.output.contains("Explore ran over in 2 of 3, by 10 minutes."), "\(check.output)")
        #expect(check.output.contains("Give it about 30 minutes, or leave something out."))
        #expect(!check.output.contains("Engage ran over"))
    }
}

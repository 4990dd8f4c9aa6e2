import Foundation
import Records
import TestSupport
import Testing
import Workshop

/// A facilitator's dry run: the desk in a real terminal, made-up learners, and everything by keys.
@Suite(.enabled(if: Tool.tmux.isPresent, Tool.tmux.absence), .timeLimit(.minutes(15)))
struct `A rehearsal by hand` {
    /// A first phase so long that on a slow machine, too, half of it is left when its activity is over.
    private static let text = """
        # A Dry Run

        **Duration:** 240 minutes

        ## Lesson Structure
        ### Engage
        **Duration:** 180 minutes

        #### Poll: Which one?
        - Red
        - Green

        ### Explore
        **Duration:** 60 minutes

        ## Reflection Questions
        ### For Facilitator
        * Who was silent?

        """

    @Test func `is led with keys from the start to the facilitator's own questions`() async throws {
        let scratch = try ScratchFolder()
        let plan = scratch.url.appending(path: "dry.md")
        try Data(Self.text.utf8).write(to: plan)
        let terminal = try Terminal(columns: 120, rows: 40, in: scratch)
        defer { terminal.close() }
        let command = "\(Program.lecternPath) rehearse \(plan.path) --by-hand --speed 20 --learners 12 --no-web"
        terminal.type("\(command) --in \(scratch.url.path); echo STATUS=$?")
        terminal.press("Enter")
        try await terminal.waits(for: "s start")
        terminal.press("s", "o")
        try await terminal.waits(for: "OPEN")
        for _ in 0..<600 where terminal.screen.firstMatch(of: /[1-9]\d* ballots? of/) == nil {
            try await Task.sleep(for: .milliseconds(100))
        }

        terminal.press("n")
        try await terminal.waits(for: "y goes on")
        terminal.press("y")
        try await terminal.waits(for: "a shows what to do with them")
        terminal.press("a")
        try await terminal.waits(for: "Longer in Explore")
        terminal.press("Enter")
        terminal.type("They ask so much")
        terminal.press("Enter")
        try await terminal.waits(for: "Ends")

        terminal.type(":end")
        terminal.press("Enter", "y")
        try await terminal.waits(for: "1. Who was silent?")
        terminal.type(":note 1: Nobody at all")
        terminal.press("Enter")
        try await terminal.waits(for: "Who was silent? — Nobody at all")
        terminal.press("q")
        try await terminal.waits(for: "STATUS=0")

        let folder = try #require(SessionFolder.sessions(in: scratch.url).first)
        let session = try Session(replaying: try folder.events())
        #expect(session.course.replans.map(\.rule) == [.give])
        #expect(session.course.replans.map(\.reason) == ["They ask so much"])
        #expect(session.lookingBack(on: 1) == "Nobody at all")
        #expect(session.activities.values.contains { $0.ballots.count > 0 }, "made-up learners have answered")
        let report = try String(contentsOf: folder.url.appending(path: "rehearsal.md"), encoding: .utf8)
        #expect(report.contains("What was opened and closed when, you did by hand."), "\(report)")
    }
}

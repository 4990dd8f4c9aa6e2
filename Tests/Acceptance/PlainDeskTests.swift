import Foundation
import Records
import TestSupport
import Testing

/// A session in lines, for whoever comes to it while it runs.
@Suite struct `A session in lines` {
    private static let asked = "Poll engage-1: Which one?\n  1 Red\n  2 Green\n  3 Blue\n"

    @Test func `tells what is asked to whoever comes back to it`() throws {
        let scratch = try ScratchFolder()
        let plan = try SmallPlan.write(into: scratch.url).path
        let options = ["--plain", "--no-web", "--in", scratch.url.path]
        let begun = try Program.run(
            [Program.lecternPath, "run", plan] + options,
            input: "start\nopen engage-1\nquit\n"
        )
        #expect(begun.status == 0, "\(begun.error)")
        let resumed = try Program.run([Program.lecternPath, "resume"] + options, input: "quit\n")
        #expect(resumed.output.contains("Open: Poll engage-1, Which one? (0 of 0 answered).\n"), "\(resumed.output)")
        #expect(resumed.output.contains(Self.asked), "\(resumed.output)")
    }

    @Test func `tells what is asked when it begins by itself`() throws {
        let scratch = try ScratchFolder()
        let plan = try SmallPlan.write(into: scratch.url).path
        let run = try Program.lectern(
            "run",
            plan,
            "--plain",
            "--no-web",
            "--auto",
            "--speed",
            "20000",
            "--in",
            scratch.url.path
        )
        #expect(run.status == 0, "\(run.error)")
        #expect(run.output.contains(Self.asked), "\(run.output)")
    }
}

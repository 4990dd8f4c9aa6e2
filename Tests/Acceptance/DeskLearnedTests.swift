import Foundation
import Records
import TestSupport
import Testing
import Workshop

/// What one session teaches the next, with the real program.
@Suite struct `What was learned` {
    private let scratch: ScratchFolder

    init() throws {
        scratch = try ScratchFolder()
    }

    private func plan() throws -> String {
        let url = scratch.url.appending(path: "short.md")
        try Data(
            """
            # A Short Lesson

            **Duration:** 1 hour
            **Target Audience:** Whoever comes

            ## Lesson Structure
            ### Engage
            **Duration:** 30 minutes
            ### Explore
            **Duration:** 30 minutes

            ## Reflection Questions
            ### For Facilitator
            * Who was silent?

            """.utf8
        ).write(to: url)
        return url.path
    }

    @Test func `is compared over all sessions of a plan, and said when the plan is checked again`() throws {
        let plan = try plan()
        let folder = scratch.url.appending(path: "sessions").path
        for minutes in [39, 30, 41] {
            let run = try Program.lectern(
                "run",
                plan,
                "--plain",
                "--in",
                folder,
                input: """
                    start \(minutes + 30) minutes ago
                    next
                    began Explore 30 minutes ago
                    end
                    note 1: The back row
                    quit

                    """
            )
            #expect(run.status == 0, "\(run.error)")
            #expect(run.output.contains("Ask yourself, and keep it with “note 1: …”:"), "\(run.output)")
        }
        let list = try Program.lectern("sessions", "--in", folder).output
        #expect(list.contains("short.md, 3 sessions:\n  Engage ran over in 2 of 3, by 10 minutes.\n"), "\(list)")
        #expect(list.contains("Who was silent? — The back row"))
        let json = try Program.lectern("sessions", "--in", folder, "--compare", "--format", "json").output
        #expect(json.contains("\"actualSeconds\" : 1800"), "\(json)")

        let check = try Program.lectern("check", plan, "--in", folder)
        #expect(check.output.contains("Engage ran over in 2 of 3, by 10 minutes."), "\(check.output)")
        #expect(check.output.contains("Give it about 40 minutes"), "\(check.output)")
        #expect(try !Program.lectern("check", plan, "--in", scratch.url.path).output.contains("ran over"))
    }
}

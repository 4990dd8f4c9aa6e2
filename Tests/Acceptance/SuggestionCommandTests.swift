import Foundation
import Records
import TestSupport
import Testing
import Workshop

/// What a plan without activities gets: shown, written into a copy, run.
@Suite struct `A plan without activities` {
    private let folder: ScratchFolder
    private static let plan = """
        # Bread for a Crowd

        **Duration:** 3 hours
        **Target Audience:** Market traders

        ## Learning Objectives
        | Objective | Bloom's Taxonomy Level |
        |---|---|
        | Design a baking day | Creating |

        ## Lesson Structure
        ### Engage
        **Duration:** 60 minutes

        **Facilitator Actions:** Cut open a loaf

        **Learner Activities:** Look at it

        **Technology Integration:** Use a poll for initial thoughts on flat loaves

        ### Explore
        **Duration:** 60 minutes

        **Facilitator Actions:** Hand out dough

        **Learner Activities:** Press it

        ### Evaluate
        **Duration:** 60 minutes

        **Facilitator Actions:** Listen

        **Learner Activities:** Present the days and reflect

        ## Reflection Questions
        ### For Learners
        * What surprised you?

        """

    init() throws {
        folder = try ScratchFolder()
        try Data(Self.plan.utf8).write(to: folder.url.appending(path: "bread.md"))
    }

    private func lectern(_ arguments: String...) throws -> Program {
        try Program.run([Program.lecternPath] + arguments, in: folder.url)
    }

    @Test func `is shown with what its words suggest, and why`() throws {
        let show = try lectern("show", "--activities", "--teams", "12", "bread.md")
        #expect(show.status == 0, "\(show.error)")
        #expect(
            show.output == """
                Bread for a Crowd
                Activities: none of its own; its words suggest 2.

                engage-1 Question: What are your first thoughts on flat loaves?
                    because of “initial thoughts” in Technology Integration, line 19

                evaluate-1 Reflect: Reflection
                    because of “reflect” in Learner Activities, line 33

                `lectern check --fix bread.md` writes them into a copy of the plan.

                DO PRESENTATIONS FIT?
                Evaluate: 12 teams × 5 min = 60 min of 57 (60 − 3 for reflection).
                - 12 teams in 2 parallel groups: 6 teams × 5 min = 30 min of 57 (60 − 3 for
                  reflection)
                - pairs of teams, 6 at once: 2 teams × 5 min = 10 min of 57 (60 − 3 for
                  reflection)
                - gallery walk, half standing by their work and half going round, then the other
                  way: 2 rounds × 4 stations × 2 min = 16 min of 57 (60 − 3 for reflection)
                - Evaluate 60 → 65 min, 5 from Engage (60 → 55): 12 teams × 5 min = 60 min of 62
                  (65 − 3 for reflection)

                BREAKS TO TAKE
                - 10 minutes after Engage, 55 minutes in: 5 from Engage (60 → 55), 5 from
                  Explore (60 → 55).

                `lectern run --breaks` takes them; without it none is taken.

                """
        )
    }

    @Test func `is described as data, by its schema's keys`() throws {
        let show = try lectern("show", "--activities", "--format", "json", "bread.md")
        let document = try #require(try JSONSerialization.jsonObject(with: Data(show.output.utf8)) as? [String: Any])
        let schema = try lectern("schema", "activities")
        let described = try #require(try JSONSerialization.jsonObject(with: Data(schema.output.utf8)) as? [String: Any])
        let keys = try #require(described["properties"] as? [String: Any]).keys
        #expect(Set(document.keys) == Set(keys))
        let activities = try #require(document["activities"] as? [[String: Any]])
        #expect(activities.map { $0["rule"] as? String } == ["opening", "reflection"])
        #expect(activities.map { $0["because"] as? String } == ["initial thoughts", "reflect"])
    }

    @Test func `is never changed; a copy is, once, and needs nothing more`() throws {
        let fix = try lectern("check", "--fix", "--breaks", "bread.md")
        #expect(fix.status == 0, "\(fix.error)")
        #expect(fix.error.contains("bread-with-activities.md is written, with 2 activities and 1 break."))
        #expect(try String(contentsOf: folder.url.appending(path: "bread.md"), encoding: .utf8) == Self.plan)

        let check = try lectern("check", "bread-with-activities.md")
        #expect(check.status == 0, "\(check.output)")
        #expect(
            check.error == "1 file: 0 errors, 2 warnings, 4 notes\n",
            "no more than the plan's own, and nothing to prepare"
        )
        let show = try lectern("show", "--activities", "bread-with-activities.md")
        #expect(
            show.output == """
                Bread for a Crowd
                Activities: 2 of its own.

                engage-1 Question: What are your first thoughts on flat loaves?

                evaluate-1 Reflect: Reflection

                DO PRESENTATIONS FIT?
                Evaluate: 6 teams × 5 min = 30 min of 57 (60 − 3 for reflection). It fits.

                """
        )
        let again = try lectern("check", "--fix", "bread.md")
        #expect(again.status == 73)
        #expect(again.error.contains("There is already a file bread-with-activities.md."))
    }

    @Test func `runs with its suggestions, and without them when told so`() throws {
        for (flags, count) in [([], 2), (["--no-suggestions"], 0)] {
            let session = try run(flags)
            #expect(session.setup.activities.count == count)
            #expect(session.setup.agenda.map(\.kind) == [.engage, .explore, .evaluate], "no break unless asked for")
        }
    }

    @Test func `takes breaks when the facilitator says so`() throws {
        let proposed = try run(["--breaks"])
        #expect(proposed.setup.agenda.map(\.kind) == [.engage, .pause, .explore, .evaluate])
        #expect(proposed.setup.agenda.map(\.plannedSeconds) == [3_300, 600, 3_300, 3_600])
        let own = try run(["--break", "explore:15"])
        #expect(own.setup.agenda.map(\.kind) == [.engage, .explore, .pause, .evaluate])
        #expect(own.plannedSeconds == 3 * 3_600)
        let wrong = try lectern("run", "--plain", "--break", "elaborate", "bread.md")
        #expect(wrong.status == 64)
        #expect(wrong.error.contains("--break names a phase that bread.md does not have"))
        #expect(try lectern("run", "--plain", "--break", "explore:0", "bread.md").status == 64)
        #expect(try lectern("run", "--plain", "--breaks", "--break", "explore", "bread.md").status == 64)
    }

    @Test func `says before the start what could be mended`() throws {
        let run = try lectern("run", "--plain", "--teams", "12", "bread.md")
        #expect(run.error.contains("Over two hours pass without a break. Proposed: 10 minutes after Engage"))
        #expect(run.error.contains("Evaluate: 12 teams × 5 min = 60 min of 57"))
        #expect(run.error.contains("12 teams in 2 parallel groups"))
        #expect(run.output.contains("suggested: Question engage-1, What are your first thoughts on flat loaves?"))
    }

    @Test(.enabled(if: Tool.tmux.isPresent, Tool.tmux.absence), .timeLimit(.minutes(15)))
    func `is proposed a break at the desk before the start`() async throws {
        let terminal = try Terminal(columns: 80, rows: 24, in: folder)
        defer { terminal.close() }
        terminal.type("\(Program.lecternPath) run \(folder.url.path)/bread.md --in \(folder.url.path)")
        terminal.press("Enter")
        try await terminal.waits(for: "No break in over two hours: “: break” takes 10 minutes after Engage.")
        terminal.press("s")
        try await terminal.waits(for: "RUNNING")
        #expect(!terminal.screen.contains("No break in over two hours"))
    }

    /// Creates a session, leaves it at once, and reads it.
    private func run(_ flags: [String]) throws -> Session {
        let sessions = "sessions-\(flags.joined())"
        let run = try Program.run(
            [Program.lecternPath, "run", "--plain", "--in", sessions] + flags + ["bread.md"],
            in: folder.url
        )
        #expect(run.status == 0, "\(run.error)")
        let session = try #require(SessionFolder.sessions(in: folder.url.appending(path: sessions)).first)
        return try Session(replaying: try session.events())
    }
}

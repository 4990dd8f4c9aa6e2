import Foundation
import LiveSession
import Records
import TestSupport
import Testing
import Workshop

/// The whole way through with the real program: a plan in, a folder of files out.
@Suite struct `A whole session` {
    private let scratch: ScratchFolder

    init() throws {
        scratch = try ScratchFolder()
    }

    @Test(arguments: ["first-lesson", "aligning-ops", "unified-operations-framework"])
    func `of a sample lesson runs by itself and leaves everything`(lesson: String) throws {
        try runsWhole(PackageFolder.url.appending(path: "Lessons/\(lesson).md"))
    }

    @Test(
        .enabled(if: Corpus.isPresent, Corpus.absence),
        arguments: ["lesson-synergizing-ops", "lesson-unified-framework"]
    )
    func `of a real lesson runs by itself and leaves everything`(lesson: String) throws {
        try runsWhole(Corpus.folder.appending(path: "seeds/\(lesson).md"))
    }

    private func runsWhole(_ plan: URL) throws {
        let run = try Program.lectern(
            "run",
            plan.path,
            "--auto",
            "--plain",
            "--speed",
            "2000",
            "--in",
            scratch.url.path
        )
        #expect(run.status == 0, "\(run.error)")
        let folder = try #require(SessionFolder.sessions(in: scratch.url).first)
        let verify = try Program.lectern("verify", folder.url.path)
        #expect(verify.status == 0, "\(verify.output)")
        let export = try Program.lectern("export", folder.url.path, "--format", "all")
        #expect(export.status == 0, "\(export.error)")

        let session = try Session(replaying: try folder.events())
        let end = try #require(session.endedAt)
        #expect(session.overrunMilliseconds(at: end) == 0, "time drifted")
        let written = try JSONDecoder().decode(SessionResults.self, from: try Data(contentsOf: folder.results))
        #expect(written == SessionResults(session, at: end))
        #expect(try Data(contentsOf: folder.plan) == Data(contentsOf: plan))
        let summary = try String(contentsOf: folder.url.appending(path: "summary.md"), encoding: .utf8)
        #expect(summary.contains("It ended on time."))
        #expect(FileManager.default.fileExists(atPath: folder.url.appending(path: "maps/draft.owm").path))
    }

    @Test func `takes files while it runs in another window, each entry once`() async throws {
        let plan = try SmallPlan.write(into: scratch.url).path
        let file = scratch.url.appending(path: "answers.json")
        try Data(
            """
            [{"learner": "Ada", "team": "Red", "activity": "engage-1", "choices": ["Blue"]},
             {"learner": "Ben", "team": "Blue", "activity": "engage-1", "choices": [9]},
             {"learner": "Cyd", "team": "Blue", "activity": "engage-1", "choices": 2}]
            """.utf8
        ).write(to: file)
        let running = try Background.lectern("run", plan, "--plain", "--in", scratch.url.path)
        defer { running.stop() }
        running.type("start\nopen engage-1\n")
        let folder = try await running.session(in: scratch.url)

        let second = try Program.lectern("resume", folder.url.path, "--plain")
        #expect(second.status == 73)
        #expect(second.error.contains("in use by another Lectern"))

        let first = try Program.lectern("submit", folder.url.path, file.path)
        #expect(first.status == 1)
        #expect(first.output.contains("2 entries count, 1 could not be taken."))
        #expect(first.output.contains("entry 2"))
        let again = try Program.lectern("submit", folder.url.path, file.path)
        #expect(again.output.contains("0 entries count, 2 had been handed in before, 1 could not be taken."))

        running.type("quit\n")
        #expect(running.waitForEnd() == 0)
        let session = try Session(replaying: try folder.events())
        #expect(session.learners.map(\.name) == ["Ada", "Ben", "Cyd"])
        #expect(session.activities.values.flatMap(\.choices.values).sorted { $0[0] < $1[0] } == [[2], [3]])
    }

    @Test func `shows what it suggests before the start, and marks it in the summary`() throws {
        let plan = scratch.url.appending(path: "plain.md")
        try Data(
            """
            # A Plan Without Activities

            **Duration:** 1 hour
            **Target Audience:** Anybody

            ## Lesson Structure
            ### Engage
            **Duration:** 60 minutes

            **Technology Integration:** Use a polling tool to gather initial thoughts on queues

            """.utf8
        ).write(to: plan)
        let run = try Program.lectern("run", plan.path, "--plain", "--in", scratch.url.path, input: "end\nquit\n")
        #expect(run.output.contains("    suggested: "), "\(run.output)")
        let folder = try #require(SessionFolder.sessions(in: scratch.url).first)
        let summary = try String(contentsOf: folder.url.appending(path: "summary.md"), encoding: .utf8)
        #expect(summary.contains("*Suggested by the words of the plan.*"), "\(summary)")
    }

    @Test func `carries on where it was, the clock included`() throws {
        let plan = try SmallPlan.write(into: scratch.url).path
        try Program.lectern(
            "run",
            plan,
            "--plain",
            "--in",
            scratch.url.path,
            input: "start 1 minute ago\nextend -10\njoin Ada in Red\nopen engage-1\nanswer Ada: 3\nquit\n"
        )
        let resumed = try Program.lectern("resume", "--in", scratch.url.path, "--plain", input: "status\nquit\n")
        #expect(resumed.output.contains(/Engage, 1 of 2: 4\d:\d\d left/), "\(resumed.output)")
        #expect(resumed.output.contains("(1 of 1 answered)"), "\(resumed.output)")
    }
}

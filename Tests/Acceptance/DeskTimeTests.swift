import Foundation
import Records
import TestSupport
import Testing
import Workshop

/// Time that bends, with the real program.
@Suite struct `A room that runs late` {
    private let scratch: ScratchFolder

    init() throws {
        scratch = try ScratchFolder()
    }

    private func plan() throws -> String {
        let url = scratch.url.appending(path: "late.md")
        try Data(Self.text.utf8).write(to: url)
        return url.path
    }

    /// 20 Engage, 30 Explore, 10 break, 40 Explain, 30 Elaborate, 40 Evaluate: 170 minutes.
    private static let text = """
        # A Late Room

        **Duration:** 170 minutes
        **Target Audience:** Whoever was here on time

        ## Lesson Structure
        ### Engage
        **Duration:** 20 minutes
        ### Explore
        **Duration:** 30 minutes
        ### Break
        **Duration:** 10 minutes
        ### Explain
        **Duration:** 40 minutes
        ### Elaborate
        **Duration:** 30 minutes
        ### Evaluate
        **Duration:** 40 minutes

        #### Reflect
        1. What will you keep?

        """

    @Test func `takes the breaks that are proposed, or one of its own, before the start`() throws {
        let plan = scratch.url.appending(path: "long.md")
        let phases = ["Engage", "Explore", "Elaborate"].map { "### \($0)\n**Duration:** 60 minutes\n" }.joined()
        try Data("# Long\n\n**Duration:** 3 hours\n\n## Lesson Structure\n\(phases)".utf8).write(to: plan)
        let lines = "break\nbreak\nbreak after Engage 5\nundo\nstart\nbreak\nquit\n"
        let run = try Program.lectern("run", plan.path, "--plain", "--no-web", "--in", scratch.url.path, input: lines)
        #expect(run.status == 0, "\(run.error)")
        for sentence in ["Taken: 10 minutes after", "No break is proposed; “break after PHASE 10” takes one."] {
            #expect(run.output.contains(sentence), "\(sentence)\n\(run.output)")
        }
        let folder = try #require(SessionFolder.sessions(in: scratch.url).first)
        let session = try Session(replaying: try folder.events())
        #expect(session.setup.agenda.count { $0.kind == .pause } == 1 && session.setup.agenda.count == 4)
        #expect(session.plannedSeconds == 3 * 3600, "the phases have given its minutes")
    }

    /// Eighteen minutes over in Explore; the phases ahead pay, and the room is out at the hard end with Evaluate whole.
    @Test func `still ends at the hard end with Evaluate whole`() throws {
        let clock = HalfPast()
        let run = try Program.lectern(
            "run",
            try plan(),
            "--plain",
            "--in",
            scratch.url.path,
            "--finish-by",
            clock.time(inMinutes: 102),
            input: """
                start 68 minutes ago
                began Engage 68 minutes ago
                next
                began Explore 48 minutes ago
                replan
                replan spread because the groups found more than expected
                status
                next
                next
                status
                quit

                """,
            environment: ["TZ": "UTC"]
        )
        #expect(run.status == 0, "\(run.error)")
        #expect(run.output.contains("1 Spread over 2 phases: Explain 40 → "), "\(run.output)")
        #expect(run.output.contains("Replanned: Spread over 2 phases, because: the groups found more than expected."))

        let folder = try #require(SessionFolder.sessions(in: scratch.url).first)
        let session = try Session(replaying: try folder.events())
        let end = try #require(session.course.hardEnd)
        #expect(session.neededSeconds(at: session.changedAt) == 0)
        #expect(session.expectedEnd(at: session.changedAt) <= end)
        #expect(session.plannedSeconds(of: 5) == 2400, "Evaluate is whole")
        #expect(session.plannedSeconds(of: 2) == 600, "nobody asked the break")
        let lost = [3, 4].map { session.setup.agenda[$0].plannedSeconds - session.plannedSeconds(of: $0) }
        #expect(lost.reduce(0, +) == session.course.replans.map(\.takenSeconds).reduce(0, +))
        // Explore gives nothing any more; the break and three phases of 110 minutes are ahead.
        let replanned = try folder.events().first { if case .time(.agendaReplanned) = $0.body { true } else { false } }
        let late = try #require(replanned).at.milliseconds(since: end) / 1000 + 120 * 60
        #expect(late >= 17 * 60, "or the room was not late")
        #expect(abs(lost.reduce(0, +) - Int(late)) <= 60, "\(lost), \(late)")
        #expect(zip(lost, [2400, 1800]).allSatisfy { $0 <= $1 / 2 })
        #expect(session.course.replans.first?.reason == "the groups found more than expected")
    }

    @Test func `is told why the impossible is refused, and can take back what was done`() throws {
        let run = try Program.lectern(
            "run",
            try plan(),
            "--plain",
            "--in",
            scratch.url.path,
            input: """
                start 68 minutes ago
                replan take 30 from Explain
                replan from Evaluate
                replan drop Explain
                replan move because we stay
                undo
                undo
                quit

                """
        )
        for sentence in [
            "“Explain” keeps at least 20 minutes", "“Evaluate” is protected; add “protect none”",
            "Replanned: Let the end move, because: we stay.", "The former agenda holds again.",
            "There is nothing to undo.",
        ] {
            #expect(run.output.contains(sentence), "\(sentence)\n\(run.output)")
        }
    }

    @Test func `is rehearsed before anybody comes, the same way twice`() throws {
        var summaries: [String] = []
        for folder in ["one", "two"] {
            let rehearsal = try Program.lectern(
                "rehearse",
                PackageFolder.url.appending(path: "Lessons/aligning-ops.md").path,
                "--learners",
                "60",
                "--seed",
                "7",
                "--in",
                scratch.url.appending(path: folder).path
            )
            #expect(rehearsal.status == 0, "\(rehearsal.error)")
            #expect(rehearsal.output.contains("60 made-up learners"), "\(rehearsal.output)")
            let session = try #require(SessionFolder.sessions(in: scratch.url.appending(path: folder)).first)
            #expect(try Program.lectern("verify", session.url.path).status == 0)
            summaries.append(try String(contentsOf: session.url.appending(path: "summary.md"), encoding: .utf8))
            #expect(FileManager.default.fileExists(atPath: session.url.appending(path: "rehearsal.md").path))
        }
        #expect(summaries[0] == summaries[1])
        #expect(summaries[0].contains("Rehearsal: "))
    }

    @Test func `is played at the desk in lines, with learners who act by themselves`() throws {
        let play = try Program.lectern(
            "rehearse",
            try plan(),
            "--plain",
            "--speed",
            "3000",
            "--learners",
            "12",
            "--in",
            scratch.url.path
        )
        #expect(play.status == 0, "\(play.error)")
        let folder = try #require(SessionFolder.sessions(in: scratch.url).first)
        let session = try Session(replaying: try folder.events())
        #expect(session.endedAt != nil && session.learners.count >= 10)
        let report = try String(contentsOf: folder.url.appending(path: "rehearsal.md"), encoding: .utf8)
        #expect(report.contains("An activity is closed half a minute after the last answer."), "\(report)")
        let learned = try Program.lectern("sessions", "--in", scratch.url.path)
        #expect(!learned.output.contains("late.md"), "a rehearsal teaches nothing about the room: \(learned.output)")
        #expect(session.activities.values.contains { $0.ballots.count > 5 })
    }
}

/// Times on the wall for options, counted from now in UTC.
private struct HalfPast {
    func time(inMinutes minutes: Int) -> String {
        let seconds = Int(Date().timeIntervalSince1970) + minutes * 60
        let ofDay = seconds / 60 % 1440
        return "\(ofDay / 60):\(ofDay % 60 < 10 ? "0" : "")\(ofDay % 60)"
    }
}

import Foundation
import Testing
import Workshop

@testable import Reports

@Suite("What teams and the facilitator take home")
struct ReviewReportTests {
    private let names = ["Ada", "Ben", "Cem", "Dot", "Eve", "Fay"]

    private func results(_ session: Session) -> SessionResults {
        SessionResults(session, at: ReviewRoom.start.advanced(bySeconds: 800))
    }

    private func markdown(_ report: Report) -> String {
        MarkdownPrinter().print(report.document)
    }

    @Test func `the room reads no name of who scored, the facilitator does`() throws {
        let session = try ReviewRoom.session(names: names, teams: ["Red", "Blue", "Green"], comment: "Bold")
        let results = results(session)
        let room = markdown(SessionSummary(of: session, results: results, in: .gmt).report)
        let own = markdown(SessionSummary(of: session, results: results, in: .gmt, for: .facilitator).report)
        #expect(!names.contains { room.contains($0) })
        #expect(names.allSatisfy { own.contains("| \($0) |") })
        #expect(own.contains("- Bold – *Ada*") && room.contains("- Bold\n"))
        #expect(own.contains("## Who scored: Rota") && own.contains("## Who was there"))
        #expect(!room.contains("## Who"))
    }

    @Test func `a team reads its own scores and nobody's name`() throws {
        let session = try ReviewRoom.session(names: names, teams: ["Red", "Blue", "Green"], comment: "Bold")
        let copies = TeamReport.all(of: session, results: results(session), in: .gmt)
        #expect(copies.map(\.name) == ["Red", "Blue", "Green"])
        for copy in copies {
            let text = markdown(copy.report)
            #expect(!names.contains { text.contains($0) })
            #expect(!copies.contains { $0.name != copy.name && text.contains($0.name) })
            #expect(text.contains("| Fairness |") && text.contains("- Bold"))
        }
        #expect(
            markdown(copies[0].report).contains(
                "4 complete sheets from members of other teams: 2 on average, on a scale from 1 to 4."
            )
        )
    }

    @Test func `the same team names make different files`() {
        let teams = ["Red Kites", "red-kites", "🦦", "../etc", "Zoë"].enumerated().map {
            (team: TeamID(number: $0 + 1), name: $1)
        }
        #expect(TeamReport.fileNames(of: teams) == ["red-kites", "red-kites-t2", "t3", "etc", "zoë"])
    }

    @Test func `without a reviewer the head says so`() throws {
        let session = try ReviewRoom.session(names: names, teams: ["Red", "Blue", "Green"])
        let without = SessionResults(session, at: ReviewRoom.start, without: [LearnerID(number: 1)])
        let room = markdown(SessionSummary(of: session, results: without, in: .gmt).report)
        let own = markdown(SessionSummary(of: session, results: without, in: .gmt, for: .facilitator).report)
        #expect(room.contains("**Scores without 1 reviewer:** 2 sheets were left out on the facilitator’s word."))
        #expect(own.contains("**Scores without 1 reviewer (Ada):** "))
        #expect(own.contains("**Left out:** Ada (2 sheets)."))
        #expect(own.contains("| With everybody |"))
    }

    @Test func `an anonymous rubric has no reviewers for the facilitator either`() throws {
        let session = try ReviewRoom.session(
            names: names,
            teams: ["Red", "Blue", "Green"],
            comment: "Bold",
            isAnonymous: true
        )
        let report = SessionSummary(of: session, results: results(session), in: .gmt, for: .facilitator).report
        #expect(!report.sections.contains { $0.name == "reviewers" })
        let text = markdown(report)
        #expect(text.contains("Means are not adjusted for severity. The rubric is anonymous"))
        #expect(text.contains("- Bold\n") && !text.contains("– *Ada*"))
    }

    @Test func `objectives stand with what bore on them, or with nothing`() throws {
        let session = try ReviewRoom.session(names: names, teams: ["Red", "Blue", "Green"])
        let report = SessionSummary(of: session, results: results(session), in: .gmt).report
        let section = try #require(report.sections.first { $0.name == "objectives" })
        #expect(
            MarkdownPrinter().print(section.blocks) == """
                **1\\. Share the work** *(apply)*

                - Scale “How tidy?”: median 2 of 5, 6 answers.
                - Rubric “Rota”: mean 2.5 of 4, 12 sheets.
                - Scale “How tidy?”: median 3.5 of 5, 6 answers; 1.5 up since the first time (6 answered both times).

                **2\\. Sing while washing up**

                - No evidence: no activity is tied to it.
                """
        )
    }

    @Test func `before and after stand side by side`() throws {
        let session = try ReviewRoom.session(names: names, teams: ["Red", "Blue", "Green"])
        let text = markdown(SessionSummary(of: session, results: results(session), in: .gmt).report)
        #expect(
            text.contains(
                """
                Of 6 learners who answered both times, 5 higher, 1 the same, 0 lower.

                #### Before and after

                *Of those who answered both times: mean 2 before and 3.5 after, +1.5 on average.*

                | Answer | Before | After |
                |---|---:|---:|
                | 1 a heap | 2 | 0 |
                | 2 | 2 | 0 |
                | 3 | 2 | 3 |
                | 4 | 0 | 3 |
                | 5 | 0 | 0 |
                """
            )
        )
    }
}

@Suite("Rooms that no report is made for")
struct OddRoomTests {
    /// Everything that is printed of a session, as Markdown and as pages.
    private func everything(_ session: Session) -> [String] {
        let results = SessionResults(session, at: ReviewRoom.start.advanced(bySeconds: 800))
        let reports =
            [SessionSummary.Audience.room, .facilitator].map {
                SessionSummary(of: session, results: results, in: .gmt, for: $0).report
            } + TeamReport.all(of: session, results: results, in: .gmt).map(\.report)
        let printer = ReportPrinter()
        return reports.flatMap { [printer.markdown($0), printer.html($0)] }
    }

    @Test func `nobody, one team, one reviewer, no team`() throws {
        #expect(try everything(ReviewRoom.session(names: [], teams: [])).count == 4)
        #expect(try everything(ReviewRoom.session(names: ["Ada", "Ben"], teams: ["Red"])).count == 4)
        let one = try everything(
            ReviewRoom.session(names: ["Ada", "Ben", "Cem", "Dot"], teams: ["Red", "Blue"], scoring: 1)
        )
        #expect(one.count == 6)
        #expect(one[0].contains("Too few to say: no reviewers share a team with others, and three are the least."))
        #expect(try everything(ReviewRoom.session(names: ["Ada", "Ben"], teams: [])).count == 4)
    }

    @Test func `what learners typed has no meaning of its own anywhere`() throws {
        let hostile = [
            "<script>alert('a')</script>", "<img src=x onerror=alert(1)>", "</style></title></table>",
            "=cmd|' /C calc'!A0",
            "\u{200F}مريم", "👩🏽‍🚀🦦 Zoë", "| a | **b** `c` [d](javascript:e)", String(repeating: "x", count: 2_000),
            "{{title}} {{#sections}}", "&lt;b&gt;", "gnp\u{202E}exe", "# heading\n- item\n> quote",
        ]
        let names = hostile.map { String($0.prefix(40)) }
        let teams = ["<b>Red</b>", "\"><svg onload=x>", "| pipes |", "פנדה", "../../etc", "{{{title}}}"]
        let session = try ReviewRoom.session(
            title: "<h1>Kitchen</h1>",
            names: names,
            teams: teams,
            texts: hostile,
            comment: "\"><svg/onload=alert(1)>"
        )
        let printed = everything(session)
        let pages = printed.filter { $0.hasPrefix("<!DOCTYPE") }
        #expect(pages.count == 8)
        for page in pages {
            for tag in ["<script", "<img", "<svg onload", "<svg/onload", "<b>", "</table></"] {
                #expect(!page.contains(tag), "\(tag)")
            }
            #expect(page.components(separatedBy: "</style>").count == 2)
            #expect(page.components(separatedBy: "<h1").count == 2)
            #expect(!page.contains("\u{202E}"))
        }
        #expect(pages[0].contains(String(repeating: "x", count: 2_000)))
        #expect(pages[0].contains("{{title}} {{#sections}}"))
        let text = try #require(printed.first)
        for line in text.split(separator: "\n") {
            #expect(!line.hasPrefix("# heading") && !line.hasPrefix("<"))
        }
        #expect(!text.contains(" <script") && !text.contains("[d](j"))
    }
}

import Foundation
import Records
import TestSupport
import Testing

/// What `lectern export` and `lectern show` write for people, with the real program.
@Suite struct `Files for people` {
    private let scratch: ScratchFolder

    init() throws {
        scratch = try ScratchFolder()
    }

    private static let plan = """
        # A shared kitchen

        **Duration:** 20 minutes
        **Target Audience:** The house

        ## Learning Objectives
        | Objective | Bloom's Level |
        |---|---|
        | Design a rota | Creating |

        ## Lesson Structure
        ### Evaluate
        **Duration:** 20 minutes
        **Learner Activities:** Score the rotas

        #### Rubric (score 1 each): Rota
        | Criterion | 1 Low | 2 Middle | 3 High |
        |---|---|---|---|
        | Fairness | | | |
        | Clarity | | | |

        Assesses: 1

        #### Reflect
        - What surprised you?

        """

    /// A session of three teams of one in which everybody was asked to score one team, and Cem did not.
    private func session() throws -> SessionFolder {
        let plan = scratch.url.appending(path: "kitchen.md")
        try Data(Self.plan.utf8).write(to: plan)
        let script = """
            join Ada in Red
            join Ben in Blue
            join Cem in Green
            start
            open evaluate-1
            score Ada Blue: 3 2 // Ada's word
            score Ada Green: 3 2 // Ada's word
            score Ben Red: 3 2 // Ben's word
            score Ben Green: 3 2 // Ben's word
            status
            end
            quit

            """
        let run = try Program.lectern("run", plan.path, "--plain", "--in", scratch.url.path, input: script)
        #expect(run.status == 0, "\(run.error)")
        #expect(run.output.contains("Ada scores ") && run.output.contains("waiting for "), "\(run.output)")
        return try #require(SessionFolder.sessions(in: scratch.url).first)
    }

    private func text(_ path: String, in folder: URL) throws -> String {
        try String(contentsOf: folder.appending(path: path), encoding: .utf8)
    }

    @Test func `every reader has a copy, as text and as a page`() throws {
        let folder = try session()
        let export = try Program.lectern("export", folder.url.path)
        #expect(export.status == 0, "\(export.error)")
        for path in ["summary", "facilitator"] {
            for ending in ["md", "html"] {
                #expect(export.output.contains("\(path).\(ending)\n"), "\(export.output)")
                #expect(try text("\(path).\(ending)", in: folder.url).contains("A shared kitchen"))
            }
        }
        let copies = try FileManager.default.contentsOfDirectory(atPath: folder.url.appending(path: "teams").path)
        #expect(!copies.isEmpty && copies.count.isMultiple(of: 2))
        for copy in copies {
            let page = try text("teams/\(copy)", in: folder.url)
            // A name stands behind a comment in the facilitator's copy alone.
            #expect(!page.contains(" – *") && !page.contains(" – <em>") && page.contains("s word"))
        }
        #expect(try text("facilitator.md", in: folder.url).contains("### Missing sheets\n\n- Cem: "))
    }

    @Test func `without a reviewer the scores are others, and say so`() throws {
        let folder = try session()
        let target = scratch.url.appending(path: "without")
        let export = try Program.lectern("export", folder.url.path, "--without", "ben", "--to", target.path)
        #expect(export.status == 0, "\(export.error)")
        #expect(try text("facilitator.md", in: target).contains("**Scores without 1 reviewer (Ben):**"))
        let unknown = try Program.lectern("export", folder.url.path, "--without", "Bem")
        #expect(unknown.status == 66)
        #expect(unknown.error.contains("Nobody in this session is called “Bem”. Did you mean “"), "\(unknown.error)")
    }

    @Test func `who scores is graded where the plan asks for it, for the facilitator alone`() throws {
        let plan = scratch.url.appending(path: "graded.md")
        try Data(Self.plan.replacing("(score 1 each)", with: "(score 2 each, grade reviewers)").utf8).write(to: plan)
        let rehearsal = try Program.lectern(
            "rehearse",
            plan.path,
            "--in",
            scratch.url.path,
            "--learners",
            "16",
            "--teams",
            "4",
            "--seed",
            "3"
        )
        #expect(rehearsal.status == 0, "\(rehearsal.error)")
        let folder = try #require(SessionFolder.sessions(in: scratch.url).first)
        let own = try text("facilitator.md", in: folder.url)
        #expect(own.contains("| Reviewer | Sheets | Severity | Give or take | Distance | Grade |"), "\(own)")
        #expect(own.contains(" | 2 of 2 | ") && own.contains("as Moodle’s workshop does"))
        #expect(!(try text("summary.md", in: folder.url)).contains("Grade"))
    }

    @Test func `layouts of one's own go first, and a broken one is told of`() throws {
        let folder = try session()
        let own = scratch.url.appending(path: "Templates/reports")
        try FileManager.default.createDirectory(at: own, withIntermediateDirectories: true)
        try Data("MINE {{{title}}}".utf8).write(to: own.appending(path: "summary.html.mustache"))
        try Data("{{#sections}}".utf8).write(to: own.appending(path: "summary.md.mustache"))
        try Data("x".utf8).write(to: own.appending(path: "sumary.md.mustache"))
        let export = try Program.lectern("export", folder.url.path, in: scratch.url)
        #expect(export.status == 0)
        #expect(try text("summary.html", in: folder.url) == "MINE A shared kitchen")
        #expect(try text("summary.md", in: folder.url).contains("## Evaluate"))
        #expect(export.error.contains("summary.md.mustache: Line 1, column "), "\(export.error)")
        #expect(export.error.contains("Templates/reports/sumary.md.mustache is no layout; layouts are"))

        let named = try Program.lectern("export", folder.url.path, "--templates", scratch.url.path + "/nowhere")
        #expect(named.status == 66 && named.error.contains("There is no folder"))
    }

    /// Run in one folder, with a plan in another and templates in a third: an export from anywhere looks the same.
    @Test func `layouts that a session was begun with stay with it`() throws {
        let folders = ["lessons/Templates/reports", "mine", "elsewhere"].map { scratch.url.appending(path: $0) }
        for folder in folders { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }
        try Data("BESIDE {{{title}}}".utf8).write(to: folders[0].appending(path: "summary.html.mustache"))
        try Data("HIDDEN".utf8).write(to: folders[0].appending(path: "summary.md.mustache"))
        try Data("NAMED {{{title}}}".utf8).write(to: folders[1].appending(path: "summary.md.mustache"))
        let plan = scratch.url.appending(path: "lessons/kitchen.md")
        try Data(Self.plan.utf8).write(to: plan)
        let run = try Program.lectern(
            "run",
            plan.path,
            "--plain",
            "--in",
            scratch.url.path,
            "--templates",
            folders[1].path,
            input: "start\nend\nquit\n",
            in: folders[2]
        )
        #expect(run.status == 0, "\(run.error)")
        let folder = try #require(SessionFolder.sessions(in: scratch.url).first)
        for path in ["lessons", "mine"] { try FileManager.default.removeItem(at: scratch.url.appending(path: path)) }
        for _ in 0..<2 {
            #expect(try text("summary.html", in: folder.url) == "BESIDE A shared kitchen")
            #expect(try text("summary.md", in: folder.url) == "NAMED A shared kitchen")
            let export = try Program.lectern("export", folder.url.path, in: folders[2])
            #expect(export.status == 0, "\(export.error)")
        }
        let kept = try FileManager.default.contentsOfDirectory(atPath: folder.layouts.path)
        #expect(kept.sorted() == ["summary.html.mustache", "summary.md.mustache"])
    }

    @Test func `a plan prints as a run sheet and as a handout`() throws {
        _ = try session()
        let plan = scratch.url.appending(path: "kitchen.md").path
        let sheet = try Program.lectern("show", plan, "--start", "14:00", "--format", "html")
        #expect(sheet.status == 0)
        #expect(sheet.output.contains("<title>Run sheet: A shared kitchen</title>"))
        #expect(sheet.output.contains("<h2>14:00 Evaluate</h2>") && sheet.output.contains("<h3>Rubric: Rota</h3>"))
        let handout = try Program.lectern("show", plan, "--for", "learners", "--format", "html")
        #expect(handout.output.contains("<h2>What you will be able to do</h2>"))
        #expect(handout.output.contains("<strong>What surprised you?</strong>"))
        let text = try Program.lectern("show", plan, "--for", "learners")
        #expect(text.output.hasPrefix("# A shared kitchen\n\n20 minutes\n\n## What you will be able to do\n"))
        let wrong = try Program.lectern("show", plan, "--for", "learners", "--format", "json")
        #expect(wrong.status == 64)
    }
}

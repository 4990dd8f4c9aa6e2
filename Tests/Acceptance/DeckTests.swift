import Foundation
import TestSupport
import Testing

@Suite struct `Decks on the command line` {
    private let folder: ScratchFolder
    private static let deck = "Your deck:\n\n---\nmarp: true\n---\n\n# One\n\n- a\n\n---\n\n# Two\n\n- b\n\n---\n"

    init() throws {
        folder = try ScratchFolder()
        try Data(Self.deck.utf8).write(to: folder.url.appending(path: "deck.md"))
    }

    @Test func `check reads a deck as a deck`() throws {
        let check = try Program.lectern("check", "--format", "json", "deck.md", in: folder.url)
        #expect(check.status == 0)
        #expect(check.output.contains("\"text-before-slides\""))
        #expect(!check.output.contains("not-a-lesson-plan"))
    }

    @Test func `show prints it slide by slide, as Markdown and as JSON`() throws {
        let text = try Program.lectern("show", "deck.md", in: folder.url)
        #expect(text.output == "[1/2]\nOne\n===\n\n  - a\n\n\n[2/2]\nTwo\n===\n\n  - b\n")
        let markdown = try Program.lectern("show", "--format", "markdown", "deck.md", in: folder.url)
        #expect(markdown.output == "---\nmarp: true\n---\n\n# One\n\n- a\n\n---\n\n# Two\n\n- b\n")
        let json = try Program.lectern("show", "--format", "json", "deck.md", in: folder.url)
        let document = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
        #expect((document?["slides"] as? [Any])?.count == 2)
    }

    @Test func `run refuses a deck as a plan, and a plan as a deck, before anything is created`() throws {
        let plan = PackageFolder.url.appending(path: "Lessons/first-lesson.md").path
        let asPlan = try Program.lectern("run", "--plain", "deck.md", in: folder.url)
        #expect(asPlan.status == 1)
        #expect(asPlan.error.contains("This is a deck of slides, not a lesson plan."))
        let asDeck = try Program.lectern("run", "--plain", plan, "--deck", plan, in: folder.url)
        #expect(asDeck.status == 1)
        #expect(asDeck.error.contains("is a lesson plan, not a deck of slides."))
        #expect(!FileManager.default.fileExists(atPath: folder.url.appending(path: "sessions").path))
    }

    @Test func `run shows the deck that it is given, where the plan names none`() throws {
        let plan = """
            # Stall

            **Duration:** 20 minutes

            ## Lesson Structure
            ### Engage
            **Duration:** 5 minutes

            **Facilitator Actions:** Greet

            ### Explain
            **Duration:** 15 minutes

            **Facilitator Actions:** Tell
            """
        try Data(plan.utf8).write(to: folder.url.appending(path: "plan.md"))
        let input = "start\nnext\nopen explain-slides\nslide next\nclose\nend\nquit\n"
        let run = try Program.lectern("run", "--plain", "plan.md", "--deck", "deck.md", input: input, in: folder.url)
        #expect(run.status == 0, "\(run.error)")
        let first = try #require(run.output.firstRange(of: "\n  One\n"), "\(run.output)")
        #expect(run.output[first.upperBound...].contains("\n  Two\n"), "\(run.output)")
    }

    @Test func `a session keeps a copy of its deck`() throws {
        let plan = PackageFolder.url.appending(path: "Lessons/first-lesson.md").path
        let run = try Program.lectern("run", "--plain", plan, "--deck", "deck.md", in: folder.url)
        #expect(run.status == 0, "\(run.error)")
        let sessions = folder.url.appending(path: "sessions")
        let names = try FileManager.default.contentsOfDirectory(atPath: sessions.path)
        let copy = sessions.appending(path: "\(try #require(names.first))/deck.md")
        #expect(try Data(contentsOf: copy) == Data(Self.deck.utf8))
    }
}

import Foundation
import TestSupport
import Testing

@Suite struct `A book on the command line` {
    private let folder: ScratchFolder
    private static let book = """
        # Tides
        # Table of Contents
        # Water
        ## Sea
        ### How tides rise

        A spring tide is a high tide at new moon.

        - Harbour walls: they have to stand above it.

        ![Draft Wardley Map: [Insert Wardley Map: How tides rise]](map.png)

        > Wardley Map Assessment

        > Walls are old.

        ### How tides fall

        Content for How tides fall not found.
        """

    init() throws {
        folder = try ScratchFolder()
        try Data(Self.book.utf8).write(to: folder.url.appending(path: "book.md"))
    }

    @Test func `the outline names every section and the one without content`() throws {
        let outline = try Program.lectern("book", "outline", "book.md", environment: ["COLUMNS": "60"], in: folder.url)
        #expect(
            outline.output == """
                Tides

                Water
                  Sea
                     1  How tides rise                         18 words, map
                     2  How tides fall                            no content

                2 sections, 1 with a placeholder for a map; without content: 2 “How tides fall”

                """
        )
    }

    @Test func `drafts are written once, check clean, and never over other work`() throws {
        let drafts = try Program.lectern("book", "drafts", "book.md", "--to", "maps", in: folder.url)
        #expect(drafts.status == 0)
        #expect(drafts.output == "maps/01-how-tides-rise.owm\n")
        #expect(drafts.error == "1 drafts in maps; no placeholder in 2 “How tides fall”\n")
        let file = folder.url.appending(path: "maps/01-how-tides-rise.owm")
        let text = try String(contentsOf: file, encoding: .utf8)
        #expect(text.contains("component Harbour walls\n"))
        #expect(text.contains("Walls are old."))
        #expect(try Program.lectern("book", "drafts", "book.md", "--to", "maps", in: folder.url).status == 0)
        try Data("mine".utf8).write(to: file)
        #expect(try Program.lectern("book", "drafts", "book.md", "--to", "maps", in: folder.url).status == 73)
        #expect(try String(contentsOf: file, encoding: .utf8) == "mine")
    }

    @Test func `a handout says where it is from, how sure that is, and what the words mean`() throws {
        let plan = """
            # Rising tides
            ## Key Concepts
            * Spring tide
            * Ebb
            ## Lesson Structure
            ### Engage
            **Duration:** 5 minutes
            ### Explore
            **Duration:** 5 minutes
            ## Differentiation Strategies
            * **Novice sailors**: a drawing
            """
        try Data(plan.utf8).write(to: folder.url.appending(path: "plan.md"))
        let handout = try Program.lectern("book", "handout", "plan.md", "--book", "book.md", in: folder.url)
        #expect(
            handout.output == """
                # Rising tides

                From Tides, section 1: **How tides rise** (Water › Sea)

                *The match is sure: no other section comes near. Its heading shares “tides” with the lesson’s title, and it speaks of 1 of the 2 key concepts.*

                ## What the book says

                ### Spring tide

                A spring tide is a high tide at new moon.

                ### Ebb

                *The book does not use these words.*

                ## Glossary

                For these learners, whom the plan’s differentiation notes name:

                - **Novice sailors**: a drawing (Differentiation Strategies)

                | Concept | In the book’s words | Section |
                |---|---|---:|
                | Spring tide | A spring tide is a high tide at new moon. | 1 |
                | Ebb | The book does not use these words. |  |

                """
        )
        let missing = try Program.lectern(
            "book",
            "handout",
            "plan.md",
            "--book",
            "book.md",
            "--section",
            "3",
            in: folder.url
        )
        #expect(missing.status == 66)
    }

    @Test func `a plan is no book`() throws {
        let plan = PackageFolder.url.appending(path: "Lessons/first-lesson.md").path
        let outline = try Program.lectern("book", "outline", plan)
        #expect(outline.status == 1)
        #expect(outline.error.contains("is a lesson plan, not a book"))
    }
}

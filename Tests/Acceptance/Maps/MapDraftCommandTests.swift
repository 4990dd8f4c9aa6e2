import Foundation
import TestSupport
import Testing

@Suite struct `lectern map draft` {
    @Test func `makes a map from a plan, a report, a section and a session, and each draws`() throws {
        let plan = PackageFolder.url.appending(path: "Lessons/first-lesson.md").path
        let room = try MapRoom([
            "report.md": """
            # Wardley Map Analysis: Counter

            **Anchor:** Visitors serves as the anchor

            ## Component Analysis

            ### Front desk

            - **Position:** High visibility (0.80) with moderate maturity (0.45)
            - **Evolution Stage:** Custom-built

            ## Evolution Analysis

            ## Value Chain Analysis

            ### Critical Paths
            - Visitors -> Front desk
            """,
            "section.md": "## Keeping files\n\nWords.\n\n- Shelves: where\n- Boxes: in what\n",
        ])
        #expect(try Program.lectern("run", plan, "--plain", input: "quit\n", in: room.scratch.url).status == 0)
        let session = try #require(
            try FileManager.default.contentsOfDirectory(atPath: room.scratch.url.appending(path: "sessions").path).first
        )
        for source in [plan, "report.md", "section.md", "sessions/\(session)", session] {
            let draft = try room.map("draft", source, "--to", "draft.owm")
            #expect(draft.status == 0, "\(source): \(draft.error)")
            #expect(try room.map("check", "draft.owm").error.hasPrefix("1 file: 0 errors, "))
            #expect(try room.map("draw", "draft.owm").status == 0)
        }
    }

    @Test(arguments: [
        ("map.owm", "lectern: map.owm is a map already; `lectern map draw` draws it.\n"),
        ("prose.md", "lectern: prose.md is neither a plan nor a report, and has no heading to be a section.\n"),
        ("bare.md", "lectern: bare.md has no list items that name anything.\n"),
        (
            "empty.md",
            "lectern: empty.md is an empty file; a draft is made from a lesson plan, a map report, a section or a session.\n"
        ),
    ])
    func `says why there is none`(file: String, sentence: String) throws {
        let room = try MapRoom([
            "map.owm": MapRoom.faulty, "prose.md": "Nothing much.\n", "bare.md": "## Only words\n\nOf no use.\n",
            "empty.md": "",
        ])
        let draft = try room.map("draft", file)
        #expect(draft.error == sentence)
        #expect(draft.status == 1)
    }
}

@Suite struct `A map that a session made` {
    private static let plan = """
        # Files and boxes

        **Duration:** 50 minutes

        ## Key Concepts

        * Shelf
        * Box

        ## Lesson Structure

        ### Engage

        **Duration:** 10 minutes

        #### Map: Where things stand
        - Shelf -> Box
        - Scanner

        ### Explore

        **Duration:** 10 minutes

        ### Explain

        **Duration:** 10 minutes

        ### Elaborate

        **Duration:** 10 minutes

        ### Evaluate

        **Duration:** 10 minutes

        """

    private static let answers = """
        {"entries": [
            {"activity": "engage-1", "learner": "Ann", "placements": {"Shelf": [0.8, 0.5], "Box": [0.4, 0.7]},
             "links": [["Shelf", "Scanner"]]},
            {"activity": "engage-1", "learner": "Bo", "placements": {"Shelf": [0.7, 0.6], "Box": [0.5, 0.8]},
             "links": [["Shelf", "Scanner"]]},
            {"activity": "engage-1", "learner": "Cy", "placements": {"Shelf": [0.9, 0.2]}}
        ]}
        """

    private static let draft = """
        title Where things stand
        // Draft from a session: 3 maps were handed in. Every component stands at the median of its placements.
        // Links are those that were given, and those that more than half drew.
        // Nobody was asked whose need this serves: write “anchor NAME [0.95, 0.50]” for them, and link them to what they need.

        component Shelf [0.80, 0.50] // median of 3 placements: visibility 0.70 to 0.90, evolution 0.20 to 0.60
        component Box [0.45, 0.75] // median of 2 placements: visibility 0.40 to 0.50, evolution 0.70 to 0.80
        component Scanner // nobody placed it

        Shelf->Box // given with the activity
        Shelf->Scanner // drawn by 2 of 3

        style wardley

        """

    @Test func `comes as a draft and among the exports, with its spread`() throws {
        let room = try MapRoom(["plan.md": Self.plan, "answers.json": Self.answers])
        let script = "start\njoin Ann\njoin Bo\njoin Cy\nopen engage-1\nquit\n"
        #expect(try Program.lectern("run", "plan.md", "--plain", input: script, in: room.scratch.url).status == 0)
        let name = try #require(
            try FileManager.default.contentsOfDirectory(atPath: room.scratch.url.appending(path: "sessions").path).first
        )
        #expect(try room.map("draft", name).output.contains("Draft from a lesson plan."))
        let submit = try Program.lectern("submit", name, "answers.json", in: room.scratch.url)
        #expect(submit.status == 0, "\(submit.error)")
        #expect(try room.map("draft", name).output == Self.draft)
        #expect(try room.map("draft", name, "--number", "2").status == 64)
        let export = try Program.lectern("export", name, "--format", "maps", "--to", "out", in: room.scratch.url)
        #expect(export.output == "out/maps/draft.owm\nout/maps/engage-1.owm\nout/maps/engage-1.svg\n")
        #expect(try room.read("out/maps/engage-1.owm") == Self.draft)
        #expect(try room.read("out/maps/engage-1.svg") == room.map("draft", name, "--format", "svg").output)
    }
}

@Suite struct `A map that a session made from a starting map` {
    private static let plan = """
        # The shop

        ## Lesson Structure

        ### Engage

        **Duration:** 10 minutes

        #### Map: What would change?

        Start: tea-shop

        - Phone -> Staff

        ### Explore

        **Duration:** 10 minutes

        ### Explain

        **Duration:** 10 minutes

        ### Elaborate

        **Duration:** 10 minutes

        ### Evaluate

        **Duration:** 10 minutes

        """

    private static let answers = """
        {"entries": [
            {"activity": "engage-1", "learner": "Ann", "placements": {"Staff": [0.5, 0.3], "Phone": [0.7, 0.8]}},
            {"activity": "engage-1", "learner": "Bo", "placements": {"Staff": [0.7, 0.5]}, "links": [["Rent", "Power"]]}
        ]}
        """

    @Test func `has its anchors and links, the median of what was moved, and the rest where it stood`() throws {
        let room = try MapRoom(["plan.md": Self.plan, "answers.json": Self.answers])
        let script = "start\njoin Ann\njoin Bo\nopen engage-1\nquit\n"
        let run = try Program.lectern("run", "plan.md", "--plain", input: script, in: room.scratch.url)
        #expect(run.status == 0, "\(run.error)")
        let name = try #require(
            try FileManager.default.contentsOfDirectory(atPath: room.scratch.url.appending(path: "sessions").path).first
        )
        let submit = try Program.lectern("submit", name, "answers.json", in: room.scratch.url)
        #expect(submit.status == 0, "\(submit.error)")
        let export = try Program.lectern("export", name, "--format", "maps", "--to", "out", in: room.scratch.url)
        #expect(export.status == 0, "\(export.error)")
        let draft = try room.read("out/maps/engage-1.owm")
        let lines = draft.split(separator: "\n")
        for line in [
            "anchor Guests [0.95, 0.62] // as on the starting map",
            "component Kettle [0.34, 0.40] // nobody moved it: as on the starting map",
            "component Staff [0.60, 0.40] // median of 2 placements: visibility 0.50 to 0.70, evolution 0.30 to 0.50",
            "component Phone [0.70, 0.80] // one placement", "Guests->Cup of tea // given with the activity",
            "Phone->Staff // given with the activity",
        ] { #expect(lines.contains(Substring(line)), "\(line)") }
        #expect(!draft.contains("Rent->Power"), "one of two is no majority")
        #expect(try room.read("out/maps/engage-1.svg").contains("Shaded: where the placements lie"))
        #expect(try room.map("check", "--strict", "out/maps/engage-1.owm").status == 0)
    }

    @Test func `is named in the plan, or a near name is offered`() throws {
        let room = try MapRoom(["plan.md": Self.plan.replacing("tea-shop", with: "tea-shup")])
        let check = try Program.lectern("check", "plan.md", in: room.scratch.url)
        #expect(check.output.contains("warning: There is no starting map “tea-shup”. [map-start-unknown]"))
        #expect(check.output.contains("Mend: Did you mean “tea-shop”?"))
    }
}

@Suite struct `lectern template copy` {
    @Test func `puts a map or an activity into a folder, and never over another file`() throws {
        let room = try MapRoom()
        let copy = try Program.lectern("template", "copy", "tea-shop", "--to", "maps", in: room.scratch.url)
        #expect(copy.output == "maps/tea-shop.owm\n")
        let original = PackageFolder.url.appending(path: "Templates/maps/tea-shop.owm")
        #expect(try room.read("maps/tea-shop.owm") == String(contentsOf: original, encoding: .utf8))
        let again = try Program.lectern("template", "copy", "tea-shop", "--to", "maps", in: room.scratch.url)
        #expect(again.error == "lectern: There is a maps/tea-shop.owm already; move it away first.\n")
        #expect(again.status == 73)
        #expect(
            try Program.lectern("template", "copy", "exit-ticket", in: room.scratch.url).output == "exit-ticket.md\n"
        )
        #expect(try Program.lectern("template", "copy", "nothing", in: room.scratch.url).status == 66)
    }

    @Test func `knows the names that the list prints`() throws {
        #expect(
            try Program.lectern("template", "list", "--maps").output
                == "ai-project-lifecycle\ntea-shop\nthree-ops\nunified-framework\n"
        )
        #expect(
            try Program.lectern("template", "show", "three-ops").output.hasPrefix("title DataOps, MLOps and FinOps\n")
        )
    }
}

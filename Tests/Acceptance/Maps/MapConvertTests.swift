import TestSupport
import Testing

@Suite struct `lectern map convert` {
    private static let map = """
        title Shelves
        style wardley
        anchor Clerk [0.9, 0.6]
        component Shelf [0.5, 0.3]
        Clerk->Shelf
        Clerk->Ladder

        """

    @Test func `writes Mermaid, and on standard error what Mermaid cannot hold`() throws {
        let room = try MapRoom(["map.owm": Self.map])
        let convert = try room.map("convert", "map.owm", "--to", "mermaid")
        #expect(
            convert.output == """
                wardley-beta
                title Shelves
                evolution "Genesis"@0.175 -> "Custom-Built"@0.40 -> "Product"@0.70 -> "Commodity"@1.0
                anchor "Clerk" [0.90, 0.60]
                component "Shelf" [0.50, 0.30]
                "Clerk" -> "Shelf"

                """
        )
        #expect(
            convert.error == """
                lost: Mermaid has no style “wardley”.
                lost: map.owm:6: The link from “Clerk” to “Ladder” names nothing at one end.

                """
        )
        #expect(convert.status == 0)
    }

    @Test(arguments: ["json", "mermaid"])
    func `leads there and back`(form: String) throws {
        let room = try MapRoom([
            "map.owm": Self.map.replacing("Clerk->Ladder\n", with: "").replacing("style wardley\n", with: "")
        ])
        try room.write(try room.map("convert", "map.owm", "--to", form).output, to: "other")
        #expect(
            try room.map("diff", "map.owm", "other").output == "The maps say the same.\n"
        )
    }

    @Test func `says where JSON is not a map`() throws {
        let room = try MapRoom(["map.json": "{\"components\": [{}]}", "new.json": "{\"version\": 9}"])
        for file in ["map.json", "new.json"] {
            let convert = try room.map("convert", file, "--to", "owm")
            #expect(convert.status == 1)
            #expect(convert.error.hasPrefix("lectern: \(file): This "))
        }
    }
}

@Suite struct `lectern map diff` {
    @Test func `tells what came, went and moved, as text and as data`() throws {
        let room = try MapRoom([
            "old.owm": "title Shelves\ncomponent Shelf [0.5, 0.3]\ncomponent Box [0.2, 0.2]\nShelf->Box\n",
            "new.owm": "title Shelves\ncomponent Shelf [0.5, 0.45]\ncomponent Scanner [0.9, 0.9]\nShelf->Scanner\n",
        ])
        let diff = try room.map("diff", "old.owm", "new.owm")
        #expect(
            diff.output == """
                + Scanner
                - Box
                ~ Shelf: 0.15 right, Custom-Built → Product
                + Shelf -> Scanner
                - Shelf -> Box

                """
        )
        #expect(diff.status == 0)
        #expect(
            try room.map("diff", "old.owm", "new.owm", "--format", "json").output.contains(
                "\"added\" : [\n    \"Scanner\""
            )
        )
        #expect(try room.map("diff", "old.owm", "new.owm", "--format", "svg").output.hasPrefix("<svg "))
    }
}

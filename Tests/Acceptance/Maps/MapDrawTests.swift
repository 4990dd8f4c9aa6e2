import Foundation
import TestSupport
import Testing

@Suite struct `lectern map draw` {
    private static let map =
        "title Shelves & boxes\nanchor Clerk [0.9, 0.6]\ncomponent Shelf [0.5, 0.3]\nClerk->Shelf\n"

    @Test func `gives the same SVG every time, on standard output or in a file`() throws {
        let room = try MapRoom(["map.owm": Self.map])
        let first = try room.map("draw", "map.owm").output
        #expect(first.hasPrefix("<svg ") && first.hasSuffix("</svg>\n"))
        #expect(first.contains("Shelves &amp; boxes</title>"))
        #expect(try room.map("draw", "map.owm", "--to", "map.svg").output == "")
        #expect(try room.read("map.svg") == first)
    }

    @Test func `takes a style and a size`() throws {
        let room = try MapRoom(["map.owm": Self.map])
        let plain = try room.map("draw", "map.owm").output
        let dark = try room.map("draw", "map.owm", "--style", "dark", "--size", "1600x900").output
        #expect(plain != dark)
        #expect(dark.contains("viewBox=\"0 0 1676 1000\""))
    }

    @Test func `draws with characters for a quick look`() throws {
        let room = try MapRoom(["map.owm": Self.map])
        #expect(
            try room.map("draw", "map.owm", "--text", "--size", "60x12").output == """
                 Shelves & boxes
                │          ┊            ┊                 ┊
                │          ┊            ┊          ·◆ Clerk
                │          ┊            ┊    · · ·        ┊
                │          ┊           ·┊· ·              ┊
                │          ┊      ○·Shelf                 ┊
                │          ┊            ┊                 ┊
                │          ┊            ┊                 ┊
                │          ┊            ┊                 ┊
                │          ┊            ┊                 ┊
                └───────────────────────────────────────────────────────────
                 Genesis   Custom-Built Product           Commodity

                """
        )
    }

    @Test(arguments: [
        (["draw", "map.owm", "--style", "red"], Int32(64), "The value 'red' is invalid for '--style <style>'."),
        (["draw", "map.owm", "--size", "3"], 64, "A size is two numbers, as 1100x700."),
        (["draw", "map.owm", "--size", "10x10"], 64, "A picture is at least 200x150 and at most 20000x20000."),
        (["draw", "map.owm", "--text", "--style", "dark"], 64, "--style is for pictures; text has none."),
        (["draw", "map.owm", "--number", "2"], 64, "map.owm holds one map; there is no number 2."),
        (["draw", "two.md"], 64, "two.md holds 2 maps; choose one with --number 1 to 2."),
        (["draw", "map.owm", "--to", "no/such/map.svg"], 74, "no/such/map.svg cannot be written"),
        (["draw", "map.owm", "--to", "."], 73, ". is a folder; name a file in it."),
        (["draw", "missing.owm"], 66, "There is no file missing.owm."),
    ])
    func `says what is wrong with a call`(arguments: [String], status: Int32, words: String) throws {
        let room = try MapRoom(["map.owm": Self.map, "two.md": MapRoom.markdown + MapRoom.markdown])
        let draw = try Program.run([Program.lecternPath, "map"] + arguments, in: room.scratch.url)
        #expect(draw.error.contains(words), "\(draw.error)")
        #expect(draw.status == status)
        #expect(draw.output == "")
    }

    @Test func `draws the second of two maps in a Markdown file`() throws {
        let second = MapRoom.markdown.replacing("Shelf", with: "Drawer")
        let room = try MapRoom(["two.md": MapRoom.markdown + second])
        #expect(try room.map("draw", "two.md", "--number", "2").output.contains("Drawer"))
        #expect(!(try room.map("draw", "two.md", "--number", "1").output.contains("Drawer")))
    }
}

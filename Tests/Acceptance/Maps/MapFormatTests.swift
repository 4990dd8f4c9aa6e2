import TestSupport
import Testing

@Suite struct `lectern map format` {
    private static let untidy = "component  Shelf [.6,0.50]\n\n\n// kept\nShelf -> Box\ncomponent Box [0.4,0.2]   \n"
    private static let tidy = "component Shelf [0.60, 0.50]\n\n// kept\nShelf->Box\ncomponent Box [0.40, 0.20]\n"

    @Test func `prints the canonical form and leaves the file alone`() throws {
        let room = try MapRoom(["map.owm": Self.untidy])
        #expect(try room.map("format", "map.owm").output == Self.tidy)
        #expect(try room.read("map.owm") == Self.untidy)
    }

    @Test func `writes it back, once`() throws {
        let room = try MapRoom(["map.owm": Self.untidy])
        #expect(try room.map("format", "--in-place", "map.owm").error == "map.owm: formatted\n")
        #expect(try room.read("map.owm") == Self.tidy)
        #expect(try room.map("format", "--in-place", "map.owm").error == "")
    }

    @Test func `names the files that are not tidy, for a gate`() throws {
        let room = try MapRoom(["a.owm": Self.untidy, "b.owm": Self.tidy])
        let check = try room.map("format", "--check", "a.owm", "b.owm")
        #expect(check.output == "a.owm\n")
        #expect(check.status == 1)
        #expect(try room.map("format", "--check", "b.owm").status == 0)
        #expect(try room.read("a.owm") == Self.untidy)
    }

    @Test func `changes nothing but the maps of a Markdown file`() throws {
        let room = try MapRoom(["notes.md": MapRoom.markdown])
        #expect(
            try room.map("format", "notes.md").output
                == MapRoom.markdown.replacing("[0.6,0.5]", with: "[0.60, 0.50]").replacing(
                    "[0.4, 0.2]",
                    with: "[0.40, 0.20]"
                )
        )
    }

    @Test func `does not print several files as one`() throws {
        let room = try MapRoom(["a.owm": Self.tidy, "b.owm": Self.tidy])
        let format = try room.map("format", "a.owm", "b.owm")
        #expect(format.status == 64)
        #expect(format.error.hasPrefix("Error: Several maps cannot be printed as one."))
    }
}

import Foundation
import TestSupport
import Testing

@Suite struct `lectern map check` {
    @Test func `prints every finding with its place and ends well with warnings`() throws {
        let room = try MapRoom(["late.owm": MapRoom.faulty])
        let check = try room.map("check", "late.owm")
        #expect(
            check.output
                == """
                late.owm:4:12: warning: A link names “Queu”, which is not declared. [map-unknown-name]
                    4 | Case file->Queu
                      |            ^^^^
                    Why: OWM leaves it out without a word.
                    Mend: Did you mean “Queue”?

                late.owm:5:1: warning: OWM keeps the first link of this chain and drops the rest. [map-link-misread]
                    5 | Case file->Queue->Stamps
                      | ^^^^^^^^^^^^^^^^^^^^^^^^
                    Why: It says nothing about it; the link is not drawn.
                    Mend: Write “Case file->Queue”, “Queue->Stamps”.


                """.replacing("    Why: It says nothing about it; the link is not drawn.\n", with: "")
        )
        #expect(check.error == "1 file: 0 errors, 2 warnings, 0 notes\n")
        #expect(check.status == 0)
        #expect(try room.map("check", "--strict", "late.owm").status == 1)
    }

    @Test func `mends what is safe to mend, in the file, and prints the rest`() throws {
        let room = try MapRoom(["late.owm": MapRoom.faulty])
        let check = try room.map("check", "--fix", "late.owm")
        #expect(
            try room.read("late.owm") == """
                title Late reports
                component Case file [0.8, 0.5]
                component Queue [0.4, 0.3]
                Case file->Queu
                Case file->Queue
                Queue->Stamps
                component Stamps [0.2,0.6]

                """
        )
        #expect(check.error == "late.owm: mended 1 place\n1 file: 0 errors, 1 warning, 0 notes\n")
        #expect(check.output.contains("late.owm:4:12: warning: A link names “Queu”"))
        let again = try room.map("check", "--fix", "late.owm")
        #expect(again.error == "1 file: 0 errors, 1 warning, 0 notes\n")
    }

    @Test func `finds maps in the fences of a Markdown file, at their place`() throws {
        let room = try MapRoom(["notes.md": MapRoom.markdown])
        for command in [["map", "check"], ["check"]] {
            let check = try Program.run([Program.lecternPath] + command + ["notes.md"], in: room.scratch.url)
            #expect(
                check.output == """
                    notes.md:5:11: note: “Box” is in no link. [map-unlinked-component]
                        5 | component Box [0.4, 0.2]
                          |           ^^^

                    notes.md:6:8: warning: A link names “Crate”, which is not declared. [map-unknown-name]
                        6 | Shelf->Crate
                          |        ^^^^^
                        Why: OWM leaves it out without a word.


                    """
            )
            #expect(check.status == 0)
        }
    }

    @Test func `is part of lectern check, which tells maps and plans apart by their content`() throws {
        let plan = try String(contentsOf: PackageFolder.url.appending(path: "Lessons/first-lesson.md"), encoding: .utf8)
        let room = try MapRoom([
            "a.txt": MapRoom.faulty, "b.md": plan + "\n" + MapRoom.markdown.replacing("# Where", with: "## Where"),
        ])
        let check = try Program.lectern("check", "a.txt", "b.md", in: room.scratch.url)
        #expect(check.output.contains("a.txt:4:12: warning: A link names “Queu”"))
        #expect(check.output.contains("warning: A link names “Crate”"))
        #expect(check.error.hasPrefix("2 files: 0 errors, "))
    }

    @Test func `speaks JSON and SARIF`() throws {
        let room = try MapRoom(["late.owm": MapRoom.faulty])
        let json = try JSONSerialization.jsonObject(
            with: Data(try room.map("check", "--format", "json", "late.owm").output.utf8)
        )
        #expect((json as? [String: Any])?["warnings"] as? Int == 2)
        let sarif = try JSONSerialization.jsonObject(
            with: Data(try room.map("check", "--format", "sarif", "late.owm").output.utf8)
        )
        #expect((sarif as? [String: Any])?["version"] as? String == "2.1.0")
    }

    @Test(arguments: [
        ("missing.owm", Int32(66), "lectern: There is no file missing.owm.\n"),
        ("empty", 1, "lectern: empty holds no map; it is an empty file.\n"),
        ("prose", 1, "lectern: prose holds no map; it is a text of some other kind.\n"),
        ("binary", 1, "lectern: binary holds no map; it is no text.\n"),
        (
            "map.mmd", 1,
            "lectern: map.mmd is a map in Mermaid; to check it, turn it into text first: lectern map convert --to owm map.mmd\n"
        ),
        (
            "map.json", 1,
            "lectern: map.json is a map in JSON; to check it, turn it into text first: lectern map convert --to owm map.json\n"
        ),
    ])
    func `says in one sentence why a file cannot be checked`(file: String, status: Int32, sentence: String) throws {
        let room = try MapRoom([
            "empty": "", "prose": "Nothing here\nis a map.\n", "binary": "a\u{0}b\u{0}",
            "map.mmd": "wardley-beta\ntitle A\n",
            "map.json": "{}",
        ])
        let check = try room.map("check", file)
        #expect(check.error == sentence)
        #expect(check.output == "")
        #expect(check.status == status)
    }

    @Test func `goes on with the other files`() throws {
        let room = try MapRoom(["late.owm": MapRoom.faulty])
        let check = try room.map("check", "missing.owm", "late.owm")
        #expect(check.error == "lectern: There is no file missing.owm.\n1 file: 0 errors, 2 warnings, 0 notes\n")
        #expect(check.status == 66)
    }

    @Test func `mends what a link points to, and keeps the link`() throws {
        let room = try MapRoom(["late.owm": MapRoom.faulty])
        let link = room.scratch.url.appending(path: "link.owm")
        try FileManager.default.createSymbolicLink(atPath: link.path, withDestinationPath: "late.owm")
        #expect(try room.map("check", "--fix", "link.owm").status == 0)
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link.path) == "late.owm")
        #expect(try room.read("late.owm").contains("Queue->Stamps\n"))
    }
}

import Diagnostics
import Lessons
import Testing

@Suite struct `A book that is checked` {
    private func said(_ source: SourceText) -> [String] {
        BookChecker().check(BookReader().read(source)).map { fault in
            "\(fault.severity.word): \(source[fault.range]): \(fault.summary)"
        }
    }

    @Test func `is told which sections say nothing, and what is left to draw`() {
        #expect(
            said(sampleBook)
                == [
                    "warning: Catching swarms: Section 2 says nothing.",
                    "to prepare: The first flight: 1 map is still a placeholder.",
                ].map { $0.replacing("Catching swarms: ", with: "<a id=\"swarms\"></a>Catching swarms: ") }
                .map { $0.replacing("The first flight: ", with: "<a id=\"first-flight\"></a>The first flight: ") }
        )
    }

    @Test func `is told of headings that stand there twice, and of a missing place for a map`() {
        let section = { (name: String, map: Bool) in
            "### \(name)\n\nWords that say something.\n\n"
                + (map ? "![Draft Wardley Map: [Insert Wardley Map: \(name)]](https://example.org/m.png)\n\n" : "")
        }
        let text = "# Book\n\n## Part\n\n" + (1...10).map { section("S\($0)", true) }.joined() + section("S1", false)
        #expect(
            said(SourceText(name: "book.md", text: text)) == [
                "note: S1: Section 11 has the same heading as section 1.",
                "note: S1: Section 11 leaves no room for a map, as nearly all others do.",
                "to prepare: S1: 10 maps are still a placeholder.",
            ]
        )
    }

    @Test func `has sections`() {
        #expect(said(SourceText(name: "x", text: "words")).map { $0.hasPrefix("error") } == [true])
    }
}

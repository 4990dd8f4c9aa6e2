import Diagnostics
import Lessons
import Testing

@Suite struct `Reading a deck` {
    @Test func `every kind of part is read with its words`() {
        let deck = read(
            """
            ---
            marp: true
            theme: "gaia"
            ---

            # Tides
            ## What **moves** the sea

            ---

            - The moon
              - near side
              - far side
            1. Rise
            2. Fall

            > "Nothing waits." - A harbour master

            ![The bay at dawn](bay.png) ![bg left](sea.jpg)

            | When | How high |
            |---|---|
            | Noon | 4 m |

            ```text
            ---
            ```
            <!-- Ask who has seen a spring tide. -->
            """
        )
        #expect(deck.settings == [.init(name: "marp", value: "true"), .init(name: "theme", value: "gaia")])
        #expect(deck.title?.value == "Tides")
        #expect(deck.slides.map(\.title?.value) == ["Tides", nil])
        #expect(
            deck.slides.last?.parts == [
                .list([
                    SlideItem("The moon"), SlideItem("near side", depth: 1), SlideItem("far side", depth: 1),
                    SlideItem("Rise", number: 1), SlideItem("Fall", number: 2),
                ]),
                .quote(SlideQuote("\"Nothing waits.\"", attribution: "A harbour master")),
                .image(SlideImage(description: "The bay at dawn", address: "bay.png")),
                .image(SlideImage(description: "", address: "sea.jpg", isBackground: true)),
                .table(SlideTable(header: ["When", "How high"], rows: [["Noon", "4 m"]])),
                .code(language: "text", lines: ["---"]),
            ]
        )
        #expect(deck.slides.last?.notes.map(\.value) == ["Ask who has seen a spring tide."])
    }

    @Test(arguments: [
        ("> Wait.\n> - A pilot", "A pilot"),
        ("> Wait.\n>\n> -- A pilot", "A pilot"),
        ("> Wait.\n\n> — A pilot", "A pilot"),
        ("> “Wait.” – A pilot", "A pilot"),
        ("> Wait - or do not.", nil),
        ("> Wait.", nil),
    ])
    func `a quote names who said it where the deck does`(text: String, name: String?) {
        let parts = read("# Quote\n\n\(text)\n").slides.first?.parts ?? []
        #expect(parts.count == 2)
        guard case .quote(let quote) = parts.last else {
            Issue.record("no quote in \(parts)")
            return
        }
        #expect(quote.attribution == name)
    }

    @Test func `a comment is a note unless it sets something for Marp`() {
        let deck = read(
            "# One\n- point\n<!-- Breathe. -->\n\n<!-- _class: lead -->\n<!--\nTwo\nlines -->\n---\n# Two\n"
        )
        #expect(deck.slides.map { $0.notes.map(\.value) } == [["Breathe.", "Two lines"], []])
    }

    @Test func `line ends of a paragraph are kept, as Marp keeps them`() {
        #expect(read("# A\n\nEbb\n↓\nFlood").slides.first?.parts.last == .paragraph(lines: ["Ebb", "↓", "Flood"]))
    }

    @Test func `a deck is the same with CR LF, CR, and a byte order mark`() {
        let text = "---\nmarp: true\n---\n# A\n\n- b\n\n---\n\n# C\n"
        let plain = shape(text)
        #expect(plain == ["A: h l1", "C: h"])
        for other in [
            text.replacing("\n", with: "\r\n"), text.replacing("\n", with: "\r"), "\u{FEFF}" + text,
        ] {
            #expect(shape(other) == plain)
        }
    }
}

@Suite struct `What belongs to no slide` {
    @Test(arguments: [
        ("Here is your deck:\n\n---\nmarp: true\n---\n\n# A\n\n---\n\n# B\n", ["1 note text-before-slides"]),
        ("Here is your deck:\n\n---\n\n# A\n\n---\n\n# B\n", ["1 note text-before-slides"]),
        ("# A\n\n---\n\n# B\n\n---\n", ["7 note slide-empty"]),
        ("# A\n\n---\n\n---\n\n# B\n", ["3 warning slide-empty"]),
        (
            "# A\n\n---\n\n# B\n\n---\nmarp: true\ntheme: default\n---\n",
            ["8 note settings-misplaced", "10 note slide-empty"]
        ),
        ("# A\n\n---\n\n# B\n\n</content>\n", ["7 note stray-tag"]),
        ("# A\n\n---\n\n# B\nLast words\n---\n", ["6 warning break-under-text"]),
        ("# A\nOne line\n---\n# B\n", ["2 warning break-under-text"]),
        ("# A\n\n---\n\n# B\n", []),
    ])
    func `is left out, with its place and its mend`(text: String, expected: [String]) {
        let source = SourceText(name: "deck.md", text: text)
        let reading = DeckReader().read(source)
        #expect(reading.deck.slides.map(\.title?.value) == ["A", "B"])
        #expect(
            reading.diagnostics.map {
                "\(source.location(of: $0.range.start).line) \($0.severity) \($0.identifier)"
            } == expected
        )
        let mended = SourceText(name: "deck.md", text: source.mended(by: reading.diagnostics))
        let again = DeckReader().read(mended)
        #expect(again.deck.slides.map(\.title?.value) == ["A", "B"])
        #expect(
            again.diagnostics.map(\.identifier).filter { $0 != "slide-empty" } == [],
            "\(mended[mended.contentRange])"
        )
    }

    @Test(arguments: ["", "\n \n", "---\n\n---\n", "<!-- -->", "---\nmarp: true\n---\n", "\u{0}"])
    func `a file without slides is an error and nothing else`(text: String) {
        let reading = DeckReader().read(SourceText(name: "deck.md", text: text))
        #expect(reading.deck.slides.isEmpty)
        #expect(reading.diagnostics.filter { $0.severity == .error }.map(\.identifier) == ["deck-without-slides"])
    }

    @Test func `the printed deck has what the file has, and reads without a word`() {
        let text =
            "Your deck:\n\n---\nmarp: true\nsize: 4:3\n---\n\n# A **b**\n\n- [c](d)\n\n---\n\n# E\n</content>\n\n---\n"
        let source = SourceText(name: "deck.md", text: text)
        let printed = DeckReader().read(source).deck.markdown(from: source)
        #expect(printed == "---\nmarp: true\nsize: 4:3\n---\n\n# A **b**\n\n- [c](d)\n\n---\n\n# E\n")
        #expect(DeckReader().read(SourceText(name: "deck.md", text: printed)).diagnostics.isEmpty)
    }
}

@Suite struct `Checking a deck` {
    @Test func `crowded slides, repeated headings and pictures elsewhere are named`() {
        let items = (1...9).map { "- \($0)" }.joined(separator: "\n")
        let source = SourceText(
            name: "deck.md",
            text: "# A\n\(items)\n\n---\n# A\n![x](https://example.org/x.png)\n\n---\n# C\n![y](y.png)\n"
        )
        let found = DeckChecker().everything(about: DeckReader().read(source))
        #expect(
            found.map { "\($0.severity) \($0.identifier): \($0.summary)" } == [
                "preparation prepare-images: A picture lies on another machine and will be missing where there is no internet.",
                "note slide-crowded: Slide 1 has 9 items, more than a room reads.",
                "note slide-title-repeated: Slide 2 has the same heading as slide 1.",
            ]
        )
    }

    @Test func `no name of a fault is used twice`() {
        let names = PlanFault.allCases.map(\.rawValue) + DeckFault.allCases.map(\.rawValue)
        #expect(Set(names).count == names.count)
    }
}

/// A deck from its text.
func read(_ text: String) -> Deck {
    DeckReader().read(SourceText(name: "deck.md", text: text)).deck
}

/// Each slide in a line: its heading, and a letter a part with the number of items in lists.
func shape(_ text: String) -> [String] {
    read(text).slides.map { "\($0.title?.value ?? "–"): \($0.shape)" }
}

extension Slide {
    /// Heading, paragraph, list with its number of items, quote, image, table, code.
    var shape: String {
        parts.map { part in
            switch part {
            case .heading: "h"
            case .paragraph: "p"
            case .list(let items): "l\(items.count)"
            case .quote: "q"
            case .image: "i"
            case .table: "t"
            case .code: "c"
            }
        }
        .joined(separator: " ")
    }
}

extension SourceText {
    /// The text with every edit of some diagnostics made.
    func mended(by diagnostics: [Diagnostic]) -> String {
        var bytes = bytes
        for edit in diagnostics.flatMap({ $0.fix?.edits ?? [] }).sorted(by: { $0.range.start > $1.range.start }) {
            bytes.replaceSubrange(edit.range.start..<edit.range.end, with: Array(edit.replacement.utf8))
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

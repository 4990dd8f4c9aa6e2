import Diagnostics
import Lessons
import Testing

@Suite struct `Reading a book` {
    private let book = BookReader().read(sampleBook)

    @Test func `sections have a number, a place in the book, and what stands in them`() {
        #expect(book.title?.value == "The Keeper's Year")
        #expect(
            book.sections.map { "\($0.number) \($0.path.joined(separator: " > ")): \($0.title.value), \($0.wordCount)" }
                == [
                    "1 Spring > Waking the hive: The first flight, 33",
                    "2 Spring > Waking the hive: Catching swarms, 6",
                    "3 Summer > Honey: Taking the honey, 21",
                ]
        )
        #expect(book.sections.map(\.hasContent) == [true, false, true])
        #expect(
            book.sections.map { $0.passages.map(\.kind) } == [
                [.paragraph, .item, .paragraph], [.paragraph], [.paragraph, .quote],
            ]
        )
    }

    @Test func `a placeholder for a map is read with all that belongs to it`() {
        let placeholder = book.sections.first?.placeholder
        #expect(placeholder?.title.value == "The first flight")
        #expect(placeholder?.image == "https://example.org/map_1.png")
        #expect(placeholder?.editLink == "https://example.org/#clone:abc")
        #expect(placeholder?.assessment == "The hive stands well, and needs food.")
        #expect(placeholder?.report == "maps/report_01.md")
        #expect(book.sections.map { $0.placeholder != nil } == [true, false, false])
    }

    @Test(arguments: ["", "\u{0}", "No heading at all.", "# Only\n## headings\n### here\n"])
    func `a text without sections has none`(text: String) {
        #expect(BookReader().read(SourceText(name: "book.md", text: text)).sections.isEmpty)
    }
}

@Suite struct `Finding a lesson in a book` {
    private let book = BookReader().read(sampleBook)

    @Test func `the section that shares words and concepts comes first, and says which`() {
        let matches = SectionMatches(for: sampleLesson, in: book)
        #expect(matches.ranked.map(\.section.number) == [1, 3])
        #expect(matches.certainty == .sure)
        #expect(matches.best?.sharedWords == ["first", "flight"])
        #expect(matches.best?.concepts == ["Spring inspections", "Brood pattern", "Queen"])
        #expect(matches.best?.missingConcepts == ["Supers (boxes)", "Varroa", "Pollen maps"])
    }

    @Test func `a lesson on something else is a guess`() {
        let matches = SectionMatches(for: lesson(title: "Sailing at night", concepts: ["Lights"]), in: book)
        #expect(matches.certainty == .unsure)
        #expect(matches.best?.score == 0)
    }

    @Test func `passages stand once, under the concept that fewest speak of, or say where else to look`() {
        let concepts = sampleLesson.keyConcepts.map(\.value)
        let found = ConceptPassages.collect(concepts, from: book.sections[0], in: book)
        #expect(
            found.map { "\($0.concept): \($0.passages.count) of \($0.total), \($0.elsewhere?.number ?? 0)" } == [
                "Spring inspections: 1 of 1, 0", "Brood pattern: 1 of 1, 0", "Queen: 0 of 2, 0",
                "Supers (boxes): 0 of 0, 3", "Varroa: 0 of 0, 3", "Pollen maps: 0 of 0, 0",
            ]
        )
    }

    @Test func `a glossary has the book's own words, and says so where there are none`() {
        let concepts = sampleLesson.keyConcepts.map(\.value)
        let glossary = Glossary(of: concepts, lookingFirstIn: book.sections[0], then: book)
        #expect(
            glossary.entries.map(\.finding) == [
                .definition("Spring inspection is a short look into the hive on a warm day.", section: 1),
                .definition("Brood pattern: eggs and larvae close together show a young queen.", section: 1),
                .mention("It shows whether the queen lives.", section: 1),
                .definition("The supers, boxes above the brood, are lifted off in July.", section: 3),
                .mention("Varroa mites are counted now.", section: 3),
                .nothing,
            ]
        )
    }

    @Test func `the readers of a glossary are those whom the plan names as new`() {
        #expect(
            GlossaryReaders.named(in: sampleLesson).map { "\($0.place): \($0.group)" } == [
                "Differentiation Strategies: Novice keepers", "Engage: those new to bees",
            ]
        )
    }
}

import Diagnostics
import Foundation
import TestSupport
import Testing
import Wardley

/// One line a diagnostic: place, severity, name, sentence.
func lines(_ diagnostics: [Diagnostic], in source: SourceText) -> [String] {
    diagnostics.map { diagnostic in
        let place = source.location(of: diagnostic.range.start)
        return
            "\(place.line):\(place.column) \(diagnostic.severity.rawValue) \(diagnostic.identifier): \(diagnostic.summary)"
    }
}

private func lines(_ text: String) -> [String] {
    let checked = document(text)
    return lines(checked.check(), in: checked.source)
}

@Suite("Checking")
struct MapCheckTests {
    @Test
    func `a sound map has nothing to be said of it`() {
        #expect(
            lines(
                "title T\ncomponent A [0.5, 0.5] label [5, -10]\ncomponent B [0.1, 0.1] (buy) inertia\nA->B; why\nevolve B 0.8\n"
            ) == []
        )
    }

    @Test
    func `names are checked in links, evolve lines and pipelines`() {
        let text = """
            component Customer [0.9, 0.5]
            component Kettle [0.5, 0.5]
            // component Water [0.2, 0.5]
            Custmoer->Kettle
            kettle->Water
            evolve Pot 0.8
            pipeline Kettel
            Kettle->Kettle
            """
        #expect(
            lines(text) == [
                "1:11 note map-unlinked-component: “Customer” is in no link.",
                "4:1 warning map-unknown-name: A link names “Custmoer”, which is not declared.",
                "5:1 warning map-case-differs: “kettle” is declared as “Kettle”.",
                "5:9 note map-commented-out-name: “Water” is commented out, on line 3.",
                "6:8 warning map-unknown-name: An evolve line names “Pot”, which is not declared.",
                "7:10 warning map-unknown-name: A pipeline names “Kettel”, which is not declared.",
                "8:1 warning map-self-link: “Kettle” is linked to itself.",
            ]
        )
        let fixes = document(text).check().compactMap(\.fix?.sentence)
        #expect(fixes == ["Did you mean “Customer”?", "Write it as “Kettle”.", "Did you mean “Kettle”?"])
    }

    /// What is wrong, and the text after the safe mends.
    @Test(arguments: [
        ("  title X", "map-head-misread", "title X"),
        ("component\tA [0.5,0.5]", "map-statement-lost", "component A [0.50, 0.50]"),
        ("Component A [0.5,0.5]", "map-statement-lost", "component A [0.50, 0.50]"),
        ("component A[0.5,0.6]", "map-name-misread", "component A [0.50, 0.60]"),
        ("component A [0,5, 0,6] // c", "map-position-misread", "component A [0.50, 0.60] // c"),
        ("component A [0.5,0.6] label[1,2]", "map-label-misread", "component A [0.50, 0.60] label [1, 2]"),
        ("component A [0.5,0.6] (Buy)", "map-mark-misread", "component A [0.50, 0.60] (buy)"),
        ("component A [0.5,0.6] evolve 0.8", "map-drawing-crash", "component A [0.50, 0.60]\nevolve A 0.80"),
        ("market A [0.5,0.6]", "map-statement-lost", "component A [0.50, 0.60] (market)"),
        ("# hi", "map-line-unreadable", "// # hi"),
        ("/* hi */", "map-comment-swallows", "// hi"),
        ("build server->Cloud", "map-link-lost", "\"build server\"->Cloud"),
        ("A->B->C", "map-link-misread", "A->B\nB->C"),
        ("A=>B", "map-link-lost", "A->B"),
        ("A-->B", "map-link-misread", "A->B"),
        ("stylesheet->X", "map-refused", "\"stylesheet\"->X"),
        ("evolve A 1", "map-evolve-misread", "evolve A 1.00"),
        ("note see https://x.y [0.2,0.3]", "map-slashes-cut", "note see https://x.y [0.2,0.3]"),
        ("component inertial mass [0.5,0.6]", "map-mark-misread", "component inertial mass [0.5,0.6]"),
    ])
    func `where OWM reads otherwise it is told, and mended where that is safe`(
        text: String,
        rule: String,
        mended: String
    ) {
        let checked = document(text)
        let found = checked.check().filter {
            $0.identifier != "map-unknown-name" && $0.identifier != "map-unlinked-component"
        }
        #expect(found.map(\.identifier).contains(rule))
        #expect(String(decoding: checked.mended(found), as: UTF8.self) == mended)
    }

    @Test(arguments: EdgeCase.all)
    func `every recorded text that OWM misreads is told of`(edge: EdgeCase) {
        let checked = document(edge.input)
        let differs = edge.output?.hasPrefix("FATAL") == true || edge.errors != nil || edge.crashes
        if differs { #expect(!checked.check().isEmpty) }
    }

    @Test
    func `maps in Markdown are checked at their place in the file`() {
        let text =
            "# Lesson\n\n```owm\ncomponent A [0.5, 0.5]\nA->Bee\n```\n\n```swift\nlet a = 1\n```\n\n~~~\ncomponent C [0.5, 0.5]\ncomponent D [1.5, 0.5]\n~~~\n"
        let source = SourceText(name: "lesson.md", text: text)
        #expect(
            lines(MarkdownMaps.check(source), in: source) == [
                "5:4 warning map-unknown-name: A link names “Bee”, which is not declared.",
                "14:1 warning map-out-of-range: “D” stands off the map at [1.50, 0.50].",
            ]
        )
    }

    @Test
    func `a map in Markdown that is longer than anybody draws is not checked`() {
        let map = String(repeating: "component A [0.5, 0.5]\n", count: 5_001)
        let source = SourceText(name: "lesson.md", text: "# Lesson\n\n```owm\n\(map)```\n\n```owm\nA->Bee\n```\n")
        let found = lines(MarkdownMaps.check(source), in: source)
        #expect(found.first == "4:1 warning map-too-long: This map has more than 5000 lines; it is not checked.")
        #expect(found.dropFirst().allSatisfy { $0.hasPrefix("5008:") } && found.count > 1)
    }

    @Test(.enabled(if: Corpus.isPresent, Corpus.absence), arguments: RealMaps.all)
    func `mending a real map only brings OWM nearer to what is meant`(url: URL) throws {
        let source = try RealMaps.source(url)
        let before = MapDocument(reading: source)
        let found = before.check()
        let after = MapDocument(reading: SourceText(name: source.name, bytes: before.mended(found)))
        let mendable = Set(found.filter { $0.fix?.edits.isEmpty == false }.map(\.identifier))
        let left = after.check().filter { mendable.contains($0.identifier) && $0.fix?.edits.isEmpty == false }
        #expect(left.isEmpty)
        #expect(after.map.links.count == before.map.links.count)
        #expect(after.map.components.map(\.name) == before.map.components.map(\.name))
    }
}

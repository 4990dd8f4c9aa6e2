import Diagnostics
import Testing
import Wardley

/// Names that trip OWM, in its own way each.
private let awkwardNames = [
    "Tea", "Café crème", "日本語の名前", "نص عربي", "Ωμέγα 🫖", "A [v2]", "[draft]", "a ] b [ c", "CI//CD", "/* x */", "*/",
    "A; B", "A->B", "A-->B", "A+>B", "A+<B", "A+'x'>B", "White label", "label goods", "Eco-label on Shelf", "inertia",
    "Inertia", "organisational inertia now", "A (build)", "A (build team)", "(buy) it", "buy) it", "A (x)", "A (note)",
    "(component)", "market (market)", "\"quoted\"", "\"", "5\" disk", "say \"hi\" now", "two\nlines", "\"two\"\nlines",
    "C:\\new", "a\\\\b", "tab\tname", "  spaced   out  ", "", "   ", "\n", "title", "title page", "style guide",
    "stylesheet", "component", "components", "note taking app", "evolve", "We evolve fast", "Devolve", "evolution",
    "pipeline", "build server", "buyer", "url", "urls", "{", "}", "{a}", "a{b}c", "size", "submap", "url(x)",
    "anchor", "valuechain", "y-axis", "//", "\u{FEFF}bom", "a\u{2028}b", "a\u{0}b\u{1}c", "\u{202E}mirror",
    "'", "->", "100%", "#1", "%% x", "```", "Wardley's map", "a\r\nb", "evolve ", "label ", "label [1,2]", "0.5",
    "Web 2.0",
]

@Suite("Writing what OWM reads back")
struct MapTextTests {
    @Test(arguments: awkwardNames)
    func `a component line reads back with its name and nothing else`(wanted: String) {
        let name = MapName(wanted)
        for line in [
            MapText.component(name), MapText.component(name, at: MapPosition(visibility: 0.4, evolution: 0.6)),
        ] {
            let reading = OWMReading(SourceText(name: "", text: line))
            let isPlaced = line.contains("0.40")
            let position = OWMReading.Position(
                visibility: isPlaced ? 0.4 : 0.9,
                evolution: isPlaced ? 0.6 : 0.1
            )
            #expect(reading.components.map(\.name) == [name.text])
            #expect(reading.components.map(\.position) == [position])
            #expect(reading.components.map(\.label) == [OWMReading.Offset(x: 5, y: -10)])
            #expect(reading.components.map(\.decorators) == [[]])
            #expect(reading.components.map(\.hasInertia) == [false])
            #expect(reading.components.map(\.inlineEvolve) == [nil])
            #expect(countOfStatements(reading) == 1)
        }
    }

    @Test(arguments: awkwardNames)
    func `a whole map of the name reads back`(wanted: String) {
        let name = MapName(wanted)
        let other = MapName("Other")
        let place = MapPosition(visibility: 0.4, evolution: 0.6)
        let lines = [
            MapText.title(wanted), MapText.comment(wanted), MapText.component(other, at: place),
            MapText.component(name, at: place, label: LabelOffset(x: -3, y: 4)), MapText.link(name, other),
            MapText.link(other, name), MapText.evolve(name, to: 0.8), MapText.note(wanted, at: place),
        ]
        let reading = OWMReading(SourceText(name: "", text: lines.joined(separator: "\n")))
        #expect(reading.refusal == nil)
        #expect(reading.errors == [])
        #expect(reading.components.map(\.name) == ["Other", name.text])
        #expect(reading.components.last?.label == OWMReading.Offset(x: -3, y: 4))
        #expect(reading.links.map(\.start) == [name.text, "Other"])
        #expect(reading.links.map(\.end) == ["Other", name.text])
        #expect(reading.unresolvedLinks() == [])
        #expect(reading.evolves.map(\.name) == [name.text])
        #expect(reading.evolves.map(\.evolution) == [0.8])
        #expect(reading.notes.map(\.position) == [OWMReading.Position(visibility: 0.4, evolution: 0.6)])
        #expect(!reading.crashesWhileDrawing)
    }

    @Test(arguments: [
        "Tea", "Café crème", "日本語の名前", "A (x)", "5\" disk at 2\"", "two\nlines", "title page", "build server",
    ])
    func `a name that OWM can hold is left as it is`(name: String) {
        #expect(MapName(name).text == name)
        #expect(MapName.isReadable(name))
    }

    @Test(arguments: [
        ("A [v2]", "A ［v2］"), ("inertial mass", "Inertial mass"), ("CI//CD", "CI⁄⁄CD"), ("A->B", "A→B"),
        ("", "Unnamed"),
        ("A (build team)", "A （build team）"), ("  a   b ", "a b"),
    ])
    func `a name that OWM cannot hold is replaced by its nearest likeness`(wanted: String, text: String) {
        #expect(MapName(wanted).text == text)
    }

    @Test
    func `statements are written in one canonical form`() {
        let place = MapPosition(visibility: 0.95, evolution: 0.625)
        #expect(
            MapText.component(MapName("Tea"), at: place, label: LabelOffset(x: 5, y: -7.5))
                == "component Tea [0.95, 0.625] label [5, -7.5]"
        )
        #expect(
            MapText.anchor(MapName("User"), at: MapPosition(visibility: 1, evolution: 0)) == "anchor User [1.00, 0.00]"
        )
        #expect(MapText.link(MapName("build server"), MapName("Tea")) == "\"build server\"->Tea")
        #expect(MapText.component(MapName("White label"), at: place) == "component \"White label\" [0.95, 0.625]")
        #expect(MapText.note("one\ntwo", at: place) == "note \"one\\ntwo\" [0.95, 0.625]")
        #expect(MapText.comment("a\n\nb") == "// a\n//\n// b")
        #expect(MapText.evolve(MapName("Tea"), to: 1) == "evolve Tea 1.00")
    }

    private func countOfStatements(_ reading: OWMReading) -> Int {
        reading.components.count + reading.anchors.count + reading.submaps.count + reading.notes.count
            + reading.annotations.count + reading.pipelines.count + reading.evolves.count + reading.links.count
            + reading.urls.count + reading.attitudes.count + reading.accelerators.count + reading.errors.count
    }
}

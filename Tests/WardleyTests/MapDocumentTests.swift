import Diagnostics
import Foundation
import TestSupport
import Testing
import Wardley

func document(_ text: String) -> MapDocument {
    MapDocument(reading: SourceText(name: "map.owm", text: text))
}

@Suite("As its author meant it")
struct MapDocumentTests {
    @Test(arguments: [
        "component A [0.5,0.6]", "component\tA [0.5,0.6]", "Component A [0.5,0.6]", "component A[0.5,0.6]",
        "component \"A\" [0.5,0.6]",
        "component A [0,5, 0,6]", "component A [0.5; 0.6]", "component A [50%, 60%]", "  component A [.5, .6] // why",
        "/* x */\ncomponent A [0.5,0.6]", "# x\ncomponent A [0.5,0.6]", "\u{FEFF}component A [0.5,0.6]",
        "component A [0.5,0.6]\r",
    ])
    func `a component is read however it is written`(text: String) {
        let component = document(text).map.components.first
        #expect(component?.name == "A")
        #expect(component?.position == MapPosition(visibility: 0.5, evolution: 0.6))
        #expect(component?.isPlaced == true)
    }

    @Test(arguments: [
        ("component A [v2] [0.5,0.5]", "A [v2]"), ("component White label goods [0.5,0.5]", "White label goods"),
        ("component A (build team) [0.5,0.5]", "A (build team)"), ("component A (buy) [0.5,0.5]", "A"),
        ("component inertial mass [0.5,0.5]", "inertial mass"), ("component CI//CD [0.5,0.5]", "CI//CD"),
    ])
    func `a name is what stands in front of the position`(text: String, name: String) {
        let component = document(text).map.components.first
        #expect(component?.name == name)
        #expect(component?.hasInertia == false)
        #expect(component?.position == MapPosition(visibility: 0.5, evolution: 0.5))
    }

    @Test(arguments: [
        ("A->B", ["A→B"]), ("A->B->C", ["A→B", "B→C"]), ("A-->B", ["A→B"]), ("A=>B", ["A→B"]),
        ("build server->Cloud", ["build server→Cloud"]),
        ("\"A->B\"->C", ["A->B→C"]), ("A (buy)->B", ["A (buy)→B"]), ("stylesheet->X", ["stylesheet→X"]),
        ("5\" disk->B; why", ["5\" disk→B"]),
        ("y-axis a->b->c", []), ("A+'x'>B", ["A→B"]), ("evolutionary x->y", ["evolutionary x→y"]),
    ])
    func `links are read whatever their names begin with`(text: String, links: [String]) {
        #expect(document(text).map.links.map { $0.start + "→" + $0.end } == links)
    }

    @Test
    func `a line that begins with a keyword is a link where its ends are declared`() {
        let map = document("component note taking app [0.5,0.5]\nnote taking app->Cloud\nnote see A->B [0.1,0.2]").map
        #expect(map.links.map(\.start) == ["note taking app"])
        #expect(map.notes.map(\.text) == ["see A->B"])
    }

    @Test(arguments: [
        ("evolve A 1", 1.0), ("evolve A .8", 0.8), ("evolve A 0.8 label [1,2]", 0.8),
        ("evolve \"A\" 0.8 label [1,2]", 0.8),
        ("evolve A->B 0.7", 0.7), ("evolve A 0.9 (buy)", 0.9), ("evolve A", 0.85),
        ("component A [0.1,0.2] evolve 0.8", 0.8),
    ])
    func `an evolve line is read however its number is written`(text: String, evolution: Double) {
        let evolve = document(text).map.evolves.first
        #expect(evolve?.name == "A")
        #expect(evolve?.evolution == evolution)
    }

    @Test
    func `a pipeline is read with its brace on the same line or the next`() {
        for open in ["pipeline K {", "pipeline K\n{", "Pipeline K\n\n{"] {
            let map = document(
                "component K [0.5,0.5]\n\(open)\n  component A [0.3] label [1, 2]\n  component B [0.7]\n}\nA->B"
            ).map
            #expect(map.components.map(\.name) == ["K", "A", "B"])
            #expect(map.pipelines.map(\.children) == [[1, 2]])
            #expect(map.pipelines.first?.extent == 0.3...0.7)
            #expect(map.components.map(\.position.visibility) == [0.5, 0.5, 0.5])
        }
    }

    @Test
    func `places are those of the words in the file`() {
        let text = "title T\n  component Cup of Tea [0.5, 0.5]\nCup of Tea -> Tea // x\n"
        let document = document(text)
        #expect(document.source[document.map.components[0].nameRange] == "Cup of Tea")
        #expect(document.source[document.map.links[0].endRange] == "Tea")
        #expect(document.lines.map(\.kind) == [.statement, .statement, .link, .blank])
    }

    @Test(.enabled(if: Corpus.isPresent, Corpus.absence), arguments: RealMaps.all)
    func `a real map means what OWM reads, where OWM marks no error`(url: URL) throws {
        let source = try RealMaps.source(url)
        let meant = MapDocument(reading: source).map
        let owm = OWMReading(source)
        let children = Set(owm.pipelines.flatMap { owm.pipelineChildren[$0.children].map(\.name) })
        let named = meant.components.filter { $0.kind != .child }.map(\.name).sorted()
        let owmNamed = (owm.components + owm.anchors + owm.submaps).map(\.name).sorted()
            .filter { $0 != "Recovered Component Name" }
        if owm.errors.isEmpty, !source[source.contentRange].contains("(market)") {
            #expect(named == owmNamed)
            #expect(Set(meant.components.filter { $0.kind == .child }.map(\.name)) == children)
        }
    }
}

@Suite("Formatting")
struct MapFormattingTests {
    @Test
    func `comments, order and meaning stay, the spelling becomes one`() {
        let text = """
            \u{20}title Odd


            component   A [.5,.6]label [1,2]   // first
            component B [0.70,0.8] (buy)   label [ -3 , 4.5 ]
            // alone
            A  ->  B ;  because
            pipeline B
            {
            component C [0.7]
            }
            note  keep  me [0.2,0.30]

            """
        let formatted = document(text).formatted()
        #expect(
            formatted == """
                \u{20}title Odd

                component A [0.50, 0.60] label [1, 2] // first
                component B [0.70, 0.80] (buy) label [-3, 4.5]
                // alone
                A->B; because
                pipeline B
                {
                  component C [0.70]
                }
                note keep  me [0.20, 0.30]

                """
        )
        #expect(document(formatted).formatted() == formatted)
    }

    @Test(.enabled(if: Corpus.isPresent, Corpus.absence), arguments: RealMaps.all)
    func `formatting a real map changes nothing for OWM, and twice changes nothing at all`(url: URL) throws {
        let source = try RealMaps.source(url)
        let formatted = MapDocument(reading: source).formatted()
        let again = SourceText(name: source.name, text: formatted)
        #expect(OWMReading(again).isSameMap(as: OWMReading(source)))
        #expect(MapDocument(reading: again).formatted() == formatted)
    }

    @Test(.enabled(if: Corpus.isPresent, Corpus.absence), arguments: RealMaps.all)
    func `a real map written anew from its value means the same`(url: URL) throws {
        let map = MapDocument(reading: try RealMaps.source(url)).map
        let again = document(map.text).map
        #expect(again.text == map.text)
    }
}

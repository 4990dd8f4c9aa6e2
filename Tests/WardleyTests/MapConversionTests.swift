import Diagnostics
import Foundation
import TestSupport
import Testing
import Wardley

private let everything = """
    title Every "thing"
    style dark
    size [900, 600]
    evolution one -> two -> three / 3 -> four (+)
    anchor Guest [0.95, 0.50]
    component 5G Tea [0.60, 1.00] inertia (buy, ecosystem) label [-4, 6.5]
    component Kettle [0.4, 0.3]
    submap Power [0.10, 0.80] url(grid)
    url grid [https://example.org/#a]
    pipeline Kettle
    {
      component Gas [0.30] label [1, 2]
      component Electric [0.60]
    }
    Guest->5G Tea; daily
    5G Tea+'2'<>Kettle
    Kettle->Nowhere
    evolve Power->Solar 0.9 label [1, 2]
    note "two\\nlines" [0.2, 0.2]
    annotation 1 [[0.5, 0.5], [0.6, 0.6]] Why
    annotations [0.9, 0.1]
    pioneers [0.9, 0.1, 0.6, 0.3]
    accelerator Push [0.5, 0.9]
    """

@Suite("Converting")
struct MapConversionTests {
    @Test
    func `Mermaid text quotes names, writes decimals and stage ends, and tells what it cannot hold`() {
        let mermaid = document(everything).map.mermaid
        #expect(
            mermaid.text == """
                wardley-beta
                title Every "thing"
                size [900, 600]
                evolution "one"@0.175 -> "two"@0.40 -> "three / 3"@0.70 -> "four (+)"@1.0
                anchor "Guest" [0.95, 0.50]
                component "5G Tea" [0.60, 1.00] label [-4, 7] (buy) (inertia)
                component "Kettle" [0.40, 0.30]
                component "Power" [0.10, 0.80]
                pipeline "Kettle" {
                  component "Gas" [0.30] label [1, 2]
                  component "Electric" [0.60]
                }
                "Guest" -> "5G Tea"; daily
                "5G Tea" +'2'<> "Kettle"
                evolve "Power" 0.90
                note "two lines" [0.20, 0.20]
                annotation 1,[0.50, 0.50] "Why"
                annotations [0.90, 0.10]
                accelerator "Push" [0.50, 0.90]

                """
        )
        #expect(
            mermaid.losses.map(\.kind) == [
                .style, .decorator, .submap, .unknownName, .newName, .evolveLabel, .annotationPlace, .address,
                .attitude,
            ]
        )
    }

    @Test
    func `Mermaid text is read back, and places keep their stage on Mermaid's own axis`() {
        let there = document(everything).map
        let back = WardleyMap(readingMermaid: SourceText(name: "m.mmd", text: there.mermaid.text))
        #expect(back.components.map(\.name) == ["Guest", "5G Tea", "Kettle", "Power", "Gas", "Electric"])
        #expect(back.components.map(\.position.evolution) == [0.5, 1, 0.3, 0.8, 0.3, 0.6])
        #expect(back.stageNames == ["one", "two", "three / 3", "four (+)"])
        #expect(back.mermaid.text == there.mermaid.text.replacing("two lines", with: "two lines"))
        let own = WardleyMap(
            readingMermaid: SourceText(
                name: "",
                text: "wardley-beta\ncomponent A [60.0, 30.0]\ncomponent B [0.5, 0.76]\n"
            )
        )
        #expect(own.components.map { MapStage(at: $0.position.evolution) } == [.custom, .commodity])
        #expect(own.components.map(\.position.visibility) == [0.6, 0.5])
    }

    @Test
    func `JSON holds the whole map`() throws {
        let map = document(everything).map
        let json = try map.json()
        let back = try WardleyMap(json: Array(json.utf8))
        #expect(back.text == map.text)
        #expect(try back.json() == json)
        #expect(json.contains("\"context\" : \"daily\""))
    }

    @Test(arguments: [
        ("", "This is not a map in JSON: it is not valid JSON."),
        ("[]", "This is not a map in JSON: it is not valid JSON."),
        ("{\"format\":\"lectern-map\",\"version\":2}", "This map is in version 2 of the format; version 1 is known."),
        (
            "{\"format\":\"lectern-map\",\"version\":1,\"links\":[{\"to\":\"A\"}]}",
            "This is not a map in JSON: “from” is missing in links.Index 0."
        ),
    ])
    func `JSON that is no map is refused with a sentence`(text: String, sentence: String) {
        #expect { try WardleyMap(json: Array(text.utf8)) } throws: { "\($0)" == sentence }
    }

    @Test(.enabled(if: Corpus.isPresent, Corpus.absence), arguments: RealMaps.all)
    func `a real map survives JSON and keeps its stages in Mermaid`(url: URL) throws {
        let map = MapDocument(reading: try RealMaps.source(url)).map
        #expect(try WardleyMap(json: Array(try map.json().utf8)).text == map.text)
        let back = WardleyMap(readingMermaid: SourceText(name: "", text: map.mermaid.text))
        let stages = Dictionary(back.components.map { ($0.name, MapStage(at: $0.position.evolution)) }) { first, _ in
            first
        }
        var seen: Set<String> = []
        for component in map.components where component.kind != .child && seen.insert(component.name).inserted {
            #expect(
                stages[component.name.replacing("\n", with: " ")] == MapStage(at: component.position.clamped.evolution)
            )
        }
    }
}

import Diagnostics
import Foundation
import TestSupport
import Testing
import Wardley

private let before = """
    title Tea shop
    anchor Guest [0.95, 0.5]
    component Tea [0.7, 0.6]
    component Kettle [0.4, 0.3]
    component Water [0.2, 0.8]
    component Stove [0.2, 0.5]
    Guest->Tea
    Tea->Kettle
    Kettle->Stove
    Tea->Water; hot
    evolve Kettle 0.6
    """

private let after = """
    title Tea shop
    anchor Guest [0.95, 0.5]
    component Tea [0.7, 0.6] inertia
    component Kettles [0.4, 0.45]
    component Water [0.25, 0.8]
    component Induction [0.1, 0.4]
    Guest->Tea
    Tea->Kettles
    Kettles->Induction
    Tea->Water; cold
    evolve Kettles->Boiler 0.7
    """

@Suite("Comparing")
struct MapComparisonTests {
    @Test
    func `two maps are compared by what they say`() {
        let comparison = MapComparison(from: document(before).map, to: document(after).map)
        #expect(
            comparison.text == """
                + Induction
                - Stove
                ~ Kettle → Kettles
                ~ Kettles: 0.15 right, Custom-Built → Product
                ~ Water: 0.05 up
                ~ Kettles evolves to 0.70 as “Boiler”, was 0.60
                + Kettles -> Induction
                - Kettles -> Stove
                ~ Tea -> Water; cold
                ~ “Tea” has inertia now.

                """
        )
    }

    @Test
    func `a component in the same place under another name is renamed`() {
        let old = document("component Stove [0.2, 0.5]\ncomponent A [0.5, 0.5]\nA->Stove").map
        let new = document("component Induction hob [0.2, 0.5]\ncomponent A [0.5, 0.5]\nA->Induction hob").map
        #expect(MapComparison(from: old, to: new).text == "~ Stove → Induction hob\n")
    }

    @Test
    func `a map does not differ from itself, from its formatted text or from its JSON`() throws {
        let map = document(before).map
        #expect(MapComparison(from: map, to: map).isEmpty)
        #expect(MapComparison(from: map, to: document(document(before).formatted()).map).isEmpty)
        #expect(
            MapComparison(from: map, to: try WardleyMap(json: Array(try map.json().utf8))).text
                == "The maps say the same.\n"
        )
    }

    @Test
    func `a comparison is a JSON value and comes back`() throws {
        let comparison = MapComparison(from: document(before).map, to: document(after).map)
        let data = try JSONEncoder().encode(comparison)
        #expect(try JSONDecoder().decode(MapComparison.self, from: data) == comparison)
    }

    @Test
    func `both maps stand in one picture`() {
        let scene = MapComparison.scene(from: document(before).map, to: document(after).map)
        let names = scene.labels.flatMap(\.lines)
        #expect(names.sorted() == ["Guest", "Induction", "Kettles", "Stove", "Tea", "Water"])
        #expect(scene.summary.contains("Kettles: 0.15 right"))
        #expect(scene.svg == MapComparison.svg(from: document(before).map, to: document(after).map))
    }

    @Test(.enabled(if: Corpus.isPresent, Corpus.absence), arguments: RealMaps.all)
    func `a real map compared with itself shows no change`(url: URL) throws {
        let map = MapDocument(reading: try RealMaps.source(url)).map
        #expect(MapComparison(from: map, to: map).isEmpty)
    }
}

import Diagnostics
import Foundation
import TestSupport
import Testing
import Wardley

/// What a map says, as OWM reads it: enough to see whether two texts are one map to it.
private struct Said: Equatable {
    var components: [String]
    var links: [String]
    var evolves: [String]
    var notes: [String]
    var title: String

    init(_ reading: OWMReading) {
        let drawn = reading.components + reading.anchors + reading.submaps
        components = drawn.map { "\($0.name) \($0.position) \($0.decorators) \($0.hasInertia)" }.sorted()
        links = Set(reading.links.map { "\($0.start)→\($0.end) \($0.isFlow) \($0.context ?? "")" }).sorted()
        evolves = reading.evolves.map { "\($0.name) \($0.newName) \($0.evolution)" }.sorted()
        notes = reading.notes.map { "\($0.text) \($0.position)" }.sorted()
        title = reading.title
    }
}

@Suite("Every difference is told")
struct MapDifferenceTests {
    /// Where the meant map, written so that OWM reads it, says something else to OWM than the text did, the check has to
    /// say so.
    private func expectTold(_ text: String) {
        let checked = document(text)
        let names =
            checked.map.components.map(\.name) + checked.map.links.flatMap { [$0.start, $0.end] }
            + checked.map.evolves.map(\.name)
        guard names.allSatisfy({ MapName.isReadable($0) }) else { return }
        let heard = Said(OWMReading(checked.source))
        let meant = Said(OWMReading(SourceText(name: "", text: checked.map.text)))
        guard heard != meant else { return }
        let quiet: Set<String> = [
            "map-unknown-name", "map-unlinked-component", "map-labels-collide", "map-commented-out-name",
            "map-case-differs",
            "map-out-of-range", "map-duplicate-name", "map-duplicate-link", "map-self-link",
        ]
        let told = checked.check().filter { !quiet.contains($0.identifier) }
        #expect(!told.isEmpty, "\(text)\nOWM: \(heard)\nmeant: \(meant)")
    }

    @Test(.enabled(if: Corpus.isPresent, Corpus.absence), arguments: EdgeCase.all)
    func `in a recorded text`(edge: EdgeCase) {
        expectTold(edge.input)
    }

    @Test(.enabled(if: Corpus.isPresent, Corpus.absence), arguments: RealMaps.all)
    func `in a real map`(url: URL) throws {
        let source = try RealMaps.source(url)
        expectTold(source[source.contentRange])
    }

    @Test(arguments: 0..<400)
    func `in a line put together by chance`(seed: Int) {
        let starts = [
            "component ", "Component ", "component\t", "  component ", "anchor ", "note ", "evolve ", "", "market ",
            "title ", "submap ",
        ]
        let names = [
            "Tea", "build shop", "white label x", "inertia of tea", "Tea (buy)", "A 2", "\"Tea pot\"", "note book", "x",
        ]
        let places = [
            "", " [0.4, 0.6]", "[0.4,0.6]", " [0,4, 0,6]", " [0.4]", " 0.8", " .8", " 1", "->Pot", " -> Pot; why",
            "=>Pot",
        ]
        let tails = [
            "", " inertia", " (buy)", " (buy) (market)", " label [1, 2]", " label[1,2]", " // c", " evolve 0.9",
            " /* c */",
        ]
        let line =
            starts[seed % starts.count] + names[(seed / 3) % names.count] + places[(seed / 5) % places.count]
            + tails[(seed / 7) % tails.count]
        expectTold("component Pot [0.5, 0.5]\ncomponent Tea [0.6, 0.6]\n" + line)
    }
}

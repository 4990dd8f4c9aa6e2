import Diagnostics
import Foundation
import TestSupport
import Testing
import Wardley

/// What OWM's own converter answered for each real map, beside the map as `NAME.expected.json`.
private struct Recorded: Decodable, Equatable {
    struct Component: Decodable, Equatable {
        var name: String
        var type: String
        var visibility: Double
        var maturity: Double
        var label: Label?
        var evolving: Bool
        var evolved: Bool
        var inertia: Bool
        var pipeline: Bool
        var decorators: [String]
        var line: Int
    }
    struct Label: Decodable, Equatable {
        var x: Double
        var y: Double
    }
    struct Link: Decodable, Equatable {
        var start: String
        var end: String
        var flow: Bool?
        var future: Bool?
        var past: Bool?
        var flowValue: String?
        var context: String?
    }
    struct Place: Decodable, Equatable {
        var name: String
        var visibility: Double
        var maturity: Double
    }
    struct Evolve: Decodable, Equatable {
        var name: String
        var maturity: Double
        var override: String?
    }
    struct Note: Decodable, Equatable {
        var text: String
        var visibility: Double
        var maturity: Double
    }
    struct Child: Decodable, Equatable {
        var name: String
        var maturity: Double
        var label: Label
        var line: Int
    }
    struct Pipeline: Decodable, Equatable {
        var name: String
        var maturity1: Double
        var maturity2: Double
        var hidden: Bool
        var components: [Child]
    }
    var readable: Bool
    var title: String
    var errorLines: [Int]
    var links: [Link]
    var anchors: [Place]
    var evolve: [Evolve]
    var pipelines: [Pipeline]
    var notes: [Note]
    var components: [Component]
    var unresolvedLinks: [Link]
}

extension Recorded {
    /// Our reading in the shape of the record.
    init(_ reading: OWMReading) {
        readable = reading.refusal == nil
        title = reading.title
        errorLines = reading.errors.map { $0.kind == .unreadable ? $0.line + 1 : $0.line }.sorted()
        links = reading.links.map { Link($0) }
        anchors = reading.anchors.map {
            Place(name: $0.name, visibility: $0.position.visibility, maturity: $0.position.evolution)
        }
        evolve = reading.evolves.map {
            Evolve(name: $0.name, maturity: $0.evolution, override: $0.newName.isEmpty ? nil : $0.newName)
        }
        pipelines = reading.pipelines.map { Pipeline($0, in: reading) }
        notes = reading.notes.map {
            Note(text: $0.text, visibility: $0.position.visibility, maturity: $0.position.evolution)
        }
        components = reading.drawnComponents().map { Component($0) }
        unresolvedLinks = reading.unresolvedLinks().map { Link(start: $0.start, end: $0.end) }
    }
}

extension Recorded.Link {
    init(_ link: OWMReading.Link) {
        self.init(
            start: link.start,
            end: link.end,
            flow: link.isFlow ? true : nil,
            future: link.isFuture ? true : nil,
            past: link.isPast ? true : nil,
            flowValue: link.flowLabel,
            context: link.context
        )
    }
}

extension Recorded.Pipeline {
    init(_ pipeline: OWMReading.Pipeline, in reading: OWMReading) {
        self.init(
            name: pipeline.name,
            maturity1: pipeline.start,
            maturity2: pipeline.end,
            hidden: pipeline.isHidden,
            components: reading.pipelineChildren[pipeline.children].map {
                Recorded.Child(
                    name: $0.name,
                    maturity: $0.evolution ?? 0,
                    label: Recorded.Label(x: $0.label.x, y: $0.label.y),
                    line: $0.line
                )
            }
        )
    }
}

extension Recorded.Component {
    init(_ drawn: OWMReading.DrawnComponent) {
        self.init(
            name: drawn.name,
            type: drawn.kind.rawValue,
            visibility: drawn.position.visibility,
            maturity: drawn.position.evolution,
            label: drawn.label.map { Recorded.Label(x: $0.x, y: $0.y) },
            evolving: drawn.isEvolving,
            evolved: drawn.isEvolved,
            inertia: drawn.hasInertia,
            pipeline: drawn.isPipeline,
            decorators: drawn.decorators.names,
            line: drawn.line
        )
    }
}

extension OWMReading.Decorators {
    var names: [String] {
        let all: [(OWMReading.Decorators, String)] = [
            (.ecosystem, "ecosystem"), (.market, "market"), (.buy, "buy"), (.build, "build"), (.outsource, "outsource"),
        ]
        return all.filter { contains($0.0) }.map(\.1)
    }
}

/// The real maps, by file name.
enum RealMaps {
    static let all: [URL] = (try? Corpus.files(in: "corpus/maps", withExtension: "owm")) ?? []

    static func source(_ url: URL) throws -> SourceText {
        SourceText(name: url.lastPathComponent, bytes: Array(try Data(contentsOf: url)))
    }
}

@Suite("As OnlineWardleyMaps reads it", .enabled(if: Corpus.isPresent, Corpus.absence))
struct OWMRecordedMapTests {
    @Test(arguments: RealMaps.all)
    func `a real map reads as OWM's converter read it`(map: URL) throws {
        let record = map.deletingPathExtension().appendingPathExtension("expected.json")
        let expected = try JSONDecoder().decode(Recorded.self, from: Data(contentsOf: record))
        let ours = Recorded(OWMReading(try RealMaps.source(map)))
        #expect(ours.title == expected.title)
        #expect(ours.errorLines == expected.errorLines.sorted())
        #expect(ours.components == expected.components)
        #expect(ours.links == expected.links)
        #expect(ours.unresolvedLinks == expected.unresolvedLinks)
        #expect(ours == expected)
    }

    @Test
    func `the table of agreement: all 145 real maps, and everything on them`() throws {
        var alike = 0
        var counts = (components: 0, links: 0, dangling: 0, pipelines: 0, notes: 0, evolving: 0, errors: 0)
        for map in RealMaps.all {
            let record = map.deletingPathExtension().appendingPathExtension("expected.json")
            let expected = try JSONDecoder().decode(Recorded.self, from: Data(contentsOf: record))
            if Recorded(OWMReading(try RealMaps.source(map))) == expected { alike += 1 }
            counts.components += expected.components.count
            counts.links += expected.links.count
            counts.dangling += expected.unresolvedLinks.count
            counts.pipelines += expected.pipelines.count
            counts.notes += expected.notes.count
            counts.evolving += expected.evolve.count
            counts.errors += expected.errorLines.count
        }
        print("TABLE read as OnlineWardleyMaps does  maps  \(alike) of \(RealMaps.all.count)")
        print("TABLE                                 dots  \(counts.components), links  \(counts.links)")
        print("TABLE                                 links that name nothing  \(counts.dangling)")
        print("TABLE                                 pipelines  \(counts.pipelines), notes  \(counts.notes)")
        print("TABLE                                 evolving  \(counts.evolving), lines in error  \(counts.errors)")
        #expect(RealMaps.all.count == 145)
        #expect(alike == 145)
    }
}

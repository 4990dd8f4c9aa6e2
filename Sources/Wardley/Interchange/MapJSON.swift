import Foundation

/// A map as JSON: one object, keys in camel case, everything that is usual left out.
///
///     { "format": "lectern-map", "version": 1, "title": "Tea shop",
///       "components": [ { "name": "Tea", "visibility": 0.63, "evolution": 0.81,
///                         "label": { "x": 5, "y": -10 }, "inertia": true, "decorators": ["buy"] } ],
///       "pipelines":  [ { "name": "Kettle", "start": 0.2, "end": 0.7, "children": [ { "name": "Gas", "evolution": 0.4 } ] } ],
///       "links":      [ { "from": "Guest", "to": "Tea", "flow": "forward", "flowLabel": "£2", "context": "daily" } ],
///       "evolves":    [ { "name": "Kettle", "evolution": 0.62, "newName": "Electric kettle" } ],
///       "notes":      [ { "text": "…", "visibility": 0.2, "evolution": 0.3 } ] }
///
/// `kind` is `anchor` or `submap` where it is not a component. Visibility and evolution go from 0 to 1, labels are pixels.
package struct MapJSON: Codable, Equatable, Sendable {
    package var format = "lectern-map"
    package var version = 1
    package var title: String?
    package var style: WardleyMap.Style?
    package var size: MapSize?
    package var stageNames: [String]?
    package var hidesEvolutionAxis: Bool?
    package var hidesValueChainAxis: Bool?
    package var annotationsPosition: Position?
    package var components: [Component]?
    package var pipelines: [Pipeline]?
    package var links: [Link]?
    package var evolves: [Evolve]?
    package var notes: [Note]?
    package var annotations: [Annotation]?
    package var addresses: [Address]?
    package var attitudes: [Attitude]?
    package var accelerators: [Accelerator]?

    /// A place on the map, both from 0 to 1.
    package struct Position: Codable, Equatable, Sendable {
        package var visibility: Double
        package var evolution: Double
    }

    /// How far a label stands from its component, in OWM's pixels.
    package struct Label: Codable, Equatable, Sendable {
        package var x: Double
        package var y: Double
    }

    /// A component, an anchor, a submap, or a child of a pipeline.
    package struct Component: Codable, Equatable, Sendable {
        package var name: String
        package var kind: WardleyMap.Component.Kind?
        /// Left out for a pipeline's child.
        package var visibility: Double?
        package var evolution: Double?
        package var label: Label?
        package var inertia: Bool?
        package var decorators: [String]?
        package var reference: String?
    }

    /// A pipeline by the name of its component, with its ends or its children.
    package struct Pipeline: Codable, Equatable, Sendable {
        package var name: String
        package var start: Double?
        package var end: Double?
        package var children: [Component]?
    }

    /// What needs what, by name.
    package struct Link: Codable, Equatable, Sendable {
        package var from: String
        package var to: String
        package var flow: WardleyMap.Link.Flow?
        package var flowLabel: String?
        package var context: String?
    }

    /// Where a component is going.
    package struct Evolve: Codable, Equatable, Sendable {
        package var name: String
        package var evolution: Double
        package var newName: String?
        package var label: Label?
        package var decorators: [String]?
    }

    /// Words that stand on the map.
    package struct Note: Codable, Equatable, Sendable {
        package var text: String
        package var visibility: Double?
        package var evolution: Double?
    }

    /// A numbered remark and the places that it is about.
    package struct Annotation: Codable, Equatable, Sendable {
        package var number: Int
        package var text: String
        package var positions: [Position]
    }

    /// Where a component leads: a web address by name.
    package struct Address: Codable, Equatable, Sendable {
        package var name: String
        package var address: String
    }

    /// A region of pioneers, settlers or town planners.
    package struct Attitude: Codable, Equatable, Sendable {
        package var kind: WardleyMap.Attitude.Kind
        package var from: Position
        package var to: Position
        package var size: MapSize?
    }

    /// An arrow that drives evolution on or holds it back.
    package struct Accelerator: Codable, Equatable, Sendable {
        package var name: String
        package var visibility: Double
        package var evolution: Double
        package var slowsDown: Bool?
    }
}

/// Why a JSON text is not a map.
package enum MapJSONError: Error, Equatable, CustomStringConvertible {
    /// Not JSON, or a key holds something else than it should. The sentence says where.
    case unreadable(String)
    /// A version that this program does not know.
    case unknownVersion(Int)

    package var description: String {
        switch self {
        case .unreadable(let place): "This is not a map in JSON: \(place)."
        case .unknownVersion(let version): "This map is in version \(version) of the format; version 1 is known."
        }
    }
}

extension WardleyMap {
    /// The map as JSON text, keys sorted, two blanks of indentation, one line end at the end.
    package func json() throws(MapJSONError) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        do {
            return String(decoding: try encoder.encode(MapJSON(self)), as: UTF8.self) + "\n"
        } catch {
            throw .unreadable("a number in it is not finite")
        }
    }

    /// Reads what ``json()`` writes; keys may be missing.
    package init(json bytes: [UInt8]) throws(MapJSONError) {
        let decoded: MapJSON
        do {
            decoded = try JSONDecoder().decode(MapJSON.self, from: Data(bytes))
        } catch let error as DecodingError {
            throw .unreadable(error.place)
        } catch {
            throw .unreadable("it cannot be read")
        }
        guard decoded.version == 1 else { throw .unknownVersion(decoded.version) }
        self.init(decoded)
    }
}

extension DecodingError {
    fileprivate var place: String {
        let context: Context
        switch self {
        case .typeMismatch(_, let found), .valueNotFound(_, let found), .dataCorrupted(let found): context = found
        case .keyNotFound(let key, let found):
            let path = found.codingPath.map(\.stringValue).joined(separator: ".")
            return "“\(key.stringValue)” is missing\(path.isEmpty ? "" : " in \(path)")"
        @unknown default: return "it cannot be read"
        }
        let path = context.codingPath.map(\.stringValue).joined(separator: ".")
        return path.isEmpty ? "it is not valid JSON" : "something else is expected at \(path)"
    }
}

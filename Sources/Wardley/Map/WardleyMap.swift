package import Diagnostics

/// A Wardley map as its author meant it: what stands where, what needs what, what moves.
///
/// Elements keep the order in which they are written. Ranges are places in the text that was read; a map that was built
/// or converted has empty ones.
package struct WardleyMap: Equatable, Sendable {
    package var title: String?
    package var style: Style?
    /// The picture's size in pixels, where written.
    package var size: MapSize?
    /// The names of the four stages, from genesis to commodity, where written.
    package var stageNames: [String]?
    package var hidesEvolutionAxis = false
    package var hidesValueChainAxis = false
    /// Where the box with the annotations' texts stands.
    package var annotationsPosition: MapPosition?
    /// Components, anchors, submaps and the children of pipelines.
    package var components: [Component] = []
    package var pipelines: [Pipeline] = []
    package var links: [Link] = []
    package var evolves: [Evolve] = []
    package var notes: [Note] = []
    package var annotations: [Annotation] = []
    package var addresses: [Address] = []
    package var attitudes: [Attitude] = []
    package var accelerators: [Accelerator] = []

    package init(title: String? = nil) {
        self.title = title
    }
}

/// Width and height in pixels.
package struct MapSize: Hashable, Sendable, Codable {
    package var width: Double
    package var height: Double

    package init(width: Double, height: Double) {
        self.width = width
        self.height = height
    }
}

extension SourceRange {
    /// The place of something that was not read from a text.
    package static let nowhere = SourceRange(at: 0)
}

extension WardleyMap {
    /// How a map is drawn.
    package enum Style: String, CaseIterable, Sendable, Codable {
        case plain, wardley, colour, dark, handwritten
    }

    /// A thing on the map with a dot and a name.
    package struct Component: Equatable, Sendable {
        /// What stands at a place.
        package enum Kind: String, CaseIterable, Sendable, Codable {
            case component, anchor, submap
            /// Stands inside a pipeline; its visibility is the pipeline's.
            case child
        }

        package var name: String
        package var kind = Kind.component
        /// Where it stands; without a written place, where OWM puts it.
        package var position: MapPosition
        package var isPlaced = true
        package var label: LabelOffset?
        package var hasInertia = false
        package var decorators: Decorators = []
        /// The name of the address that a submap leads to.
        package var reference: String?
        /// How far those who placed it were apart; drawn as a halo. OWM text has no words for it.
        package var spread: MapSpread?
        /// Where the name stands.
        package var nameRange = SourceRange.nowhere
        /// The whole statement.
        package var range = SourceRange.nowhere

        package init(_ name: String, kind: Kind = .component, at position: MapPosition) {
            self.name = name
            self.kind = kind
            self.position = position
        }
    }

    /// How a component is come by, and what it is besides.
    package struct Decorators: OptionSet, Hashable, Sendable {
        package let rawValue: UInt8
        package init(rawValue: UInt8) { self.rawValue = rawValue }
        package static let build = Decorators(rawValue: 1)
        package static let buy = Decorators(rawValue: 2)
        package static let outsource = Decorators(rawValue: 4)
        package static let market = Decorators(rawValue: 8)
        package static let ecosystem = Decorators(rawValue: 16)

        /// The words in OWM's order.
        package var words: [String] {
            Self.all.filter { contains($0.0) }.map(\.1)
        }

        static let all: [(Decorators, String)] = [
            (.build, "build"), (.buy, "buy"), (.outsource, "outsource"), (.market, "market"), (.ecosystem, "ecosystem"),
        ]
    }

    /// A component that stretches over several stages, perhaps with children in it.
    package struct Pipeline: Equatable, Sendable {
        package var name: String
        /// From the left end to the right end, where written or given by the children.
        package var extent: ClosedRange<Double>?
        /// Indices into ``WardleyMap/components``.
        package var children: [Int] = []
        package var nameRange = SourceRange.nowhere
        package var range = SourceRange.nowhere

        package init(_ name: String, extent: ClosedRange<Double>? = nil) {
            self.name = name
            self.extent = extent
        }
    }

    /// One thing needs another.
    package struct Link: Equatable, Sendable {
        /// Something flows along a link: onwards, back or both ways.
        package enum Flow: String, CaseIterable, Sendable, Codable { case forward, backward, both }

        package var start: String
        package var end: String
        package var flow: Flow?
        package var flowLabel: String?
        package var context: String?
        package var startRange = SourceRange.nowhere
        package var endRange = SourceRange.nowhere
        package var range = SourceRange.nowhere

        package init(_ start: String, _ end: String) {
            self.start = start
            self.end = end
        }
    }

    /// A component moves to another place on the axis, perhaps under a new name.
    package struct Evolve: Equatable, Sendable {
        package var name: String
        package var newName: String?
        package var evolution: Double
        package var label: LabelOffset?
        package var decorators: Decorators = []
        package var nameRange = SourceRange.nowhere
        package var range = SourceRange.nowhere

        package init(_ name: String, to evolution: Double) {
            self.name = name
            self.evolution = evolution
        }
    }

    /// Words that stand on the map by themselves.
    package struct Note: Equatable, Sendable {
        package var text: String
        package var position: MapPosition
        package var isPlaced = true
        package var range = SourceRange.nowhere

        package init(_ text: String, at position: MapPosition) {
            self.text = text
            self.position = position
        }
    }

    /// A numbered mark at one or more places, with one text.
    package struct Annotation: Equatable, Sendable {
        package var number: Int
        package var positions: [MapPosition]
        package var text: String
        package var range = SourceRange.nowhere

        package init(_ number: Int, at positions: [MapPosition], _ text: String) {
            self.number = number
            self.positions = positions
            self.text = text
        }
    }

    /// A named address that a submap can lead to.
    package struct Address: Equatable, Sendable {
        package var name: String
        package var address: String
        package var range = SourceRange.nowhere

        package init(_ name: String, _ address: String) {
            self.name = name
            self.address = address
        }
    }

    /// An area of pioneers, settlers or town planners.
    package struct Attitude: Equatable, Sendable {
        /// Whose region it is (Simon Wardley’s three attitudes).
        package enum Kind: String, CaseIterable, Sendable, Codable { case pioneers, settlers, townplanners }

        package var kind: Kind
        package var from: MapPosition
        package var to: MapPosition
        /// The old form's width and height in pixels, in place of the second corner.
        package var size: MapSize?
        package var range = SourceRange.nowhere

        package init(_ kind: Kind, from: MapPosition, to: MapPosition) {
            self.kind = kind
            self.from = from
            self.to = to
        }
    }

    /// A force that speeds evolution up, or slows it down.
    package struct Accelerator: Equatable, Sendable {
        package var name: String
        package var position: MapPosition
        package var slowsDown = false
        package var range = SourceRange.nowhere

        package init(_ name: String, at position: MapPosition) {
            self.name = name
            self.position = position
        }
    }
}

package import Diagnostics

/// A map as OnlineWardleyMaps reads it, quirks and all: what it keeps, what it drops and what it takes for something
/// else. Compare it with ``MapDocument/map``, which is the map as its author meant it.
///
/// Faithful to damonsk/onlinewardleymaps as of June 2026 (commit 0895d322). Line numbers are the ones OWM
/// counts, which differ from the file's after a block comment; ranges are places in the file.
package struct OWMReading: Sendable {
    /// OWM refuses the whole map and shows nothing: a line begins with `title` or `style` and is neither.
    package var refusal: Refusal?
    /// `Untitled Map` where none is written.
    package var title = "Untitled Map"
    /// The style named last; OWM draws an unknown one as plain.
    package var style = "plain"
    package var size: Size?
    /// The four stage names, where written.
    package var stageNames: [String]?
    package var showsEvolutionAxis = true
    package var showsValueChainAxis = true
    package var annotationsPosition: Position?
    package var components: [Component] = []
    package var anchors: [Component] = []
    package var submaps: [Component] = []
    package var notes: [Note] = []
    package var annotations: [Annotation] = []
    package var pipelines: [Pipeline] = []
    /// Every line that could be the child of a pipeline; ``Pipeline/children`` points in here.
    package var pipelineChildren: [PipelineChild] = []
    package var evolves: [Evolve] = []
    package var links: [Link] = []
    package var urls: [Address] = []
    package var attitudes: [Attitude] = []
    package var accelerators: [Accelerator] = []
    package var errors: [LineError] = []
}

extension OWMReading {
    /// Why OWM shows nothing.
    package struct Refusal: Equatable, Sendable {
        /// The word that the line begins with: `title` or `style`.
        package var keyword: String
        package var range: SourceRange
    }

    /// Where something stands: visibility upwards and evolution to the right, both 0 to 1 by intention, unchecked by OWM.
    package struct Position: Equatable, Sendable {
        package var visibility: Double
        package var evolution: Double

        package init(visibility: Double, evolution: Double) {
            self.visibility = visibility
            self.evolution = evolution
        }

        /// Where OWM puts what has no position.
        static let missing = Position(visibility: 0.9, evolution: 0.1)
    }

    /// A label's place in pixels from the dot, x to the right and y downwards.
    package struct Offset: Equatable, Sendable {
        package var x: Double
        package var y: Double

        package init(x: Double, y: Double) {
            self.x = x
            self.y = y
        }

        static let usual = Offset(x: 5, y: -10)
    }

    /// Width and height in pixels; 0 by 0 fills the window.
    package struct Size: Equatable, Sendable {
        package var width: Double
        package var height: Double
    }

    /// The marks in parentheses that OWM knows.
    package struct Decorators: OptionSet, Hashable, Sendable {
        package let rawValue: UInt8
        package init(rawValue: UInt8) { self.rawValue = rawValue }
        package static let build = Decorators(rawValue: 1)
        package static let buy = Decorators(rawValue: 2)
        package static let outsource = Decorators(rawValue: 4)
        package static let market = Decorators(rawValue: 8)
        package static let ecosystem = Decorators(rawValue: 16)

        /// How many times the usual offset a label stands off (OWM's `increaseLabelSpacing`).
        var labelSpacing: Double {
            contains(.ecosystem) ? 3 : isEmpty ? 0 : 2
        }
    }

    /// A line `component`, `anchor` or `submap` as OWM reads it.
    package struct Component: Equatable, Sendable {
        package var name: String
        package var position: Position
        /// Nil for an anchor, and where OWM stumbled over the word `label `.
        package var label: Offset?
        package var hasInertia = false
        package var decorators: Decorators = []
        /// The text after `evolve ` on the component's own line. OWM crashes while drawing it.
        package var inlineEvolve: String?
        /// The reference in `url(…)`, on a submap.
        package var reference: String?
        package var line: Int
        package var range: SourceRange
    }

    /// A line `note` as OWM reads it.
    package struct Note: Equatable, Sendable {
        package var text: String
        package var position: Position
        package var line: Int
        package var range: SourceRange
    }

    /// A line `annotation` as OWM reads it.
    package struct Annotation: Equatable, Sendable {
        /// Nil where OWM reads no number.
        package var number: Int?
        package var positions: [Position]
        package var text: String
        package var line: Int
        package var range: SourceRange
    }

    /// A line `pipeline` as OWM reads it, with the children in its braces.
    package struct Pipeline: Equatable, Sendable {
        package var name: String
        /// From the left end to the right end.
        package var start = 0.2
        package var end = 0.8
        /// Has neither a range nor children: all it does is to draw its component as a square.
        package var isHidden = true
        /// Indices into ``OWMReading/pipelineChildren``.
        package var children: Range<Int> = 0..<0
        package var line: Int
        package var range: SourceRange
    }

    /// A component in the braces of a pipeline as OWM reads it.
    package struct PipelineChild: Equatable, Sendable {
        package var name: String
        /// Nil where the brackets hold no number.
        package var evolution: Double?
        package var label: Offset
        package var line: Int
        package var range: SourceRange
    }

    /// A line `evolve` as OWM reads it.
    package struct Evolve: Equatable, Sendable {
        package var name: String
        /// The new name, or nothing.
        package var newName: String
        package var evolution: Double
        package var label: Offset?
        package var decorators: Decorators = []
        package var line: Int
        package var range: SourceRange
    }

    /// A line with an arrow as OWM reads it; the names need not be of anything.
    package struct Link: Equatable, Sendable {
        package var start: String
        package var end: String
        package var isFlow: Bool
        package var isFuture = false
        package var isPast = false
        package var flowLabel: String?
        package var context: String?
        package var line: Int
        package var range: SourceRange
    }

    /// A line `url` as OWM reads it.
    package struct Address: Equatable, Sendable {
        package var name: String
        package var address: String?
        package var line: Int
        package var range: SourceRange
    }

    /// A line `pioneers`, `settlers` or `townplanners` as OWM reads it.
    package struct Attitude: Equatable, Sendable {
        /// The keyword that the line begins with.
        package enum Kind: String, Sendable, CaseIterable { case pioneers, settlers, townplanners }
        package var kind: Kind
        package var from: Position
        package var to: Position
        /// The old form's pixels, as text.
        package var width: String?
        package var height: String?
        package var line: Int
        package var range: SourceRange
    }

    /// A line `accelerator` or `deaccelerator` as OWM reads it.
    package struct Accelerator: Equatable, Sendable {
        package var name: String
        package var position: Position
        package var isDecelerator: Bool
        package var line: Int
        package var range: SourceRange
    }

    /// A red mark in OWM's gutter. It carries no sentence there.
    package struct LineError: Equatable, Sendable {
        /// Which of its two marks OWM makes.
        package enum Kind: Sendable {
            /// `ParseError`: OWM makes nothing of the line, and counts lines from 0.
            case unreadable
            /// `Decorator error`: a part of the line is lost, and OWM counts lines from 1.
            case partLost
        }
        package var kind: Kind
        /// The line as OWM reports it.
        package var line: Int
        package var range: SourceRange
    }
}

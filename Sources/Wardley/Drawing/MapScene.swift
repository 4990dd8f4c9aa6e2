/// A map as shapes on a picture, ready to be written as SVG. Built as a value, so that layout is tested without markup.
///
/// Coordinates are pixels from the picture's top left corner.
package struct MapScene: Equatable, Sendable {
    package var size: MapSize
    /// What a screen reader says first.
    package var title: String
    /// What the picture shows, in sentences.
    package var summary: String
    package var theme: MapTheme
    /// From the back to the front.
    package var shapes: [Shape] = []
    /// Every text that stands beside something, with the box it fills.
    package var labels: [Label] = []
    /// Every dot that a foreign label must not touch.
    package var dots: [Dot] = []
}

/// A place in a picture.
package struct MapPoint: Equatable, Sendable {
    package var x: Double
    package var y: Double
}

/// A rectangle in a picture, both corners included.
package struct MapBox: Equatable, Sendable {
    package var left: Double
    package var top: Double
    package var right: Double
    package var bottom: Double

    /// Whether two boxes share more than half a pixel both ways.
    @inline(__always)
    package func touches(_ other: MapBox) -> Bool {
        min(right, other.right) - max(left, other.left) > 0.5 && min(bottom, other.bottom) - max(top, other.top) > 0.5
    }

    /// Whether another box lies over this one by more than a hair: a label over its own dot.
    @inline(__always)
    func isCovered(by other: MapBox) -> Bool {
        min(right, other.right) - max(left, other.left) > 2.5 && min(bottom, other.bottom) - max(top, other.top) > 2.5
    }

    @inline(__always)
    func contains(_ other: MapBox) -> Bool {
        // What was moved to the edge stands there within the accuracy of a number.
        let hair = 1e-6
        return left - hair <= other.left && top - hair <= other.top && right + hair >= other.right
            && bottom + hair >= other.bottom
    }

    var width: Double { right - left }
    var height: Double { bottom - top }

    func moved(byX x: Double, y: Double) -> MapBox {
        MapBox(left: left + x, top: top + y, right: right + x, bottom: bottom + y)
    }

    static func around(_ point: MapPoint, radius: Double) -> MapBox {
        MapBox(left: point.x - radius, top: point.y - radius, right: point.x + radius, bottom: point.y + radius)
    }
}

extension MapScene {
    /// A label as it is placed.
    package struct Label: Equatable, Sendable {
        package var lines: [String]
        package var box: MapBox
        /// The index of its own dot in ``MapScene/dots``, if it has one.
        package var owner: Int?
        /// Stands where its author put it.
        package var isAsAuthored: Bool
        /// How many pixels from where its author put it, along both axes together; nil where its author said nothing.
        package var distanceFromAuthored: Double?
    }

    /// The circle of a component, which labels keep off.
    package struct Dot: Equatable, Sendable {
        package var center: MapPoint
        package var radius: Double
        package var name: String

        /// The square round it.
        package var box: MapBox { MapBox.around(center, radius: radius) }
    }

    /// How a shape is painted. Colours are CSS colours.
    package struct Paint: Equatable, Sendable {
        package var fill: String?
        package var stroke: String?
        package var width = 1.0
        package var dash: String?
        package var opacity = 1.0

        static func filled(_ colour: String, opacity: Double = 1) -> Paint { Paint(fill: colour, opacity: opacity) }
        static func line(_ colour: String, _ width: Double = 1, dash: String? = nil, opacity: Double = 1) -> Paint {
            Paint(stroke: colour, width: width, dash: dash, opacity: opacity)
        }
    }

    /// Which point of each line stands at the place of the words.
    package enum Alignment: String, Sendable { case start, middle, end }

    /// Lines of text in one place.
    package struct Words: Equatable, Sendable {
        package var lines: [String]
        /// Where the first line's baseline begins, or its middle or end.
        package var point: MapPoint
        package var alignment = Alignment.start
        package var size: Double
        package var colour: String
        package var isBold = false
        /// Degrees, clockwise, about ``point``.
        package var turn = 0.0
        /// The colour behind the letters that keeps lines off them.
        package var halo: String?
    }

    /// Something to draw, with all that is needed to draw it.
    package enum Shape: Equatable, Sendable {
        case line(MapPoint, MapPoint, Paint, hasArrow: Bool)
        case circle(MapPoint, Double, Paint)
        case box(MapBox, Paint, corner: Double)
        case polygon([MapPoint], Paint)
        case words(Words)
    }
}

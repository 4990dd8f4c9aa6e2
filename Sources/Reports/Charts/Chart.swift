import Foundation

/// A drawing as wide as the page lets it be: across in parts of its width from 0 to 1, down in pixels. So that it fits a phone and
/// a sheet of paper without its letters shrinking.
package struct Chart: Hashable, Sendable {
    /// What it shows, for who cannot see it; `nil` where the numbers beside it say as much.
    package var title: String?
    package var height: Double
    package var marks: [Mark]

    /// One thing that is drawn, from the left and upper edge of the chart.
    package enum Mark: Hashable, Sendable {
        case bar(ClosedRange<Double>, top: Double, height: Double, Ink)
        /// From left to right.
        case line(ClosedRange<Double>, down: Double, Ink)
        /// From top to bottom.
        case tick(Double, top: Double, bottom: Double, Ink)
        case dot(Double, down: Double, radius: Double, Ink)
        case ring(Double, down: Double, radius: Double, Ink)
        case words(String, at: Double, down: Double, Ink)
    }

    /// What a mark is drawn in; the page's style says which colour that is, on light and on dark paper.
    package enum Ink: String, Hashable, Sendable {
        case accent
        /// The accent, paler.
        case soft
        /// Barely there: grounds and grids.
        case faint
        case ink
        /// Letters beside a drawing.
        case quiet
        /// Letters on the accent.
        case paper
        // A row of shades from the lowest level to the highest.
        case shade1, shade2, shade3, shade4, shade5
    }

    package init(title: String? = nil, height: Double, marks: [Mark]) {
        self.title = title
        self.height = height
        self.marks = marks
    }
}

extension Chart {
    /// The chart as an element for an HTML page.
    package var svg: String {
        let name = title.map { " role=\"img\"><title>\(escaped($0))</title>" } ?? " aria-hidden=\"true\">"
        return "<svg class=\"chart\" width=\"100%\" height=\"\(Self.number(height))\"\(name)"
            + marks.map(Self.element).joined() + "</svg>"
    }

    private static func element(_ mark: Mark) -> String {
        switch mark {
        case .bar(let span, let top, let height, let ink):
            "<rect x=\"\(part(span.lowerBound))\" y=\"\(number(top))\" width=\"\(part(span.upperBound - span.lowerBound))\" "
                + "height=\"\(number(height))\" class=\"\(ink.rawValue)\"/>"
        case .line(let span, let down, let ink):
            "<line x1=\"\(part(span.lowerBound))\" x2=\"\(part(span.upperBound))\" y1=\"\(number(down))\" "
                + "y2=\"\(number(down))\" class=\"\(ink.rawValue)\"/>"
        case .tick(let at, let top, let bottom, let ink):
            "<line x1=\"\(part(at))\" x2=\"\(part(at))\" y1=\"\(number(top))\" y2=\"\(number(bottom))\" "
                + "class=\"\(ink.rawValue) tick\"/>"
        case .dot(let at, let down, let radius, let ink):
            "<circle cx=\"\(part(at))\" cy=\"\(number(down))\" r=\"\(number(radius))\" class=\"\(ink.rawValue)\"/>"
        case .ring(let at, let down, let radius, let ink):
            "<circle cx=\"\(part(at))\" cy=\"\(number(down))\" r=\"\(number(radius))\" class=\"\(ink.rawValue) ring\"/>"
        case .words(let words, let at, let down, let ink):
            "<text x=\"\(part(at))\" y=\"\(number(down))\" class=\"\(ink.rawValue)\">\(escaped(words))</text>"
        }
    }

    /// "41.67%"
    private static func part(_ share: Double) -> String {
        let share = share.isFinite ? min(max(share, -1), 2) : 0
        return number((share * 10_000).rounded() / 100) + "%"
    }

    private static func number(_ value: Double) -> String {
        let hundredths = Int((value * 100).rounded())
        return hundredths % 100 == 0 ? "\(hundredths / 100)" : "\(Double(hundredths) / 100)"
    }
}

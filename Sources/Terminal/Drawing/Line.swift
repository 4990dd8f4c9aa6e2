/// One line of a frame: pieces of text with a style each. Whatever text goes in, what is in it is harmless.
package struct Line: Hashable, Sendable {
    package private(set) var spans: [Span] = []
    /// How many columns it takes.
    package private(set) var width = 0

    package init() {}

    package init(_ text: some StringProtocol, _ style: Style = .plain) {
        append(text, style)
    }

    package mutating func append(_ text: some StringProtocol, _ style: Style = .plain) {
        append(Span(text.harmless, style))
    }

    package mutating func append(_ line: Line) {
        line.spans.forEach { append($0) }
    }

    private mutating func append(_ span: Span) {
        guard !span.text.isEmpty else { return }
        width += DisplayWidth.of(span.text)
        if let last = spans.last, last.style == span.style {
            spans[spans.count - 1] = Span(last.text + span.text, span.style)
        } else {
            spans.append(span)
        }
    }

    /// A piece of text in one style.
    package struct Span: Hashable, Sendable {
        package let text: String
        package let style: Style

        fileprivate init(_ text: String, _ style: Style) {
            self.text = text
            self.style = style
        }
    }
}

extension Line {
    /// The text without its styles.
    package var text: String { spans.map(\.text).joined() }

    package static func + (left: Line, right: Line) -> Line {
        var sum = left
        sum.append(right)
        return sum
    }

    /// This line cut to at most so many columns, an ellipsis where something is missing.
    package func clipped(to columns: Int) -> Line {
        guard width > columns else { return self }
        var clipped = Line()
        for span in spans {
            let room = columns - clipped.width
            if DisplayWidth.of(span.text) < room {
                clipped.append(span)
            } else {
                // Something always follows a span that does not leave room: the ellipsis takes its last column.
                clipped.append(Span((span.text + "  ").clipped(to: room), span.style))
                break
            }
        }
        return clipped
    }

    /// This line at exactly so many columns: cut, or filled up with blanks of a style.
    package func fitted(to columns: Int, fill: Style = .plain) -> Line {
        var fitted = clipped(to: columns)
        fitted.append(String(repeating: " ", count: max(0, columns - fitted.width)), fill)
        return fitted
    }

    /// Two pieces at the ends of a line of so many columns; the one on the right is kept where both do not fit.
    package static func ends(_ left: Line, _ right: Line, columns: Int, fill: Style = .plain) -> Line {
        let end = right.clipped(to: columns)
        let room = columns - end.width
        let start = left.clipped(to: max(0, room - 1))
        return (start.fitted(to: room, fill: fill) + end)
    }
}

/// Turns a frame into what must be written to get there from the frame before: of changed lines what has changed,
/// everything after a change of size or edition.
package struct FrameRenderer: Sendable {
    private let ink: Ink
    private let isSynchronised: Bool
    private var shown: Frame?

    /// - Parameter isSynchronised: whether frames are bracketed so that a terminal that knows mode 2026 shows each one
    ///   at once; others ignore it.
    package init(ink: Ink, isSynchronised: Bool = true) {
        self.ink = ink
        self.isSynchronised = isSynchronised
    }

    /// The next frame is written whole, because something else has been on the screen.
    package mutating func forget() {
        shown = nil
    }

    /// What to write; empty if nothing changes.
    package mutating func output(for frame: Frame) -> String {
        defer { shown = frame }
        let former = shown?.size == frame.size && shown?.edition == frame.edition ? shown : nil
        var output = ""
        if former == nil { output += "\u{1B}[m\u{1B}[2J" }
        for (row, line) in frame.lines.enumerated() where former == nil || former?.lines[row] != line {
            let old = former?.lines[row]
            let change = old.flatMap { line.change(from: $0) } ?? LineChange(column: 0, piece: line)
            output += "\u{1B}[\(row + 1);\(change.column + 1)H" + text(of: change.piece)
            // A line that reaches the edge leaves the cursor on its last character: nothing is left to erase there.
            if let old, line.width < frame.size.columns, old.width != line.width || change.isWhole {
                output += "\u{1B}[K"
            }
        }
        guard !output.isEmpty, isSynchronised else { return output }
        return "\u{1B}[?2026h" + output + "\u{1B}[?2026l"
    }

    private func text(of line: Line) -> String {
        line.spans.map { span in
            let sequence = ink.sequence(for: span.style)
            return sequence.isEmpty ? span.text : sequence + span.text + "\u{1B}[m"
        }.joined()
    }
}

/// What is to be written of a line, and from which column on, from 0.
private struct LineChange {
    var column: Int
    var piece: Line
    /// Whether columns were not counted: whatever stands behind it has to go.
    var isWhole = true
}

extension Line {
    /// The shortest piece that makes this line of a former one; `nil` where columns cannot be counted for certain, because
    /// terminals do not agree on every character.
    fileprivate func change(from former: Line) -> LineChange? {
        guard let new = cells, let old = former.cells else { return nil }
        let first = zip(new, old).prefix { $0 == $1 }.count
        var end = new.count
        if new.count == old.count {
            while end > first, new[end - 1] == old[end - 1] { end -= 1 }
        }
        var piece = Line()
        for cell in new[first..<end] { piece.append(String(cell.scalar), cell.style) }
        return LineChange(column: first, piece: piece, isWhole: false)
    }

    private struct Cell: Equatable {
        var scalar: Unicode.Scalar
        var style: Style
    }

    /// One for every column; `nil` unless every scalar takes one.
    private var cells: [Cell]? {
        var cells: [Cell] = []
        for span in spans {
            guard span.text.simpleColumns != nil else { return nil }
            cells += span.text.unicodeScalars.map { Cell(scalar: $0, style: span.style) }
        }
        return cells
    }
}

/// Turns a frame into what must be written to get there from the frame before: changed lines alone, everything after
/// a change of size.
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
        let former = shown?.size == frame.size ? shown : nil
        var output = ""
        if former == nil { output += "\u{1B}[m\u{1B}[2J" }
        for (row, line) in frame.lines.enumerated() where former == nil || former?.lines[row] != line {
            output += "\u{1B}[\(row + 1);1H" + text(of: line)
            // A line that reaches the edge leaves the cursor on its last character: nothing is left to erase there.
            if line.width < frame.size.columns, former != nil { output += "\u{1B}[K" }
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

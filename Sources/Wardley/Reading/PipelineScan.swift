import Diagnostics

/// Finds the children of every pipeline in one pass from the back.
///
/// OWM scans forward from each pipeline line, which is quadratic where braces are never closed. Here the children of
/// a pipeline are a range of one shared list, and their extent comes from running minima.
struct PipelineScan {
    private(set) var children: [OWMReading.PipelineChild] = []
    /// For each line, how many children stand in front of it.
    private var childrenBefore: [Int] = []
    /// For each line, the first line at or below it that holds `{`, with no pipeline line in front of it.
    private var opening: [Int?]
    /// For each line, the first line at or below it that holds `}`.
    private var closing: [Int]
    /// Lines whose label OWM stumbles over, counted in front of each line.
    private var brokenBefore: [Int] = []
    private var leftmost: [Double] = []
    private var rightmost: [Double] = []

    init(_ text: MapBytes, _ lines: [OWMLine]) {
        opening = Array(repeating: nil, count: lines.count + 1)
        closing = Array(repeating: lines.count, count: lines.count + 1)
        for index in lines.indices.reversed() {
            let line = lines[index]
            let holdsOpen = line.marks.contains(.openBrace) && text.first(0x7B, in: line.text) != nil
            let holdsClose = line.marks.contains(.closeBrace) && text.first(0x7D, in: line.text) != nil
            let isPipeline = text.starts(text.trimmed(line.text), with: "pipeline ")
            opening[index] = holdsOpen ? index : isPipeline ? nil : opening[index + 1]
            closing[index] = holdsClose ? index : closing[index + 1]
        }
        collectChildren(text, lines)
        runExtents()
    }

    private mutating func collectChildren(_ text: MapBytes, _ lines: [OWMLine]) {
        var broken = 0
        for (index, line) in lines.enumerated() {
            childrenBefore.append(children.count)
            brokenBefore.append(broken)
            let content = text.trimmed(line.text)
            guard text.starts(content, with: "component ") else { continue }
            if let child = Self.child(text, line, content, number: index + 1) {
                children.append(child)
            } else {
                broken += 1
            }
        }
        childrenBefore.append(children.count)
        brokenBefore.append(broken)
    }

    /// Nil where OWM stumbles over the word `label `.
    private static func child(
        _ text: MapBytes,
        _ line: OWMLine,
        _ content: SourceRange,
        number: Int
    ) -> OWMReading.PipelineChild? {
        guard let label = text.owmLabel(in: content, spacing: 0) else { return nil }
        let rest = text.trimmed(SourceRange(content.start + 10, content.end))
        var evolution: Double? = 0.2
        if let inner = text.firstBrackets(in: content), inner.end < content.end, text.bytes[inner.end] == 0x5D {
            evolution = text.number(in: inner)
        }
        return OWMReading.PipelineChild(
            name: text.owmName(in: rest) ?? "",
            evolution: evolution,
            label: label,
            line: number,
            range: line.source
        )
    }

    /// The children of the pipeline on a line; nil where one of them breaks the pipeline.
    func children(after index: Int) -> Range<Int>? {
        guard let open = opening[index + 1] else { return 0..<0 }
        let close = closing[open]
        let first = open
        guard brokenBefore[first] == brokenBefore[close] else { return nil }
        return childrenBefore[first]..<max(childrenBefore[first], childrenBefore[close])
    }

    /// From the leftmost to the rightmost child, which OWM starts to look for at 1 and at 0.
    func extent(of range: Range<Int>) -> (Double, Double) {
        var left = 1.0
        var right = 0.0
        // Ranges that were never closed all run to the end: the running extremes answer those at once.
        if range.upperBound == children.count, range.count > 64 {
            return (leftmost[range.lowerBound], rightmost[range.lowerBound])
        }
        for child in children[range] {
            guard let evolution = child.evolution else { continue }
            left = min(left, evolution)
            right = max(right, evolution)
        }
        return (left, right)
    }

    private mutating func runExtents() {
        leftmost = Array(repeating: 1, count: children.count + 1)
        rightmost = Array(repeating: 0, count: children.count + 1)
        for index in children.indices.reversed() {
            let evolution = children[index].evolution
            leftmost[index] = min(leftmost[index + 1], evolution ?? 1)
            rightmost[index] = max(rightmost[index + 1], evolution ?? 0)
        }
    }
}

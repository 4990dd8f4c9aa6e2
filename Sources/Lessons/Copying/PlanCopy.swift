package import Diagnostics
import Markdown

/// A plan's text with more in it: activities at the end of their phases, breaks between phases. The author's own text
/// stays as it is, but for the minutes that phases give to a break.
package struct PlanCopy {
    private let source: SourceText
    private let plan: LessonPlan
    private let headings: [Heading]

    private struct Heading {
        let textStart: Int
        let blockStart: Int
        let level: Int
    }

    /// - Parameter source: the text that the plan was read from.
    package init(of plan: LessonPlan, in source: SourceText) {
        self.plan = plan
        self.source = source
        let document = MarkdownDocument(source)
        headings = document.blocks.compactMap { block in
            guard case .heading(let level) = block.kind else { return nil }
            return Heading(
                textStart: document.textRange(of: block).start,
                blockStart: block.range.start,
                level: level
            )
        }
    }

    /// The text with activities and breaks written in.
    /// - Returns: the bytes of the new file.
    package func adding(_ activities: [Activity] = [], breaks: [BreakProposal] = []) -> [UInt8] {
        var edits: [Diagnostic.Edit] = []
        for (index, segment) in plan.structure.enumerated() {
            guard case .phase(let phase) = segment else { continue }
            let isFirst = plan.phases.first { $0.kind == phase.kind } == phase
            let own = isFirst ? activities.filter { $0.phase == phase.kind } : []
            let breaks = breaks.filter { $0.segment == index }
            guard !own.isEmpty || !breaks.isEmpty, let place = end(of: phase) else { continue }
            var lines = own.flatMap { $0.markdownLines(headingLevel: min(6, place.level + 1)) + [""] }
            for pause in breaks {
                lines += [String(repeating: "#", count: place.level) + " Break"]
                lines += ["**Duration:** \(minutes(pause.seconds))", ""]
            }
            edits.append(Diagnostic.Edit(SourceRange(at: place.offset), inserted(lines, at: place.offset)))
        }
        return applying(edits + shortened(by: breaks))
    }

    /// Where a phase ends, and the level of its heading.
    private func end(of phase: Phase) -> (offset: Int, level: Int)? {
        guard let index = headings.firstIndex(where: { $0.textStart == phase.heading.range.start }) else { return nil }
        let level = headings[index].level
        let segments = Set(plan.structure.map(\.headingStart))
        let next = headings[(index + 1)...].first { $0.level <= level || segments.contains($0.textStart) }
        let offset = next.map { source.line(source.lineIndex(of: $0.blockStart)).start } ?? source.bytes.count
        return (offset, level)
    }

    /// Lines with what parts them from the text before.
    private func inserted(_ lines: [String], at offset: Int) -> String {
        let newline = usualNewline
        let before = source.bytes[..<offset]
        let isAtLineStart = before.isEmpty || before.last == 0x0A || before.last == 0x0D
        let isBehindBlank = before.hasBlankLineAtEnd
        let gap = isBehindBlank ? "" : isAtLineStart ? newline : newline + newline
        return gap + lines.map { $0 + newline }.joined()
    }

    /// The durations of phases that give minutes to breaks.
    private func shortened(by breaks: [BreakProposal]) -> [Diagnostic.Edit] {
        let given = Dictionary(breaks.flatMap(\.moved).map { ($0.segment, $0.time.seconds) }, uniquingKeysWith: +)
        return given.compactMap { segment, seconds in
            plan.structure[segment].duration.map { Diagnostic.Edit($0.range, minutes($0.value.seconds - seconds)) }
        }
    }

    private func minutes(_ seconds: Int) -> String {
        PhaseDuration(seconds: seconds)?.description ?? "\(seconds) seconds"
    }

    private var usualNewline: String {
        guard let end = source.bytes.firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) else { return "\n" }
        guard source.bytes[end] == 0x0D else { return "\n" }
        return end + 1 < source.bytes.count && source.bytes[end + 1] == 0x0A ? "\r\n" : "\r"
    }

    private func applying(_ edits: [Diagnostic.Edit]) -> [UInt8] {
        var bytes: [UInt8] = []
        var offset = 0
        for edit in edits.sorted(by: { ($0.range.start, $0.range.end) < ($1.range.start, $1.range.end) })
        where edit.range.start >= offset {
            bytes += source.bytes[offset..<edit.range.start]
            bytes += Array(edit.replacement.utf8)
            offset = edit.range.end
        }
        return bytes + source.bytes[offset...]
    }
}

extension Segment {
    fileprivate var headingStart: Int {
        switch self {
        case .phase(let phase): phase.heading.range.start
        case .pause(let pause): pause.heading.range.start
        }
    }
}

extension ArraySlice<UInt8> {
    /// Whether it is blank or ends in a blank line.
    fileprivate var hasBlankLineAtEnd: Bool {
        let blanks = reversed().prefix { $0 == 0x0A || $0 == 0x0D || $0 == 0x20 || $0 == 0x09 }
        let feeds = blanks.count { $0 == 0x0A }
        // Old Macs end lines in CR alone.
        let ends = feeds > 0 ? feeds : blanks.count { $0 == 0x0D }
        return blanks.count == count || ends >= 2
    }
}

extension Activity {
    /// The same as its author would have written it.
    package var asWrittenInPlan: Activity {
        var activity = self
        activity.origin = .plan
        return activity
    }
}

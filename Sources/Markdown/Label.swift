package import Diagnostics

/// `**Duration:** 30 minutes`: a name, and what is said under it.
package struct Label: Hashable, Sendable {
    /// The name without marks and colon.
    package let name: SourceRange
    /// What follows; may be empty.
    package let text: SourceRange
    /// Whether emphasis marks stand around the name.
    package let isMarked: Bool
    package let separator: Separator

    /// What stands between the name and the text.
    package enum Separator: Hashable, Sendable {
        case colon, dash, none
    }
}

extension SourceText {
    /// Names longer than this many bytes are not looked for.
    private static let longestName = 120

    /// The label that a line begins with: `**Name:** text`, `**Name**: text`, `*Name:* text`, `__Name__ – text`,
    /// `Name: text`, also with a full-width colon. Whether the name means anything is for the caller to say.
    package func label(in range: SourceRange) -> Label? {
        guard !range.isEmpty else { return nil }
        return bytes[range.start].isEmphasisMark ? markedLabel(in: range) : plainLabel(in: range)
    }

    private func markedLabel(in range: SourceRange) -> Label? {
        let mark = bytes[range.start]
        let length = bytes.runLength(of: mark, from: range.start, to: range.end)
        let inner = range.start + length
        guard length <= 3, let close = closingRun(of: mark, length, from: inner, to: range.end) else { return nil }
        var name = bytes.trimmed(SourceRange(inner, close))
        let behind = bytes.trimmed(SourceRange(close + length, range.end))
        if let withoutColon = removingColon(atEndOf: name) {
            name = bytes.trimmed(withoutColon)
            return name.isEmpty ? nil : Label(name: name, text: behind, isMarked: true, separator: .colon)
        }
        guard !name.isEmpty else { return nil }
        let (separator, taken) = self.separator(at: behind)
        let text = bytes.trimmed(SourceRange(behind.start + taken, behind.end))
        return Label(name: name, text: text, isMarked: true, separator: separator)
    }

    private func plainLabel(in range: SourceRange) -> Label? {
        let end = min(range.end, range.start + Self.longestName)
        for offset in range.start..<end {
            let taken = colonLength(at: offset, before: range.end)
            guard taken > 0 else { continue }
            let name = bytes.trimmed(SourceRange(range.start, offset))
            let text = bytes.trimmed(SourceRange(offset + taken, range.end))
            return name.isEmpty ? nil : Label(name: name, text: text, isMarked: false, separator: .colon)
        }
        return nil
    }

    private func closingRun(of mark: UInt8, _ length: Int, from start: Int, to end: Int) -> Int? {
        var offset = start
        let limit = min(end, start + Self.longestName)
        while offset < limit {
            let run = bytes.runLength(of: mark, from: offset, to: end)
            if run >= length { return offset }
            offset += max(run, 1)
        }
        return nil
    }

    /// 1 for `:`, 3 for the full-width colon, 0 for anything else.
    private func colonLength(at offset: Int, before end: Int) -> Int {
        if bytes[offset] == .colon { return 1 }
        return bytes[offset] == 0xEF && offset + 3 <= end && bytes.starts(with: "：", at: offset) ? 3 : 0
    }

    private func removingColon(atEndOf name: SourceRange) -> SourceRange? {
        if name.count >= 1, bytes[name.end - 1] == .colon { return SourceRange(name.start, name.end - 1) }
        if name.count >= 3, bytes.starts(with: "：", at: name.end - 3) { return SourceRange(name.start, name.end - 3) }
        return nil
    }

    private func separator(at range: SourceRange) -> (Label.Separator, length: Int) {
        guard !range.isEmpty else { return (.none, 0) }
        let colon = colonLength(at: range.start, before: range.end)
        if colon > 0 { return (.colon, colon) }
        if bytes[range.start] == .dash { return (.dash, 1) }
        let isDash = bytes.starts(with: "–", at: range.start) || bytes.starts(with: "—", at: range.start)
        return isDash ? (.dash, 3) : (.none, 0)
    }
}

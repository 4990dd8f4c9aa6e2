package import Diagnostics

/// A line of a map: its code, its comment, and what it is.
package struct MapLine: Equatable, Sendable {
    /// What one line of a map is by itself.
    package enum Kind: Equatable, Sendable {
        case blank
        case comment
        /// Begins with a keyword, as meant.
        case statement
        case link
        /// Opens or closes the children of a pipeline.
        case brace
        /// A line of three back-quotes or quotes around a map.
        case fence
        case unreadable
    }

    package var kind: Kind
    /// The whole line without its line end.
    package var range: SourceRange
    /// What is left without comment and blanks at the ends.
    package var code: SourceRange
    /// From `//` or `/*` on, where the line has a comment as meant.
    package var comment: SourceRange?
}

extension MapBytes {
    /// Splits a line into code and comment as its author meant it.
    ///
    /// Tolerances: `//` inside quotes, in an address (`https://`) and in a name glued at both sides is not a
    /// comment; `/* … */` may open and close on one line; `#` and `%%` at the start make a comment.
    func meantLine(_ range: SourceRange, isInBlock: inout Bool) -> MapLine {
        var line = MapLine(kind: .blank, range: range, code: range, comment: nil)
        if isInBlock {
            line.kind = .comment
            line.comment = range
            guard let close = first("*/", in: range) else {
                line.code = SourceRange(at: range.end)
                return line
            }
            isInBlock = false
            line.code = trimmed(SourceRange(close + 2, range.end))
            line.comment = SourceRange(range.start, close + 2)
            if !line.code.isEmpty { line.kind = .statement }
            return line
        }
        if let start = commentStart(in: range) {
            line.comment = SourceRange(start, range.end)
            line.code = trimmed(SourceRange(range.start, start))
            if bytes[start] == 0x2F, bytes[start + 1] == 0x2A {
                isInBlock = first("*/", in: SourceRange(start + 2, range.end)) == nil
            }
            line.kind = line.code.isEmpty ? .comment : .statement
            return line
        }
        line.code = trimmed(range)
        line.kind = line.code.isEmpty ? .blank : .statement
        return line
    }

    private func commentStart(in range: SourceRange) -> Int? {
        let content = trimmed(range)
        if starts(content, with: "#") || starts(content, with: "%%") { return content.start }
        guard first(0x2F, in: range) != nil else { return nil }
        var isQuoted = false
        var offset = range.start
        while offset + 1 < range.end {
            let byte = bytes[offset]
            if byte == 0x22 { isQuoted.toggle() }
            if byte == 0x2F, bytes[offset + 1] == 0x2A, !isQuoted { return offset }
            if byte == 0x2F, bytes[offset + 1] == 0x2F {
                if !isQuoted, !isInText(offset, of: range) { return offset }
                offset += 1
            }
            offset += 1
        }
        return nil
    }

    /// Whether the two slashes at an offset belong to an address, or stand glued inside a name with the brackets
    /// still to come.
    private func isInText(_ offset: Int, of range: SourceRange) -> Bool {
        guard offset > range.start else { return false }
        let before = bytes[offset - 1]
        if before == 0x3A { return true }
        guard !Self.isASCIISpace(before), offset + 2 < range.end, !Self.isASCIISpace(bytes[offset + 2]) else {
            return false
        }
        return first(0x5B, in: SourceRange(range.start, offset)) == nil
            && first(0x5B, in: SourceRange(offset, range.end)) != nil
    }
}

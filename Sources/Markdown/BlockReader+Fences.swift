import Diagnostics

extension BlockReader {
    /// Fences are told apart by length up to here; longer ones count as this long. It bounds how often the rest of
    /// a file is searched for an end that is not there.
    private static let longestFence = 8

    /// Fenced code to its closing fence; without one the line is text.
    mutating func readFence(_ fence: Fence, _ shape: LineShape) {
        let length = min(fence.length, Self.longestFence)
        let known = fence.mark == .backtick ? unclosedBackticks : unclosedTildes
        guard length < known, let end = closingLine(of: fence, length: length) else {
            if fence.mark == .backtick {
                unclosedBackticks = min(known, length)
            } else {
                unclosedTildes = min(known, length)
            }
            document.unclosed.append(shape.text)
            readText(shape)
            return
        }
        let content = [fence.info] + (line + 1..<end).map { range(of: $0) }
        append(.code, SourceRange(shape.text.start, range(of: end).end), lines: content, depth: openItems.count)
        line = end
    }

    private func closingLine(of fence: Fence, length: Int) -> Int? {
        (line + 1..<max(lineCount, line + 1)).first { candidate in
            let text = bytes.trimmed(range(of: candidate))
            return text.count >= length && bytes[text.start] == fence.mark
                && bytes[text.start..<text.end].allSatisfy { $0 == fence.mark }
        }
    }

    /// A comment to the line that closes it. One that closes in the middle of a line is part of the text there.
    mutating func readComment(_ shape: LineShape) {
        guard let end = commentEnd(from: shape.text.start + 4) else {
            document.unclosed.append(SourceRange(shape.text.start, shape.text.start + 4))
            readText(shape)
            return
        }
        let lastLine = document.source.lineIndex(of: end - 1)
        let isWholeLine = bytes.trimmed(SourceRange(end, range(of: lastLine).end)).isEmpty
        if lastLine == line, !isWholeLine {
            readText(shape)
        } else {
            let wasTextOpen = isTextOpen
            if !wasTextOpen { append(.comment, SourceRange(shape.text.start, end), lines: []) }
            isTextOpen = wasTextOpen
            line = lastLine
        }
    }

    /// The offset behind the next `-->`.
    private mutating func commentEnd(from start: Int) -> Int? {
        guard !hasNoCommentEnd else { return nil }
        var offset = start
        while offset + 2 < bytes.count {
            if bytes[offset] == .dash, bytes[offset + 1] == .dash, bytes[offset + 2] == .greater { return offset + 3 }
            offset += 1
        }
        hasNoCommentEnd = true
        return nil
    }
}

/// The first line of fenced code.
struct Fence: Hashable {
    let mark: UInt8
    let length: Int
    let info: SourceRange
}

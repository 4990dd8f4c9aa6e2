/// A file as it was read: its bytes, the name to show for it, and where its lines begin.
///
/// Offsets everywhere are UTF-8 byte offsets into `bytes`, a byte order mark included, so that a range can be
/// used to edit the file itself.
package struct SourceText: Sendable {
    /// The path or name as the user gave it, for messages.
    package let name: String
    /// The file's bytes, untouched. Not necessarily valid UTF-8.
    package let bytes: [UInt8]
    /// The offset at which each line begins.
    package let lineStarts: LineStarts

    package init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
        lineStarts = LineStarts(of: bytes)
    }

    package init(name: String, text: String) {
        self.init(name: name, bytes: Array(text.utf8))
    }
}

extension SourceText {
    /// Where the text begins: behind a UTF-8 byte order mark if there is one.
    package var contentStart: Int {
        bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    /// The whole text, without a byte order mark.
    package var contentRange: SourceRange {
        SourceRange(contentStart, bytes.count)
    }

    /// The text of a range; what is not valid UTF-8 becomes U+FFFD.
    package subscript(range: SourceRange) -> String {
        String(decoding: bytes[range.start..<range.end], as: UTF8.self)
    }

    /// The range of a line's text, its line end left out.
    /// - Parameter index: 0 for the first line.
    package func line(_ index: Int) -> SourceRange {
        let start = lineStarts[index]
        var end = index + 1 < lineStarts.count ? lineStarts[index + 1] : bytes.count
        while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
        return SourceRange(start, end)
    }

    /// The index in `lineStarts` of the line that holds an offset.
    package func lineIndex(of offset: Int) -> Int {
        var low = 0
        var high = lineStarts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle }
        }
        return low
    }

    /// Line and column of an offset; an offset past the end is taken as the end.
    package func location(of offset: Int) -> SourceLocation {
        let offset = min(max(offset, 0), bytes.count)
        let line = lineIndex(of: offset)
        let start = line == 0 ? min(contentStart, offset) : lineStarts[line]
        let scalars = bytes[start..<offset].count(where: { $0 & 0xC0 != 0x80 })
        return SourceLocation(line: line + 1, column: scalars + 1)
    }
}

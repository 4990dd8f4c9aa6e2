import Diagnostics
import Markdown

/// Pictures in a line: `![what it shows](address "title")`.
enum ImageText {
    /// - Returns: the pictures of a line, and the stretches of text between them.
    static func taken(outOf line: SourceRange, in source: SourceText) -> (images: [SlideImage], rest: [SourceRange]) {
        let bytes = source.bytes
        var images: [SlideImage] = []
        var rest: [SourceRange] = []
        var textStart = line.start
        var offset = line.start
        while offset + 1 < line.end {
            guard bytes[offset] == UInt8(ascii: "!"), bytes[offset + 1] == UInt8(ascii: "[") else {
                offset += 1
                continue
            }
            guard let parts = parts(from: offset + 2, to: line.end, bytes) else { break }
            images.append(image(parts, source))
            rest.append(SourceRange(textStart, offset))
            offset = parts.end
            textStart = offset
        }
        rest.append(SourceRange(textStart, line.end))
        return (images, rest.map(bytes.trimmed).filter { !$0.isEmpty })
    }

    private struct Parts {
        let description: SourceRange
        let address: SourceRange
        let end: Int
    }

    /// The description may hold brackets, as `[Insert Map: …]`: it ends with the first `](`.
    private static func parts(from start: Int, to end: Int, _ bytes: [UInt8]) -> Parts? {
        var middle = start
        while middle + 1 < end, bytes[middle] != UInt8(ascii: "]") || bytes[middle + 1] != UInt8(ascii: "(") {
            middle += 1
        }
        guard middle + 1 < end, let close = bytes[middle + 2..<end].firstIndex(of: UInt8(ascii: ")")) else {
            return nil
        }
        return Parts(
            description: bytes.trimmed(SourceRange(start, middle)),
            address: bytes.trimmed(SourceRange(middle + 2, close)),
            end: close + 1
        )
    }

    private static func image(_ parts: Parts, _ source: SourceText) -> SlideImage {
        let address = source[parts.address].prefix { !$0.isWhitespace }
        let words = source.plainText(parts.description).split(separator: " ")
        let isBackground = words.contains("bg")
        let description = isBackground ? "" : words.filter { !isSize($0) }.joined(separator: " ")
        return SlideImage(description: description, address: String(address), isBackground: isBackground)
    }

    /// Marp's `w:200px`, `height:50%` and the like.
    private static func isSize(_ word: Substring) -> Bool {
        ["w:", "h:", "width:", "height:"].contains { word.hasPrefix($0) }
    }
}

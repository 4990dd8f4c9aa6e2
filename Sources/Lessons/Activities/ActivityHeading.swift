import Diagnostics
import Markdown

/// `#### Poll (choose up to 2): What sinks projects?` taken apart.
struct ActivityHeading {
    /// What stands before the colon, brackets left out: "Poll".
    let kind: Located<String>
    /// What stands in brackets, one entry for each part between commas.
    let options: [Located<String>]
    /// What stands behind the colon; `nil` if nothing does.
    let title: Located<String>?

    /// - Parameter range: the text of the heading, without `#`s.
    init(_ range: SourceRange, in source: SourceText) {
        var scanner = Scanner(source: source, range: range)
        scanner.scan()
        let kindRange = source.bytes.trimmed(SourceRange(range.start, scanner.kindEnd))
        kind = Located(source.plainText(kindRange), at: kindRange)
        options = scanner.options
        let titleRange = source.bytes.trimmed(SourceRange(scanner.titleStart, range.end))
        title = titleRange.isEmpty ? nil : Located(source.plainText(titleRange), at: titleRange)
    }

    /// Finds the brackets in front of the colon, and the colon. Quoted commas part nothing.
    private struct Scanner {
        let source: SourceText
        let range: SourceRange
        var kindEnd: Int
        var titleStart: Int
        var options: [Located<String>] = []

        init(source: SourceText, range: SourceRange) {
            self.source = source
            self.range = range
            kindEnd = range.end
            titleStart = range.end
        }

        mutating func scan() {
            var offset = range.start
            while offset < range.end {
                let byte = source.bytes[offset]
                if byte == UInt8(ascii: ":") {
                    kindEnd = min(kindEnd, offset)
                    titleStart = offset + 1
                    return
                }
                if source.bytes.starts(with: "：", at: offset) {
                    kindEnd = min(kindEnd, offset)
                    titleStart = offset + 3
                    return
                }
                if byte == UInt8(ascii: "(") || byte == UInt8(ascii: "[") {
                    kindEnd = min(kindEnd, offset)
                    offset = takeBrackets(from: offset + 1)
                } else {
                    offset += 1
                }
            }
        }

        /// - Returns: the offset behind the closing bracket.
        private mutating func takeBrackets(from start: Int) -> Int {
            var partStart = start
            var offset = start
            var isQuoted = false
            while offset < range.end {
                let byte = source.bytes[offset]
                if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
                let isEnd = byte == UInt8(ascii: ")") || byte == UInt8(ascii: "]")
                if !isQuoted, isEnd || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") {
                    add(SourceRange(partStart, offset))
                    partStart = offset + 1
                }
                offset += 1
                if isEnd, !isQuoted { return offset }
            }
            add(SourceRange(partStart, range.end))
            return range.end
        }

        private mutating func add(_ part: SourceRange) {
            let part = source.bytes.trimmed(part)
            if !part.isEmpty { options.append(Located(source.plainText(part), at: part)) }
        }
    }
}

extension ActivityHeading {
    /// No kind has a longer name, in scalars.
    private static let longestKind = 40

    /// Whether a heading begins with the name of an activity, of this version or a later one.
    static func begins(_ text: String) -> Bool {
        let head = text.unicodeScalars.prefix(longestKind + 1).prefix {
            $0 != ":" && $0 != "：" && $0 != "(" && $0 != "["
        }
        guard head.count <= longestKind else { return false }
        return ActivityKind.named(String(head)) != nil
    }
}

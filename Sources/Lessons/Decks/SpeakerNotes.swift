import Diagnostics
import Markdown

/// What comments on a slide say to its speaker (https://marpit.marp.app/usage?id=presenter-notes).
enum SpeakerNotes {
    static func read(_ content: SourceRange, codeIn blocks: [Block], _ context: ReadingContext) -> [Located<String>] {
        let bytes = context.source.bytes
        var code = blocks.filter { $0.kind == .code }[...]
        var notes: [Located<String>] = []
        var offset = content.start
        while offset + 3 < content.end {
            if let block = code.first, offset >= block.range.start {
                offset = max(offset, block.range.end)
                code.removeFirst()
                continue
            }
            guard bytes[offset] == UInt8(ascii: "<"), bytes.starts(with: "<!--", at: offset) else {
                offset += 1
                continue
            }
            guard let end = end(of: offset + 4, before: content.end, bytes) else { break }
            if let note = note(SourceRange(offset + 4, end), context) { notes.append(note) }
            offset = end + 3
        }
        return notes
    }

    private static func end(of start: Int, before limit: Int, _ bytes: [UInt8]) -> Int? {
        var offset = start
        while offset + 2 < limit {
            if bytes[offset] == UInt8(ascii: "-"), bytes.starts(with: "-->", at: offset) { return offset }
            offset += 1
        }
        return nil
    }

    /// - Returns: `nil` for an empty comment and for one that only sets something.
    private static func note(_ range: SourceRange, _ context: ReadingContext) -> Located<String>? {
        let range = context.source.bytes.trimmed(range)
        let lines = context.source[range].split(whereSeparator: \.isNewline).map(\.trimmed).filter { !$0.isEmpty }
        guard !lines.isEmpty, !lines.allSatisfy({ MarpSetting($0)?.isKnown ?? false }) else { return nil }
        return Located(lines.joined(separator: " "), at: range)
    }
}

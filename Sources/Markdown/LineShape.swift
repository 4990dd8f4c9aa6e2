import Diagnostics

/// What one line looks like by itself, without the lines around it.
struct LineShape {
    let kind: Kind
    /// The line without blanks at both ends.
    let text: SourceRange
    /// The column at which the text begins, from 0; a tab stops at every fourth column.
    let indent: Int

    enum Kind {
        case blank
        case heading(level: Int, text: SourceRange)
        /// `===` (level 1) or `---` (level 2).
        case underline(level: Int)
        case rule
        case fence(Fence)
        case comment
        case quote(SourceRange)
        /// A line with a pipe that no backslash stands before.
        case row
        case delimiterRow
        case item(Block.Marker, SourceRange)
        case text
    }

    init(of line: SourceRange, in bytes: [UInt8]) {
        text = bytes.trimmed(line)
        indent = bytes.columns(from: line.start, to: text.start)
        guard !text.isEmpty else {
            kind = .blank
            return
        }
        kind = Self.kind(of: text, in: bytes)
    }

    private static func kind(of text: SourceRange, in bytes: [UInt8]) -> Kind {
        switch bytes[text.start] {
        case .hash: heading(text, in: bytes) ?? plain(text, in: bytes)
        case .star, .plus, .underscore: rule(text, in: bytes) ?? bullet(text, in: bytes) ?? plain(text, in: bytes)
        case .dash:
            underline(text, in: bytes) ?? rule(text, in: bytes) ?? bullet(text, in: bytes) ?? plain(text, in: bytes)
        case .equals: underline(text, in: bytes) ?? plain(text, in: bytes)
        case .backtick, .tilde: fence(text, in: bytes) ?? plain(text, in: bytes)
        case .greater: .quote(bytes.trimmed(SourceRange(text.start + 1, text.end)))
        case .less: bytes.starts(with: "<!--", at: text.start) ? .comment : plain(text, in: bytes)
        case 0x30...0x39: number(text, in: bytes) ?? plain(text, in: bytes)
        case 0xE2: unicodeBullet(text, in: bytes) ?? plain(text, in: bytes)
        default: plain(text, in: bytes)
        }
    }

    private static func plain(_ text: SourceRange, in bytes: [UInt8]) -> Kind {
        // Lines are long, and hardly any is a row.
        guard bytes.firstIndex(of: .pipe, in: text) != nil else { return .text }
        var offset = text.start
        var hasPipe = false
        var isDelimiter = true
        while offset < text.end {
            switch bytes[offset] {
            case .pipe: hasPipe = true
            case .backslash:
                offset += 1
                isDelimiter = false
            case .dash, .colon, .space, .tab: break
            default: isDelimiter = false
            }
            offset += 1
        }
        guard hasPipe else { return .text }
        return isDelimiter && bytes[text.start..<text.end].contains(.dash) ? .delimiterRow : .row
    }

    /// `# Text`, closing `#`s left out (CommonMark 0.31 §4.2).
    private static func heading(_ text: SourceRange, in bytes: [UInt8]) -> Kind? {
        let level = bytes.runLength(of: .hash, from: text.start, to: text.end)
        guard level <= 6 else { return nil }
        var content = SourceRange(text.start + level, text.end)
        guard content.isEmpty || bytes.blankLength(at: content.start, before: content.end) > 0 else { return nil }
        content = bytes.trimmed(content)
        var end = content.end
        while end > content.start, bytes[end - 1] == .hash { end -= 1 }
        if end == content.start || bytes.trimmed(SourceRange(content.start, end)).end < end {
            content = bytes.trimmed(SourceRange(content.start, end))
        }
        return .heading(level: level, text: content)
    }

    private static func underline(_ text: SourceRange, in bytes: [UInt8]) -> Kind? {
        let mark = bytes[text.start]
        guard text.count >= 2, bytes.runLength(of: mark, from: text.start, to: text.end) == text.count else {
            return nil
        }
        return mark == .equals ? .underline(level: 1) : text.count >= 3 ? .underline(level: 2) : nil
    }

    /// Three or more of one mark, blanks between them allowed (CommonMark 0.31 §4.1).
    private static func rule(_ text: SourceRange, in bytes: [UInt8]) -> Kind? {
        let mark = bytes[text.start]
        guard mark != .plus else { return nil }
        var count = 0
        for byte in bytes[text.start..<text.end] {
            if byte == mark { count += 1 } else if byte != .space, byte != .tab { return nil }
        }
        return count >= 3 ? .rule : nil
    }

    private static func bullet(_ text: SourceRange, in bytes: [UInt8]) -> Kind? {
        guard bytes[text.start] != .underscore else { return nil }
        return item(.bullet, markerEnd: text.start + 1, text, in: bytes)
    }

    /// `•`, `‣` and `▪`, which word processors leave behind.
    private static func unicodeBullet(_ text: SourceRange, in bytes: [UInt8]) -> Kind? {
        let isBullet =
            bytes.starts(with: "•", at: text.start) || bytes.starts(with: "‣", at: text.start)
            || bytes.starts(with: "▪", at: text.start)
        return isBullet ? item(.bullet, markerEnd: text.start + 3, text, in: bytes) : nil
    }

    /// `12.` or `12)`, at most nine digits (CommonMark 0.31 §5.2).
    private static func number(_ text: SourceRange, in bytes: [UInt8]) -> Kind? {
        var value = 0
        var offset = text.start
        while offset < text.end, offset < text.start + 9, bytes[offset].isDigit {
            value = value * 10 + Int(bytes[offset] - 0x30)
            offset += 1
        }
        guard offset < text.end, bytes[offset] == .dot || bytes[offset] == .closingBracket else { return nil }
        return item(.number(value), markerEnd: offset + 1, text, in: bytes)
    }

    private static func item(_ marker: Block.Marker, markerEnd: Int, _ text: SourceRange, in bytes: [UInt8]) -> Kind? {
        guard markerEnd == text.end || bytes.blankLength(at: markerEnd, before: text.end) > 0 else { return nil }
        return .item(marker, bytes.trimmed(SourceRange(markerEnd, text.end)))
    }

    private static func fence(_ text: SourceRange, in bytes: [UInt8]) -> Kind? {
        let mark = bytes[text.start]
        let length = bytes.runLength(of: mark, from: text.start, to: text.end)
        let info = bytes.trimmed(SourceRange(text.start + length, text.end))
        guard length >= 3, mark == .tilde || !bytes[info.start..<info.end].contains(.backtick) else { return nil }
        return .fence(Fence(mark: mark, length: length, info: info))
    }
}

import Diagnostics

extension MapBytes {
    /// The links on a line as meant: `A->B`, chains, flows and their labels, arrows of other shapes. Empty where the line
    /// has no arrow.
    func meantLinks(in code: SourceRange) -> [WardleyMap.Link] {
        var body = code
        var context: String?
        if let semicolon = firstOutsideQuotes(0x3B, in: code) {
            context = text(trimmed(SourceRange(semicolon + 1, code.end)))
            body.end = semicolon
        }
        var links: [WardleyMap.Link] = []
        var start = body.start
        var arrow = nextArrow(in: SourceRange(start, body.end))
        while let current = arrow {
            let next = nextArrow(in: SourceRange(current.range.end, body.end))
            let startRange = trimmed(SourceRange(start, current.range.start))
            let endRange = trimmed(SourceRange(current.range.end, next?.range.start ?? body.end))
            var link = WardleyMap.Link(meantName(startRange).name, meantName(endRange).name)
            link.flow = current.flow
            link.flowLabel = current.label
            link.startRange = startRange
            link.endRange = endRange
            link.range = code
            links.append(link)
            start = current.range.end
            arrow = next
        }
        if !links.isEmpty { links[links.count - 1].context = context }
        return links
    }

    private struct Arrow {
        var range: SourceRange
        var flow: WardleyMap.Link.Flow?
        var label: String?
    }

    private func firstOutsideQuotes(_ byte: UInt8, in range: SourceRange) -> Int? {
        guard let plain = first(byte, in: range) else { return nil }
        // An odd quote is a mark of inches, and nothing is quoted.
        if bytes[range.start..<range.end].count(where: { $0 == 0x22 }) % 2 == 1 { return plain }
        var isQuoted = false
        for offset in range.start..<range.end {
            if bytes[offset] == 0x22 { isQuoted.toggle() }
            if bytes[offset] == byte, !isQuoted { return offset }
        }
        return nil
    }

    /// The first arrow outside quotes. A quote counts only at the front of an end, so that `5" disk->B` is a link.
    private func nextArrow(in range: SourceRange) -> Arrow? {
        var offset = range.start
        while offset < range.end, Self.isASCIISpace(bytes[offset]) { offset += 1 }
        if let close = closingQuote(at: offset, in: range) { offset = close + 1 }
        while offset + 1 < range.end {
            if let arrow = arrow(at: offset, in: range) { return arrow }
            offset += 1
        }
        return nil
    }

    /// The quote that closes the one at an offset, if there is one there.
    func closingQuote(at start: Int, in range: SourceRange) -> Int? {
        guard start < range.end, bytes[start] == 0x22 else { return nil }
        var offset = start + 1
        while offset < range.end, bytes[offset] != 0x22 { offset += bytes[offset] == 0x5C ? 2 : 1 }
        return offset < range.end ? offset : nil
    }

    private func arrow(at offset: Int, in range: SourceRange) -> Arrow? {
        switch bytes[offset] {
        case 0x2D, 0x3D:
            var end = offset
            while end < range.end, end - offset < 4, bytes[end] == bytes[offset] { end += 1 }
            guard end < range.end, bytes[end] == 0x3E else { return nil }
            return Arrow(range: SourceRange(offset, end + 1))
        case 0x2B:
            return flow(at: offset, in: range)
        case 0xE2 where has("\u{2192}", at: offset, in: range):
            return Arrow(range: SourceRange(offset, offset + 3))
        default:
            return nil
        }
    }

    private func flow(at offset: Int, in range: SourceRange) -> Arrow? {
        var head = offset + 1
        var label: String?
        if head < range.end, bytes[head] == 0x27 {
            guard let close = first(0x27, in: SourceRange(head + 1, range.end)) else { return nil }
            label = text(SourceRange(head + 1, close))
            head = close + 1
        }
        if has("<>", at: head, in: range) {
            return Arrow(range: SourceRange(offset, head + 2), flow: .both, label: label)
        }
        if has(">", at: head, in: range) {
            return Arrow(range: SourceRange(offset, head + 1), flow: .forward, label: label)
        }
        if has("<", at: head, in: range) {
            return Arrow(range: SourceRange(offset, head + 1), flow: .backward, label: label)
        }
        return nil
    }
}

import Diagnostics

/// The bytes of a map with the searches that both readings share. Offsets are UTF-8 byte offsets into the file.
///
/// Every search is bounded by a range, and no range is searched more than a fixed number of times a line, so that
/// reading stays linear whatever the bytes are.
struct MapBytes: Sendable {
    let bytes: [UInt8]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The text of a range; what is not valid UTF-8 becomes U+FFFD.
    func text(_ range: SourceRange) -> String {
        bytes.withUnsafeBufferPointer { String(decoding: $0[range.start..<range.end], as: UTF8.self) }
    }

    /// Whether a range begins with an ASCII word.
    @inline(__always)
    func has(_ word: StaticString, at offset: Int, in range: SourceRange) -> Bool {
        let count = word.utf8CodeUnitCount
        guard offset + count <= range.end else { return false }
        let start = word.utf8Start
        for index in 0..<count where bytes[offset + index] != start[index] { return false }
        return true
    }

    /// Whether a range begins with an ASCII word.
    @inline(__always)
    func starts(_ range: SourceRange, with word: StaticString) -> Bool {
        has(word, at: range.start, in: range)
    }

    /// The offset of the first place of an ASCII word in a range.
    func first(_ word: StaticString, in range: SourceRange) -> Int? {
        let count = word.utf8CodeUnitCount
        guard range.count >= count else { return nil }
        let lead = word.utf8Start[0]
        let last = range.end - count
        var offset = range.start
        while offset <= last {
            if bytes[offset] == lead, has(word, at: offset, in: range) { return offset }
            offset += 1
        }
        return nil
    }

    /// The offset of the first of one byte in a range.
    @inline(__always)
    func first(_ byte: UInt8, in range: SourceRange) -> Int? {
        var offset = range.start
        while offset < range.end {
            if bytes[offset] == byte { return offset }
            offset += 1
        }
        return nil
    }

    /// The offset of the last of one byte in a range.
    func last(_ byte: UInt8, in range: SourceRange) -> Int? {
        var offset = range.end
        while offset > range.start {
            offset -= 1
            if bytes[offset] == byte { return offset }
        }
        return nil
    }

    /// What stands in front of the first place of a word, or all of it: `text.split(word)[0]` in JavaScript.
    func before(_ word: StaticString, in range: SourceRange) -> SourceRange {
        SourceRange(range.start, first(word, in: range) ?? range.end)
    }

    /// What stands between the first and the second place of a word: `text.split(word)[1]` in JavaScript.
    func between(_ word: StaticString, in range: SourceRange) -> SourceRange? {
        guard let found = first(word, in: range) else { return nil }
        return before(word, in: SourceRange(found + word.utf8CodeUnitCount, range.end))
    }

    /// A range without the white space at both ends, white space as ECMAScript's `trim` counts it.
    func trimmed(_ range: SourceRange) -> SourceRange {
        var range = range
        while let count = spaceLength(at: range.start, upTo: range.end) { range.start += count }
        while let count = spaceLength(endingAt: range.end, from: range.start) { range.end -= count }
        return range
    }
}

extension MapBytes {
    /// How many bytes of white space begin at an offset (ECMAScript's WhiteSpace and LineTerminator).
    @inline(__always)
    func spaceLength(at offset: Int, upTo end: Int) -> Int? {
        guard offset < end else { return nil }
        let byte = bytes[offset]
        if byte < 0x80 { return Self.isASCIISpace(byte) ? 1 : nil }
        return wideSpaceLength(at: offset, upTo: end)
    }

    @inline(__always)
    func spaceLength(endingAt end: Int, from start: Int) -> Int? {
        guard end > start else { return nil }
        let byte = bytes[end - 1]
        if byte < 0x80 { return Self.isASCIISpace(byte) ? 1 : nil }
        if end - 2 >= start, wideSpaceLength(at: end - 2, upTo: end) == 2 { return 2 }
        if end - 3 >= start, wideSpaceLength(at: end - 3, upTo: end) == 3 { return 3 }
        return nil
    }

    @inline(__always)
    static func isASCIISpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || (byte >= 0x09 && byte <= 0x0D)
    }

    private func wideSpaceLength(at offset: Int, upTo end: Int) -> Int? {
        if offset + 2 <= end, bytes[offset] == 0xC2, bytes[offset + 1] == 0xA0 { return 2 }
        guard offset + 3 <= end else { return nil }
        switch (bytes[offset], bytes[offset + 1], bytes[offset + 2]) {
        case (0xE1, 0x9A, 0x80), (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8...0xA9), (0xE2, 0x80, 0xAF),
            (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80), (0xEF, 0xBB, 0xBF):
            return 3
        default:
            return nil
        }
    }
}

import Diagnostics
import Testing

@Suite struct `Source text` {
    @Test(arguments: [
        ("a\nb\nc", ["a", "b", "c"]),
        ("a\r\nb\r\n", ["a", "b", ""]),
        ("a\rb", ["a", "b"]),
        ("", [""]),
        ("\u{FEFF}a\n", ["\u{FEFF}a", ""]),
        ("a\u{2028}b", ["a\u{2028}b"]),
    ])
    func `ends a line with LF, CR LF or a lone CR`(text: String, lines: [String]) {
        let source = SourceText(name: "plan.md", text: text)
        #expect(source.lineStarts.indices.map { source[source.line($0)] } == lines)
    }

    @Test(arguments: [
        ("ab\ncd", 0, 1, 1), ("ab\ncd", 4, 2, 2), ("ab\ncd", 99, 2, 3),
        ("é€😀x", 9, 1, 4), ("\u{FEFF}x", 3, 1, 1), ("\u{FEFF}x", 0, 1, 1),
    ])
    func `counts columns in code points and leaves a byte order mark out`(
        text: String,
        offset: Int,
        line: Int,
        column: Int
    ) {
        let source = SourceText(name: "plan.md", text: text)
        #expect(source.location(of: offset) == SourceLocation(line: line, column: column))
    }

    @Test func `reads what is not UTF-8 without stopping`() {
        let source = SourceText(name: "plan.md", bytes: [0x61, 0xFF, 0x62])
        #expect(source[source.contentRange] == "a\u{FFFD}b")
    }

    /// Lines are looked for eight bytes at a time: an end may lie anywhere among them.
    @Test func `finds the ends of lines wherever they lie among the bytes`() {
        for length in 0..<20 {
            for place in 0...length {
                for end in ["\n", "\r", "\r\n", "\n\n", "\n\r"] {
                    let before = String(repeating: "a", count: place)
                    let after = String(repeating: "é", count: length - place)
                    let source = SourceText(name: "plan.md", text: before + end + after)
                    let lines = end == "\n\n" || end == "\n\r" ? [before, "", after] : [before, after]
                    #expect(source.lineStarts.indices.map { source[source.line($0)] } == lines)
                }
            }
        }
    }
}

@Suite struct `Eight bytes at a time` {
    @Test func `find the first of a byte in a range, and nothing outside it`() {
        let bytes = (0..<40).map { UInt8($0 % 13 == 12 ? 0x7C : 0x40 + $0) }
        for start in bytes.indices {
            for end in start...bytes.count {
                let found = bytes.firstIndex(of: 0x7C, in: SourceRange(start, end))
                #expect(found == bytes[start..<end].firstIndex(of: 0x7C))
            }
        }
    }

    @Test func `tell every value of a byte from every other`() {
        for value in UInt8.min...UInt8.max {
            let bytes = (0..<8).map { value &+ UInt8($0) }
            bytes.withUnsafeBytes { buffer in
                let eight = EightBytes(buffer, at: 0)
                #expect(eight.isASCII == bytes.allSatisfy { $0 < 0x80 })
                for (index, byte) in bytes.enumerated() { #expect(eight.places(of: byte) == 0x80 << (index * 8)) }
                #expect(eight.places(of: value &- 1) == 0)
            }
        }
        Array(repeating: UInt8(0x0A), count: 8).withUnsafeBytes { buffer in
            #expect(EightBytes.count(EightBytes(buffer, at: 0).places(of: 0x0A)) == 8)
        }
    }
}

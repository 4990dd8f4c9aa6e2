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
}

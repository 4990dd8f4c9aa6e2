import Testing

@testable import Terminal

@Suite("Keys out of bytes")
struct KeyParserTests {
    @Test(arguments: [
        ("a", [Key.character("a")]), ("ab", [.character("a"), .character("b")]),
        ("é漢👍", [.character("é"), .character("漢"), .character("👍")]),
        ("\r", [.enter]), ("\n", [.enter]), ("\t", [.tab]), ("\u{7F}", [.backspace]), ("\u{8}", [.backspace]),
        ("\u{3}\u{1A}", [.control("c"), .control("z")]), ("\u{0}\u{1F}", []),
        ("\u{1B}[A\u{1B}[B\u{1B}[C\u{1B}[D", [.up, .down, .right, .left]), ("\u{1B}OA\u{1B}OH", [.up, .home]),
        ("\u{1B}[1;5A", [.up]), ("\u{1B}[H\u{1B}[F\u{1B}[1~\u{1B}[4~", [.home, .end, .home, .end]),
        ("\u{1B}[5~\u{1B}[6~\u{1B}[3~\u{1B}[Z", [.pageUp, .pageDown, .delete, .backTab]),
        ("\u{1B}OP\u{1B}[15~\u{1B}[17~\u{1B}[24~", [.function(1), .function(5), .function(6), .function(12)]),
        ("\u{1B}x", [.alt("x")]), ("\u{1B}\u{1B}[A", [.escape, .up]), ("\u{1B}[?1;2c", []),
        ("\u{1B}[99~x", [.character("x")]),
        ("\u{1B}[[Ax", [.character("x")]), ("\u{1B}[1\u{1B}[A", [.up]), ("\u{1B}é", [.escape, .character("é")]),
        ("\u{9B}x", [.character("x")]),
        ("\u{1B}[200~two\rlines\r\n\u{1B}[A\u{1B}[201~x", [.paste("two\nlines\n\u{1B}[A"), .character("x")]),
    ])
    func `bytes are keys, however they are cut up`(text: String, keys: [Key]) {
        var whole = KeyParser()
        #expect(whole.feed(text.utf8) == keys)
        #expect(whole.patience == nil)
        var byByte = KeyParser()
        #expect(text.utf8.flatMap { byByte.feed([$0]) } == keys)
    }

    @Test func `escape alone is known by the silence behind it`() {
        var parser = KeyParser()
        #expect(parser.feed([0x1B]).isEmpty)
        #expect(parser.patience == 40)
        #expect(parser.flush() == [.escape])
        #expect(parser.patience == nil)
        #expect(parser.flush().isEmpty)
    }

    @Test func `a paste that never ends ends with silence`() {
        var parser = KeyParser()
        #expect(parser.feed("\u{1B}[200~half".utf8).isEmpty)
        #expect(parser.patience == 2_000)
        #expect(parser.flush() == [.paste("half")])
        #expect(parser.feed("x".utf8) == [.character("x")])
    }

    @Test func `a paste is kept up to 64 KiB`() {
        var parser = KeyParser()
        var keys: [Key] = parser.feed("\u{1B}[200~".utf8)
        for _ in 0..<100 { keys += parser.feed(String(repeating: "x", count: 1_000).utf8) }
        keys += parser.feed("\u{1B}[201~y".utf8)
        let isCut = keys == [.paste(String(repeating: "x", count: 65_536)), .character("y")]
        #expect(isCut)
    }

    @Test(arguments: [
        [0xFF, 0x61], [0xC3, 0x61], [0xE2, 0x82, 0x61], [0xF0, 0x9F, 0x61], [0xC0, 0x61], [0xED, 0xA0, 0x80, 0x61],
    ])
    func `bytes that are no text are left out`(bytes: [UInt8]) {
        var parser = KeyParser()
        #expect(parser.feed(bytes) == [.character("a")])
    }

    @Test func `any bytes lead to keys and not to a stop`() {
        var generator = Repeatable(state: 7)
        for _ in 0..<2_000 {
            var parser = KeyParser()
            let bytes = (0..<Int.random(in: 0..<40, using: &generator)).map { _ in
                Bool.random(using: &generator)
                    ? UInt8.random(in: 0...255, using: &generator)
                    : [0x1B, 0x5B, 0x7E][Int.random(in: 0..<3, using: &generator)]
            }
            _ = parser.feed(bytes)
            _ = parser.flush()
            #expect(parser.feed([0x61]) == [.character("a")])
        }
    }
}

/// Numbers that are the same every time (SplitMix64).
struct Repeatable: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

@Suite("Lines out of bytes")
struct LineParserTests {
    @Test func `lines end with LF or CRLF and the last one with the file`() {
        var parser = LineParser()
        #expect(parser.feed("one\ntw".utf8) == ["one"])
        #expect(parser.feed("o\r\n\nthree".utf8) == ["two", ""])
        #expect(parser.flush() == ["three"])
        #expect(parser.flush().isEmpty)
    }

    @Test func `an endless line is cut`() {
        var parser = LineParser()
        #expect(parser.feed(String(repeating: "x", count: 70_000).utf8).isEmpty)
        #expect(parser.feed("\n".utf8).first?.count == 65_536)
    }
}

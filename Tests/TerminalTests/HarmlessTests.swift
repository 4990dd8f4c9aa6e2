import Testing

@testable import Terminal

@Suite("Text that cannot command the terminal")
struct HarmlessTests {
    @Test(arguments: [
        ("plain", "plain"), ("Grüße, 漢字 👩‍👩‍👧‍👦", "Grüße, 漢字 👩‍👩‍👧‍👦"),
        ("red \u{1B}[31;1mnot\u{1B}[0m", "red not"), ("\u{1B}[2J\u{1B}[Hgone", "gone"),
        ("\u{1B}]0;title\u{7}text", "text"),
        ("\u{1B}]8;;http://x\u{1B}\\link\u{1B}]8;;\u{1B}\\", "link"), ("\u{1B}]52;c;never ends", "52;c;never ends"),
        ("\u{1B}cfull reset", "full reset"), ("\u{1B}(0lines", "lines"), ("\u{1B}", ""), ("\u{1B}[", ""),
        ("a\u{1B}[1;2", "a"),
        ("\u{9B}31mred", "red"), ("\u{9D}0;title\u{9C}text", "text"), ("\u{90}q\u{1B}\\x", "x"),
        ("a\tb\nc\r\nd\u{2028}e", "a b c  d e"), ("bell\u{7}\u{8}\u{0}\u{7F}", "bell"),
        ("\u{202E}turned\u{202C} \u{2066}round\u{2069}", "turned round"), ("soft\u{AD}ly", "softly"),
        ("\u{FEFF}mark", "mark"),
        ("\u{1B}\u{1B}[31mtwice", "twice"), ("\u{1B}[3\u{1B}[31m1mnested", "1mnested"),
    ])
    func `whatever commands a terminal is left out`(text: String, harmless: String) {
        #expect(text.harmless == harmless)
        #expect(text.harmless.harmless == harmless)
    }

    @Test func `stacked marks are cut down`() {
        let stacked = "a" + String(repeating: "\u{301}", count: 500) + "b"
        #expect(stacked.harmless.unicodeScalars.count == 17)
        #expect(DisplayWidth.of(stacked.harmless) == 2)
    }

    @Test func `no control character survives in a line`() {
        let all = (0...0x2FF).compactMap(Unicode.Scalar.init).map(String.init).joined(separator: "x")
        let line = Line(all)
        #expect(!line.text.unicodeScalars.contains { $0.value < 0x20 || (0x7F..<0xA0).contains($0.value) })
    }
}

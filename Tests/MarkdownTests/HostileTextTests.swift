import Diagnostics
import Markdown
import Testing

/// Texts made to cost more than their length. They end in a moment or, were the reading not linear, not at all.
@Suite("Hostile texts")
struct HostileTextTests {
    private static let texts = [
        "bullets in one line": String(repeating: "- ", count: 200_000),
        "nested bullets": (0..<1_000).map { String(repeating: " ", count: $0) + "- a\n" }.joined(),
        "a wide row": "|" + String(repeating: " a |", count: 200_000) + "\n|---|\n",
        "headings": String(repeating: "# a\n", count: 20_000),
        "open fences": (3..<900).reversed().map { String(repeating: "`", count: $0) + "\n\n" }.joined(),
        "open comments": String(repeating: "<!-- a\n", count: 50_000),
        "quotes in one line": String(repeating: "> ", count: 200_000),
        "items with gaps": String(repeating: "1. a\n\n", count: 50_000),
        "rows": String(repeating: "a | b\n", count: 50_000),
    ]

    @Test(arguments: texts.keys.sorted())
    func `blocks are read in one pass`(name: String) throws {
        let text = try #require(Self.texts[name])
        let document = MarkdownDocument(SourceText(name: "test.md", text: text))
        #expect(!document.blocks.isEmpty)
        #expect(document.blocks.allSatisfy { $0.range.end <= text.utf8.count && $0.range.start < $0.range.end })
    }

    @Test(arguments: ["*", "**a ", "_a*", "[", "[](", "<a ", "`", "``", "&", "\\", "~~a", "]", "<!--", "*a_b~~"])
    func `words are read in one pass`(unit: String) {
        let source = SourceText(name: "test.md", text: String(repeating: unit, count: 50_000))
        #expect(source.plainText(source.contentRange).utf8.count <= source.bytes.count)
    }

    @Test func `no more lines are read than anybody writes`() {
        let lines = String(repeating: "-\n", count: MarkdownDocument.mostLines)
        let whole = MarkdownDocument(SourceText(name: "test.md", text: String(lines.dropLast())))
        #expect(whole.blocks.count == MarkdownDocument.mostLines)
        #expect(whole.cut == nil)
        let cut = MarkdownDocument(SourceText(name: "test.md", text: lines + "# End"))
        #expect(cut.blocks == whole.blocks)
        #expect(cut.cut == lines.utf8.count)
    }

    @Test func `any bytes are read`() {
        var random = SplitMix(seed: 7)
        let alphabet =
            Array("#*-+_|>`~<!/: \t\n\r\\[]()1.9ab&;=".utf8) + [0xC2, 0xA0, 0xE2, 0x80, 0xEF, 0xBB, 0xBF, 0, 0xFF]
        for _ in 0..<3_000 {
            let bytes = (0..<Int.random(in: 0...60, using: &random)).map { _ in
                alphabet[Int.random(in: alphabet.indices, using: &random)]
            }
            let source = SourceText(name: "test.md", bytes: bytes)
            let document = MarkdownDocument(source)
            for block in document.blocks {
                #expect(block.range.start <= block.range.end && block.range.end <= bytes.count)
                for line in document.lines(of: block) {
                    #expect(line.end <= bytes.count)
                    _ = document.cells(ofRow: line)
                    _ = source.label(in: line)
                    _ = source.plainText(line)
                }
            }
        }
    }
}

/// Random numbers that are the same in every run (SplitMix64; Steele, Lea and Flood, 2014).
struct SplitMix: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

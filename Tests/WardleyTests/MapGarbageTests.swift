import Diagnostics
import Foundation
import TestSupport
import Testing
import Wardley

/// Numbers that look random and are the same in every run (Knuth's MMIX multiplier).
private struct Seeded: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ (state >> 29)
    }
}

@Suite("Any bytes")
struct MapGarbageTests {
    /// Pieces that mean something to one of the readers, to be put together without sense.
    private static let pieces = [
        "component ", "Component\t", "anchor ", "pipeline ", "evolve ", "note ", "annotation 1 ", "annotations ",
        "title ", "style ",
        "url ", "submap ", "url(", "size ", "evolution ", "valuechain ", "pioneers ", "accelerator ", "market ",
        "build ", "y-axis ",
        "A", "B", "“ü”", "日本", "\"", "\\", "\\n", "[", "]", "[[", "]]", "[0.5, 0.6]", "[1e999, -nan]", "0,5", "(", ")",
        "(buy)",
        "inertia", "label ", "label [1,2]", "{", "}", "->", "+>", "+'", "'<>", "=>", ";", "//", "/*", "*/", "\n", "\n",
        "\n", "\r", "\r\n",
        "\u{0}", "\u{FEFF}", "\u{202E}", "```", "```owm\n", "#", "%%", " ", "\t", ".8", "99999999999999999999", "@0.2",
        "-",
    ]

    private static func text(seed: Int) -> [UInt8] {
        var random = Seeded(state: UInt64(seed) &* 7919)
        var bytes: [UInt8] = []
        for _ in 0..<Int.random(in: 1...200, using: &random) {
            if Int.random(in: 0..<40, using: &random) == 0 {
                bytes.append(UInt8.random(in: 0...255, using: &random))
            } else {
                bytes += Array((pieces.randomElement(using: &random) ?? "").utf8)
            }
        }
        return bytes
    }

    /// Everything that the target can do with a text.
    private func exercise(_ bytes: [UInt8]) throws {
        let source = SourceText(name: "garbage", bytes: bytes)
        let checked = MapDocument(reading: source)
        #expect(checked.bytes(after: []) == bytes)
        let diagnostics = checked.check()
        for diagnostic in diagnostics { #expect(diagnostic.range.end <= bytes.count) }
        let mended = MapDocument(reading: SourceText(name: "", bytes: checked.mended(diagnostics)))
        let formatted = checked.formatted()
        let again = MapDocument(reading: SourceText(name: "", text: formatted))
        if String(validating: bytes, as: UTF8.self) != nil {
            #expect(OWMReading(again.source).isSameMap(as: OWMReading(source)))
            #expect(again.formatted() == formatted)
        }
        _ = checked.map.svg(size: MapSize(width: 300, height: 200))
        _ = checked.map.terminalLines(columns: 40, rows: 12)
        _ = checked.map.mermaid.text
        _ = WardleyMap(readingMermaid: source)
        _ = MarkdownMaps.check(source)
        let rewritten = document(checked.map.text).map
        #expect(rewritten.text == document(rewritten.text).map.text)
        #expect(try WardleyMap(json: Array(try checked.map.json().utf8)).json() == checked.map.json())
        _ = MapComparison(from: checked.map, to: mended.map).text
    }

    @Test(arguments: 1...300)
    func `garbage is read, told of, formatted, drawn and converted without harm`(seed: Int) throws {
        try exercise(Self.text(seed: seed))
    }

    @Test(arguments: [
        "", "\u{0}", "[", "((((((((", "component A [", "\"", "->", "+'", "pipeline A\n{\n", "pipeline A {\n", "{\n",
        "}\n", "/*", "/* x */\n", "//",
        "A->B->", "component \"", "component A [0.5,0.5]\n", "evolve A 0.5\n", "(buy) ", "component A (buy)", "\r",
        "note \"x\\",
        "annotation 1 [[0.1,0.2],", "title A->B\n", "component A->B\n", "url a [", "label [1,2] ", "```\n", "+'x'<>",
        "component A [0.5,0.5] evolve 0.9\n",
    ])
    func `a small piece ten thousand times over is as harmless`(piece: String) throws {
        try exercise(Array(String(repeating: piece, count: 700).utf8))
        let long = SourceText(name: "", text: String(repeating: piece, count: 10_000))
        #expect(MapDocument(reading: long).lines.count == long.lineStarts.count)
        #expect(OWMReading(long).errors.count <= long.bytes.count + 1)
    }

    @Test
    func `five megabytes of bytes that are no text are read`() {
        var random = Seeded(state: 5)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(5_000_000)
        while bytes.count < 5_000_000 {
            withUnsafeBytes(of: random.next()) { bytes.append(contentsOf: $0) }
        }
        let source = SourceText(name: "binary", bytes: bytes)
        #expect(MapDocument(reading: source).lines.count == source.lineStarts.count)
        #expect(OWMReading(source).components.isEmpty)
    }

    @Test
    func `a map of five megabytes is read whole, and written back as it was`() {
        var text = "title Large\n"
        var count = 0
        while text.utf8.count < 5_000_000 {
            text += "component Thing \(count) — 事物 [0.\(count % 89 + 10), 0.\(count % 83 + 10)] // as it is\n"
            text += "Thing \(count) — 事物->Thing \(count * 7 % (count + 1)) — 事物\n"
            count += 1
        }
        let source = SourceText(name: "large.owm", text: text)
        let document = MapDocument(reading: source)
        #expect(document.map.components.count == count)
        #expect(document.map.links.count == count)
        #expect(document.bytes(after: []) == source.bytes)
        #expect(OWMReading(source).unresolvedLinks().isEmpty)
    }
}

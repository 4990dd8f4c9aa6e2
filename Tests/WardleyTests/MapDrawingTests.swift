import Diagnostics
import Foundation
import TestSupport
import Testing
import Wardley

private let small = """
    title Tea & <shop>
    anchor Guest [0.9, 0.5]
    component Tea [0.5, 0.5] label [-42, 4]
    component Water [0.5, 0.52] inertia
    Guest->Tea
    Tea->Water; hot
    evolve Water 0.9
    """

@Suite("Drawing")
struct MapDrawingTests {
    @Test
    func `a picture is well-formed XML with a title and a description, and always the same bytes`() throws {
        for style in WardleyMap.Style.allCases {
            let svg = document(small).map.svg(style: style)
            #expect(svg == document(small).map.svg(style: style))
            let parser = try Element.parse(svg)
            #expect(parser.texts["title"] == "Tea & <shop>")
            #expect(
                parser.texts["desc"]?.hasPrefix("A Wardley map with 3 components and 2 links. Anchors: Guest.") == true
            )
        }
    }

    @Test
    func `an authored label stays where it is free`() throws {
        let scene = document(small).map.scene(size: MapSize(width: 1000, height: 600))
        let tea = try #require(scene.labels.first { $0.lines == ["Tea"] })
        #expect(tea.isAsAuthored)
        #expect(tea.box.left == scene.dots[1].center.x - 42)
    }

    @Test
    func `a spread is drawn as a halo inside the map`() {
        var map = document(small).map
        let plain = map.scene().shapes.count
        map.components[1].spread = MapSpread(visibility: 0.4...0.6, evolution: -5...5)
        // The halo, and a line that says what it is.
        #expect(map.scene().shapes.count == plain + 2)
        #expect(map.svg().contains("rx=\"70\""))
        #expect(map.text == document(small).map.text)
    }

    @Test
    func `a crowd of one place finds room for every label`() {
        let crowd = (1...12).map { "component Thing number \($0) [0.5, 0.5]" }.joined(separator: "\n")
        let scene = document(crowd).map.scene()
        for (index, label) in scene.labels.enumerated() {
            for other in scene.labels[(index + 1)...] { #expect(!label.box.touches(other.box)) }
        }
    }

    @Test(.enabled(if: Corpus.isPresent, Corpus.absence))
    func `on at least 95 per cent of the real maps nothing touches and all text is inside`() throws {
        var touching: [String] = []
        var kept = 0
        for url in RealMaps.all {
            let scene = MapDocument(reading: try RealMaps.source(url)).map.scene(
                size: MapSize(width: 1100, height: 700)
            )
            if collisions(in: scene) > 0 { touching.append(url.lastPathComponent) }
            kept += scene.labels.count { $0.isAsAuthored }
            #expect(outside(scene) == 0, "\(url.lastPathComponent)")
        }
        print("TABLE maps with touching labels at 1100x700: \(touching.count) of 145; authored labels kept: \(kept)")
        #expect(touching.count <= 7)
        #expect(kept > 3800)
    }

    @Test
    func `a map is drawn into a terminal of any size`() {
        let lines = document(small).map.terminalLines(columns: 60, rows: 14)
        #expect(
            lines.joined(separator: "\n") == """
                 Tea & <shop>
                │          ┊            ┊                 ┊
                │          ┊            ┊     ◆ Guest     ┊
                │          ┊            ┊     ·           ┊
                │          ┊            ┊     ·           ┊
                │          ┊            ┊     · Water     ┊
                │          ┊            ┊ Tea ○○╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌▶
                │          ┊            ┊                 ┊
                │          ┊            ┊                 ┊
                │          ┊            ┊                 ┊
                │          ┊            ┊                 ┊
                │          ┊            ┊                 ┊
                └───────────────────────────────────────────────────────────
                 Genesis   Custom-Built Product           Commodity
                """
        )
        for (columns, rows) in [(0, 0), (1, 100), (20, 8), (400, 3)] {
            #expect(document(small).map.terminalLines(columns: columns, rows: rows).count >= 8)
        }
    }

    private func collisions(in scene: MapScene) -> Int {
        var count = 0
        for (index, label) in scene.labels.enumerated() {
            count += scene.labels[(index + 1)...].count { $0.box.touches(label.box) }
            for (dotIndex, dot) in scene.dots.enumerated() where dotIndex != label.owner {
                if dot.box.touches(label.box) { count += 1 }
            }
        }
        return count
    }

    private func outside(_ scene: MapScene) -> Int {
        scene.labels.count {
            $0.box.left < 0 || $0.box.top < 0 || $0.box.right > scene.size.width || $0.box.bottom > scene.size.height
        }
    }
}

/// Just enough of an XML reader to know that a document is well-formed and what two of its elements say: Foundation's own
/// stands in another library on Linux.
private struct Element {
    struct Malformed: Error { var at: String }
    var texts: [String: String] = [:]

    static func parse(_ text: String) throws -> Element {
        var element = Element()
        var open: [String] = []
        var rest = Substring(text)
        while let start = rest.firstIndex(of: "<") {
            if let name = open.last { element.texts[name, default: ""] += rest[..<start] }
            guard let end = rest.firstIndex(of: ">") else { throw Malformed(at: String(rest.prefix(40))) }
            let tag = rest[rest.index(after: start)..<end]
            rest = rest[rest.index(after: end)...]
            if tag.hasPrefix("/") {
                guard open.popLast() == String(tag.dropFirst()) else { throw Malformed(at: String(tag)) }
            } else if !tag.hasSuffix("/") {
                open.append(String(tag.split(separator: " ").first ?? ""))
            }
            guard tag.count(where: { $0 == "\"" }) % 2 == 0, !tag.contains("<") else {
                throw Malformed(at: String(tag))
            }
        }
        guard open.isEmpty else { throw Malformed(at: open.joined(separator: " ")) }
        element.texts = element.texts.mapValues {
            $0.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"").replacing(
                "&amp;",
                with: "&"
            )
        }
        return element
    }
}

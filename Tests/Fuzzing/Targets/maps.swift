import Diagnostics
import Foundation
import Wardley

/// Reads any bytes as a map, checks, tidies, draws and converts it, and reads what comes of that once more.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzMap(_ data: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let source = source(data, count)
    let document = MapDocument(reading: source)
    Invariants.check(document.check(), of: source)
    Invariants.check(MarkdownMaps.check(source), of: source)
    Invariants.hold(document.bytes(after: []) == source.bytes, "an untouched map is written back as it was")

    let tidy = document.formatted()
    let again = MapDocument(reading: SourceText(name: "fuzz.owm", text: tidy))
    Invariants.hold(again.formatted() == tidy, "a tidy map stays as it is")

    let map = document.map
    Invariants.hold(map.svg() == document.map.svg(), "a map is drawn alike twice")
    Invariants.hold(map.terminalLines(columns: 80, rows: 24).count <= 24, "a drawing fits the terminal")
    Invariants.hold(MapComparison(from: map, to: map).isEmpty, "a map is not another than itself")
    _ = MapComparison(from: map, to: again.map).text
    _ = WardleyMap(readingMermaid: SourceText(name: "fuzz.mmd", text: map.mermaid.text)).svg()
    _ = WardleyMap(readingMermaid: source).text
    if let json = try? map.json() {
        Invariants.hold((try? WardleyMap(json: Array(json.utf8))) != nil, "what is written as JSON can be read")
    }
    return 0
}

import Diagnostics
import Foundation
import TestSupport
import Wardley

/// Reading, checking and drawing maps: the real ones, and one that is far too large.
enum Mapping {
    static func figures() async throws -> [Figure] {
        // The processes first, while this program holds little.
        try process() + (await real()) + (await growth())
    }

    /// In this process, warm, as OnlineWardleyMaps' own converter was measured (0.97 ms a map with links).
    private static func real() async throws -> [Figure] {
        guard Corpus.isPresent else {
            return [Figure(name: "reading and drawing the maps", value: "left out: no corpus")]
        }
        let sources = try paths().map { path in
            SourceText(name: path, bytes: Array(try Data(contentsOf: URL(filePath: path))))
        }
        var links = 0
        let reading = await each(of: sources) { source in
            links += OWMReading(source).unresolvedLinks().count
        }
        let maps = sources.map { MapDocument(reading: $0).map }
        let size = MapSize(width: 1100, height: 700)
        var bytes = 0
        let drawing = await each(of: maps) { bytes += $0.svg(size: size).utf8.count }
        let checking = await each(of: sources) { source in
            links += MapDocument(reading: source).check().count
        }
        return [
            Figure(
                name: "reading a map with its links, mean of \(sources.count)",
                value: milliseconds(reading) + " (promised: 0.1)"
            ),
            Figure(name: "checking a map, mean", value: milliseconds(checking)),
            Figure(name: "drawing a map, mean", value: milliseconds(drawing) + " (promised: 2)"),
            Figure(
                name: "something was read and drawn",
                value: "\(links > 0 && bytes > 0)",
                limit: "true",
                holds: links > 0 && bytes > 0
            ),
        ]
    }

    /// Ten times the components in ten times the time, more or less.
    private static func growth() async -> [Figure] {
        let small = large(5_000)
        let great = large(50_000)
        var names = 0
        func perComponent(_ source: SourceText, _ count: Double) async -> Double {
            var times: [Double] = []
            for _ in 0..<5 {
                times.append(
                    await seconds {
                        names += OWMReading(source).unresolvedLinks().count + MapDocument(reading: source).check().count
                    }
                )
            }
            return median(times) / count
        }
        let few = await perComponent(small, 5_000)
        let many = await perComponent(great, 50_000)
        let ratio = many / few
        return [
            Figure(
                name: "reading and checking 50,000 components",
                value: "\(text(many * 50_000 * 1000, decimals: 0)) ms"
            ),
            Figure(
                name: "time a component at 50,000 over that at 5,000",
                value: text(ratio, decimals: 2),
                limit: "at most 2",
                holds: ratio <= 2 && names > 0
            ),
        ]
    }

    private static func process() throws -> [Figure] {
        guard Corpus.isPresent else { return [] }
        let check = ["lectern", "map", "check"]
        let maps = try paths()
        let costs = try (0..<21).map { _ in try cost(of: check + maps) }
        let asJSON = try (0..<21).map { _ in try cost(of: check + ["--format", "json"] + maps) }
        let walls = costs.map(\.wallSeconds)
        let least = walls.min() ?? 0
        return [
            Figure(
                name: "lectern map check on all \(maps.count) maps, wall",
                value: "\(whole(median(walls))) ms, at least \(whole(least)) ms (promised: under 60)"
            ),
            Figure(
                name: "the same, processor time",
                value: "\(whole(median(costs.map(\.userSeconds)))) ms"
            ),
            Figure(
                name: "lectern map check --format json on them, wall",
                value: "\(whole(median(asJSON.map(\.wallSeconds)))) ms"
            ),
        ]
    }

    private static func whole(_ seconds: Double) -> String {
        text(seconds * 1000, decimals: 0)
    }

    private static func paths() throws -> [String] {
        try Corpus.files(in: "corpus/maps", withExtension: "owm").map(\.path)
    }

    /// Seconds for each of some values, the median of eleven rounds.
    private static func each<Value>(of values: [Value], _ work: (Value) -> Void) async -> Double {
        var times: [Double] = []
        for _ in 0..<11 {
            times.append(await seconds { for value in values { work(value) } })
        }
        return median(times) / Double(max(values.count, 1))
    }

    /// A chain of components, each linked to the next and to one far off.
    private static func large(_ count: Int) -> SourceText {
        var lines = ["title Large"]
        for number in 0..<count {
            lines.append("component Thing number \(number) [0.\(number % 89 + 10), 0.\(number % 83 + 10)]")
        }
        for number in 1..<count {
            lines.append("Thing number \(number - 1)->Thing number \(number)")
            lines.append("Thing number \(number)->Thing number \(number * 7 % count)")
        }
        return SourceText(name: "large.owm", text: lines.joined(separator: "\n"))
    }

    private static func milliseconds(_ seconds: Double) -> String {
        "\(text(seconds * 1000, decimals: 3)) ms"
    }
}

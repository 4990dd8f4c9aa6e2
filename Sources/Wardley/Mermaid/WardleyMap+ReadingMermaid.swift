package import Diagnostics

extension WardleyMap {
    /// Reads Mermaid's `wardley-beta` text. Never fails: what is not understood is left out.
    ///
    /// The language is near enough to OWM's for the same reader. What differs is put right: coordinates above 1 are per
    /// cent, a stage's name carries the place where the stage ends, and the stage lines may stand elsewhere; then every
    /// place on the axis is moved so that it stays in its stage.
    package init(readingMermaid source: SourceText) {
        self = MapDocument(reading: source).map
        links.removeAll { $0.start.isEmpty || $0.end.isEmpty }
        let boundaries = takeStageBoundaries()
        func moved(_ position: MapPosition) -> MapPosition {
            MapPosition(
                visibility: Self.part(position.visibility),
                evolution: Self.stretched(Self.part(position.evolution), from: boundaries)
            )
        }
        for index in components.indices { components[index].position = moved(components[index].position) }
        for index in evolves.indices {
            evolves[index].evolution = Self.stretched(Self.part(evolves[index].evolution), from: boundaries)
        }
        for index in notes.indices { notes[index].position = moved(notes[index].position) }
        for index in accelerators.indices { accelerators[index].position = moved(accelerators[index].position) }
        for index in annotations.indices {
            annotations[index].positions = annotations[index].positions.map(moved)
            annotations[index].text = Self.unquoted(annotations[index].text)
        }
        for index in pipelines.indices {
            pipelines[index].extent = pipelines[index].extent.map {
                let ends = [$0.lowerBound, $0.upperBound].map { Self.stretched(Self.part($0), from: boundaries) }
                return min(ends[0], ends[1])...max(ends[0], ends[1])
            }
        }
        annotationsPosition = annotationsPosition.map(moved)
    }

    /// A coordinate above 1 is per cent to Mermaid.
    private static func part(_ value: Double) -> Double { value > 1 ? value / 100 : value }

    private static func unquoted(_ text: String) -> String {
        guard text.count > 1, text.hasPrefix("\""), text.hasSuffix("\"") else { return text }
        return OWMQuoted.unescaped(String(text.dropFirst().dropLast()))
    }

    /// The ends of the four stages, taken out of their names; Mermaid's own where none are written.
    private mutating func takeStageBoundaries() -> [Double] {
        var ends = [0.25, 0.5, 0.75, 1]
        guard let names = stageNames else { return ends }
        stageNames = names.enumerated().map { index, name in
            guard let at = name.lastIndex(of: "@"), let end = Double(name[name.index(after: at)...]) else {
                return Self.unquoted(name)
            }
            if index < 4 { ends[index] = Self.part(end) }
            return Self.unquoted(String(name[..<at]).trimmingBlanks)
        }
        if stageNames == MapStage.allCases.map(\.usualName) { stageNames = nil }
        return ends
    }

    /// A place on an axis with given stage ends, on OWM's axis.
    private static func stretched(_ value: Double, from ends: [Double]) -> Double {
        var start = 0.0
        for stage in MapStage.allCases where stage.rawValue < ends.count {
            let end = ends[stage.rawValue]
            let target = MapStage(rawValue: stage.rawValue + 1)?.start ?? 1
            if end == target, start == stage.start, value < end || stage == .commodity { return value }
            if value < end || stage == .commodity {
                guard end > start else { return target }
                let moved = stage.start + (value - start) / (end - start) * (target - stage.start)
                return min((moved * 10_000).rounded() / 10_000, 1)
            }
            start = end
        }
        return value
    }
}

extension String {
    fileprivate var trimmingBlanks: String {
        let bytes = MapBytes(Array(utf8))
        return bytes.text(bytes.trimmed(SourceRange(0, bytes.bytes.count)))
    }
}

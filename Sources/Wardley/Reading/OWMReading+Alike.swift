import Diagnostics

extension OWMReading {
    /// Whether OWM makes the same of two maps, line numbers and places in the file aside.
    package func isSameMap(as other: OWMReading) -> Bool {
        bare == other.bare
    }

    /// Whether OWM makes the same of two single lines.
    static func readsAlike(_ first: String, _ second: String) -> Bool {
        first == second
            || OWMReading(SourceText(name: "", text: first)).isSameMap(
                as: OWMReading(SourceText(name: "", text: second))
            )
    }

    /// Everything that a reading says, without line numbers and places, as values to compare.
    struct Bare: Equatable {
        var refusal: String?
        var title: String
        var style: String
        var size: Size?
        var stageNames: [String]?
        var showsAxes: [Bool]
        var annotationsPosition: Position?
        var components: [[Component]]
        var notes: [Note]
        var annotations: [Annotation]
        var pipelines: [Pipeline]
        var children: [PipelineChild]
        var evolves: [Evolve]
        var links: [Link]
        var urls: [Address]
        var attitudes: [Attitude]
        var accelerators: [Accelerator]
        var errors: [LineError.Kind]
    }

    var bare: Bare {
        Bare(
            refusal: refusal?.keyword,
            title: title,
            style: style,
            size: size,
            stageNames: stageNames,
            showsAxes: [showsEvolutionAxis, showsValueChainAxis],
            annotationsPosition: annotationsPosition,
            components: [components, anchors, submaps].map { $0.map { Self.bare($0, \.line, \.range) } },
            notes: notes.map { Self.bare($0, \.line, \.range) },
            annotations: annotations.map { Self.bare($0, \.line, \.range) },
            pipelines: pipelines.map { Self.bare($0, \.line, \.range) },
            children: pipelines.isEmpty ? [] : pipelineChildren.map { Self.bare($0, \.line, \.range) },
            evolves: evolves.map { Self.bare($0, \.line, \.range) },
            links: links.map { Self.bare($0, \.line, \.range) },
            urls: urls.map { Self.bare($0, \.line, \.range) },
            attitudes: attitudes.map { Self.bare($0, \.line, \.range) },
            accelerators: accelerators.map { Self.bare($0, \.line, \.range) },
            errors: errors.map(\.kind)
        )
    }

    private static func bare<Element>(
        _ element: Element,
        _ line: WritableKeyPath<Element, Int>,
        _ range: WritableKeyPath<Element, SourceRange>
    ) -> Element {
        var copy = element
        copy[keyPath: line] = 0
        copy[keyPath: range] = .nowhere
        return copy
    }
}

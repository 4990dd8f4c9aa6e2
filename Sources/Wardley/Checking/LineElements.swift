import Diagnostics

/// What one line says, in a form in which the two readings can be compared.
struct LineElement: Equatable {
    enum Kind: String {
        case component, anchor, submap, child, link, evolve, pipeline, note, annotation, url, attitude, accelerator
    }
    var kind: Kind
    var name: String
    var other = ""
    var numbers: [Double] = []
    var label: LabelOffset?
    var marks: UInt8 = 0
    var words: [String] = []
}

/// The elements of every line as meant, by the offset at which the line begins.
struct LinesMeant {
    private(set) var elements: [Int: [LineElement]] = [:]
    private let document: MapDocument

    init(_ document: MapDocument) {
        self.document = document
        let map = document.map
        for component in map.components { put(component.range, Self.element(component)) }
        for link in map.links {
            put(
                link.range,
                LineElement(
                    kind: .link,
                    name: link.start,
                    other: link.end,
                    words: [link.flow?.rawValue ?? "", link.flowLabel ?? "", link.context ?? ""]
                )
            )
        }
        for evolve in map.evolves {
            var element = LineElement(kind: .evolve, name: evolve.name, other: evolve.newName ?? "")
            element.numbers = [evolve.evolution]
            element.label = Self.unusual(evolve.label, evolve.decorators)
            put(evolve.range, element)
        }
        for pipeline in map.pipelines {
            var element = LineElement(kind: .pipeline, name: pipeline.name)
            element.numbers = [Double(pipeline.children.count)]
            put(pipeline.range, element)
        }
        for note in map.notes {
            put(note.range, LineElement(kind: .note, name: note.text, numbers: Self.numbers(note.position)))
        }
        for annotation in map.annotations {
            put(
                annotation.range,
                LineElement(
                    kind: .annotation,
                    name: annotation.text,
                    numbers: [Double(annotation.number)] + annotation.positions.flatMap { Self.numbers($0) }
                )
            )
        }
        for address in map.addresses {
            put(address.range, LineElement(kind: .url, name: address.name, other: address.address))
        }
        for accelerator in map.accelerators {
            var element = LineElement(kind: .accelerator, name: accelerator.name)
            element.numbers = Self.numbers(accelerator.position)
            element.marks = accelerator.slowsDown ? 1 : 0
            put(accelerator.range, element)
        }
    }

    private mutating func put(_ range: SourceRange, _ element: LineElement) {
        let index = document.source.lineIndex(of: range.start)
        elements[document.lines[index].range.start, default: []].append(element)
    }

    private static func numbers(_ position: MapPosition) -> [Double] { [position.visibility, position.evolution] }

    /// A label's place, unless it is the one that OWM takes anyway.
    private static func unusual(_ label: LabelOffset?, _ decorators: WardleyMap.Decorators) -> LabelOffset? {
        let scale = max(OWMReading.Decorators(rawValue: decorators.rawValue).labelSpacing, 1)
        return label == LabelOffset(x: 5 * scale, y: -10 * scale) ? nil : label
    }

    private static func element(_ component: WardleyMap.Component) -> LineElement {
        let kind: LineElement.Kind =
            switch component.kind {
            case .component: .component
            case .anchor: .anchor
            case .submap: .submap
            case .child: .child
            }
        let isAnchor = kind == .anchor
        let isChild = kind == .child
        return LineElement(
            kind: kind,
            name: component.name,
            other: component.reference ?? "",
            numbers: isChild ? [component.position.evolution] : numbers(component.position),
            label: isAnchor ? nil : unusual(component.label, component.decorators),
            marks: isAnchor || isChild ? 0 : component.decorators.rawValue | (component.hasInertia ? 128 : 0)
        )
    }
}

/// The elements of every line as OWM reads them, by the offset at which the line begins.
struct LinesHeard {
    private(set) var elements: [Int: [LineElement]] = [:]
    private(set) var errors: [Int: OWMReading.LineError.Kind] = [:]

    init(_ reading: OWMReading) {
        for (kind, list) in [
            (LineElement.Kind.component, reading.components), (.anchor, reading.anchors), (.submap, reading.submaps),
        ] {
            for component in list { put(component.range, Self.element(component, kind)) }
        }
        var drawnChildren = Set<Int>()
        for pipeline in reading.pipelines where drawnChildren.count < reading.pipelineChildren.count {
            drawnChildren.formUnion(pipeline.children)
        }
        for index in drawnChildren {
            put(reading.pipelineChildren[index].range, Self.element(reading.pipelineChildren[index]))
        }
        for pipeline in reading.pipelines {
            put(
                pipeline.range,
                LineElement(kind: .pipeline, name: pipeline.name, numbers: [Double(pipeline.children.count)])
            )
        }
        for link in reading.links { put(link.range, Self.element(link)) }
        for evolve in reading.evolves {
            var element = LineElement(kind: .evolve, name: evolve.name, other: evolve.newName)
            element.numbers = [evolve.evolution]
            element.label = Self.label(evolve.label, spacing: evolve.decorators.labelSpacing)
            put(evolve.range, element)
        }
        for note in reading.notes {
            put(note.range, LineElement(kind: .note, name: note.text, numbers: Self.numbers(note.position)))
        }
        for annotation in reading.annotations {
            let numbers = [Double(annotation.number ?? -1)] + annotation.positions.flatMap { Self.numbers($0) }
            put(annotation.range, LineElement(kind: .annotation, name: annotation.text, numbers: numbers))
        }
        for url in reading.urls { put(url.range, LineElement(kind: .url, name: url.name, other: url.address ?? "")) }
        for accelerator in reading.accelerators {
            var element = LineElement(kind: .accelerator, name: accelerator.name)
            element.numbers = Self.numbers(accelerator.position)
            element.marks = accelerator.isDecelerator ? 1 : 0
            put(accelerator.range, element)
        }
        for error in reading.errors { errors[error.range.start] = error.kind }
    }

    private mutating func put(_ range: SourceRange, _ element: LineElement) {
        // A labelled flow comes twice; the first has the label.
        if element.kind == .link, element.words[1].isEmpty, elements[range.start]?.last?.kind == .link { return }
        elements[range.start, default: []].append(element)
    }

    private static func numbers(_ position: OWMReading.Position) -> [Double] {
        [position.visibility, position.evolution]
    }

    private static func label(_ offset: OWMReading.Offset?, spacing: Double) -> LabelOffset? {
        guard let offset else { return nil }
        let scale = max(spacing, 1)
        return offset == OWMReading.Offset(x: 5 * scale, y: -10 * scale) ? nil : LabelOffset(x: offset.x, y: offset.y)
    }

    private static func element(_ component: OWMReading.Component, _ kind: LineElement.Kind) -> LineElement {
        LineElement(
            kind: kind,
            name: component.name,
            other: component.reference ?? "",
            numbers: numbers(component.position),
            label: label(component.label, spacing: component.decorators.labelSpacing),
            marks: component.decorators.rawValue | (component.hasInertia ? 128 : 0)
        )
    }

    private static func element(_ child: OWMReading.PipelineChild) -> LineElement {
        LineElement(
            kind: .child,
            name: child.name,
            numbers: [child.evolution ?? 0],
            label: label(child.label, spacing: 0)
        )
    }

    private static func element(_ link: OWMReading.Link) -> LineElement {
        var element = LineElement(kind: .link, name: link.start, other: link.end)
        var flow = ""
        if link.isFlow {
            let isLabelled = link.flowLabel != nil
            flow =
                isLabelled
                ? (link.isFuture && link.isPast ? "both" : link.isPast ? "backward" : "forward")
                : (link.isPast ? "both" : link.isFuture ? "backward" : "forward")
        }
        element.words = [flow, link.flowLabel ?? "", link.context ?? ""]
        return element
    }
}

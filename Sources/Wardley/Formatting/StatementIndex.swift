import Diagnostics

/// Which element each line's statement is, so that its canonical text can be written when it is asked for.
struct StatementIndex {
    private enum Place {
        case component(Int), link(Int), evolve(Int), note(Int), annotation(Int), address(Int), attitude(Int)
        case accelerator(Int), pipeline(Int)
        /// A chain of links, or a component that evolves on its own line.
        case several(first: Int, isChain: Bool)
    }

    private let document: MapDocument
    private var places: [Int: Place] = [:]

    init(_ document: MapDocument) {
        self.document = document
        let map = document.map
        places.reserveCapacity(map.components.count + map.links.count)
        for (index, element) in map.components.enumerated() { places[element.range.start] = .component(index) }
        for (index, element) in map.links.enumerated() {
            if case .link(let first)? = places[element.range.start] {
                places[element.range.start] = .several(first: first, isChain: true)
            } else if places[element.range.start] == nil {
                places[element.range.start] = .link(index)
            }
        }
        for (index, element) in map.evolves.enumerated() {
            let isInline = places[element.range.start] != nil
            places[element.range.start] = isInline ? .several(first: index, isChain: false) : .evolve(index)
        }
        for (index, element) in map.notes.enumerated() { places[element.range.start] = .note(index) }
        for (index, element) in map.annotations.enumerated() { places[element.range.start] = .annotation(index) }
        for (index, element) in map.addresses.enumerated() { places[element.range.start] = .address(index) }
        for (index, element) in map.attitudes.enumerated() { places[element.range.start] = .attitude(index) }
        for (index, element) in map.accelerators.enumerated() { places[element.range.start] = .accelerator(index) }
        for (index, element) in map.pipelines.enumerated() { places[element.range.start] = .pipeline(index) }
    }

    /// The canonical text of the one statement whose code begins at an offset; nil where there is none or there are
    /// several, or where its brace stands on the same line.
    func text(at offset: Int) -> String? {
        let map = document.map
        switch places[offset] {
        case nil, .several: return nil
        case .component(let index): return MapText.statement(map.components[index])
        case .link(let index): return MapText.statement(map.links[index])
        case .evolve(let index): return MapText.statement(map.evolves[index])
        case .note(let index): return MapText.statement(map.notes[index])
        case .annotation(let index): return MapText.statement(map.annotations[index])
        case .address(let index): return MapText.statement(map.addresses[index])
        case .attitude(let index): return MapText.statement(map.attitudes[index])
        case .accelerator(let index): return MapText.statement(map.accelerators[index])
        case .pipeline(let index):
            let pipeline = map.pipelines[index]
            return document.source.bytes[pipeline.range.end - 1] == 0x7B ? nil : MapText.statement(pipeline)
        }
    }

    /// The links of a chain, one a line.
    func chain(at offset: Int) -> String? {
        guard case .several(let first, isChain: true)? = places[offset] else { return nil }
        return document.map.links[first...].prefix { $0.range.start == offset }.map { MapText.statement($0) }
            .joined(separator: "\n")
    }

    /// A pipeline whose brace stands on its line, with the brace on the next.
    func opened(at offset: Int) -> String? {
        guard case .pipeline(let index)? = places[offset] else { return nil }
        let pipeline = document.map.pipelines[index]
        guard document.source.bytes[pipeline.range.end - 1] == 0x7B else { return nil }
        return MapText.statement(WardleyMap.Pipeline(pipeline.name)) + "\n{"
    }
}

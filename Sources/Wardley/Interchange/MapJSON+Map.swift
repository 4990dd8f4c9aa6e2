extension MapJSON {
    /// The map in the shape of its JSON.
    package init(_ map: WardleyMap) {
        title = map.title
        style = map.style
        size = map.size
        stageNames = map.stageNames
        hidesEvolutionAxis = map.hidesEvolutionAxis ? true : nil
        hidesValueChainAxis = map.hidesValueChainAxis ? true : nil
        annotationsPosition = map.annotationsPosition.map { Position($0) }
        components = map.components.filter { $0.kind != .child }.map { Component($0) }
        pipelines = map.pipelines.map { pipeline in
            let children = pipeline.children.map { Component(map.components[$0]) }
            let isStretched = children.isEmpty ? nil : true
            return Pipeline(
                name: pipeline.name,
                start: isStretched == nil ? pipeline.extent?.lowerBound : nil,
                end: isStretched == nil ? pipeline.extent?.upperBound : nil,
                children: children.isEmpty ? nil : children
            )
        }
        links = map.links.map {
            Link(from: $0.start, to: $0.end, flow: $0.flow, flowLabel: $0.flowLabel, context: $0.context)
        }
        evolves = map.evolves.map {
            Evolve(
                name: $0.name,
                evolution: $0.evolution,
                newName: $0.newName,
                label: $0.label.map { Label($0) },
                decorators: $0.decorators.isEmpty ? nil : $0.decorators.words
            )
        }
        notes = map.notes.map {
            Note(
                text: $0.text,
                visibility: $0.isPlaced ? $0.position.visibility : nil,
                evolution: $0.isPlaced ? $0.position.evolution : nil
            )
        }
        annotations = map.annotations.map {
            Annotation(number: $0.number, text: $0.text, positions: $0.positions.map { Position($0) })
        }
        addresses = map.addresses.map { Address(name: $0.name, address: $0.address) }
        attitudes = map.attitudes.map {
            Attitude(kind: $0.kind, from: Position($0.from), to: Position($0.to), size: $0.size)
        }
        accelerators = map.accelerators.map {
            Accelerator(
                name: $0.name,
                visibility: $0.position.visibility,
                evolution: $0.position.evolution,
                slowsDown: $0.slowsDown ? true : nil
            )
        }
        dropEmptyLists()
    }

    private mutating func dropEmptyLists() {
        if components?.isEmpty == true { components = nil }
        if pipelines?.isEmpty == true { pipelines = nil }
        if links?.isEmpty == true { links = nil }
        if evolves?.isEmpty == true { evolves = nil }
        if notes?.isEmpty == true { notes = nil }
        if annotations?.isEmpty == true { annotations = nil }
        if addresses?.isEmpty == true { addresses = nil }
        if attitudes?.isEmpty == true { attitudes = nil }
        if accelerators?.isEmpty == true { accelerators = nil }
    }
}

extension MapJSON.Position {
    init(_ position: MapPosition) {
        self.init(visibility: position.visibility, evolution: position.evolution)
    }

    var position: MapPosition { MapPosition(visibility: visibility, evolution: evolution) }
}

extension MapJSON.Label {
    init(_ label: LabelOffset) {
        self.init(x: label.x, y: label.y)
    }

    var offset: LabelOffset { LabelOffset(x: x, y: y) }
}

extension MapJSON.Component {
    init(_ component: WardleyMap.Component) {
        let isChild = component.kind == .child
        self.init(
            name: component.name,
            kind: component.kind == .component || isChild ? nil : component.kind,
            visibility: component.isPlaced && !isChild ? component.position.visibility : nil,
            evolution: component.isPlaced ? component.position.evolution : nil,
            label: component.label.map { MapJSON.Label($0) },
            inertia: component.hasInertia ? true : nil,
            decorators: component.decorators.isEmpty ? nil : component.decorators.words,
            reference: component.reference
        )
    }

    /// - Parameter parent: the visibility of the pipeline that it is a child of.
    fileprivate func component(childAt parent: Double? = nil) -> WardleyMap.Component {
        let missing = MapPosition([])
        let position = MapPosition(
            visibility: parent ?? visibility ?? missing.visibility,
            evolution: evolution ?? (parent == nil ? missing.evolution : 0.2)
        )
        var component = WardleyMap.Component(name, kind: parent == nil ? kind ?? .component : .child, at: position)
        component.isPlaced = evolution != nil && (parent != nil || visibility != nil)
        component.label = label?.offset
        component.hasInertia = inertia ?? false
        component.decorators = WardleyMap.Decorators(words: decorators)
        component.reference = reference
        return component
    }
}

extension WardleyMap.Decorators {
    /// The decorators with these names; others are left out.
    init(words: [String]?) {
        self = (words ?? []).reduce(into: []) { set, word in
            for (decorator, name) in Self.all where name == word { set.insert(decorator) }
        }
    }
}

extension WardleyMap {
    init(_ json: MapJSON) {
        self.init(title: json.title)
        style = json.style
        size = json.size
        stageNames = json.stageNames
        hidesEvolutionAxis = json.hidesEvolutionAxis ?? false
        hidesValueChainAxis = json.hidesValueChainAxis ?? false
        annotationsPosition = json.annotationsPosition?.position
        components = (json.components ?? []).map { $0.component() }
        addPipelines(json.pipelines ?? [])
        links = (json.links ?? []).map {
            var link = Link($0.from, $0.to)
            (link.flow, link.flowLabel, link.context) = ($0.flow, $0.flowLabel, $0.context)
            return link
        }
        evolves = (json.evolves ?? []).map {
            var evolve = Evolve($0.name, to: $0.evolution)
            (evolve.newName, evolve.label) = ($0.newName, $0.label?.offset)
            evolve.decorators = Decorators(words: $0.decorators)
            return evolve
        }
        notes = (json.notes ?? []).map {
            let missing = MapPosition([])
            var note = Note(
                $0.text,
                at: MapPosition(
                    visibility: $0.visibility ?? missing.visibility,
                    evolution: $0.evolution ?? missing.evolution
                )
            )
            note.isPlaced = $0.visibility != nil && $0.evolution != nil
            return note
        }
        annotations = (json.annotations ?? []).map { Annotation($0.number, at: $0.positions.map(\.position), $0.text) }
        addresses = (json.addresses ?? []).map { Address($0.name, $0.address) }
        attitudes = (json.attitudes ?? []).map {
            var attitude = Attitude($0.kind, from: $0.from.position, to: $0.to.position)
            attitude.size = $0.size
            return attitude
        }
        accelerators = (json.accelerators ?? []).map {
            var accelerator = Accelerator($0.name, at: MapPosition(visibility: $0.visibility, evolution: $0.evolution))
            accelerator.slowsDown = $0.slowsDown ?? false
            return accelerator
        }
    }

    private mutating func addPipelines(_ list: [MapJSON.Pipeline]) {
        let table = NameTable(components.map(\.name))
        for entry in list {
            let visibility = table.find(entry.name).map { components[$0.index].position.visibility } ?? 0.9
            var pipeline = Pipeline(entry.name)
            if let start = entry.start, let end = entry.end { pipeline.extent = min(start, end)...max(start, end) }
            for child in entry.children ?? [] {
                pipeline.children.append(components.count)
                components.append(child.component(childAt: visibility))
            }
            let places = pipeline.children.map { components[$0].position.evolution }
            if let left = places.min(), let right = places.max() { pipeline.extent = left...right }
            pipelines.append(pipeline)
        }
    }
}

package import Diagnostics

extension OWMReading {
    /// A component as OWM draws it, once in its place now and once more where it evolves to.
    package struct DrawnComponent: Equatable, Sendable {
        /// As what OWM draws it.
        package enum Kind: String, Sendable { case component, anchor, submap }
        package var kind: Kind
        package var name: String
        package var position: Position
        package var label: Offset?
        package var isEvolving = false
        package var isEvolved = false
        package var hasInertia: Bool
        package var isPipeline: Bool
        package var decorators: Decorators
        package var line: Int
        package var range: SourceRange
    }

    /// OWM throws while drawing: a component evolves on its own line and no `evolve` line names it.
    package var crashesWhileDrawing: Bool {
        let evolving = Set(evolves.map(\.name))
        return (components + submaps).contains { $0.inlineEvolve != nil && !evolving.contains($0.name) }
    }

    /// Everything with a dot, in OWM's order: components, anchors, submaps, then what they evolve to.
    package func drawnComponents() -> [DrawnComponent] {
        var evolveOfName: [String: Evolve] = [:]
        for evolve in evolves where evolveOfName[evolve.name] == nil { evolveOfName[evolve.name] = evolve }
        let pipelineNames = Set(pipelines.map(\.name))
        var present: [DrawnComponent] = []
        var evolved: [DrawnComponent] = []
        let kinds: [(DrawnComponent.Kind, [Component])] = [
            (.component, components), (.anchor, anchors), (.submap, submaps),
        ]
        let methodNames = Set(
            kinds.flatMap { $0.1 }.filter { !$0.decorators.isDisjoint(with: [.build, .buy, .outsource]) }.map(\.name)
        )
        for (kind, list) in kinds {
            for component in list {
                let evolve = evolveOfName[component.name]
                var drawn = DrawnComponent(
                    kind: kind,
                    name: component.name,
                    position: component.position,
                    label: component.label,
                    hasInertia: component.hasInertia,
                    isPipeline: pipelineNames.contains(component.name),
                    decorators: component.decorators,
                    line: component.line,
                    range: component.range
                )
                drawn.isEvolving = evolve != nil || component.inlineEvolve != nil
                drawn.label = component.labelBesideArrow(evolve, isMethod: methodNames.contains(component.name))
                present.append(drawn)
                if let evolve { evolved.append(drawn.evolved(by: evolve)) }
            }
        }
        return present + evolved
    }

    /// The links that OWM cannot draw, since one of their ends names nothing it knows.
    package func unresolvedLinks() -> [Link] {
        let names = NameTable(allNames)
        return links.filter { !names.contains($0.start) || !names.contains($0.end) }
    }

    /// The names a link can end at: components, anchors, submaps and the children of pipelines, but not new names.
    var allNames: [String] {
        (components + anchors + submaps).map(\.name) + pipelineChildren.map(\.name)
    }
}

extension OWMReading.Component {
    /// OWM pushes a label aside that would stand on the arrow or under the disc.
    fileprivate func labelBesideArrow(_ evolve: OWMReading.Evolve?, isMethod: Bool) -> OWMReading.Offset? {
        guard evolve != nil || isMethod else { return label }
        let spacing = max(decorators.labelSpacing, evolve?.decorators.labelSpacing ?? 0, 2)
        var moved = label ?? OWMReading.Offset(x: 0, y: 0)
        if abs(moved.y) <= 10 { moved.y = spacing * 10 }
        if abs(moved.x) <= 10 { moved.x = evolve?.newName.isEmpty == false ? 16 : 5 }
        return moved
    }
}

extension OWMReading.DrawnComponent {
    fileprivate func evolved(by evolve: OWMReading.Evolve) -> Self {
        var copy = self
        copy.position.evolution = evolve.evolution
        copy.isEvolving = false
        copy.isEvolved = true
        copy.name = evolve.newName.isEmpty ? name : evolve.newName
        copy.label = evolve.label ?? label
        if !evolve.newName.isEmpty, let x = copy.label?.x, abs(x) <= 10 { copy.label?.x = 16 }
        copy.line = evolve.line
        copy.range = evolve.range
        return copy
    }
}

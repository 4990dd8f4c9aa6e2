/// The canonical text of every element: what `format`, the mends and the converters write.
extension MapText {
    /// The statement for a component, an anchor or a submap; a child is written as it stands inside its braces.
    package static func statement(_ component: WardleyMap.Component) -> String {
        let name = MapName(component.name)
        switch component.kind {
        case .anchor:
            return anchor(name, at: component.isPlaced ? component.position : nil)
        case .child:
            let place = component.isPlaced ? " [\(MapNumber.exact(component.position.evolution))]" : ""
            return "component " + name.afterKeyword + place + (component.label.map { " " + $0.text } ?? "")
        case .component, .submap:
            var line = component.kind == .submap ? "submap " : "component "
            line += name.afterKeyword
            if component.isPlaced { line += " " + component.position.text }
            if component.hasInertia { line += " inertia" }
            if !component.decorators.isEmpty { line += " (" + component.decorators.words.joined(separator: ", ") + ")" }
            if let label = component.label { line += " " + label.text }
            if let reference = component.reference { line += " url(\(plainText(reference, whenEmpty: "")))" }
            return line
        }
    }

    package static func statement(_ evolve: WardleyMap.Evolve) -> String {
        let name = MapName(evolve.name)
        var line = "evolve "
        if let newName = evolve.newName, !newName.isEmpty {
            // OWM heeds quotes round the new name only where the old one has them too.
            let target = MapName(newName).behindEvolve
            line += (target.hasPrefix("\"") ? name.quoted : name.behindEvolve) + "->" + target
        } else {
            // A quoted name with a label loses its number in OWM, so the name goes bare where it can.
            line += evolve.label == nil ? name.behindEvolve : name.afterKeyword
        }
        line += " " + MapNumber.exact(evolve.evolution)
        if !evolve.decorators.isEmpty { line += " (" + evolve.decorators.words.joined(separator: ", ") + ")" }
        if let label = evolve.label { line += " " + label.text }
        return line
    }

    package static func statement(_ link: WardleyMap.Link) -> String {
        let label = link.flowLabel.map { "'" + $0.replacing("'", with: "\u{2019}") + "'" } ?? ""
        let arrow =
            switch link.flow {
            case nil: "->"
            case .forward: "+\(label)>"
            case .backward: "+\(label)<"
            case .both: "+\(label)<>"
            }
        let line = MapName(link.start).inLink + arrow + MapName(link.end).inLink
        guard let context = link.context, !context.isEmpty else { return line }
        return line + "; " + plainText(context, whenEmpty: "").replacing(";", with: ",")
    }

    package static func statement(_ note: WardleyMap.Note) -> String {
        guard note.isPlaced else { return "note " + plainText(note.text, whenEmpty: "…") }
        return self.note(note.text, at: note.position)
    }

    package static func statement(_ annotation: WardleyMap.Annotation) -> String {
        let places = annotation.positions.map(\.text)
        let place = places.count == 1 ? places[0] : "[" + places.joined(separator: ", ") + "]"
        let text = plainText(annotation.text, whenEmpty: "")
        return "annotation \(annotation.number) \(place)" + (text.isEmpty ? "" : " " + text)
    }

    package static func statement(_ address: WardleyMap.Address) -> String {
        "url \(MapName(address.name).afterKeyword) [\(address.address.replacing("]", with: "%5D"))]"
    }

    package static func statement(_ attitude: WardleyMap.Attitude) -> String {
        let from = "\(MapNumber.exact(attitude.from.visibility)), \(MapNumber.exact(attitude.from.evolution))"
        if let size = attitude.size {
            return "\(attitude.kind.rawValue) [\(from)] \(MapNumber.short(size.width)) \(MapNumber.short(size.height))"
        }
        let to = "\(MapNumber.exact(attitude.to.visibility)), \(MapNumber.exact(attitude.to.evolution))"
        return "\(attitude.kind.rawValue) [\(from), \(to)]"
    }

    package static func statement(_ accelerator: WardleyMap.Accelerator) -> String {
        let word = accelerator.slowsDown ? "deaccelerator " : "accelerator "
        return word + MapName(accelerator.name).afterKeyword + " " + accelerator.position.text
    }

    /// `pipeline NAME [m1, m2]`, without its children.
    package static func statement(_ pipeline: WardleyMap.Pipeline) -> String {
        let name = "pipeline " + MapName(pipeline.name).afterKeyword
        guard let extent = pipeline.extent, pipeline.children.isEmpty else { return name }
        return name + " [\(MapNumber.exact(extent.lowerBound)), \(MapNumber.exact(extent.upperBound))]"
    }
}

extension WardleyMap {
    /// The whole map as OWM text, in one canonical order: the map itself, anchors, components, pipelines, what evolves,
    /// links, words. Every line reads back as it is meant; lines end in LF.
    package var text: String {
        var groups: [[String]] = [headLines]
        groups.append(components.filter { $0.kind == .anchor }.map { MapText.statement($0) })
        groups.append(components.filter { $0.kind == .component || $0.kind == .submap }.map { MapText.statement($0) })
        groups.append(pipelines.flatMap { lines(of: $0) })
        groups.append(evolves.map { MapText.statement($0) })
        groups.append(links.map { MapText.statement($0) })
        groups.append(
            notes.map { MapText.statement($0) } + annotations.map { MapText.statement($0) }
                + (annotationsPosition.map { ["annotations " + $0.text] } ?? [])
        )
        groups.append(
            attitudes.map { MapText.statement($0) } + accelerators.map { MapText.statement($0) }
                + addresses.map { MapText.statement($0) }
        )
        return groups.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
    }

    private var headLines: [String] {
        var lines: [String] = []
        if let title { lines.append(MapText.title(title)) }
        if let style { lines.append("style \(style.rawValue)") }
        if let size { lines.append("size [\(MapNumber.short(size.width)), \(MapNumber.short(size.height))]") }
        let hide = hidesEvolutionAxis ? "--hide" : ""
        let names = (stageNames ?? []).map { MapText.plainText($0, whenEmpty: "").replacing("->", with: "\u{2192}") }
        if hidesEvolutionAxis || names.count == 4 {
            let words = [hide, names.joined(separator: " -> ")].filter { !$0.isEmpty }
            lines.append("evolution " + words.joined(separator: " "))
        }
        if hidesValueChainAxis { lines.append("valuechain --hide") }
        return lines
    }

    private func lines(of pipeline: Pipeline) -> [String] {
        let children = pipeline.children.filter { components.indices.contains($0) }.map { components[$0] }
        let head = MapText.statement(pipeline)
        return children.isEmpty ? [head] : [head, "{"] + children.map { "  " + MapText.statement($0) } + ["}"]
    }
}

package import Diagnostics

/// A map as Mermaid text, and what Mermaid has no words for.
package struct MermaidMap: Sendable {
    package var text: String
    package var losses: [Loss]

    /// Something of the map that the Mermaid text does not hold.
    package struct Loss: Equatable, Sendable {
        /// What Mermaid has no way to say, or says otherwise.
        package enum Kind: String, CaseIterable, Sendable, Codable {
            case style, axis, submap, decorator, anchorLabel, label, duplicate, pipelineRange, pipelineChild, newName
            case evolveLabel, unknownName, annotationPlace, address, attitude, lineBreak, outOfRange, noPosition
        }
        package var kind: Kind
        /// One sentence.
        package var summary: String
        package var range: SourceRange
    }
}

extension WardleyMap {
    /// The map in Mermaid's `wardley-beta` language, in a form that the parser of Mermaid 11.16 accepts: every name in
    /// quotes, every number with decimals, and OWM's stage lines written out, so that no component changes its stage
    /// (Mermaid's own stand at 0.25, 0.50 and 0.75).
    package var mermaid: MermaidMap {
        var writer = MermaidWriter(self)
        return writer.write()
    }
}

private struct MermaidWriter {
    let map: WardleyMap
    let table: NameTable
    var lines = ["wardley-beta"]
    var losses: [MermaidMap.Loss] = []

    init(_ map: WardleyMap) {
        self.map = map
        table = NameTable(map.components.map(\.name))
    }

    mutating func write() -> MermaidMap {
        writeHead()
        var seen: Set<String> = []
        for component in map.components where component.kind != .child {
            guard seen.insert(component.name).inserted else {
                lose(.duplicate, "“\(component.name)” is declared twice; Mermaid has one of a name.", component.range)
                continue
            }
            write(component)
        }
        writePipelines(&seen)
        for link in map.links { write(link) }
        for evolve in map.evolves { write(evolve) }
        writeWords()
        return MermaidMap(text: lines.joined(separator: "\n") + "\n", losses: losses)
    }

    private mutating func lose(_ kind: MermaidMap.Loss.Kind, _ summary: String, _ range: SourceRange) {
        losses.append(MermaidMap.Loss(kind: kind, summary: summary, range: range))
    }

    private mutating func writeHead() {
        let title = (map.title ?? "").replacing("%%", with: "%").replacing("\n", with: " ")
        if !title.isEmpty { lines.append("title " + title) }
        if let style = map.style, style != .plain {
            lose(.style, "Mermaid has no style “\(style.rawValue)”.", .nowhere)
        }
        if let size = map.size, size.width >= 1, size.height >= 1, size.width < 100_000, size.height < 100_000 {
            lines.append("size [\(Int(size.width)), \(Int(size.height))]")
        }
        let ends = ["0.175", "0.40", "0.70", "1.0"]
        let stages = zip(map.shownStageNames, ends).map { quoted($0.isEmpty ? " " : $0) + "@" + $1 }
        lines.append("evolution " + stages.joined(separator: " -> "))
        if map.hidesEvolutionAxis || map.hidesValueChainAxis { lose(.axis, "Mermaid cannot hide an axis.", .nowhere) }
    }

    /// Mermaid's strings know `\"` and `\\`.
    private func quoted(_ text: String) -> String {
        let plain = text.replacing("\n", with: " ").replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
        return "\"" + plain + "\""
    }

    private mutating func place(_ position: MapPosition, _ name: String, _ range: SourceRange) -> String {
        if !position.isOnMap { lose(.outOfRange, "“\(name)” stands off the map and is put at its edge.", range) }
        return position.clamped.text
    }

    private mutating func write(_ component: WardleyMap.Component) {
        if component.name.contains("\n") {
            lose(.lineBreak, "“\(component.name)” loses its line break.", component.range)
        }
        let position = place(component.position, component.name, component.range)
        if !component.isPlaced {
            let put = "Mermaid wants one and gets \(position), where OWM draws it"
            lose(.noPosition, "“\(component.name)” has no position; \(put).", component.range)
        }
        guard component.kind != .anchor else {
            if component.label != nil {
                lose(.anchorLabel, "An anchor has no label's place in Mermaid.", component.range)
            }
            return lines.append("anchor \(quoted(component.name)) \(position)")
        }
        if component.kind == .submap {
            lose(.submap, "“\(component.name)” is a submap and becomes a component.", component.range)
        }
        lines.append("component \(quoted(component.name)) \(position)" + label(component.label) + marks(component))
    }

    /// Whole pixels: Mermaid takes no others.
    private func label(_ label: LabelOffset?) -> String {
        guard let label, abs(label.x) < 100_000, abs(label.y) < 100_000 else { return "" }
        return " label [\(Int(label.x.rounded())), \(Int(label.y.rounded()))]"
    }

    /// One mark and inertia, in this order.
    private mutating func marks(_ component: WardleyMap.Component) -> String {
        let known = component.decorators.words.filter { $0 != "ecosystem" }
        for word in component.decorators.words where word != known.first {
            lose(.decorator, "“\(component.name)” loses “(\(word))”; Mermaid holds one mark.", component.range)
        }
        let mark = known.first.map { " (\($0))" } ?? ""
        return mark + (component.hasInertia ? " (inertia)" : "")
    }

    private mutating func writePipelines(_ seen: inout Set<String>) {
        var written: Set<Int> = []
        for pipeline in map.pipelines {
            guard let owner = table.find(pipeline.name) else {
                lose(.unknownName, "The pipeline “\(pipeline.name)” names nothing.", pipeline.range)
                continue
            }
            let children = pipeline.children.map { map.components[$0] }.filter { seen.insert($0.name).inserted }
            guard !children.isEmpty, written.insert(owner.index).inserted else {
                lose(.pipelineRange, "The pipeline “\(pipeline.name)” has no children to write.", pipeline.range)
                continue
            }
            lines.append("pipeline \(quoted(map.components[owner.index].name)) {")
            for child in children {
                let evolution = min(max(child.position.evolution, 0), 1)
                lines.append("  component \(quoted(child.name)) [\(MapNumber.exact(evolution))]" + label(child.label))
            }
            lines.append("}")
        }
    }

    private mutating func write(_ link: WardleyMap.Link) {
        guard let start = table.find(link.start), let end = table.find(link.end) else {
            return lose(
                .unknownName,
                "The link from “\(link.start)” to “\(link.end)” names nothing at one end.",
                link.range
            )
        }
        let label = link.flowLabel.map { "'" + $0.replacing("'", with: "’").replacing("\n", with: " ") + "'" } ?? ""
        let arrow =
            switch link.flow {
            case nil: "->"
            case .forward: "+\(label)>"
            case .backward: "+\(label)<"
            case .both: "+\(label)<>"
            }
        let ends = (quoted(map.components[start.index].name), quoted(map.components[end.index].name))
        let context = (link.context ?? "").replacing("\n", with: " ").replacing(";", with: ",")
        lines.append("\(ends.0) \(arrow) \(ends.1)" + (context.isEmpty ? "" : "; " + context))
    }

    private mutating func write(_ evolve: WardleyMap.Evolve) {
        guard let found = table.find(evolve.name) else {
            return lose(.unknownName, "The evolution of “\(evolve.name)” names nothing.", evolve.range)
        }
        if let name = evolve.newName { lose(.newName, "“\(evolve.name)” loses its new name “\(name)”.", evolve.range) }
        if evolve.label != nil { lose(.evolveLabel, "What evolves has no label's place in Mermaid.", evolve.range) }
        let evolution = min(max(evolve.evolution, 0), 1)
        lines.append("evolve \(quoted(map.components[found.index].name)) \(MapNumber.exact(evolution))")
    }

    private mutating func writeWords() {
        for note in map.notes {
            let position = place(note.position, "A note", note.range)
            lines.append("note \(quoted(note.text)) \(position)")
        }
        for annotation in map.annotations {
            guard let first = annotation.positions.first, annotation.number >= 0 else { continue }
            if annotation.positions.count > 1 {
                lose(.annotationPlace, "Annotation \(annotation.number) keeps its first place alone.", annotation.range)
            }
            let position = place(first, "An annotation", annotation.range)
            lines.append("annotation \(annotation.number),\(position) \(quoted(annotation.text))")
        }
        if let position = map.annotationsPosition { lines.append("annotations \(position.clamped.text)") }
        for accelerator in map.accelerators {
            let position = place(accelerator.position, accelerator.name, accelerator.range)
            lines.append(
                (accelerator.slowsDown ? "deaccelerator " : "accelerator ") + quoted(accelerator.name) + " " + position
            )
        }
        for address in map.addresses { lose(.address, "The address “\(address.name)” is left out.", address.range) }
        for attitude in map.attitudes {
            lose(.attitude, "The area of \(attitude.kind.rawValue) is left out.", attitude.range)
        }
    }
}

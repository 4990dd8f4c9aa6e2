/// What changed from one map to the next: the moves that a strategy is made of, not lines of text.
///
/// Components are matched by name, folded as links fold them; what is left is matched as a rename where a new name is
/// near an old one or stands in an old one's place with its links. Everything is in a fixed order.
package struct MapComparison: Equatable, Sendable, Codable {
    package var oldTitle: String?
    package var newTitle: String?
    package var added: [String] = []
    package var removed: [String] = []
    package var renamed: [Rename] = []
    package var moved: [Move] = []
    package var addedLinks: [LinkChange] = []
    package var removedLinks: [LinkChange] = []
    package var changedLinks: [LinkChange] = []
    package var evolutions: [EvolutionChange] = []
    /// Other changes of a component, in a sentence each: inertia, marks, kind.
    package var remarks: [String] = []

    /// A component that has another name now.
    package struct Rename: Equatable, Sendable, Codable {
        package var from: String
        package var to: String
    }

    /// A component that stands elsewhere, under its new name.
    package struct Move: Equatable, Sendable, Codable {
        package var name: String
        package var fromVisibility: Double
        package var fromEvolution: Double
        package var toVisibility: Double
        package var toEvolution: Double
        /// The stage it left and the stage it came to, where they differ.
        package var fromStage: String?
        package var toStage: String?

        /// How far to the right, negative to the left.
        package var alongEvolution: Double { toEvolution - fromEvolution }
        /// How far up, negative down.
        package var alongVisibility: Double { toVisibility - fromVisibility }
    }

    /// A link that came, went or has another context.
    package struct LinkChange: Equatable, Hashable, Sendable, Codable {
        package var from: String
        package var to: String
        package var context: String?
    }

    /// An evolve line that came, went or changed; nil where there is none.
    package struct EvolutionChange: Equatable, Sendable, Codable {
        package var name: String
        package var from: Double?
        package var to: Double?
        package var newName: String?
    }

    /// Whether both maps say the same.
    package var isEmpty: Bool {
        added.isEmpty && removed.isEmpty && renamed.isEmpty && moved.isEmpty && addedLinks.isEmpty
            && removedLinks.isEmpty
            && changedLinks.isEmpty && evolutions.isEmpty && remarks.isEmpty && oldTitle == newTitle
    }
}

extension MapComparison {
    package init(from old: WardleyMap, to new: WardleyMap) {
        oldTitle = old.title
        newTitle = new.title
        let pairing = MapPairing(old, new)
        for (oldIndex, newIndex) in pairing.pairs {
            compare(old.components[oldIndex], new.components[newIndex], new.shownStageNames)
        }
        removed = pairing.onlyOld.map { old.components[$0].name }
        added = pairing.onlyNew.map { new.components[$0].name }
        compareLinks(old, new, pairing)
        compareEvolutions(old, new, pairing)
    }

    private mutating func compare(_ old: WardleyMap.Component, _ new: WardleyMap.Component, _ stages: [String]) {
        if old.name != new.name { renamed.append(Rename(from: old.name, to: new.name)) }
        if old.isPlaced != new.isPlaced {
            remarks.append(
                "“\(new.name)” \(new.isPlaced ? "has a place now: \(new.position.text)" : "has lost its place")."
            )
        } else if old.position != new.position {
            let (from, to) = (MapStage(at: old.position.evolution), MapStage(at: new.position.evolution))
            moved.append(
                Move(
                    name: new.name,
                    fromVisibility: old.position.visibility,
                    fromEvolution: old.position.evolution,
                    toVisibility: new.position.visibility,
                    toEvolution: new.position.evolution,
                    fromStage: from == to ? nil : stages[from.rawValue],
                    toStage: from == to ? nil : stages[to.rawValue]
                )
            )
        }
        if old.hasInertia != new.hasInertia {
            remarks.append("“\(new.name)” \(new.hasInertia ? "has inertia now" : "has lost its inertia").")
        }
        if old.decorators != new.decorators {
            let words = new.decorators.words.joined(separator: ", ")
            remarks.append("“\(new.name)” is marked \(words.isEmpty ? "with nothing" : words) now.")
        }
        if old.kind != new.kind { remarks.append("“\(new.name)” is \(new.kind.phrase) now.") }
    }

    private mutating func compareLinks(_ old: WardleyMap, _ new: WardleyMap, _ pairing: MapPairing) {
        func change(_ link: WardleyMap.Link, renames: Bool) -> LinkChange {
            let ends =
                renames ? [pairing.newName(of: link.start), pairing.newName(of: link.end)] : [link.start, link.end]
            return LinkChange(from: ends[0], to: ends[1], context: link.context)
        }
        func key(_ change: LinkChange) -> String { NameTable.fold(change.from) + "\u{1}" + NameTable.fold(change.to) }
        let before = old.links.map { change($0, renames: true) }
        let after = new.links.map { change($0, renames: false) }
        var oldByKey: [String: LinkChange] = [:]
        for link in before where oldByKey[key(link)] == nil { oldByKey[key(link)] = link }
        var seen: Set<String> = []
        for link in after where seen.insert(key(link)).inserted {
            guard let earlier = oldByKey[key(link)] else {
                addedLinks.append(link)
                continue
            }
            if earlier.context != link.context { changedLinks.append(link) }
        }
        var told: Set<String> = []
        removedLinks = before.filter { !seen.contains(key($0)) && told.insert(key($0)).inserted }
    }

    private mutating func compareEvolutions(_ old: WardleyMap, _ new: WardleyMap, _ pairing: MapPairing) {
        var before: [String: WardleyMap.Evolve] = [:]
        for evolve in old.evolves {
            let key = NameTable.fold(pairing.newName(of: evolve.name))
            if before[key] == nil { before[key] = evolve }
        }
        var seen: Set<String> = []
        for evolve in new.evolves where seen.insert(NameTable.fold(evolve.name)).inserted {
            let earlier = before[NameTable.fold(evolve.name)]
            guard earlier?.evolution != evolve.evolution || earlier?.newName != evolve.newName else { continue }
            evolutions.append(
                EvolutionChange(
                    name: evolve.name,
                    from: earlier?.evolution,
                    to: evolve.evolution,
                    newName: evolve.newName
                )
            )
        }
        for evolve in old.evolves {
            let name = pairing.newName(of: evolve.name)
            guard seen.insert(NameTable.fold(name)).inserted else { continue }
            evolutions.append(EvolutionChange(name: name, from: evolve.evolution, to: nil))
        }
    }
}

extension WardleyMap.Component.Kind {
    fileprivate var phrase: String {
        switch self {
        case .component: "a component"
        case .anchor: "an anchor"
        case .submap: "a submap"
        case .child: "part of a pipeline"
        }
    }
}

/// Which component of one map is which of another.
struct MapPairing {
    /// Indices in the old and the new map, in the new map's order.
    private(set) var pairs: [(old: Int, new: Int)] = []
    private(set) var onlyOld: [Int] = []
    private(set) var onlyNew: [Int] = []
    private var renames: [String: String] = [:]

    init(_ old: WardleyMap, _ new: WardleyMap) {
        var waiting: [String: [Int]] = [:]
        for (index, component) in old.components.enumerated().reversed() {
            waiting[NameTable.fold(component.name), default: []].append(index)
        }
        for (index, component) in new.components.enumerated() {
            if let match = waiting[NameTable.fold(component.name)]?.popLast() {
                pairs.append((match, index))
            } else {
                onlyNew.append(index)
            }
        }
        let matched = Set(pairs.map(\.old))
        onlyOld = old.components.indices.filter { !matched.contains($0) }
        pairRenames(old, new)
        pairs.sort { $0.new < $1.new }
        for (oldIndex, newIndex) in pairs where old.components[oldIndex].name != new.components[newIndex].name {
            renames[NameTable.fold(old.components[oldIndex].name)] = new.components[newIndex].name
        }
    }

    /// A name of the old map as the new map has it.
    func newName(of name: String) -> String {
        renames[NameTable.fold(name)] ?? name
    }

    /// What lost its name: a near name, or the same place with at least one of its neighbours.
    private mutating func pairRenames(_ old: WardleyMap, _ new: WardleyMap) {
        guard !onlyOld.isEmpty, !onlyNew.isEmpty else { return }
        let similar = SimilarNames(onlyOld.map { old.components[$0].name })
        var byName: [String: Int] = [:]
        for index in onlyOld where byName[old.components[index].name] == nil {
            byName[old.components[index].name] = index
        }
        var byPlace: [MapPosition: [Int]] = [:]
        for index in onlyOld { byPlace[old.components[index].position, default: []].append(index) }
        let oldNeighbours = Self.neighbours(old, Set(onlyOld))
        let newNeighbours = Self.neighbours(new, Set(onlyNew))
        var taken: Set<Int> = []
        for index in onlyNew {
            let component = new.components[index]
            var match = similar.nearest(to: component.name).flatMap { byName[$0] }
            if match == nil || taken.contains(match ?? -1) {
                let here = (byPlace[component.position] ?? []).prefix(16).filter { !taken.contains($0) }
                let around = newNeighbours[NameTable.fold(component.name)] ?? []
                match = here.first { candidate in
                    let others = oldNeighbours[NameTable.fold(old.components[candidate].name)] ?? []
                    return here.count == 1 || !around.isDisjoint(with: others)
                }
            }
            guard let match, taken.insert(match).inserted else { continue }
            pairs.append((match, index))
        }
        let paired = Set(pairs.map(\.new))
        onlyNew.removeAll { paired.contains($0) }
        onlyOld.removeAll { taken.contains($0) }
    }

    /// The names linked to each of some components.
    private static func neighbours(_ map: WardleyMap, _ wanted: Set<Int>) -> [String: Set<String>] {
        var found: [String: Set<String>] = [:]
        for index in wanted { found[NameTable.fold(map.components[index].name)] = [] }
        for link in map.links {
            let ends = (NameTable.fold(link.start), NameTable.fold(link.end))
            found[ends.0]?.insert(ends.1)
            found[ends.1]?.insert(ends.0)
        }
        return found
    }
}

import Diagnostics
package import Wardley

extension MapDraft {
    /// The draft as a map, to be drawn: what its text says, and the spread of placements, which text cannot say.
    package var map: WardleyMap {
        var map = MapDocument(reading: SourceText(name: title, text: text)).map
        let spreads = Dictionary(
            components.compactMap { node in node.spread.map { (MapName(node.name).text, $0) } },
            uniquingKeysWith: { first, _ in first }
        )
        for index in map.components.indices {
            map.components[index].spread = spreads[map.components[index].name].map(MapSpread.init)
        }
        return map
    }
}

extension MapSpread {
    /// The ranges as they are: a median seldom lies in their middle.
    fileprivate init(_ spread: PlacementSpread) {
        self.init(visibility: spread.visibility, evolution: spread.evolution)
    }
}

package import Lessons
package import MapDrafts
import Wardley
package import Workshop

extension CapturedMap {
    /// What a session's map activity collected.
    package init(_ result: MapResult) {
        let names = Dictionary(
            result.components.map { ($0.component, $0.text) },
            uniquingKeysWith: { first, _ in first }
        )
        let placements = Dictionary(grouping: result.maps.flatMap(\.placements), by: \.component)
        self.init(
            title: result.activity.title,
            components: result.components.map { component in
                PlacedComponent(
                    component.text,
                    placements: (placements[component.component] ?? []).map {
                        MapPosition(visibility: $0.visibility, evolution: $0.evolution)
                    }
                )
            },
            links: result.links.compactMap { link in
                guard let start = names[link.from], let end = names[link.to] else { return nil }
                return DrawnLink(start, end, count: link.count, isGiven: link.isGiven)
            },
            participants: result.ballots
        )
    }
}

extension Session {
    /// The map activities that somebody handed something in for, in the agenda's order.
    package var capturedMaps: [(id: ActivityID, map: CapturedMap)] {
        results.compactMap { result in
            guard case .map(let map) = result, map.ballots > 0 else { return nil }
            return (map.activity.id, CapturedMap(map))
        }
    }
}

import Lessons
import MapDrafts
import Records
import Wardley
import Workshop

extension CapturedMap {
    /// What a session's map activity collected.
    /// - Parameter start: the map that the room began from.
    init(_ result: MapResult, from start: StartingMap?) {
        let names = Dictionary(
            result.components.map { ($0.component, $0.text) },
            uniquingKeysWith: { first, _ in first }
        )
        let placements = Dictionary(grouping: result.maps.flatMap(\.placements), by: \.component)
        let starts = Dictionary(
            (start?.places ?? []).map {
                ($0.component, MapPosition(visibility: $0.visibility, evolution: $0.evolution))
            },
            uniquingKeysWith: { first, _ in first }
        )
        let anchors = start?.anchors ?? []
        let needs = anchors.flatMap { anchor in
            anchor.needs.compactMap { names[$0] }.map { DrawnLink(anchor.text, $0, count: 0, isGiven: true) }
        }
        self.init(
            title: result.activity.title,
            anchors: anchors.map {
                Anchor($0.text, at: MapPosition(visibility: $0.visibility, evolution: $0.evolution))
            },
            components: result.components.map { component in
                PlacedComponent(
                    component.text,
                    placements: (placements[component.component] ?? []).map {
                        MapPosition(visibility: $0.visibility, evolution: $0.evolution)
                    },
                    start: starts[component.component]
                )
            },
            links: needs
                + result.links.compactMap { link in
                    guard let start = names[link.from], let end = names[link.to] else { return nil }
                    return DrawnLink(start, end, count: link.count, isGiven: link.isGiven)
                },
            participants: result.ballots
        )
    }
}

extension Session {
    private func startingMap(of id: ActivityID) -> StartingMap? {
        guard case .map(let task)? = activity(id)?.kind else { return nil }
        return task.start
    }

    /// The map activities that somebody handed something in for, in the agenda's order.
    var capturedMaps: [(id: ActivityID, map: CapturedMap)] {
        results.compactMap { result in
            guard case .map(let map) = result, map.ballots > 0 else { return nil }
            return (map.activity.id, CapturedMap(map, from: startingMap(of: map.activity.id)))
        }
    }
}

extension SessionFolder {
    /// The session that the folder's journal tells of.
    func session() throws(CommandFailure) -> Session {
        do {
            return try Session(replaying: try events())
        } catch let error as RecordsError {
            throw CommandFailure(error)
        } catch let fault as ReplayFault {
            throw CommandFailure(fault)
        } catch {
            throw CommandFailure("\(name) cannot be read: \(error)", .hasErrors)
        }
    }
}

package import Lessons

/// Where a room placed components on a map: the middle and the spread of both axes, and what depends on what.
package struct MapResult: Hashable, Sendable, Codable {
    package var activity: ActivityHeading
    /// How many maps were handed in, by teams or by learners.
    package var ballots: Int
    /// In the plan's order.
    package var components: [PlacedComponent]
    /// Those that the plan gives, then those that were drawn, the most frequent first.
    package var links: [DrawnLink]
    /// The maps themselves; without authors if anonymous.
    package var maps: [AuthoredMap]
    /// The map that the room began from, where the plan names one.
    package var start: StartingMap?

    /// Where all who placed a component put it.
    package struct PlacedComponent: Hashable, Sendable, Codable {
        /// From 1.
        package var component: Int
        package var text: String
        /// `nil` until somebody has placed it. From 0 to 1.
        package var visibility: NumberSummary?
        /// `nil` until somebody has placed it. From 0 to 1.
        package var evolution: NumberSummary?
    }

    /// A link that somebody drew or the plan gives.
    package struct DrawnLink: Hashable, Sendable, Codable {
        /// The component that needs the other, by number.
        package var from: Int
        package var to: Int
        /// On how many maps it was drawn.
        package var count: Int
        /// Whether the plan gives it.
        package var isGiven: Bool

        private enum CodingKeys: String, CodingKey {
            case from, to, count
            case isGiven = "given"
        }
    }

    /// The map of one learner or team.
    package struct AuthoredMap: Hashable, Sendable, Codable {
        /// `nil` if the activity is anonymous.
        package var author: Author?
        package var placements: [AuthoredPlacement]
        package var links: [MapTask.Link]
    }

    /// Where one learner or team put a component; both places are from 0 to 1.
    package struct AuthoredPlacement: Hashable, Sendable, Codable {
        package var component: Int
        package var visibility: Double
        package var evolution: Double
    }
}

extension Session {
    func result(of task: MapTask, in activity: Activity, _ state: ActivityState) -> MapResult {
        let isAnonymous = activity.options.isAnonymous
        let maps = state.maps.sorted { $0.key < $1.key }.map { author, map in
            MapResult.AuthoredMap(author: isAnonymous ? nil : author, map)
        }
        return MapResult(
            activity: heading(of: activity, state),
            ballots: maps.count,
            components: task.components.enumerated().map { index, text in
                let placements = state.maps.values.compactMap { $0.placements[index + 1] }
                return MapResult.PlacedComponent(
                    component: index + 1,
                    text: text,
                    visibility: NumberSummary(placements.map(\.visibility)),
                    evolution: NumberSummary(placements.map(\.evolution))
                )
            },
            links: task.counted(state.maps.values.map(\.links)),
            maps: isAnonymous ? maps.sorted(by: MapResult.AuthoredMap.precedes) : maps,
            start: task.start
        )
    }
}

extension MapTask {
    fileprivate func counted(_ drawn: [Set<Link>]) -> [MapResult.DrawnLink] {
        var counts: [Link: Int] = [:]
        for link in drawn.joined() where isKnown(link) { counts[link, default: 0] += 1 }
        let given = links.filter(isKnown).map { MapResult.DrawnLink(from: $0.from, to: $0.to, count: 0, isGiven: true) }
        let others = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        return given + others.map { MapResult.DrawnLink(from: $0.from, to: $0.to, count: $1, isGiven: false) }
    }

    private func isKnown(_ link: Link) -> Bool {
        components[number: link.from] != nil && components[number: link.to] != nil
    }
}

extension MapResult.AuthoredMap {
    fileprivate init(author: Author?, _ map: PlacedMap) {
        self.init(
            author: author,
            placements: map.placements.sorted { $0.key < $1.key }.map {
                MapResult.AuthoredPlacement(
                    component: $0.key,
                    visibility: $0.value.visibility,
                    evolution: $0.value.evolution
                )
            },
            links: map.links.sorted()
        )
    }

    /// An order that says nothing of who placed what.
    fileprivate static func precedes(_ left: Self, _ right: Self) -> Bool {
        left.numbers.lexicographicallyPrecedes(right.numbers)
    }

    private var numbers: [Double] {
        placements.flatMap { [Double($0.component), $0.visibility, $0.evolution] }
            + links.flatMap { [Double($0.from), Double($0.to)] }
    }
}

/// A map that a room begins from: whose needs it serves, and where its author put what is to be placed.
///
/// It is kept whole with the activity, so that a session's journal does not depend on a template of a later version.
package struct StartingMap: Hashable, Sendable, Codable {
    /// The template's name: "three-ops".
    package var name: String
    package var anchors: [Anchor]
    /// Those of the activity's components that have a place on the map.
    package var places: [Place]

    package init(name: String, anchors: [Anchor] = [], places: [Place] = []) {
        self.name = name
        self.anchors = anchors
        self.places = places
    }

    /// Somebody whose needs the map serves. Anchors are not placed by learners.
    package struct Anchor: Hashable, Sendable, Codable {
        package var text: String
        /// From 0 to 1.
        package var visibility: Double
        /// From 0 to 1.
        package var evolution: Double
        /// The components that it needs, by number, from 1.
        package var needs: [Int]
    }

    /// Where a component stands on the starting map.
    package struct Place: Hashable, Sendable, Codable {
        /// By number, from 1.
        package var component: Int
        /// From 0 to 1.
        package var visibility: Double
        /// From 0 to 1.
        package var evolution: Double
    }
}

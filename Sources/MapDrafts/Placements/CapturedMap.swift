package import Wardley

/// What the people in a room put on one map: each learner's or team's placements and links.
///
/// Values only: whoever ran the session fills it in.
package struct CapturedMap: Hashable, Sendable {
    package var title: String
    /// Whose needs the map serves, where the activity says so.
    package var anchors: [Anchor]
    /// What was to be placed, in the order of the activity.
    package var components: [PlacedComponent]
    package var links: [DrawnLink]
    /// How many people or teams handed in a map.
    package var participants: Int

    package init(
        title: String,
        anchors: [Anchor] = [],
        components: [PlacedComponent],
        links: [DrawnLink] = [],
        participants: Int
    ) {
        self.title = title
        self.anchors = anchors
        self.components = components
        self.links = links
        self.participants = participants
    }

    /// A name and every place that somebody gave it.
    package struct PlacedComponent: Hashable, Sendable {
        package var name: String
        package var placements: [MapPosition]
        /// Where the map that the room began from puts it.
        package var start: MapPosition?

        package init(_ name: String, placements: [MapPosition], start: MapPosition? = nil) {
            self.name = name
            self.placements = placements
            self.start = start
        }
    }

    /// Somebody whose needs the map serves, and where the map that the room began from puts them.
    package struct Anchor: Hashable, Sendable {
        package var name: String
        package var position: MapPosition?

        package init(_ name: String, at position: MapPosition? = nil) {
            self.name = name
            self.position = position
        }
    }

    /// A link, and how many drew it; or one that the activity gave to begin with.
    package struct DrawnLink: Hashable, Sendable {
        package var start: String
        package var end: String
        package var count: Int
        package var isGiven: Bool

        package init(_ start: String, _ end: String, count: Int, isGiven: Bool = false) {
            self.start = start
            self.end = end
            self.count = count
            self.isGiven = isGiven
        }
    }
}

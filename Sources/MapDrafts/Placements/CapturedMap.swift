package import Wardley

/// What the people in a room put on one map: each learner's or team's placements and links.
///
/// Values only: whoever ran the session fills it in.
package struct CapturedMap: Hashable, Sendable {
    package var title: String
    /// Whose need the map serves, where the activity says so.
    package var anchor: String?
    /// What was to be placed, in the order of the activity.
    package var components: [PlacedComponent]
    package var links: [DrawnLink]
    /// How many people or teams handed in a map.
    package var participants: Int

    package init(
        title: String,
        anchor: String? = nil,
        components: [PlacedComponent],
        links: [DrawnLink] = [],
        participants: Int
    ) {
        self.title = title
        self.anchor = anchor
        self.components = components
        self.links = links
        self.participants = participants
    }

    /// A name and every place that somebody gave it.
    package struct PlacedComponent: Hashable, Sendable {
        package var name: String
        package var placements: [MapPosition]

        package init(_ name: String, placements: [MapPosition]) {
            self.name = name
            self.placements = placements
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

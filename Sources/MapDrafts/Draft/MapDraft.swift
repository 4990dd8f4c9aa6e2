/// A Wardley map as far as a document or a session can honestly supply one: to be finished by people in
/// OnlineWardleyMaps.
///
/// What the source does not say is not invented: a component without a place stays without coordinates, and every
/// coordinate is marked as stated, inferred or absent in the draft's comments.
package struct MapDraft: Hashable, Sendable {
    package var title: String
    /// What a reader of the draft has to know, as comment lines at the top.
    package var remarks: [String]
    /// Whose need the map serves. One, as a rule; none where the source names nobody.
    package var anchors: [Node]
    /// The components in the order of the source, each name once.
    package var components: [Node]
    /// What the source says moves, and how far.
    package var evolutions: [Evolution] = []
    package var links: [Link] = []

    package init(title: String, remarks: [String], anchors: [Node], components: [Node]) {
        self.title = title
        self.remarks = remarks
        self.anchors = anchors
        self.components = components
    }
}

extension MapDraft {
    /// A thing with a name, and what is known of its place.
    package struct Node: Hashable, Sendable {
        package var name: String
        package var visibility: Coordinate
        package var evolution: Coordinate
        /// The source's own words for the place, kept in the comment.
        package var source: String?
        /// A comment of its own, in place of the one about where the coordinates come from.
        package var remark: String?
        /// How far the placements lie apart, where the place is the middle of several.
        package var spread: PlacementSpread?

        package init(
            _ name: String,
            visibility: Coordinate = .absent,
            evolution: Coordinate = .absent,
            source: String? = nil
        ) {
            self.name = name
            self.visibility = visibility
            self.evolution = evolution
            self.source = source
        }
    }

    /// How a coordinate came about.
    package enum Coordinate: Hashable, Sendable {
        /// The source gives the number, from 0 to 1.
        case stated(Double)
        /// Concluded from what the source says instead of a number.
        case inferred(Double, from: String)
        /// The source says nothing of it.
        case absent
    }

    /// A component moves along the axis, to a number that the source gives.
    package struct Evolution: Hashable, Sendable {
        package var name: String
        package var target: Double
    }

    /// One thing needs another.
    package struct Link: Hashable, Sendable {
        package var start: String
        package var end: String
        /// Why it stands there, where that is not plain; a comment behind the link.
        package var remark: String?

        package init(_ start: String, _ end: String, remark: String? = nil) {
            self.start = start
            self.end = end
            self.remark = remark
        }
    }
}

extension MapDraft.Coordinate {
    /// The number, stated or inferred.
    package var value: Double? {
        switch self {
        case .stated(let value), .inferred(let value, _): value
        case .absent: nil
        }
    }

    /// Whether the source gives the number.
    package var isStated: Bool {
        if case .stated = self { true } else { false }
    }

    /// `stated`, `inferred (stage “Genesis”)` or `absent`.
    var mark: String {
        switch self {
        case .stated: "stated"
        case .inferred(_, let reason): "inferred (\(reason))"
        case .absent: "absent"
        }
    }
}

/// Components that are placed on a map by visibility and evolution.
package struct MapTask: Hashable, Sendable, Codable {
    /// At least one; numbered from 1.
    package var components: [String]
    /// What the plan says depends on what; learners may add links of their own.
    package var links: [Link]
    /// Whether a team places together; otherwise everybody does.
    package var isByTeam: Bool
    /// The map that the room begins from, where the plan names one.
    package var start: StartingMap?

    package init(components: [String], links: [Link] = [], isByTeam: Bool = false, start: StartingMap? = nil) {
        self.start = start
        self.components = components
        self.links = links
        self.isByTeam = isByTeam
    }

    /// One component that needs another, by number, from 1.
    package struct Link: Hashable, Sendable, Codable {
        package var from: Int
        package var to: Int

        package init(from: Int, to: Int) {
            self.from = from
            self.to = to
        }
    }
}

extension MapTask.Link: Comparable {
    /// In the order of the components.
    package static func < (left: Self, right: Self) -> Bool { (left.from, left.to) < (right.from, right.to) }
}

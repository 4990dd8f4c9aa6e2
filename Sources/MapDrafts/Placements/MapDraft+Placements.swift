import Wardley

extension MapDraft {
    /// A draft from what a room has placed: every component at the median of its placements, with their spread as a
    /// comment, the links that the activity gave, and those that more than half of those who handed in a map drew. What
    /// nobody moved stays where the starting map has it, if there was one. Nothing else.
    package init(of captured: CapturedMap) {
        let people = captured.participants == 1 ? "1 map was" : "\(captured.participants) maps were"
        self.init(
            title: captured.title,
            remarks: [
                "Draft from a session: \(people) handed in. Every component stands at the median of its placements.",
                "Links are those that were given, and those that more than half drew.",
            ] + (captured.anchors.isEmpty ? [Self.noAnchor] : []),
            anchors: captured.anchors.map { Node($0) },
            components: captured.components.map { Node($0) }
        )
        links = captured.links.compactMap { link in
            guard link.isGiven || link.count * 2 > captured.participants else { return nil }
            let remark = link.isGiven ? "given with the activity" : "drawn by \(link.count) of \(captured.participants)"
            return Link(link.start, link.end, remark: remark)
        }
    }
}

extension MapDraft {
    private static let noAnchor =
        "Nobody was asked whose need this serves: write “anchor NAME [0.95, 0.50]” for them, and link them to what they need."
}

extension MapDraft.Node {
    fileprivate init(_ anchor: CapturedMap.Anchor) {
        self.init(anchor.name)
        guard let position = anchor.position else { return }
        visibility = .stated(position.visibility)
        evolution = .stated(position.evolution)
        remark = "as on the starting map"
    }

    fileprivate init(_ placed: CapturedMap.PlacedComponent) {
        self.init(placed.name)
        guard let spread = PlacementSpread(placed.placements) else {
            remark = "nobody placed it"
            guard let start = placed.start else { return }
            visibility = .stated(start.visibility)
            evolution = .stated(start.evolution)
            remark = "nobody moved it: as on the starting map"
            return
        }
        visibility = .stated(spread.median.visibility)
        evolution = .stated(spread.median.evolution)
        remark = spread.sentence
        self.spread = spread
    }
}

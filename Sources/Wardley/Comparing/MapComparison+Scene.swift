extension MapComparison {
    /// Both maps in one picture: what stayed in grey, what came in green, what went in red and dashed, and an arrow from
    /// where a component stood to where it stands.
    package static func scene(
        from old: WardleyMap,
        to new: WardleyMap,
        size: MapSize? = nil,
        style: WardleyMap.Style? = nil
    ) -> MapScene {
        let comparison = MapComparison(from: old, to: new)
        var both = new
        both.title = [old.title, new.title].compactMap { $0 }.reduce(into: [String]()) { titles, title in
            if !titles.contains(title) { titles.append(title) }
        }.joined(separator: " → ")
        both.evolves = []
        both.links = []
        let gone = Set(comparison.removed)
        let firstGone = both.components.count
        both.components += old.components.filter { gone.contains($0.name) }
        for index in firstGone..<both.components.count where both.components[index].kind == .child {
            both.components[index].kind = .component
        }
        var painter = MapPainter(both, size: size ?? new.size, style: style ?? new.style ?? .plain)
        painter.difference = ComparisonPaint(comparison, old: old, new: new, firstGone: firstGone)
        return painter.paint()
    }

    /// The picture as SVG text.
    package static func svg(
        from old: WardleyMap,
        to new: WardleyMap,
        size: MapSize? = nil,
        style: WardleyMap.Style? = nil
    ) -> String {
        scene(from: old, to: new, size: size, style: style).svg
    }
}

/// What a painter needs to know to paint a comparison.
struct ComparisonPaint {
    let added: Set<String>
    /// Components from this index on are those that went.
    let firstGone: Int
    let moves: [MapComparison.Move]
    let links: [(link: MapComparison.LinkChange, state: State)]
    let summary: String

    enum State { case stayed, added, removed }

    init(_ comparison: MapComparison, old: WardleyMap, new: WardleyMap, firstGone: Int) {
        added = Set(comparison.added)
        self.firstGone = firstGone
        moves = comparison.moved
        let addedLinks = Set(comparison.addedLinks)
        var links: [(link: MapComparison.LinkChange, state: State)] = new.links.map {
            let change = MapComparison.LinkChange(from: $0.start, to: $0.end, context: $0.context)
            return (change, addedLinks.contains(change) ? .added : .stayed)
        }
        links += comparison.removedLinks.map { ($0, .removed) }
        self.links = links
        summary = comparison.text.replacing("\n", with: " ")
    }

    static let green = "#1a7f37"
    static let red = "#c62828"

    func colour(of index: Int, _ name: String) -> String? {
        index >= firstGone ? Self.red : added.contains(name) ? Self.green : nil
    }
}

extension MapPainter {
    /// Links coloured by what became of them, and arrows for what moved, in place of the map's own.
    mutating func paintDifference(_ difference: ComparisonPaint) {
        scene.summary = difference.summary
        let table = NameTable(map.components.map(\.name))
        for (link, state) in difference.links {
            guard let start = table.find(link.from), let end = table.find(link.to), start.index != end.index else {
                continue
            }
            if tray.seats[start.index] != nil, tray.seats[end.index] != nil { continue }
            let from = scene.dots[dotOfComponent[start.index]].center
            let to = scene.dots[dotOfComponent[end.index]].center
            linkLines.append((from, to))
            let paint =
                switch state {
                case .stayed: MapScene.Paint.line(theme.link, theme.linkWidth, opacity: 0.6)
                case .added: MapScene.Paint.line(ComparisonPaint.green, 1.75)
                case .removed: MapScene.Paint.line(ComparisonPaint.red, 1.25, dash: "4 4")
                }
            scene.shapes.append(.line(from, to, paint, hasArrow: false))
        }
        for move in difference.moves {
            guard let found = table.find(move.name) else { continue }
            let to = scene.dots[dotOfComponent[found.index]].center
            let from = point(MapPosition(visibility: move.fromVisibility, evolution: move.fromEvolution))
            let dx = to.x - from.x
            let dy = to.y - from.y
            let length = (dx * dx + dy * dy).squareRoot()
            guard length > 3 else { continue }
            front.append(.circle(from, theme.dotRadius - 1, .line(theme.stageLine, 1, dash: "2 2")))
            scene.dots.append(MapScene.Dot(center: from, radius: theme.dotRadius - 1, name: move.name))
            let tip = MapPoint(
                x: to.x - dx / length * (theme.dotRadius + 1),
                y: to.y - dy / length * (theme.dotRadius + 1)
            )
            if length > theme.dotRadius * 2 {
                scene.shapes.append(.line(from, tip, .line(theme.axis, 1.5), hasArrow: true))
            }
            linkLines.append((from, to))
        }
    }
}

/// Seats for what has no position: rows under the axis, so that the picture claims nothing of where it stands.
struct MapTray {
    /// The middle of each unplaced component's dot, by its index in the map.
    private(set) var seats: [Int: MapPoint] = [:]
    /// The names beside the dots, cut where they are very long.
    private(set) var names: [(index: Int, text: String, box: MapBox)] = []
    /// Where the words “Not placed yet:” stand, and how many components found no seat of their own.
    private(set) var heading = MapPoint(x: 0, y: 0)
    private(set) var without = 0
    /// Of the whole tray; 0 where everything is placed.
    private(set) var height = 0.0

    static let title = "Not placed yet:"
    private static let rowHeight = 26.0
    private static let mostRows = 12

    init(_ map: WardleyMap, under area: MapBox, _ metrics: TextMetrics) {
        let unplaced = map.unplacedComponents
        guard !unplaced.isEmpty else { return }
        let bold = TextMetrics(fontSize: metrics.fontSize, letterWidth: metrics.letterWidth, isBold: true)
        var seat = MapPoint(x: area.left + 4, y: area.bottom + MapPainter.margins.bottom + Self.rowHeight / 2)
        heading = MapPoint(x: seat.x, y: seat.y + metrics.fontSize * 0.36)
        seat.x += bold.width(of: Self.title) + 18
        var row = 1
        for index in unplaced {
            let sizes = map.components[index].kind == .anchor ? bold : metrics
            let text = sizes.shortened(map.components[index].name.replacing("\n", with: " "), to: area.width * 0.4)
            let width = sizes.width(of: text)
            if seat.x + 12 + width > area.right, row < Self.mostRows {
                row += 1
                seat = MapPoint(x: area.left + 10, y: seat.y + Self.rowHeight)
            }
            seats[index] = seat
            // What is too much for the last row shares its last seat, without a name.
            guard seat.x + 12 + width <= area.right else {
                without += 1
                continue
            }
            let top = seat.y + metrics.fontSize * 0.36 - sizes.ascent
            let box = MapBox(
                left: seat.x + 10,
                top: top,
                right: seat.x + 10 + width,
                bottom: top + sizes.ascent + sizes.descent
            )
            names.append((index, text, box))
            seat.x = box.right + 24
        }
        height = Double(row) * Self.rowHeight
    }
}

extension WardleyMap {
    /// The components that nobody has placed: those without a position, and what stands in a pipeline that has none.
    var unplacedComponents: [Int] {
        guard components.contains(where: { !$0.isPlaced }) else { return [] }
        var unplaced = Set(components.indices.filter { !components[$0].isPlaced })
        let table = NameTable(components.map(\.name))
        for pipeline in pipelines {
            guard let owner = table.find(pipeline.name), unplaced.contains(owner.index) else { continue }
            unplaced.formUnion(pipeline.children)
        }
        return unplaced.sorted()
    }
}

extension MapPainter {
    /// The tray: a dashed dot and a name for each, in the order of the map.
    mutating func paintTray() {
        guard !tray.seats.isEmpty else { return }
        let more = tray.without > 0 ? " (and \(tray.without) more)" : ""
        front.append(words(MapTray.title + more, at: tray.heading, colour: theme.axis, isBold: true))
        for (index, text, box) in tray.names {
            let component = map.components[index]
            let isAnchor = component.kind == .anchor
            let colour = difference?.colour(of: index, component.name)
            let center = scene.dots[dotOfComponent[index]].center
            var paint = dotPaint(colour ?? theme.dotStroke)
            paint.dash = "2 2"
            front.append(.circle(center, isAnchor ? 3 : theme.dotRadius, paint))
            let baseline = MapPoint(x: box.left, y: center.y + theme.fontSize * 0.36)
            front.append(words(text, at: baseline, colour: colour ?? theme.label, isBold: isAnchor))
            scene.labels.append(
                MapScene.Label(lines: [text], box: box, owner: dotOfComponent[index], isAsAuthored: false)
            )
        }
    }
}

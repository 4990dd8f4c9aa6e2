extension WardleyMap {
    /// The map as a scene, to be written as SVG.
    ///
    /// - Parameters:
    ///   - size: the map's own area in pixels, axes and margins outside it; the map's `size` where nil, 1100 by 700 where
    ///     it has none.
    ///   - style: the style; the map's own where nil, plain where it has none.
    package func scene(size: MapSize? = nil, style: Style? = nil) -> MapScene {
        var painter = MapPainter(self, size: size ?? self.size, style: style ?? self.style ?? .plain)
        return painter.paint()
    }

    /// The map as SVG text: the same bytes for the same map, with a title and a description for screen readers.
    package func svg(size: MapSize? = nil, style: Style? = nil) -> String {
        scene(size: size, style: style).svg
    }
}

/// Turns a map into shapes, from the back to the front.
struct MapPainter {
    let map: WardleyMap
    let theme: MapTheme
    /// The map's own area in the picture.
    let area: MapBox
    let metrics: TextMetrics
    var scene: MapScene
    /// Shapes that lie in front of the links.
    var front: [MapScene.Shape] = []
    var wishes: [LabelPlacer.Wish] = []
    /// The colour, size and boldness of each wish's words.
    var wishPaints: [WishPaint] = []
    var obstacles: [MapBox] = []
    var linkLines: [(MapPoint, MapPoint)] = []
    /// The boxes of pipelines, whose borders a label should not cross.
    var frames: [MapBox] = []
    /// What nobody has placed yet, under the axis.
    let tray: MapTray
    /// The dot of each component, and of each that it evolves to.
    var dotOfComponent: [Int] = []
    /// Set where two maps are drawn as one.
    var difference: ComparisonPaint?

    struct WishPaint {
        var colour: String
        var isBold = false
        var size: Double
    }

    static let margins = (left: 46.0, top: 52.0, right: 30.0, bottom: 48.0)

    init(_ map: WardleyMap, size: MapSize?, style: WardleyMap.Style) {
        self.map = map
        theme = MapTheme.of(style)
        let wanted = size ?? MapSize(width: 1100, height: 700)
        let width = wanted.width >= 50 && wanted.width.isFinite ? min(wanted.width, 20_000) : 1100
        let height = wanted.height >= 50 && wanted.height.isFinite ? min(wanted.height, 20_000) : 700
        area = MapBox(
            left: Self.margins.left,
            top: Self.margins.top,
            right: Self.margins.left + width,
            bottom: Self.margins.top + height
        )
        metrics = TextMetrics(fontSize: theme.fontSize, letterWidth: theme.letterWidth)
        tray = MapTray(map, under: area, metrics)
        scene = MapScene(
            size: MapSize(
                width: area.right + Self.margins.right,
                height: area.bottom + Self.margins.bottom + tray.height
            ),
            title: map.title ?? "Wardley map",
            summary: map.summary,
            theme: theme
        )
    }

    mutating func paint() -> MapScene {
        paintGround()
        paintAxes()
        paintAttitudes()
        paintHalos()
        placeDots()
        paintPipelines()
        if let difference {
            paintDifference(difference)
        } else {
            paintLinks()
            paintEvolution()
        }
        paintDots()
        paintAccelerators()
        paintAnnotations()
        wishForNotes()
        paintTray()
        scene.shapes += front
        paintLabels()
        return scene
    }

    /// A place on the map as a point in the picture; what lies off the map is drawn at its edge.
    func point(_ position: MapPosition) -> MapPoint {
        let position = position.clamped
        return MapPoint(
            x: area.left + position.evolution * area.width,
            y: area.top + (1 - position.visibility) * area.height
        )
    }

    func words(
        _ text: String,
        at point: MapPoint,
        _ alignment: MapScene.Alignment = .start,
        size: Double? = nil,
        colour: String? = nil,
        isBold: Bool = false,
        turn: Double = 0
    ) -> MapScene.Shape {
        .words(
            MapScene.Words(
                lines: [text],
                point: point,
                alignment: alignment,
                size: size ?? theme.fontSize,
                colour: colour ?? theme.axis,
                isBold: isBold,
                turn: turn
            )
        )
    }
}

// MARK: The map itself

extension MapPainter {
    private mutating func paintGround() {
        let all = MapBox(left: 0, top: 0, right: scene.size.width, bottom: scene.size.height)
        scene.shapes.append(.box(all, .filled(theme.background), corner: 0))
        if theme.hasGround { paintShades() }
        let sizes = TextMetrics(fontSize: 20, letterWidth: theme.letterWidth, isBold: true)
        let title = sizes.shortened(scene.title.replacing("\n", with: " "), to: all.width - area.left - 10)
        if map.title != nil {
            scene.shapes.append(
                words(title, at: MapPoint(x: area.left, y: 30), size: 20, colour: theme.ink, isBold: true)
            )
        }
    }

    /// The soft bands of the wardley style: dark at both ends, light in the middle.
    private mutating func paintShades() {
        let count = 64
        for band in 0..<count {
            let middle = (Double(band) + 0.5) / Double(count)
            let depth = abs(middle - 0.5) * 2
            let shade = 255 - Int((depth * depth * 14).rounded())
            let left = area.left + area.width * Double(band) / Double(count)
            let box = MapBox(
                left: left,
                top: area.top,
                right: left + area.width / Double(count),
                bottom: area.bottom
            )
            scene.shapes.append(.box(box, .filled("rgb(\(shade),\(shade),\(shade))"), corner: 0))
        }
    }

    private mutating func paintAxes() {
        let corner = MapPoint(x: area.left, y: area.bottom)
        if !map.hidesValueChainAxis {
            let top = MapPoint(x: area.left, y: area.top)
            scene.shapes.append(.line(corner, top, .line(theme.axis), hasArrow: true))
            let x = area.left - 8
            let middle = MapPoint(x: x, y: (area.top + area.bottom) / 2)
            scene.shapes.append(words("Value Chain", at: middle, .middle, isBold: true, turn: -90))
            if area.height > 260 {
                scene.shapes.append(words("Invisible", at: MapPoint(x: x, y: area.bottom - 4), turn: -90))
                scene.shapes.append(words("Visible", at: MapPoint(x: x, y: area.top + 4), .end, turn: -90))
            }
        }
        guard !map.hidesEvolutionAxis else { return }
        let right = MapPoint(x: area.right, y: area.bottom)
        scene.shapes.append(.line(corner, right, .line(theme.axis), hasArrow: true))
        paintStages()
        scene.shapes.append(
            words("Evolution", at: MapPoint(x: area.right, y: area.bottom + 36), .end, isBold: true)
        )
    }

    private mutating func paintStages() {
        let names = map.shownStageNames
        for stage in MapStage.allCases {
            let x = area.left + stage.start * area.width
            if stage != .genesis {
                let line = (MapPoint(x: x, y: area.top), MapPoint(x: x, y: area.bottom))
                scene.shapes.append(.line(line.0, line.1, .line(theme.stageLine, dash: "2 4"), hasArrow: false))
            }
            let next = MapStage(rawValue: stage.rawValue + 1)?.start ?? 1
            let room = (next - stage.start) * area.width - 8
            let lines = metrics.wrapped(names[stage.rawValue], to: room, atMost: 2)
            scene.shapes.append(
                .words(
                    MapScene.Words(
                        lines: lines,
                        point: MapPoint(x: x + 4, y: area.bottom + 18),
                        size: theme.fontSize,
                        colour: theme.axis
                    )
                )
            )
        }
    }
}

extension WardleyMap {
    /// What a map shows, in sentences for those who cannot see it.
    var summary: String {
        let anchors = components.filter { $0.kind == .anchor }.map(\.name)
        var sentences = ["A Wardley map with \(components.count) components and \(links.count) links."]
        if !anchors.isEmpty { sentences.append("Anchors: " + anchors.prefix(10).joined(separator: ", ") + ".") }
        let names = shownStageNames
        for stage in MapStage.allCases {
            let there = components.filter {
                $0.kind != .anchor && $0.isPlaced && MapStage(at: $0.position.evolution) == stage
            }
            guard !there.isEmpty else { continue }
            let listed = there.prefix(40).map(\.name).joined(separator: ", ")
            sentences.append("\(names[stage.rawValue]): \(listed)\(there.count > 40 ? " and others" : "").")
        }
        let unplaced = components.filter { $0.kind != .anchor && !$0.isPlaced }.map(\.name)
        if !unplaced.isEmpty {
            let listed = unplaced.prefix(40).joined(separator: ", ")
            sentences.append("Not placed yet: \(listed)\(unplaced.count > 40 ? " and others" : "").")
        }
        for evolve in evolves.prefix(20) {
            let stage = names[MapStage(at: evolve.evolution).rawValue]
            sentences.append("\(evolve.name) evolves to \(evolve.newName ?? stage).")
        }
        return sentences.joined(separator: " ").replacing("\n", with: " ")
    }
}

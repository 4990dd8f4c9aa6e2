// MARK: Dots

extension MapPainter {
    mutating func placeDots() {
        var square: Set<String> = []
        for pipeline in map.pipelines { square.insert(NameTable.fold(pipeline.name)) }
        for (index, component) in map.components.enumerated() {
            dotOfComponent.append(scene.dots.count)
            if let seat = tray.seats[index] {
                scene.dots.append(MapScene.Dot(center: seat, radius: theme.dotRadius, name: component.name))
                continue
            }
            var center = point(component.position)
            if component.kind == .child { center.y = min(center.y + 11, area.bottom) }
            let radius = radius(of: component)
            scene.dots.append(MapScene.Dot(center: center, radius: radius, name: component.name))
            wish(for: component, center, radius, isSquare: square.contains(NameTable.fold(component.name)))
        }
    }

    private func radius(of component: WardleyMap.Component) -> Double {
        if component.kind == .anchor { return 2 }
        if component.decorators.contains(.ecosystem) { return 30 }
        if component.decorators.contains(.market) { return 18 }
        return component.decorators.isEmpty ? theme.dotRadius : 15
    }

    private mutating func wish(
        for component: WardleyMap.Component,
        _ center: MapPoint,
        _ radius: Double,
        isSquare: Bool
    ) {
        let isAnchor = component.kind == .anchor
        let offset = component.label ?? LabelOffset(x: radius > 10 ? 10 : 5, y: radius > 10 ? -20 : -10)
        wishFor(
            component.name,
            center: center,
            radius: isAnchor ? 5 : radius,
            offset: isAnchor ? nil : offset,
            isAuthored: component.label != nil && !isAnchor,
            owner: scene.dots.count - 1,
            WishPaint(
                colour: colour(of: dotOfComponent.count - 1, component.name) ?? theme.label,
                isBold: isAnchor,
                size: theme.fontSize
            )
        )
    }

    /// The colour of what came or went, in a comparison.
    private func colour(of index: Int, _ name: String) -> String? {
        difference?.colour(of: index, name)
    }

    /// - Parameter offset: from the dot to where the first line's baseline begins; nil for a label in the middle above.
    mutating func wishFor(
        _ name: String,
        center: MapPoint,
        radius: Double,
        offset: LabelOffset?,
        isAuthored: Bool,
        owner: Int?,
        _ paint: WishPaint
    ) {
        let sizes = TextMetrics(fontSize: paint.size, letterWidth: theme.letterWidth, isBold: paint.isBold)
        let lines = name.split(separator: "\n").prefix(6).map { sizes.shortened(String($0), to: area.width * 0.9) }
        guard !lines.isEmpty else { return }
        let size = (
            lines.map { sizes.width(of: $0) }.max() ?? 0,
            sizes.ascent + sizes.descent + Double(lines.count - 1) * sizes.lineHeight
        )
        var left = center.x - size.0 / 2
        var top = center.y - radius - 5 - size.1
        if let offset {
            left = lines.count == 1 ? center.x + offset.x : center.x + offset.x - size.0 / 2
            top = center.y + offset.y - sizes.ascent
        }
        let twoLines = lines.count == 1 && size.0 > 60 ? sizes.inTwoLines(lines[0]) : nil
        let twoWidth = twoLines.map { $0.map { sizes.width(of: $0) }.max() ?? 0 } ?? 0
        wishes.append(
            LabelPlacer.Wish(
                lines: lines,
                sizes: size,
                twoLines: twoLines,
                twoSizes: (twoWidth, sizes.ascent + sizes.descent + sizes.lineHeight),
                center: center,
                radius: radius,
                wanted: MapBox(left: left, top: top, right: left + size.0, bottom: top + size.1),
                isAuthored: isAuthored,
                owner: owner
            )
        )
        wishPaints.append(paint)
    }

    mutating func paintDots() {
        var square: Set<String> = []
        for pipeline in map.pipelines { square.insert(NameTable.fold(pipeline.name)) }
        let evolving = Dictionary(map.evolves.map { (NameTable.fold($0.name), $0.evolution) }) { first, _ in first }
        for (index, component) in map.components.enumerated() where tray.seats[index] == nil {
            let center = scene.dots[dotOfComponent[index]].center
            let key = NameTable.fold(component.name)
            let stroke = colour(of: index, component.name) ?? theme.dotStroke
            guard component.kind != .anchor else {
                front.append(.circle(center, 2, .filled(theme.ink)))
                continue
            }
            paintDecorators(component, center)
            if component.kind == .submap {
                front.append(.circle(center, theme.dotRadius, .filled(theme.dotStroke)))
                front.append(.circle(center, theme.dotRadius + 3, .line(theme.dotStroke, theme.dotStrokeWidth)))
            } else if square.contains(key) {
                paintSquare(center, stroke)
            } else {
                paintDot(center, stroke)
            }
            if component.hasInertia { paintInertia(component, center, target: evolving[key]) }
        }
    }

    func dotPaint(_ stroke: String) -> MapScene.Paint {
        MapScene.Paint(fill: theme.dotFill, stroke: stroke, width: theme.dotStrokeWidth)
    }

    mutating func paintDot(_ center: MapPoint, _ stroke: String) {
        front.append(.circle(center, theme.dotRadius, dotPaint(stroke)))
    }

    mutating func paintSquare(_ center: MapPoint, _ stroke: String) {
        front.append(.box(MapBox.around(center, radius: 5), dotPaint(stroke), corner: 0))
    }

    private mutating func paintDecorators(_ component: WardleyMap.Component, _ center: MapPoint) {
        let marks = component.decorators
        if marks.contains(.ecosystem) {
            front.append(.circle(center, 30, MapScene.Paint(fill: "#d7d7d7", stroke: theme.dotStroke, opacity: 0.55)))
            front.append(.circle(center, 22, MapScene.Paint(fill: theme.background, stroke: theme.stageLine)))
        }
        if marks.contains(.market) {
            front.append(.circle(center, 18, dotPaint(theme.dotStroke)))
            let corners = [(0.0, -11.0), (-9.5, 5.5), (9.5, 5.5)].map {
                MapPoint(x: center.x + $0.0, y: center.y + $0.1)
            }
            front.append(.polygon(corners, .line(theme.dotStroke)))
            for corner in corners { front.append(.circle(corner, 3, dotPaint(theme.dotStroke))) }
        }
        if marks.contains(.build) {
            front.append(.circle(center, 15, MapScene.Paint(fill: "#d6d6d6", stroke: theme.dotStroke, opacity: 0.9)))
        } else if marks.contains(.buy) {
            front.append(.circle(center, 15, MapScene.Paint(fill: "#aaa5a9", stroke: "#d6d6d6", opacity: 0.9)))
        } else if marks.contains(.outsource) {
            front.append(.circle(center, 15, MapScene.Paint(fill: "#444444", stroke: "#444444", opacity: 0.9)))
        }
    }

    /// A bar across the way that the component would go.
    private mutating func paintInertia(_ component: WardleyMap.Component, _ center: MapPoint, target: Double?) {
        var evolution = component.position.evolution + 0.02
        if let target, target > component.position.evolution {
            let boundaries = MapStage.allCases.map(\.start)
            if let wall = boundaries.first(where: { $0 > component.position.evolution && $0 < target }) {
                evolution = wall
            }
        }
        let x = point(MapPosition(visibility: 0, evolution: evolution)).x
        let bar = MapBox(
            left: max(x, center.x + 8),
            top: center.y - 11,
            right: max(x, center.x + 8) + 6,
            bottom: center.y + 11
        )
        front.append(.box(bar, .filled(theme.ink), corner: 1))
        obstacles.append(bar)
    }
}

// MARK: Halos

extension MapPainter {
    /// How far apart those were who placed a component, as a soft shape behind everything.
    mutating func paintHalos() {
        let least = theme.dotRadius + 3
        var hasHalo = false
        for (index, component) in map.components.enumerated() where tray.seats[index] == nil {
            guard let spread = component.spread else { continue }
            let (visibility, evolution) = (spread.visibility, spread.evolution)
            let low = point(MapPosition(visibility: visibility.lowerBound, evolution: evolution.lowerBound))
            let high = point(MapPosition(visibility: visibility.upperBound, evolution: evolution.upperBound))
            let center = point(component.position)
            let box = MapBox(
                left: max(min(low.x, center.x - least), area.left),
                top: max(min(high.y, center.y - least), area.top),
                right: min(max(high.x, center.x + least), area.right),
                bottom: min(max(low.y, center.y + least), area.bottom)
            )
            let paint = MapScene.Paint.filled(theme.flow, opacity: 0.35)
            scene.shapes.append(.box(box, paint, corner: min(box.width, box.height) / 2))
            hasHalo = true
        }
        guard hasHalo else { return }
        let caption = "Shaded: where the placements lie"
        let place = MapPoint(x: area.left + 4, y: area.bottom + 36)
        scene.shapes.append(words(caption, at: place, size: theme.fontSize - 1))
    }
}

// MARK: What lies between dots

extension MapPainter {
    mutating func paintPipelines() {
        let table = NameTable(map.components.map(\.name))
        for pipeline in map.pipelines {
            guard let extent = pipeline.extent, let owner = table.find(pipeline.name), tray.seats[owner.index] == nil
            else { continue }
            let y = point(map.components[owner.index].position).y
            let left = point(MapPosition(visibility: 0, evolution: extent.lowerBound)).x - 15
            let right = point(MapPosition(visibility: 0, evolution: extent.upperBound)).x + 15
            let box = MapBox(
                left: max(left, area.left - 15),
                top: y,
                right: min(right, area.right + 15),
                bottom: y + 22
            )
            let paint = MapScene.Paint(fill: theme.background, stroke: theme.pipeline, width: 1.25)
            scene.shapes.append(.box(box, paint, corner: 2))
            frames.append(box)
        }
    }

    mutating func paintLinks() {
        let table = NameTable(map.components.map(\.name))
        for link in map.links {
            guard let start = table.find(link.start), let end = table.find(link.end), start.index != end.index else {
                continue
            }
            let from = scene.dots[dotOfComponent[start.index]].center
            let to = scene.dots[dotOfComponent[end.index]].center
            let seated = [start.index, end.index].count { tray.seats[$0] != nil }
            if seated > 0 {
                // Between two that nobody has placed a line would say nothing but cross their names.
                let paint = MapScene.Paint.line(theme.link, theme.linkWidth, dash: "2 4", opacity: 0.6)
                if seated == 1 { scene.shapes.append(.line(from, to, paint, hasArrow: false)) }
                continue
            }
            linkLines.append((from, to))
            if link.flow != nil {
                scene.shapes.append(.line(from, to, .line(theme.flow, 9, opacity: 0.6), hasArrow: false))
            }
            scene.shapes.append(.line(from, to, .line(theme.link, theme.linkWidth), hasArrow: false))
            let words = [link.flowLabel, link.context].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: "; ")
            guard !words.isEmpty else { continue }
            let middle = MapPoint(x: (from.x + to.x) / 2, y: (from.y + to.y) / 2)
            wishFor(
                words,
                center: middle,
                radius: 1,
                offset: LabelOffset(x: 4, y: -3),
                isAuthored: false,
                owner: nil,
                WishPaint(colour: link.flow == nil ? theme.axis : theme.flowText, size: theme.fontSize - 2)
            )
        }
    }

    mutating func paintEvolution() {
        let table = NameTable(map.components.map(\.name))
        var seen: Set<String> = []
        for evolve in map.evolves where seen.insert(NameTable.fold(evolve.name)).inserted {
            guard let found = table.find(evolve.name), tray.seats[found.index] == nil else { continue }
            let from = scene.dots[dotOfComponent[found.index]].center
            let x = point(MapPosition(visibility: 0, evolution: evolve.evolution)).x
            let to = MapPoint(x: x, y: from.y)
            guard abs(to.x - from.x) > 1 else { continue }
            let step = to.x > from.x ? 1.0 : -1.0
            let radius = theme.dotRadius
            let paint = MapScene.Paint.line(theme.evolved, 1.25, dash: "5 5")
            let tip = MapPoint(x: to.x - step * (radius + 2), y: to.y)
            scene.shapes.append(.line(from, tip, paint, hasArrow: true))
            linkLines.append((from, to))
            scene.dots.append(MapScene.Dot(center: to, radius: radius, name: evolve.newName ?? evolve.name))
            paintDot(to, theme.evolved)
            wishFor(
                evolve.newName ?? evolve.name,
                center: to,
                radius: radius,
                offset: evolve.label ?? LabelOffset(x: 5, y: -10),
                isAuthored: evolve.label != nil,
                owner: scene.dots.count - 1,
                WishPaint(colour: theme.evolved, size: theme.fontSize)
            )
        }
    }
}

extension MapPainter {
    mutating func paintAttitudes() {
        for attitude in map.attitudes {
            var from = point(attitude.from)
            var to = point(attitude.to)
            if let size = attitude.size { to = MapPoint(x: from.x + size.width, y: from.y + size.height) }
            (from.x, to.x) = (min(from.x, to.x), min(max(from.x, to.x), area.right))
            (from.y, to.y) = (min(from.y, to.y), min(max(from.y, to.y), area.bottom))
            let (stroke, fill, name) =
                switch attitude.kind {
                case .pioneers: ("#3490dd", "#3ccaf8", "Pioneers")
                case .settlers: ("#396dc0", "#599afa", "Settlers")
                case .townplanners: ("#4768c8", "#936ff9", "Town Planners")
                }
            let box = MapBox(left: from.x, top: from.y, right: to.x, bottom: to.y)
            let paint = MapScene.Paint(fill: fill, stroke: stroke, width: 3, opacity: 0.4)
            scene.shapes.append(.box(box, paint, corner: 3))
            let text = metrics.shortened(name, to: max(area.right - from.x - 4, 20))
            let baseline = MapPoint(x: from.x + 6, y: from.y + theme.fontSize + 4)
            scene.shapes.append(words(text, at: baseline, colour: theme.ink))
            let width = metrics.width(of: text)
            obstacles.append(
                MapBox(
                    left: baseline.x,
                    top: baseline.y - metrics.ascent,
                    right: baseline.x + width,
                    bottom: baseline.y + metrics.descent
                )
            )
        }
    }

    mutating func paintAccelerators() {
        for accelerator in map.accelerators {
            let center = point(accelerator.position)
            let step = accelerator.slowsDown ? -1.0 : 1.0
            let outline = [(-22.0, -7.0), (6, -7), (6, -15), (24, 0), (6, 15), (6, 7), (-22, 7)]
            let corners = outline.map { MapPoint(x: center.x + $0.0 * step, y: center.y + $0.1) }
            front.append(.polygon(corners, MapScene.Paint(fill: theme.dotFill, stroke: theme.dotStroke)))
            scene.dots.append(MapScene.Dot(center: center, radius: 15, name: accelerator.name))
            wishFor(
                accelerator.name,
                center: center,
                radius: 16,
                offset: nil,
                isAuthored: false,
                owner: scene.dots.count - 1,
                WishPaint(colour: theme.ink, size: theme.fontSize)
            )
        }
    }

    mutating func paintAnnotations() {
        guard !map.annotations.isEmpty else { return }
        for annotation in map.annotations {
            let number = String(annotation.number)
            for position in annotation.positions {
                let center = point(position)
                let paint = MapScene.Paint(fill: theme.annotationFill, stroke: theme.annotation, width: 2)
                front.append(.circle(center, 11, paint))
                let baseline = MapPoint(x: center.x, y: center.y + theme.fontSize * 0.36)
                front.append(words(number, at: baseline, .middle, colour: theme.ink, isBold: true))
                obstacles.append(MapBox.around(center, radius: 11))
            }
        }
        paintLegend()
    }

    private mutating func paintLegend() {
        let texts = map.annotations.filter { !$0.text.isEmpty }
        guard !texts.isEmpty else { return }
        let sizes = TextMetrics(fontSize: theme.fontSize - 1, letterWidth: theme.letterWidth)
        var lines: [String] = []
        for annotation in texts.prefix(30) {
            lines += sizes.wrapped("\(annotation.number). \(annotation.text)", to: min(360, area.width * 0.4))
        }
        let width = (lines.map { sizes.width(of: $0) }.max() ?? 0) + 16
        let height = Double(lines.count) * sizes.lineHeight + 12
        let corner = point(map.annotationsPosition ?? MapPosition(visibility: 0.9, evolution: 0.1))
        let left = max(area.left, min(corner.x, area.right - width))
        let top = max(area.top, min(corner.y, area.bottom - height))
        let box = MapBox(left: left, top: top, right: left + width, bottom: top + height)
        let paint = MapScene.Paint(fill: theme.annotationFill, stroke: theme.annotation)
        front.append(.box(box, paint, corner: 3))
        front.append(
            .words(
                MapScene.Words(
                    lines: lines,
                    point: MapPoint(x: left + 8, y: top + 6 + sizes.ascent),
                    size: sizes.fontSize,
                    colour: theme.ink
                )
            )
        )
        obstacles.append(box)
    }

    /// Notes go where their author put them, in lines where they are too long for the picture.
    mutating func wishForNotes() {
        let size = theme.fontSize - 1
        let sizes = TextMetrics(fontSize: size, letterWidth: theme.letterWidth, isBold: true)
        for note in map.notes where !note.text.isEmpty {
            let start = point(note.position)
            let room = max(area.right + 20 - start.x, min(area.width * 0.3, 260))
            let lines = sizes.wrapped(note.text, to: max(min(room, area.width), 40), atMost: 12)
            let width = lines.map { sizes.width(of: $0) }.max() ?? 0
            let height = sizes.ascent + sizes.descent + Double(lines.count - 1) * sizes.lineHeight
            let box = MapBox(
                left: start.x,
                top: start.y - sizes.ascent,
                right: start.x + width,
                bottom: start.y - sizes.ascent + height
            )
            wishes.append(
                LabelPlacer.Wish(
                    lines: lines,
                    sizes: (width, height),
                    center: MapPoint(x: start.x, y: start.y),
                    radius: 0,
                    wanted: box,
                    isAuthored: true,
                    owner: nil
                )
            )
            wishPaints.append(WishPaint(colour: theme.note, isBold: true, size: size))
        }
    }
}

// MARK: Labels

extension MapPainter {
    mutating func paintLabels() {
        let bounds = MapBox(
            left: area.left + 4,
            top: area.top - 14,
            right: scene.size.width - 4,
            bottom: area.bottom - 1
        )
        var placer = LabelPlacer(
            bounds: bounds,
            dots: scene.dots.map { MapBox.around($0.center, radius: $0.radius) },
            obstacles: obstacles,
            frames: frames,
            links: linkLines,
            wishes: wishes
        )
        for (index, place) in placer.place().enumerated() {
            paint(place, wishes[index], wishPaints[index])
        }
    }

    private mutating func paint(_ place: LabelPlacer.Place, _ wish: LabelPlacer.Wish, _ paint: WishPaint) {
        let sizes = TextMetrics(fontSize: paint.size, letterWidth: theme.letterWidth, isBold: paint.isBold)
        scene.labels.append(
            MapScene.Label(
                lines: place.lines,
                box: place.box,
                owner: wish.owner,
                isAsAuthored: wish.isAuthored && place.isAsWanted,
                distanceFromAuthored: wish.isAuthored
                    ? abs(place.box.left - wish.wanted.left) + abs(place.box.top - wish.wanted.top) : nil
            )
        )
        paintLeader(place.box, wish)
        let isNote = wish.owner == nil && wish.radius == 0
        let alignment = place.lines.count == 1 || isNote ? MapScene.Alignment.start : .middle
        let x = alignment == .start ? place.box.left : (place.box.left + place.box.right) / 2
        scene.shapes.append(
            .words(
                MapScene.Words(
                    lines: place.lines,
                    point: MapPoint(x: x, y: place.box.top + sizes.ascent),
                    alignment: alignment,
                    size: paint.size,
                    colour: paint.colour,
                    isBold: paint.isBold,
                    halo: theme.background
                )
            )
        )
    }

    /// A dotted line from a dot to a label that stands far from it; dotted, so that nobody takes it for a link.
    private mutating func paintLeader(_ box: MapBox, _ wish: LabelPlacer.Wish) {
        guard wish.owner != nil else { return }
        let nearest = MapPoint(
            x: min(max(wish.center.x, box.left), box.right),
            y: min(max(wish.center.y, box.top), box.bottom)
        )
        let dx = nearest.x - wish.center.x
        let dy = nearest.y - wish.center.y
        let distance = (dx * dx + dy * dy).squareRoot()
        guard distance > wish.radius + 20 else { return }
        let start = MapPoint(
            x: wish.center.x + dx / distance * (wish.radius + 1),
            y: wish.center.y + dy / distance * (wish.radius + 1)
        )
        scene.shapes.append(.line(start, nearest, .line(theme.link, 1, dash: "1 3"), hasArrow: false))
    }
}

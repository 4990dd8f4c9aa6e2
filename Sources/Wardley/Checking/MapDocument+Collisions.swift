import Diagnostics

extension MapDocument {
    /// Labels that touch another label or a foreign dot in OWM on a map of 1100 by 700 pixels, one note a label.
    func collisionDiagnostics(_ reading: OWMReading) -> [Diagnostic] {
        let drawn = reading.drawnComponents()
        guard drawn.count > 1, drawn.count <= LabelPlacer.mostLabels else { return [] }
        let area = MapBox(left: 0, top: 0, right: 1100, bottom: 700)
        let metrics = TextMetrics(fontSize: 13)
        var grid = BoxGrid(area)
        var boxes: [MapBox] = []
        for (index, component) in drawn.enumerated() {
            let center = MapPoint(x: component.position.evolution * 1100, y: (1 - component.position.visibility) * 700)
            grid.insert(MapBox.around(center, radius: component.kind == .anchor ? 1 : 5), .dot(index))
            let box = component.labelBox(at: center, metrics)
            boxes.append(box)
            grid.insert(box, .label(index))
        }
        return boxes.indices.compactMap { index in
            guard grid.conflicts(boxes[index], label: index, owner: index, limit: 1) > 0 else { return nil }
            return Diagnostic(
                MapRule.labelsCollide,
                .note,
                at: MapBytes(source.bytes).trimmed(drawn[index].range),
                "The label of “\(drawn[index].name)” touches another or a dot in OWM at 1100 by 700.",
                reason: "OWM places labels without looking; “lectern map draw” moves them apart."
            )
        }
    }
}

extension OWMReading.DrawnComponent {
    fileprivate func labelBox(at center: MapPoint, _ metrics: TextMetrics) -> MapBox {
        let lines = name.split(separator: "\n").prefix(6)
        let width = lines.map { metrics.width(of: String($0.prefix(200))) }.max() ?? 0
        let height = metrics.ascent + metrics.descent + Double(max(lines.count, 1) - 1) * 15
        let offset = label ?? OWMReading.Offset(x: 0, y: -10)
        let isCentred = label == nil || lines.count > 1
        let left = center.x + offset.x - (isCentred ? width / 2 : 0)
        let top = center.y + offset.y - metrics.ascent
        return MapBox(left: left, top: top, right: left + width, bottom: top + height)
    }
}

extension MapScene {
    /// The scene as a self-contained SVG 1.1 document: no script, no outside reference, the same bytes for the same scene.
    package var svg: String {
        var writer = SVGWriter(self)
        return writer.write()
    }
}

private struct SVGWriter {
    let scene: MapScene
    var text = ""

    init(_ scene: MapScene) {
        self.scene = scene
        text.reserveCapacity(scene.shapes.count * 120 + 2000)
    }

    mutating func write() -> String {
        let width = number(scene.size.width)
        let height = number(scene.size.height)
        text += "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(width)\" height=\"\(height)\""
        text += " viewBox=\"0 0 \(width) \(height)\" role=\"img\" aria-labelledby=\"map-title map-desc\""
        text += " font-family=\"\(escaped(scene.theme.font))\">\n"
        text += "<title id=\"map-title\">\(escaped(scene.title))</title>\n"
        text += "<desc id=\"map-desc\">\(escaped(scene.summary))</desc>\n"
        text += "<g aria-hidden=\"true\">\n"
        for shape in scene.shapes { write(shape) }
        text += "</g>\n</svg>\n"
        return text
    }

    private mutating func write(_ shape: MapScene.Shape) {
        switch shape {
        case .line(let start, let end, let paint, let hasArrow):
            text += "<line x1=\"\(number(start.x))\" y1=\"\(number(start.y))\""
            text += " x2=\"\(number(end.x))\" y2=\"\(number(end.y))\""
            write(paint)
            text += "/>\n"
            if hasArrow { writeArrow(start, end, paint.stroke ?? "none") }
        case .circle(let center, let radius, let paint):
            text += "<circle cx=\"\(number(center.x))\" cy=\"\(number(center.y))\" r=\"\(number(radius))\""
            write(paint)
            text += "/>\n"
        case .box(let box, let paint, let corner):
            text += "<rect x=\"\(number(box.left))\" y=\"\(number(box.top))\""
            text += " width=\"\(number(max(box.width, 0)))\" height=\"\(number(max(box.height, 0)))\""
            if corner > 0 { text += " rx=\"\(number(corner))\"" }
            write(paint)
            text += "/>\n"
        case .polygon(let corners, let paint):
            text += "<polygon points=\""
            text += corners.map { "\(number($0.x)),\(number($0.y))" }.joined(separator: " ")
            text += "\""
            write(paint)
            text += "/>\n"
        case .words(let words):
            write(words)
        }
    }

    private mutating func write(_ paint: MapScene.Paint) {
        text += " fill=\"\(paint.fill ?? "none")\""
        if let stroke = paint.stroke {
            text += " stroke=\"\(stroke)\""
            if paint.width != 1 { text += " stroke-width=\"\(number(paint.width))\"" }
        }
        if let dash = paint.dash { text += " stroke-dasharray=\"\(dash)\"" }
        if paint.opacity != 1 { text += " opacity=\"\(number(paint.opacity))\"" }
    }

    /// A head at the end of a line.
    private mutating func writeArrow(_ start: MapPoint, _ end: MapPoint, _ colour: String) {
        let dx = end.x - start.x
        let dy = end.y - start.y
        let length = max((dx * dx + dy * dy).squareRoot(), 0.001)
        let (ux, uy) = (dx / length, dy / length)
        let back = MapPoint(x: end.x - ux * 8, y: end.y - uy * 8)
        let corners = [
            end, MapPoint(x: back.x - uy * 4, y: back.y + ux * 4), MapPoint(x: back.x + uy * 4, y: back.y - ux * 4),
        ]
        write(.polygon(corners, .filled(colour)))
    }

    private mutating func write(_ words: MapScene.Words) {
        let x = number(words.point.x)
        text +=
            "<text x=\"\(x)\" y=\"\(number(words.point.y))\" font-size=\"\(number(words.size))\" fill=\"\(words.colour)\""
        if words.isBold { text += " font-weight=\"bold\"" }
        if words.alignment != .start { text += " text-anchor=\"\(words.alignment.rawValue)\"" }
        if words.turn != 0 { text += " transform=\"rotate(\(number(words.turn)) \(x) \(number(words.point.y)))\"" }
        if let halo = words.halo {
            text += " stroke=\"\(halo)\" stroke-width=\"3\" stroke-linejoin=\"round\" paint-order=\"stroke\""
        }
        text += ">"
        if words.lines.count == 1 {
            text += escaped(words.lines[0])
        } else {
            let step = (words.size * 1.15).rounded()
            for (index, line) in words.lines.enumerated() {
                text += "<tspan x=\"\(x)\" dy=\"\(index == 0 ? "0" : number(step))\">\(escaped(line))</tspan>"
            }
        }
        text += "</text>\n"
    }

    private func number(_ value: Double) -> String {
        MapNumber.decimals(value, atLeast: 0, atMost: 1)
    }

    /// XML 1.0 text: five characters escaped, the ones it forbids left out.
    private func escaped(_ text: String) -> String {
        if !text.utf8.contains(where: {
            $0 < 0x20 || $0 == 0x26 || $0 == 0x3C || $0 == 0x3E || $0 == 0x22 || $0 == 0x27 || $0 == 0xEF
        }) {
            return text
        }
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            case "\n": result += " "
            default:
                if scalar.value >= 0x20, scalar.value < 0xFFFE || scalar.value > 0xFFFF {
                    result.unicodeScalars.append(scalar)
                }
            }
        }
        return result
    }
}

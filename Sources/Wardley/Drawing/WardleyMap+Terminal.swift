extension WardleyMap {
    /// The map as lines of text for a quick look in a terminal: at most `columns` cells wide and `rows` high, no escape
    /// sequences, no control characters from the file.
    ///
    /// `o` with a ring is a component, a filled diamond an anchor, a square the head of a pipeline, an arrow leads to where
    /// something evolves. A name that finds no room is cut or left out.
    package func terminalLines(columns: Int, rows: Int) -> [String] {
        var canvas = TextCanvas(columns: max(20, min(columns, 1000)), rows: max(8, min(rows, 500)))
        canvas.draw(self)
        return canvas.lines
    }
}

/// A grid of cells; a wide character fills two.
struct TextCanvas {
    private let columns: Int
    private let rows: Int
    private var cells: [[Character]]
    /// Holds the second half of a wide character.
    private static let rest: Character = "\u{0}"

    init(columns: Int, rows: Int) {
        self.columns = columns
        self.rows = rows
        cells = Array(repeating: Array(repeating: " ", count: columns), count: rows)
    }

    var lines: [String] {
        cells.map { row in
            var line = String(row.filter { $0 != Self.rest })
            while line.last == " " { line.removeLast() }
            return line
        }
    }

    /// Title, plot, axis, stage names from the top down.
    private var plotTop: Int { 1 }
    private var plotBottom: Int { rows - 3 - trayLines.count }
    /// What nobody has placed, named in the last rows.
    private var trayLines: [String] = []

    mutating func draw(_ map: WardleyMap) {
        write(map.title ?? "", row: 0, column: 1, room: columns - 1)
        let unplaced = Set(map.unplacedComponents)
        trayLines = lines(naming: unplaced.sorted().map { map.components[$0].name })
        drawAxes(map)
        let table = NameTable(map.components.map(\.name))
        let spots = map.components.map { spot($0.position) }
        for link in map.links.prefix(4000) {
            guard let start = table.find(link.start), let end = table.find(link.end), !unplaced.contains(start.index),
                !unplaced.contains(end.index)
            else { continue }
            drawLine(spots[start.index], spots[end.index])
        }
        for evolve in map.evolves.prefix(2000) {
            guard let found = table.find(evolve.name), !unplaced.contains(found.index) else { continue }
            let from = spots[found.index]
            let to = spot(
                MapPosition(visibility: map.components[found.index].position.visibility, evolution: evolve.evolution)
            )
            drawArrow(from, to)
        }
        let heads = Set(map.pipelines.map { NameTable.fold($0.name) })
        for (index, component) in map.components.enumerated() where !unplaced.contains(index) {
            let mark: Character =
                component.kind == .anchor ? "◆" : heads.contains(NameTable.fold(component.name)) ? "□" : "○"
            cells[spots[index].row][spots[index].column] = mark
        }
        for (index, component) in map.components.enumerated().prefix(2000) where !unplaced.contains(index) {
            label(component.name, spots[index])
        }
    }

    /// “Not placed yet: …” in at most three rows, and fewer where the canvas is low.
    private func lines(naming names: [String]) -> [String] {
        guard !names.isEmpty else { return [] }
        let most = min(3, rows - 7)
        var lines: [String] = []
        var line = MapTray.title
        for (index, name) in names.prefix(1000).enumerated() {
            let word = " " + Self.printable(name) + (index + 1 < names.count ? "," : "")
            if Self.width(of: line + word) > columns - 2, lines.count + 1 < most {
                lines.append(line)
                line = word
            } else {
                line += word
            }
        }
        return lines + [line]
    }

    private mutating func drawAxes(_ map: WardleyMap) {
        for row in plotTop...plotBottom {
            cells[row][0] = "│"
            for stage in MapStage.allCases where stage != .genesis { cells[row][column(stage.start)] = "┊" }
        }
        cells[plotBottom + 1][0] = "└"
        for column in 1..<columns { cells[plotBottom + 1][column] = "─" }
        for (index, line) in trayLines.enumerated() {
            write(line, row: plotBottom + 3 + index, column: 1, room: columns - 1)
        }
        let names = map.shownStageNames
        for stage in MapStage.allCases {
            let start = column(stage.start)
            let next = MapStage(rawValue: stage.rawValue + 1).map { column($0.start) } ?? columns
            write(names[stage.rawValue], row: plotBottom + 2, column: start, room: next - start - 1)
        }
    }

    private func column(_ evolution: Double) -> Int {
        1 + Int((min(max(evolution, 0), 1) * Double(columns - 2)).rounded())
    }

    private func spot(_ position: MapPosition) -> (row: Int, column: Int) {
        let height = Double(plotBottom - plotTop)
        let row = plotTop + Int(((1 - min(max(position.visibility, 0), 1)) * height).rounded())
        return (row, column(position.evolution))
    }

    private mutating func drawLine(_ from: (row: Int, column: Int), _ to: (row: Int, column: Int)) {
        let steps = max(abs(from.row - to.row) * 2, abs(from.column - to.column))
        guard steps > 1 else { return }
        for step in stride(from: 1, to: steps, by: 2) {
            let part = Double(step) / Double(steps)
            let row = Int((Double(from.row) + Double(to.row - from.row) * part).rounded())
            let column = Int((Double(from.column) + Double(to.column - from.column) * part).rounded())
            if cells[row][column] == " " || cells[row][column] == "┊" { cells[row][column] = "·" }
        }
    }

    private mutating func drawArrow(_ from: (row: Int, column: Int), _ to: (row: Int, column: Int)) {
        guard from.column != to.column else { return }
        let step = to.column > from.column ? 1 : -1
        for column in stride(from: from.column + step, to: to.column, by: step) { cells[from.row][column] = "╌" }
        cells[from.row][to.column] = step > 0 ? "▶" : "◀"
    }

    /// Beside the dot: to the right, to the left, below or above; cut where nothing else is left.
    private mutating func label(_ name: String, _ spot: (row: Int, column: Int)) {
        let text = Self.printable(name)
        let width = Self.width(of: text)
        let places = [
            (spot.row, spot.column + 2), (spot.row, spot.column - width - 1), (spot.row - 1, spot.column + 1),
            (spot.row + 1, spot.column + 1), (spot.row - 1, spot.column - width), (spot.row + 1, spot.column - width),
        ]
        for (row, column) in places where isFree(row, column, width) {
            return write(text, row: row, column: column, room: width)
        }
        var room = 0
        while room < width, isFree(spot.row, spot.column + 2, room + 1) { room += 1 }
        if room > 3 { write(text, row: spot.row, column: spot.column + 2, room: room) }
    }

    private func isFree(_ row: Int, _ column: Int, _ width: Int) -> Bool {
        guard row >= plotTop, row <= plotBottom, column > 0, width > 0, column + width <= columns else { return false }
        return cells[row][column..<(column + width)].allSatisfy { $0 == " " || $0 == "·" || $0 == "┊" }
    }

    private mutating func write(_ text: String, row: Int, column: Int, room: Int) {
        var position = column
        let end = min(column + room, columns)
        for character in Self.printable(text) {
            let width = Self.width(of: character)
            guard position + width <= end else { return }
            cells[row][position] = character
            if width == 2 { cells[row][position + 1] = Self.rest }
            position += width
        }
    }

    private static func width(of text: String) -> Int { text.reduce(0) { $0 + width(of: $1) } }

    private static func width(of character: Character) -> Int {
        character.unicodeScalars.contains { TextMetrics.isWide($0) } ? 2 : 1
    }

    /// A text without anything that a terminal would obey.
    private static func printable(_ text: String) -> String {
        let kept = text.unicodeScalars.prefix(400).filter { scalar in
            switch scalar.properties.generalCategory {
            case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator:
                scalar == "\n"
            default: true
            }
        }
        return String(String.UnicodeScalarView(kept)).replacing("\n", with: " ")
    }
}

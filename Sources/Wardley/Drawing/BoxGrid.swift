/// Boxes sorted into square cells, so that a box is compared with its neighbours alone.
struct BoxGrid {
    enum Item: Equatable {
        case dot(Int)
        case label(Int)
        case obstacle
    }

    private struct Entry {
        var box: MapBox
        var item: Item
    }

    private static let cell = 64.0
    private let left: Double
    private let top: Double
    private let columns: Int
    private let rows: Int
    private var cells: [[Entry]]

    init(_ bounds: MapBox) {
        left = bounds.left
        top = bounds.top
        columns = max(1, min(400, Int(bounds.width / Self.cell) + 1))
        rows = max(1, min(400, Int(bounds.height / Self.cell) + 1))
        cells = Array(repeating: [], count: columns * rows)
    }

    private func span(_ box: MapBox) -> (x: ClosedRange<Int>, y: ClosedRange<Int>) {
        func cell(_ value: Double, _ count: Int) -> Int {
            max(0, min(count - 1, Int(max(-1, min(value / Self.cell, 1e6)))))
        }
        let x = cell(box.left - left, columns)
        let y = cell(box.top - top, rows)
        return (x...max(x, cell(box.right - left, columns)), y...max(y, cell(box.bottom - top, rows)))
    }

    mutating func insert(_ box: MapBox, _ item: Item) {
        let span = span(box)
        for y in span.y { for x in span.x { cells[y * columns + x].append(Entry(box: box, item: item)) } }
    }

    mutating func remove(_ box: MapBox, _ item: Item) {
        let span = span(box)
        for y in span.y { for x in span.x { cells[y * columns + x].removeAll { $0.item == item && $0.box == box } } }
    }

    /// How many foreign things a label's box touches, and how many stand too near to be told apart at a glance; one in
    /// two cells counts twice.
    func crowding(_ box: MapBox, label: Int, owner: Int?, limit: Int) -> (touching: Int, near: Int) {
        let wide = MapBox(left: box.left - 4, top: box.top - 2.5, right: box.right + 4, bottom: box.bottom + 2.5)
        let span = span(wide)
        var touching = 0
        var near = 0
        for y in span.y {
            for x in span.x {
                for entry in cells[y * columns + x] where entry.box.touches(wide) {
                    let isTouching = entry.box.touches(box)
                    switch entry.item {
                    case .label(let other) where other == label: continue
                    case .dot(let dot) where dot == owner:
                        if isTouching, entry.box.isCovered(by: box) { touching += 1 }
                    case .dot, .label, .obstacle:
                        if isTouching { touching += 1 } else { near += 1 }
                    }
                    if touching >= limit { return (touching, near) }
                }
            }
        }
        return (touching, near)
    }

    /// How many foreign things a label's box touches, counted up to a limit; one in two cells counts twice.
    func conflicts(_ box: MapBox, label: Int, owner: Int?, limit: Int) -> Int {
        let span = span(box)
        var count = 0
        for y in span.y {
            for x in span.x {
                for entry in cells[y * columns + x] where entry.box.touches(box) {
                    switch entry.item {
                    case .label(let other) where other == label: continue
                    case .dot(let dot) where dot == owner:
                        if entry.box.isCovered(by: box) { count += 1 }
                    case .dot, .label, .obstacle: count += 1
                    }
                    if count >= limit { return count }
                }
            }
        }
        return count
    }

    /// The labels that a box touches; nil where it touches anything else.
    func labels(in box: MapBox, except label: Int, owner: Int?) -> [Int]? {
        let span = span(box)
        var found: [Int] = []
        for y in span.y {
            for x in span.x {
                for entry in cells[y * columns + x] where entry.box.touches(box) {
                    switch entry.item {
                    case .label(let other): if other != label, !found.contains(other) { found.append(other) }
                    case .dot(let dot): if dot != owner || entry.box.isCovered(by: box) { return nil }
                    case .obstacle: return nil
                    }
                }
            }
        }
        return found
    }

    func count(touching box: MapBox) -> Int {
        let span = span(box)
        var count = 0
        for y in span.y {
            for x in span.x { count += cells[y * columns + x].count { $0.box.touches(box) } }
        }
        return count
    }
}

/// Links sorted into cells, to count how many a label lies on.
struct LineGrid {
    private static let cell = 64.0
    private let left: Double
    private let top: Double
    private let columns: Int
    private let rows: Int
    private var cells: [[Int]]
    private var lines: [(MapPoint, MapPoint)] = []

    init(_ bounds: MapBox) {
        left = bounds.left
        top = bounds.top
        columns = max(1, min(400, Int(bounds.width / Self.cell) + 1))
        rows = max(1, min(400, Int(bounds.height / Self.cell) + 1))
        cells = Array(repeating: [], count: columns * rows)
    }

    mutating func insert(_ line: (MapPoint, MapPoint)) {
        let index = lines.count
        lines.append(line)
        let steps = max(1, Int(max(abs(line.1.x - line.0.x), abs(line.1.y - line.0.y)) / (Self.cell / 2)) + 1)
        var last = -1
        for step in 0...min(steps, 200) {
            let part = Double(step) / Double(steps)
            let x = Int((line.0.x + (line.1.x - line.0.x) * part - left) / Self.cell)
            let y = Int((line.0.y + (line.1.y - line.0.y) * part - top) / Self.cell)
            guard x >= 0, y >= 0, x < columns, y < rows else { continue }
            let cell = y * columns + x
            if cell != last { cells[cell].append(index) }
            last = cell
        }
    }

    /// About how many links cross a box.
    func crossings(_ box: MapBox) -> Int {
        let firstX = max(0, Int((box.left - left) / Self.cell))
        let lastX = min(columns - 1, max(firstX, Int((box.right - left) / Self.cell)))
        let firstY = max(0, Int((box.top - top) / Self.cell))
        let lastY = min(rows - 1, max(firstY, Int((box.bottom - top) / Self.cell)))
        guard firstX <= lastX, firstY <= lastY else { return 0 }
        var count = 0
        for y in firstY...lastY {
            for x in firstX...lastX {
                for index in cells[y * columns + x] where Self.crosses(lines[index], box) { count += 1 }
            }
        }
        return count
    }

    /// Liang and Barsky's clipping (ACM TOG 3.1, 1984), without the clipped line.
    static func crosses(_ line: (MapPoint, MapPoint), _ box: MapBox) -> Bool {
        let (x0, y0, x1, y1) = (line.0.x, line.0.y, line.1.x, line.1.y)
        if max(x0, x1) < box.left || min(x0, x1) > box.right || max(y0, y1) < box.top || min(y0, y1) > box.bottom {
            return false
        }
        var low = 0.0
        var high = 1.0
        return clip(x0 - x1, x0 - box.left, &low, &high) && clip(x1 - x0, box.right - x0, &low, &high)
            && clip(y0 - y1, y0 - box.top, &low, &high) && clip(y1 - y0, box.bottom - y0, &low, &high)
    }

    @inline(__always)
    private static func clip(_ p: Double, _ q: Double, _ low: inout Double, _ high: inout Double) -> Bool {
        if p == 0 { return q >= 0 }
        if p < 0 { low = max(low, q / p) } else { high = min(high, q / p) }
        return low <= high
    }
}

/// Finds a free place for every label.
///
/// An authored place is kept where it is free. The others are tried in a fixed order of places round their dot, near
/// ones first; what finds none pushes a neighbour aside once. Nothing is random, so the same map gives the same picture.
struct LabelPlacer {
    /// A label that wants a place.
    struct Wish {
        var lines: [String]
        var sizes: (width: Double, height: Double)
        /// The same in two lines, as a second choice.
        var twoLines: [String]?
        var twoSizes: (width: Double, height: Double) = (0, 0)
        var center: MapPoint
        var radius: Double
        /// The box that its author chose, or OWM's usual one.
        var wanted: MapBox
        var isAuthored: Bool
        /// The dot that is its own.
        var owner: Int?
    }

    struct Place {
        var box: MapBox
        var lines: [String]
        var isAsWanted: Bool
        var conflicts = 0
    }

    let bounds: MapBox
    let dots: [MapBox]
    let obstacles: [MapBox]
    /// Boxes whose borders are better not crossed; a label may stand inside.
    let frames: [MapBox]
    let links: [(MapPoint, MapPoint)]
    let wishes: [Wish]
    private(set) var places: [Place?]
    private var grid: BoxGrid
    private var lineGrid: LineGrid

    /// Above this many labels a picture is too full to be mended, and every label goes where it is wanted.
    static let mostLabels = 400
    /// More pipelines than this cannot be told apart anyway.
    private static let mostFrames = 100

    init(
        bounds: MapBox,
        dots: [MapBox],
        obstacles: [MapBox],
        frames: [MapBox],
        links: [(MapPoint, MapPoint)],
        wishes: [Wish]
    ) {
        self.bounds = bounds
        self.dots = dots
        self.obstacles = obstacles
        self.frames = Array(frames.prefix(Self.mostFrames))
        self.links = links
        self.wishes = wishes
        places = Array(repeating: nil, count: wishes.count)
        grid = BoxGrid(bounds)
        lineGrid = LineGrid(bounds)
    }

    mutating func place() -> [Place] {
        guard wishes.count <= Self.mostLabels else { return wishes.map { inside($0) } }
        for (index, dot) in dots.enumerated() { grid.insert(dot, .dot(index)) }
        for box in obstacles { grid.insert(box, .obstacle) }
        for link in links { lineGrid.insert(link) }
        keepAuthored()
        for index in order() where places[index] == nil { settle(index) }
        for _ in 0..<4 {
            var hasMoved = false
            for index in wishes.indices where isInConflict(index) {
                if moveAside(index) { hasMoved = true }
            }
            if !hasMoved { break }
        }
        return wishes.indices.map { places[$0] ?? inside(wishes[$0]) }
    }

    /// Keeps what its author put where it is free. What is cut by the picture's edge is pushed inside, and what crosses a
    /// frame goes beside its border if that is near; those come second, so that they take nobody's place.
    private mutating func keepAuthored() {
        var second: [(index: Int, box: MapBox)] = []
        for (index, wish) in wishes.enumerated() where wish.isAuthored {
            let box = pushedInside(wish.wanted)
            guard bounds.contains(box) else { continue }
            if box != wish.wanted || crossedFrames(box) > 0 {
                second.append((index, box))
            } else if conflicts(box, index, limit: 1) == 0 {
                put(Place(box: box, lines: wish.lines, isAsWanted: true), index)
            }
        }
        for (index, box) in second {
            let place = besideFrames(box, index) ?? box
            guard conflicts(place, index, limit: 1) == 0 else { continue }
            put(Place(box: place, lines: wishes[index].lines, isAsWanted: place == wishes[index].wanted), index)
        }
    }

    /// The most crowded first, since they have the least choice.
    private func order() -> [Int] {
        let crowds = wishes.map { wish in
            grid.count(touching: MapBox.around(wish.center, radius: 50))
        }
        return wishes.indices.sorted { (-crowds[$0], $0) < (-crowds[$1], $1) }
    }

    /// A label where it is wanted, pushed into the picture.
    private func inside(_ wish: Wish) -> Place {
        Place(box: pushedInside(wish.wanted), lines: wish.lines, isAsWanted: bounds.contains(wish.wanted))
    }

    private func pushedInside(_ box: MapBox) -> MapBox {
        var x = 0.0
        var y = 0.0
        if box.right > bounds.right { x = bounds.right - box.right }
        if box.left + x < bounds.left { x = bounds.left - box.left }
        if box.bottom > bounds.bottom { y = bounds.bottom - box.bottom }
        if box.top + y < bounds.top { y = bounds.top - box.top }
        return box.moved(byX: x, y: y)
    }

    private mutating func put(_ place: Place, _ index: Int) {
        if let old = places[index] { grid.remove(old.box, .label(index)) }
        places[index] = place
        grid.insert(place.box, .label(index))
    }

    private func conflicts(_ box: MapBox, _ index: Int, limit: Int) -> Int {
        grid.conflicts(box, label: index, owner: wishes[index].owner, limit: limit)
    }

    private func isInConflict(_ index: Int) -> Bool {
        guard let place = places[index] else { return false }
        return conflicts(place.box, index, limit: 1) > 0
    }
}

// MARK: Frames

extension LabelPlacer {
    /// How many frames a box stands across, neither inside nor outside; what only touches a border counts.
    private func crossedFrames(_ box: MapBox) -> Int {
        frames.count { isCrossed($0, by: box) }
    }

    private func isCrossed(_ frame: MapBox, by box: MapBox) -> Bool {
        let outside = MapBox(
            left: frame.left - 1.5,
            top: frame.top - 1.5,
            right: frame.right + 1.5,
            bottom: frame.bottom + 1.5
        )
        return outside.touches(box) && !frame.contains(box)
    }

    /// How far an authored label may be moved off a border.
    private static let nudge = 16.0

    /// The nearest free place for a box that crosses the border of a frame: above, below, beside or inside it.
    private func besideFrames(_ box: MapBox, _ index: Int) -> MapBox? {
        var best: (box: MapBox, distance: Double)?
        for frame in frames where isCrossed(frame, by: box) {
            let middle = (frame.top + frame.bottom) / 2 - (box.top + box.bottom) / 2
            let moves = [
                (0.0, frame.top - 2 - box.bottom), (0, frame.bottom + 2 - box.top), (0, middle),
                (frame.left - 3 - box.right, 0), (frame.right + 3 - box.left, 0),
            ]
            for (x, y) in moves {
                let distance = abs(x) + abs(y)
                let moved = box.moved(byX: x, y: y)
                guard distance <= Self.nudge, distance < best?.distance ?? .infinity, bounds.contains(moved),
                    crossedFrames(moved) == 0, conflicts(moved, index, limit: 1) == 0
                else { continue }
                best = (moved, distance)
            }
        }
        return best?.box
    }
}

// MARK: Candidates

extension LabelPlacer {
    /// Where a label may stand round its dot, with the price of each place.
    struct Candidate {
        var box: MapBox
        var price: Double
        var isInTwoLines: Bool
    }

    private static let distances: [Double] = [3, 8, 15, 24, 36, 52, 72, 96, 130, 170]

    /// Direction and price: right and up first, as OWM does.
    private static let directions: [(x: Double, y: Double, price: Double)] = [
        (1, -0.6, 0), (1, 0, 0.5), (1, 0.6, 1), (0, -1, 2), (0, 1, 2.2), (-1, -0.6, 3), (-1, 0, 2.5), (-1, 0.6, 3.2),
        (0.5, -1, 1.5), (0.5, 1, 1.8), (-0.5, -1, 3), (-0.5, 1, 3.2),
    ]

    private func candidate(
        _ wish: Wish,
        _ direction: (x: Double, y: Double, price: Double),
        _ distance: Double,
        twoLines: Bool
    ) -> Candidate {
        let size = twoLines ? wish.twoSizes : wish.sizes
        let reach = wish.radius + distance
        let center = MapPoint(
            x: wish.center.x + direction.x * (reach * (abs(direction.x) == 0.5 ? 0.4 : 1) + size.width / 2),
            y: wish.center.y + direction.y * (reach * (abs(direction.y) == 0.6 ? 0.75 : 1) + size.height / 2)
        )
        let box = MapBox(
            left: center.x - size.width / 2,
            top: center.y - size.height / 2,
            right: center.x + size.width / 2,
            bottom: center.y + size.height / 2
        )
        return Candidate(
            box: box,
            price: direction.price + distance * 0.35 + (twoLines ? 4 : 0),
            isInTwoLines: twoLines
        )
    }

    private mutating func settle(_ index: Int) {
        let (best, conflicts) = best(for: index)
        guard let best else { return put(inside(wishes[index]), index) }
        let lines = best.isInTwoLines ? wishes[index].twoLines ?? wishes[index].lines : wishes[index].lines
        var place = Place(box: best.box, lines: lines, isAsWanted: best.box == wishes[index].wanted)
        place.conflicts = conflicts
        put(place, index)
    }

    /// The cheapest place: a conflict costs more than any distance, a crossed frame or a neighbour without air between a
    /// few pixels, a crossed link a little.
    private func best(for index: Int) -> (Candidate?, conflicts: Int) {
        let wish = wishes[index]
        var best: (candidate: Candidate, price: Double, conflicts: Int)?
        func consider(_ candidate: Candidate) {
            guard bounds.contains(candidate.box) else { return }
            var price = candidate.price
            if wish.isAuthored { price += Self.gap(candidate.box, wish.wanted) * 0.03 }
            if let best, price >= best.price { return }
            let (conflicts, near) = grid.crowding(candidate.box, label: index, owner: wish.owner, limit: 12)
            price += Double(conflicts) * 400 + Double(near) * 2.5
            if let best, price >= best.price { return }
            price += Double(crossedFrames(candidate.box)) * 9
            price += Double(lineGrid.crossings(candidate.box)) * 2.5
            if best == nil || price < (best?.price ?? 0) { best = (candidate, price, conflicts) }
        }
        consider(Candidate(box: pushedInside(wish.wanted), price: wish.isAuthored ? -3 : 0, isInTwoLines: false))
        for distance in Self.distances {
            if let best, best.conflicts == 0, best.price < distance * 0.35 { break }
            for direction in Self.directions {
                consider(candidate(wish, direction, distance, twoLines: false))
                if wish.twoLines != nil { consider(candidate(wish, direction, distance, twoLines: true)) }
            }
        }
        return (best?.candidate, best?.conflicts ?? 0)
    }

    private static func gap(_ first: MapBox, _ second: MapBox) -> Double {
        min(abs(first.left - second.left) + abs(first.top - second.top), 200)
    }

    /// Settles a label anew; where that fails, takes a place that only labels stand in and lets those find others.
    private mutating func moveAside(_ index: Int) -> Bool {
        let old = places[index]
        settle(index)
        if let place = places[index], conflicts(place.box, index, limit: 1) == 0 { return true }
        for distance in Self.distances.prefix(6) {
            for direction in Self.directions {
                let candidate = candidate(wishes[index], direction, distance, twoLines: false)
                guard bounds.contains(candidate.box) else { continue }
                let others = grid.labels(in: candidate.box, except: index, owner: wishes[index].owner)
                guard let others, others.count <= 2 else { continue }
                if swap(index, candidate, others) { return true }
            }
        }
        if let old, places[index]?.conflicts ?? 0 > 0 { put(old, index) }
        return false
    }

    private mutating func swap(_ index: Int, _ candidate: Candidate, _ others: [Int]) -> Bool {
        let before = (places[index], others.map { places[$0] })
        put(Place(box: candidate.box, lines: wishes[index].lines, isAsWanted: false), index)
        var isFree = true
        for other in others {
            settle(other)
            if let place = places[other], conflicts(place.box, other, limit: 1) > 0 { isFree = false }
        }
        if isFree, conflicts(candidate.box, index, limit: 1) == 0 { return true }
        for (other, place) in zip(others, before.1) { if let place { put(place, other) } }
        if let place = before.0 { put(place, index) }
        return false
    }
}

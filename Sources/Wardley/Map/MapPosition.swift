/// A place on a map: visibility upwards, evolution to the right.
package struct MapPosition: Hashable, Sendable {
    /// 0 at the bottom to 1 at the top, where the anchors stand. Always finite; the text may go beyond the ends.
    package var visibility: Double
    /// 0 for genesis to 1 for commodity. Always finite; the text may go beyond the ends.
    package var evolution: Double

    /// What is not a number becomes 0.
    package init(visibility: Double, evolution: Double) {
        self.visibility = visibility.isFinite ? visibility : 0
        self.evolution = evolution.isFinite ? evolution : 0
    }

    /// Whether both coordinates lie from 0 to 1.
    package var isOnMap: Bool {
        (0...1).contains(visibility) && (0...1).contains(evolution)
    }

    /// The nearest place from 0 to 1.
    package var clamped: MapPosition {
        MapPosition(visibility: min(max(visibility, 0), 1), evolution: min(max(evolution, 0), 1))
    }

    /// `[0.95, 0.63]`
    package var text: String {
        "[\(MapNumber.exact(visibility)), \(MapNumber.exact(evolution))]"
    }
}

/// Where the placements of one thing lie, from the lowest to the highest on each axis.
package struct MapSpread: Hashable, Sendable {
    /// From 0 to 1.
    package var visibility: ClosedRange<Double>
    /// From 0 to 1.
    package var evolution: ClosedRange<Double>

    /// What lies off the map is taken to its edge.
    package init(visibility: ClosedRange<Double>, evolution: ClosedRange<Double>) {
        self.visibility = visibility.clamped(to: 0...1)
        self.evolution = evolution.clamped(to: 0...1)
    }
}

/// A label's place in pixels from its dot: x to the right, y downwards.
package struct LabelOffset: Hashable, Sendable {
    package var x: Double
    package var y: Double

    /// What is not a number becomes 0.
    package init(x: Double, y: Double) {
        self.x = x.isFinite ? x : 0
        self.y = y.isFinite ? y : 0
    }

    /// `label [5, -10]`
    package var text: String {
        "label [\(MapNumber.short(x)), \(MapNumber.short(y))]"
    }
}

/// Numbers as maps hold them, without a locale.
package enum MapNumber {
    /// At least two decimals and at most four: `0.50`, `0.125`.
    package static func text(_ value: Double) -> String {
        decimals(value, atLeast: 2, atMost: 4)
    }

    /// No more decimals than needed, at most four: `5`, `-7.5`.
    package static func short(_ value: Double) -> String {
        decimals(value, atLeast: 0, atMost: 4)
    }

    /// At least two decimals, and as many as it takes to read back the same number where it is written in decimals.
    package static func exact(_ value: Double) -> String {
        let short = text(value)
        if Double(short) == value || !value.isFinite { return short }
        let printed = "\(value)"
        return printed.contains("e") ? short : printed
    }

    static func decimals(_ value: Double, atLeast minimum: Int, atMost maximum: Int) -> String {
        guard value.isFinite, abs(value) < 1e12 else { return minimum > 0 ? "0.00" : "0" }
        var scale = 1
        for _ in 0..<maximum { scale *= 10 }
        let scaled = Int((abs(value) * Double(scale)).rounded(.toNearestOrAwayFromZero))
        var fraction = String(scaled % scale)
        fraction = String(repeating: "0", count: maximum - fraction.count) + fraction
        while fraction.count > minimum, fraction.last == "0" { fraction.removeLast() }
        let whole = String(scaled / scale)
        let sign = value < 0 && scaled != 0 ? "-" : ""
        return sign + (fraction.isEmpty ? whole : whole + "." + fraction)
    }
}

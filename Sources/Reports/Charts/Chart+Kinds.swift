import Workshop

// The charts of the reports, each a line beside the numbers that it shows.

extension Chart {
    /// How much of a whole.
    static func share(_ share: Double) -> Chart {
        Chart(
            height: 14,
            marks: [.bar(0...1, top: 0, height: 14, .faint), .bar(0...unit(share), top: 0, height: 14, .accent)]
        )
    }

    /// Two shares of the same whole: the first time above, this time below.
    static func pair(_ before: Double, _ after: Double) -> Chart {
        Chart(
            height: 20,
            marks: [
                .bar(0...1, top: 0, height: 20, .faint), .bar(0...unit(before), top: 0, height: 9, .soft),
                .bar(0...unit(after), top: 11, height: 9, .accent),
            ]
        )
    }

    /// How many stand on each level, the lowest first.
    static func levels(_ counts: [(name: String, count: Int)]) -> Chart {
        let total = counts.reduce(0) { $0 + $1.count }
        guard total > 0 else { return Chart(height: 20, marks: [.bar(0...1, top: 0, height: 20, .faint)]) }
        var marks: [Mark] = []
        var left = 0.0
        for (index, level) in counts.enumerated() where level.count > 0 {
            let width = Double(level.count) / Double(total)
            let ink = shade(index, of: counts.count)
            marks.append(.bar(left...(left + width), top: 0, height: 20, ink))
            if width > 0.07 {
                let letters: Ink = ink == .shade4 || ink == .shade5 ? .paper : .ink
                marks.append(.words("\(level.count)", at: left + width / 2, down: 14, letters))
            }
            left += width
        }
        let told = counts.filter { $0.count > 0 }.map { "\($0.count) \($0.name)" }.joined(separator: ", ")
        return Chart(title: told, height: 20, marks: marks)
    }

    /// The shade of a level; the lowest is the palest, however many there are.
    private static func shade(_ index: Int, of count: Int) -> Ink {
        let shades: [Ink] = [.shade1, .shade2, .shade3, .shade4, .shade5]
        guard count > 1 else { return .shade4 }
        return shades[min(4, (index * 4 + (count - 1) / 2) / (count - 1))]
    }

    /// Where scores lie on a scale: from the lowest to the highest, the middle half, the median; and what a team says of itself.
    static func spread(_ summary: NumberSummary, own: Double?, on scale: ClosedRange<Double>) -> Chart {
        func at(_ value: Double) -> Double { place(value, on: scale) }
        var marks: [Mark] = grid(scale, height: 20)
        marks += [
            .line(at(summary.lowest)...at(summary.highest), down: 10, .ink),
            .bar(at(summary.lowerQuartile)...at(summary.upperQuartile), top: 4, height: 12, .soft),
            .tick(at(summary.median), top: 1, bottom: 19, .accent),
        ]
        if let own { marks.append(.ring(at(own), down: 10, radius: 5, .ink)) }
        let told =
            "Median \(number(summary.median)), middle half \(number(summary.lowerQuartile)) to "
            + "\(number(summary.upperQuartile)), all \(number(summary.lowest)) to \(number(summary.highest))"
        return Chart(title: told + (own.map { "; own view \(number($0))" } ?? ""), height: 20, marks: marks)
    }

    /// A team's plain mean as a ring, and its adjusted mean with its standard error as a dot.
    static func standing(_ standing: ReviewResult.Standing, on scale: ClosedRange<Double>) -> Chart {
        func at(_ value: Double) -> Double { place(value, on: scale) }
        var marks = grid(scale, height: 20)
        var told = "Mean \(number(standing.mean))"
        if let adjusted = standing.adjusted {
            if let error = standing.standardError {
                marks.append(.line(at(adjusted - error)...at(adjusted + error), down: 10, .accent))
                told += ", adjusted \(number(adjusted)) give or take \(number(error))"
            }
            marks.append(.dot(at(adjusted), down: 10, radius: 3.5, .accent))
        }
        marks.append(.ring(at(standing.mean), down: 10, radius: 6.5, .ink))
        return Chart(title: told, height: 20, marks: marks)
    }

    /// From where to where a mean went.
    static func shift(from before: Double, to after: Double, on scale: ClosedRange<Double>) -> Chart {
        let (start, end) = (place(before, on: scale), place(after, on: scale))
        return Chart(
            title: "From \(number(before)) to \(number(after))",
            height: 20,
            marks: grid(scale, height: 20) + [
                .line(min(start, end)...max(start, end), down: 10, .accent), .ring(start, down: 10, radius: 6, .ink),
                .dot(end, down: 10, radius: 5, .accent),
            ]
        )
    }

    /// What an item was to take, and what it took; both of the longest in the table.
    static func timing(planned: Int, actual: Int?, longest: Int) -> Chart {
        let whole = Double(max(longest, 1))
        var marks: [Mark] = [.bar(0...unit(Double(planned) / whole), top: 2, height: 14, .soft)]
        if let actual { marks.append(.bar(0...unit(Double(actual) / whole), top: 6, height: 6, .accent)) }
        return Chart(height: 18, marks: marks)
    }

    /// The numbers of a scale, to stand above charts on it.
    static func axis(_ scale: ClosedRange<Double>) -> Chart {
        let steps = Int(scale.upperBound - scale.lowerBound)
        let stride = max(1, steps / 5)
        let marks = (0...max(steps, 0)).filter { $0 % stride == 0 }.map { step -> Mark in
            let value = scale.lowerBound + Double(step)
            return .words(number(value), at: place(value, on: scale), down: 11, .quiet)
        }
        return Chart(height: 14, marks: marks)
    }

    private static func grid(_ scale: ClosedRange<Double>, height: Double) -> [Mark] {
        let steps = Int(scale.upperBound - scale.lowerBound)
        guard (1...10).contains(steps) else { return [.line(0...1, down: height / 2, .faint)] }
        return [.line(0...1, down: height / 2, .faint)]
            + (0...steps).map {
                .tick(place(scale.lowerBound + Double($0), on: scale), top: 0, bottom: height, .faint)
            }
    }

    /// Where a value stands on a scale, from 0 to 1.
    private static func place(_ value: Double, on scale: ClosedRange<Double>) -> Double {
        let width = scale.upperBound - scale.lowerBound
        return width > 0 ? unit((value - scale.lowerBound) / width) : 0.5
    }

    private static func unit(_ share: Double) -> Double {
        share.isFinite ? min(max(share, 0), 1) : 0
    }
}

import Diagnostics

/// A break that a plan could have: where, how long, and whose minutes it takes. It is a proposal; only the facilitator
/// makes a break of it.
package struct BreakProposal: Hashable, Sendable {
    /// The index in the plan's `structure` behind which it stands.
    package let segment: Int
    /// The phase that ends before it.
    package let after: PhaseKind
    /// When it begins, counted from the beginning of the lesson, with the proposals before it taken.
    package let startSeconds: Int
    package let seconds: Int
    /// What phases give for it; empty where the lesson's own duration leaves room or nothing can be spared.
    package let moved: [Share]
    /// Whether the lesson becomes longer by it.
    package let lengthens: Bool

    /// What one phase gives.
    package struct Share: Hashable, Sendable {
        /// The index in the plan's `structure`.
        package let segment: Int
        package let time: MovedTime
    }
}

extension BreakProposal {
    /// "10 minutes after Explore, 70 minutes in: 5 from Explore (45 → 40), 5 from Explain (45 → 40)."
    package var sentence: String {
        let place = "\(seconds / 60) minutes after \(after.title), \(startSeconds / 60) minutes in"
        if lengthens { return "\(place); the lesson takes \(seconds / 60) minutes more." }
        if moved.isEmpty { return "\(place), in the time that the phases leave open." }
        let shares = moved.map { share in
            "\(PresentationFit.number(share.time.seconds)) from \(share.time.from.title) (\(PresentationFit.change(share.time)))"
        }
        return "\(place): \(shares.joined(separator: ", "))."
    }
}

extension LessonPlan {
    /// The longest that people should sit without a break, in seconds.
    static let longestStretch = 2 * 3600

    /// Breaks where more than two hours pass without one: each stretch is parted at the end of the phase that is nearest
    /// its middle, until none is longer or nothing is left to part. Ten minutes in a lesson of up to three hours, fifteen
    /// in a longer one, taken from the phases that have most, so that the lesson ends when it would have.
    package var breakProposals: [BreakProposal] {
        guard structure.count <= Self.mostSegments, structure.allSatisfy({ $0.duration != nil }) else { return [] }
        let places = stretches.flatMap(partings).sorted()
        return BreakBudget(self).proposals(behind: places)
    }

    /// What has more phases and breaks is no lesson that could be advised on.
    private static let mostSegments = 100

    /// The longest time without a break, in seconds.
    var longestStretchSeconds: Int {
        stretches.map { $0.reduce(0) { $0 + (structure[$1].duration?.value.seconds ?? 0) } }.max() ?? 0
    }

    /// Phases that follow each other without a break, as indices.
    private var stretches: [Range<Int>] {
        var stretches: [Range<Int>] = []
        var start = 0
        for (index, segment) in structure.enumerated() {
            guard case .pause = segment else { continue }
            stretches.append(start..<index)
            start = index + 1
        }
        return (stretches + [start..<structure.count]).filter { !$0.isEmpty }
    }

    /// The indices behind which a stretch is parted.
    private func partings(_ stretch: Range<Int>) -> [Int] {
        var partings: [Int] = []
        var open = [stretch]
        while let stretch = open.popLast() {
            let total = seconds(of: stretch)
            guard total > Self.longestStretch, stretch.count > 1 else { continue }
            let parting = nearestToMiddle(of: stretch, total)
            partings.append(parting)
            open += [stretch.lowerBound..<parting + 1, parting + 1..<stretch.upperBound]
        }
        return partings
    }

    private func nearestToMiddle(of stretch: Range<Int>, _ total: Int) -> Int {
        var elapsed = 0
        var best = (index: stretch.lowerBound, distance: Int.max)
        for index in stretch.dropLast() {
            elapsed += structure[index].duration?.value.seconds ?? 0
            let distance = abs(2 * elapsed - total)
            if distance < best.distance { best = (index, distance) }
        }
        return best.index
    }

    private func seconds(of stretch: Range<Int>) -> Int {
        stretch.reduce(0) { $0 + (structure[$1].duration?.value.seconds ?? 0) }
    }
}

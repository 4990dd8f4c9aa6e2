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

    /// Breaks where more than two hours pass without one: as few as bring every stretch below that, at the ends of
    /// phases, so that stretches become as even as can be. Ten minutes in a lesson of up to three hours, fifteen in a
    /// longer one, taken from the phases that have most, so that the lesson ends when it would have.
    package var breakProposals: [BreakProposal] {
        guard structure.count <= Self.mostSegments, structure.allSatisfy({ $0.duration != nil }) else { return [] }
        let long = stretches.filter { seconds(of: $0) > Self.longestStretch && $0.count > 1 }
        var counts = long.map { _ in 1 }
        while true {
            let places = zip(long, counts).flatMap { partings(of: $0, count: $1) }
            let proposals = BreakBudget(self).proposals(behind: places.map { ($0, nil) })
            let tooFew = long.indices.filter {
                counts[$0] < long[$0].count - 1 && longest(in: long[$0], with: proposals) > Self.longestStretch
            }
            if tooFew.isEmpty { return proposals }
            for index in tooFew { counts[index] += 1 }
        }
    }

    /// The longest time without a break in a stretch once proposals are taken.
    private func longest(in stretch: Range<Int>, with proposals: [BreakProposal]) -> Int {
        var left = stretch.map { structure[$0].duration?.value.seconds ?? 0 }
        for share in proposals.flatMap(\.moved) where stretch.contains(share.segment) {
            left[share.segment - stretch.lowerBound] -= share.time.seconds
        }
        let ends = Set(proposals.map(\.segment))
        var longest = 0
        var current = 0
        for index in stretch {
            current += left[index - stretch.lowerBound]
            longest = max(longest, current)
            if ends.contains(index) { current = 0 }
        }
        return longest
    }

    /// Breaks where the facilitator wants them, each behind the first phase of its kind.
    /// - Parameter wishes: the phase, and the length in seconds or `nil` for the usual one.
    /// - Returns: `nil` if the plan cannot have one of them.
    package func breakProposals(after wishes: [(phase: PhaseKind, seconds: Int?)]) -> [BreakProposal]? {
        var places: [(segment: Int, seconds: Int?)] = []
        for wish in wishes {
            let place = structure.indices.first { index in
                guard case .phase(let phase) = structure[index] else { return false }
                return phase.kind == wish.phase
            }
            guard let place, !places.contains(where: { $0.segment == place }) else { return nil }
            places.append((place, wish.seconds))
        }
        return BreakBudget(self).proposals(behind: places.sorted { $0.segment < $1.segment })
    }

    /// What has more phases and breaks is no lesson that could be advised on.
    private static let mostSegments = 40

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

    /// The indices behind which a stretch is parted so many times: the parts whose squares add up to least.
    private func partings(of stretch: Range<Int>, count: Int) -> [Int] {
        let ends = stretch.reduce(into: [0]) { $0.append(($0.last ?? 0) + seconds(of: $1..<$1 + 1)) }
        func square(_ range: Range<Int>) -> Int {
            let sum = ends[range.upperBound] - ends[range.lowerBound]
            return sum * sum
        }
        // The best way to part what lies in front of each index, and where; one more parting each time round.
        var best = ends.indices.map { (cost: square(0..<$0), ends: [Int]()) }
        for parting in 1...count {
            for end in (parting + 1...stretch.count).reversed() {
                let ways = (parting..<end).map { middle in
                    (cost: best[middle].cost + square(middle..<end), ends: best[middle].ends + [middle - 1])
                }
                if let way = ways.min(by: { $0.cost < $1.cost }) { best[end] = way }
            }
        }
        return (best.last?.ends ?? []).map { $0 + stretch.lowerBound }
    }

    private func seconds(of stretch: Range<Int>) -> Int {
        stretch.reduce(0) { $0 + (structure[$1].duration?.value.seconds ?? 0) }
    }
}

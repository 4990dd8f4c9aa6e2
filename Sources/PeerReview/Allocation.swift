/// Who scores whom.
package struct Allocation: Hashable, Sendable {
    /// The targets that each reviewer scores, ascending, by the reviewer's index.
    package let targets: [[Int]]
    /// How many reviewers score each target, by the target's index.
    package let reviewsOfTarget: [Int]
    /// Whether scores by this allocation will tie all reviewers and targets together, as severities need.
    package let isConnected: Bool

    /// How evenly reviews fall on targets.
    package enum Evenness: Hashable, Sendable {
        /// Every target gets the same number.
        case exact
        /// Numbers differ by one, because the reviews do not divide by the targets.
        case byOne
        /// Numbers differ by more, because nobody may score their own: homes are too unequal in size.
        case uneven(difference: Int)
    }

    package var evenness: Evenness {
        let difference = (reviewsOfTarget.max() ?? 0) - (reviewsOfTarget.min() ?? 0)
        return difference == 0 ? .exact : difference == 1 ? .byOne : .uneven(difference: difference)
    }

    /// Everybody scores every target but their own.
    ///
    /// - Parameters:
    ///   - homes: the target that is each reviewer's own, by reviewer; `nil` for who has none.
    ///   - targets: how many targets there are, two or more.
    package static func everybodyAllOthers(homes: [Int?], targets: Int) throws(PeerReviewError) -> Allocation {
        try check(homes, targets: targets)
        return Allocation(homes.map { home in (0..<targets).filter { $0 != home } }, targetCount: targets)
    }

    /// Everybody scores the same number of targets, drawn so that targets get numbers as even as can be and nobody scores their
    /// own.
    ///
    /// The numbers are even to the last review that arithmetic allows: after a random draw, reviews move along chains from
    /// targets with more to targets with fewer until no chain is left (Harvey, Ladner, Lovász and Tamir,
    /// "Semi-matchings for bipartite graphs and load balancing", 2006). Of a few draws the first connected one is taken.
    ///
    /// - Parameters:
    ///   - homes: the target that is each reviewer's own, by reviewer; `nil` for who has none.
    ///   - targets: how many targets there are, two or more.
    ///   - count: how many each reviewer scores, from 1 to one less than there are targets.
    ///   - seed: the same seed gives the same allocation.
    package static func each(
        _ count: Int,
        homes: [Int?],
        targets: Int,
        seed: UInt64
    ) throws(PeerReviewError) -> Allocation {
        try check(homes, targets: targets)
        guard (1..<targets).contains(count) else { throw .impossibleCount(count) }
        var generator = SplitMix64(seed: seed)
        var draw = Draw(count, homes: homes, targets: targets, using: &generator)
        var allocation = Allocation(draw.chosen, targetCount: targets)
        for _ in 1..<drawsForConnection where !allocation.isConnected {
            draw = Draw(count, homes: homes, targets: targets, using: &generator)
            allocation = Allocation(draw.chosen, targetCount: targets)
        }
        return allocation
    }

    /// With one target each nothing can connect; otherwise hardly any room needs a third draw.
    private static let drawsForConnection = 20

    private static func check(_ homes: [Int?], targets: Int) throws(PeerReviewError) {
        guard targets > 1 else { throw .tooFew(.target, needed: 2) }
        guard !homes.isEmpty else { throw .tooFew(.reviewer, needed: 1) }
        for case let home? in homes where !(0..<targets).contains(home) {
            throw .outOfRange(.target, index: home)
        }
    }

    private init(_ targets: [[Int]], targetCount: Int) {
        self.targets = targets
        var reviews = Array(repeating: 0, count: targetCount)
        var sets = DisjointSets(count: targets.count + targetCount)
        for (reviewer, own) in targets.enumerated() {
            for target in own {
                reviews[target] += 1
                sets.join(reviewer, targets.count + target)
            }
        }
        reviewsOfTarget = reviews
        isConnected = Set((0..<targets.count + targetCount).map { sets.root(of: $0) }).count == 1
    }
}

import Testing

@testable import PeerReview

@Suite struct `Severity` {
    /// Two strict and two generous reviewers; the generous ones scored the weaker work.
    private let unfair: Ratings

    init() throws {
        unfair = try Ratings(table: [[2, 3, nil], [2, 3, nil], [nil, 5, 3], [nil, 5, 3]])
    }

    @Test func `is told apart from the quality of what was scored`() throws {
        let severities = try Severities(of: unfair)
        expectSame(severities.reviewers.map(\.severity), [1, 1, -1, -1])
        expectSame(severities.targets.map(\.raw), [2, 4, 3])
        expectSame(severities.targets.map(\.adjusted), [3, 4, 2])
        #expect(
            severities.rankChanges == [
                RankChange(target: 0, raw: 3, adjusted: 2), RankChange(target: 2, raw: 2, adjusted: 3),
            ]
        )
        expectSame(severities.residuals.map(\.value), Array(repeating: 0, count: 8))
    }

    @Test func `sums to nought`() throws {
        for (_, ratings) in try Oracle().designs {
            for shrinkage in [Severities.Shrinkage.none, .ratio(0.7), .estimated] {
                let severities = try Severities(of: ratings, shrinkage: shrinkage)
                #expect(abs(severities.reviewers.reduce(0) { $0 + $1.severity }) < 1e-9)
            }
        }
    }

    @Test func `moves nothing when added to scores`() throws {
        let shifted = try Ratings(
            unfair.all.map {
                Rating(reviewer: $0.reviewer, target: $0.target, score: $0.score + [0, 1, 2, -3][$0.reviewer])
            },
            reviewers: 4,
            targets: 3
        )
        expectSame(try Severities(of: shifted).targets.map(\.adjusted), [3, 4, 2])
    }

    @Test func `does not depend on how people and targets are numbered`() throws {
        let room = try #require(try Oracle().designs["room"])
        let plain = try Severities(of: room)
        let turned = try Severities(of: room.relabelled())
        expectSame(turned.targets.map(\.adjusted).reversed(), plain.targets.map(\.adjusted))
        expectSame(turned.reviewers.map(\.severity).reversed(), plain.reviewers.map(\.severity))
        expectSame(turned.reviewers.compactMap(\.standardError).reversed(), plain.reviewers.compactMap(\.standardError))
    }

    @Test func `is refused where nothing ties reviewers together, and says who stands apart`() throws {
        let apart = try Ratings(table: [[1, 2, nil], [nil, nil, 3]])
        #expect(
            throws: PeerReviewError.disconnected([
                ConnectedGroup(reviewers: [0], targets: [0, 1]), ConnectedGroup(reviewers: [1], targets: [2]),
            ])
        ) { try Severities(of: apart) }
        #expect(throws: PeerReviewError.noScores) { try Severities(of: Ratings([], reviewers: 2, targets: 2)) }
    }

    @Test func `has no error where no score is left over`() throws {
        let chain = try Ratings(table: [[1, 2], [nil, 3]])
        let severities = try Severities(of: chain)
        expectSame(severities.targets.map(\.adjusted), [1.5, 2.5])
        #expect(severities.errorVariance == nil)
        #expect(severities.reviewers.allSatisfy { $0.standardError == nil })
        #expect(throws: PeerReviewError.noScoresToSpare) { try Severities(of: chain, shrinkage: .estimated) }
    }

    @Test func `shrinks towards nought as its ratio grows`() throws {
        let plain = try Severities(of: unfair)
        let little = try Severities(of: unfair, shrinkage: .ratio(1e-9))
        let half = try Severities(of: unfair, shrinkage: .ratio(2))
        let all = try Severities(of: unfair, shrinkage: .ratio(.infinity))
        expectSame(little.targets.map(\.adjusted), plain.targets.map(\.adjusted), within: 1e-6)
        #expect(zip(half.reviewers, plain.reviewers).allSatisfy { abs($0.severity) < abs($1.severity) })
        expectSame(all.targets.map(\.adjusted), all.targets.map(\.raw))
        expectSame(all.reviewers.map(\.severity), [0, 0, 0, 0])
        #expect(throws: PeerReviewError.negativeRatio) { try Severities(of: unfair, shrinkage: .ratio(-1)) }
        #expect(throws: PeerReviewError.negativeRatio) { try Severities(of: unfair, shrinkage: .ratio(.nan)) }
    }

    @Test func `is nought where only chance sets reviewers apart`() throws {
        let severities = try Severities(
            of: Ratings(table: [[1, 2, 3], [2, 3, 1], [3, 1, 2]]),
            shrinkage: .estimated
        )
        #expect(severities.shrinkageRatio == .infinity)
        expectSame(severities.reviewers.map(\.severity), [0, 0, 0])
    }

    @Test func `of a single reviewer leaves the scores as they are`() throws {
        let severities = try Severities(of: Ratings(table: [[1, 4, 2]]))
        expectSame(severities.targets.map(\.adjusted), [1, 4, 2])
        #expect(severities.rankChanges.isEmpty)
    }

    @Test func `gives equal targets the same place`() {
        #expect(ranks(of: [2, 3, 3 + 1e-12, 5, 1]) == [4, 2, 2, 1, 5])
        #expect(ranks(of: []).isEmpty)
    }

    @Test func `a fit to the last digit gives numbers too`() throws {
        // Six reviewers in three homes, both of a home of one mind, so that rounding is all that is left over.
        let given = [[1: 2.0, 2: 3.0], [0: 2.5, 2: 2.0], [0: 1.5, 1: 2.0]]
        let ratings = (0..<6).flatMap { reviewer in
            given[reviewer / 2].map { Rating(reviewer: reviewer, target: $0.key, score: $0.value + 0.1) }
        }
        let severities = try Severities(of: Ratings(ratings, reviewers: 6, targets: 3), shrinkage: .estimated)
        #expect(severities.targets.allSatisfy { $0.adjusted.isFinite && $0.adjusted > 0 && $0.adjusted < 5 })
        #expect(severities.reviewers.allSatisfy { $0.severity.isFinite })
        // Next to nought is nought.
        let ratings2 = try Ratings(ratings, reviewers: 6, targets: 3)
        let plain = try Severities(of: ratings2).targets.map(\.adjusted)
        #expect(try Severities(of: ratings2, shrinkage: .ratio(1e-30)).targets.map(\.adjusted) == plain)
    }
}

/// Expects numbers that agree pair by pair.
func expectSame(
    _ ours: [Double],
    _ theirs: [Double],
    within tolerance: Double = 1e-9,
    sourceLocation: SourceLocation = #_sourceLocation
) {
    #expect(
        ours.count == theirs.count && zip(ours, theirs).allSatisfy { Oracle.agree($0, $1, within: tolerance) },
        "\(ours) is not \(theirs)",
        sourceLocation: sourceLocation
    )
}

extension Ratings {
    /// The same ratings with reviewers and targets numbered backwards.
    func relabelled() throws(PeerReviewError) -> Ratings {
        let turned = all.map {
            Rating(reviewer: reviewerCount - 1 - $0.reviewer, target: targetCount - 1 - $0.target, score: $0.score)
        }
        return try Ratings(turned, reviewers: reviewerCount, targets: targetCount)
    }
}

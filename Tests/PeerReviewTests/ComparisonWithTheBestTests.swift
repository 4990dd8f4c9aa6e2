import Testing

@testable import PeerReview

private typealias Assessment = ComparisonWithTheBest.Assessment
private typealias Criterion = ComparisonWithTheBest.Criterion

@Suite struct `Comparison with the best` {
    @Test(
        arguments: [
            (ComparisonWithTheBest.Strictness.veryLax, [98.064, 98.4893, 79.8334, 100]),
            (.lax, [97.5108, 98.0576, 74.0715, 100]),
            (.fair, [96.5152, 97.2807, 63.7002, 100]),
            (.strict, [94.1919, 95.4678, 39.5003, 100]),
            (.veryStrict, [82.5758, 86.4035, 0, 100]),
        ]
    )
    func `grades as Moodle does`(strictness: ComparisonWithTheBest.Strictness, grades: [Double]) throws {
        let comparison = try ComparisonWithTheBest(
            [[3, 3, 2], [4, 3, 3], [1, 0, 1], [3, 2, 3]].map { Assessment(scores: $0) },
            criteria: [1, 2, 1].map { Criterion(minimum: 0, maximum: 4, weight: $0) },
            strictness: strictness
        )
        #expect(comparison.best == [3])
        expectSame(try #require(comparison.grades), grades)
        #expect(comparison.isTelling)
    }

    @Test(
        arguments: [
            ([0, 1], [1, 1], [100, 100], false), ([1], [1], [100], false), ([0, 1], [0, 0], nil, false),
            ([0, 1, 1], [0, 1, 1], [0, 100, 100], false), ([0, 1, 1, 1], [0, 1, 1, 2], [0, 100, 100, 100], true),
            ([], [], nil, false),
        ] as [([Double], [Double], [Double]?, Bool)]
    )
    func `handles few and weightless reviewers as Moodle does`(
        scores: [Double],
        weights: [Double],
        grades: [Double]?,
        isTelling: Bool
    ) throws {
        let comparison = try ComparisonWithTheBest(
            zip(scores, weights).map { Assessment(scores: [$0], weight: $1) },
            criteria: [Criterion(minimum: 0, maximum: 1)]
        )
        #expect(comparison.grades == grades)
        #expect(comparison.isTelling == isTelling)
    }

    @Test func `takes reviewers who nearly agree as Moodle does`() throws {
        // 0 and 0.9 per cent, 99 to 1: a variance of 0.008, for which Moodle puts 0.01. 0.9³ / (5 · 0.01) = 14.58.
        let comparison = try ComparisonWithTheBest(
            [Assessment(scores: [0], weight: 99), Assessment(scores: [90], weight: 1)],
            criteria: [Criterion(minimum: 0, maximum: 10_000)]
        )
        expectSame(try #require(comparison.grades), [100, 85.42])
    }

    @Test func `has Moodle's weighted variance`() {
        #expect(weightedVariance([2, 4, 5, 7, 9], weights: [1, 3, 2, 1, 1]) == 4)
        #expect(weightedVariance([2, 4], weights: [1, 0]) == nil)
    }

    @Test func `sums up as Moodle does`() {
        #expect(ComparisonWithTheBest.grade(of: [(80, 1), (50, 2), (0, 0)]) == 60)
        #expect(ComparisonWithTheBest.grade(of: [(80, 0)]) == nil)
        #expect(ComparisonWithTheBest.grade(ofReviewer: [100, 70]) == 85)
        #expect(ComparisonWithTheBest.grade(ofReviewer: []) == nil)
    }

    @Test func `refuses what cannot be compared`() {
        let scale = Criterion(minimum: 0, maximum: 4)
        #expect(throws: PeerReviewError.unusableWeights) {
            try ComparisonWithTheBest([], criteria: [Criterion(minimum: 0, maximum: 4, weight: 0)])
        }
        #expect(throws: PeerReviewError.unusableWeights) {
            try ComparisonWithTheBest([Assessment(scores: [1], weight: -1)], criteria: [scale])
        }
        #expect(throws: PeerReviewError.unusableScale) {
            try ComparisonWithTheBest([], criteria: [Criterion(minimum: 4, maximum: 0)])
        }
        #expect(throws: PeerReviewError.wrongNumberOfScores(reviewer: 0, target: 0, expected: 1)) {
            try ComparisonWithTheBest([Assessment(scores: [1, 2])], criteria: [scale])
        }
    }
}

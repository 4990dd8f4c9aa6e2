import Testing

@testable import PeerReview

@Suite struct `A table of ratings` {
    @Test(
        arguments: [
            ([Rating(reviewer: 2, target: 0, score: 1)], PeerReviewError.outOfRange(.reviewer, index: 2)),
            ([Rating(reviewer: -1, target: 0, score: 1)], .outOfRange(.reviewer, index: -1)),
            ([Rating(reviewer: 0, target: 3, score: 1)], .outOfRange(.target, index: 3)),
            ([Rating(reviewer: 0, target: 1, score: .nan)], .notANumber(reviewer: 0, target: 1)),
            (
                [Rating(reviewer: 1, target: 1, score: 2), Rating(reviewer: 1, target: 1, score: 2)],
                .repeated(reviewer: 1, target: 1)
            ),
        ]
    )
    func `are refused where they make no table`(ratings: [Rating], error: PeerReviewError) {
        #expect(throws: error) { try Ratings(ratings, reviewers: 2, targets: 3) }
    }

    @Test func `stand in the order of targets, then reviewers`() throws {
        let ratings = try Ratings(table: [[1, nil, 3], [nil, 2, 4]])
        #expect(
            ratings.all == [
                Rating(reviewer: 0, target: 0, score: 1), Rating(reviewer: 1, target: 1, score: 2),
                Rating(reviewer: 0, target: 2, score: 3), Rating(reviewer: 1, target: 2, score: 4),
            ]
        )
        #expect(ratings.byReviewer.map(\.count) == [2, 2])
        #expect(ratings.leavingOut(reviewer: 0).byTarget.map(\.count) == [0, 1, 1])
    }

    @Test func `fall into the groups that scores tie together`() throws {
        let ratings = try Ratings(table: [
            [1, nil, 3, nil], [nil, 2, nil, nil], [nil, nil, 2, nil], [nil, nil, nil, nil],
        ])
        #expect(
            ratings.connectedGroups == [
                ConnectedGroup(reviewers: [0, 2], targets: [0, 2]), ConnectedGroup(reviewers: [1], targets: [1]),
            ]
        )
        #expect(!ratings.isConnected)
        #expect(ratings.leavingOut(reviewer: 1).isConnected)
    }
}

@Suite struct `Score sheets` {
    private let sheets: Sheets

    init() throws {
        sheets = try Sheets(
            [
                Sheet(reviewer: 1, target: 0, scores: [2, 4]), Sheet(reviewer: 0, target: 0, scores: [1, 3]),
                Sheet(reviewer: 0, target: 1, scores: [4, nil]), Sheet(reviewer: 1, target: 1, scores: [3, 3]),
            ],
            reviewers: 2,
            targets: 2,
            criteria: 2
        )
    }

    @Test func `count only when complete`() throws {
        #expect(try sheets.ratings(of: 0).byTarget.map { $0.map(\.score) } == [[1, 2], [3]])
        #expect(sheets.unfinished == [Sheet(reviewer: 0, target: 1, scores: [4, nil])])
        #expect(sheets.leavingOut(reviewer: 0).unfinished.isEmpty)
    }

    @Test func `have a weighted overall score`() throws {
        #expect(try sheets.overall(weights: [1, 3]).all.map(\.score) == [2.5, 3.5, 3])
        #expect(try sheets.overall(weights: [0, 2]).all.map(\.score) == [3, 4, 3])
        #expect(sheets.overall.all.map(\.score) == [2, 3, 3])
    }

    @Test(arguments: [[1.0], [1, 1, 1], [0, 0], [-1, 2], [.nan, 1], [.infinity, 1]])
    func `refuse weights that weigh nothing`(weights: [Double]) {
        #expect(throws: PeerReviewError.unusableWeights) { try sheets.overall(weights: weights) }
    }

    @Test func `pool the criteria as targets of their own`() {
        #expect(
            sheets.pooled.all.map { [Double($0.reviewer), Double($0.target), $0.score] } == [
                [0, 0, 1], [1, 0, 2], [0, 1, 3], [1, 1, 4], [1, 2, 3], [1, 3, 3],
            ]
        )
    }

    @Test func `are refused where they make no table, unfinished or not`() {
        #expect(throws: PeerReviewError.wrongNumberOfScores(reviewer: 0, target: 1, expected: 2)) {
            try Sheets([Sheet(reviewer: 0, target: 1, scores: [1])], reviewers: 1, targets: 2, criteria: 2)
        }
        #expect(throws: PeerReviewError.notANumber(reviewer: 0, target: 1)) {
            try Sheets([Sheet(reviewer: 0, target: 1, scores: [nil, .nan])], reviewers: 1, targets: 2, criteria: 2)
        }
        #expect(throws: PeerReviewError.repeated(reviewer: 0, target: 1)) {
            try Sheets(
                [Sheet(reviewer: 0, target: 1, scores: [1]), Sheet(reviewer: 0, target: 1, scores: [nil])],
                reviewers: 1,
                targets: 2,
                criteria: 1
            )
        }
        #expect(throws: PeerReviewError.outOfRange(.criterion, index: 2)) { try sheets.ratings(of: 2) }
    }
}

extension Ratings {
    /// A table of reviewers by targets, `nil` where there is no score.
    init(table: [[Double?]]) throws(PeerReviewError) {
        let ratings = table.enumerated().flatMap { reviewer, row in
            row.enumerated().compactMap { target, score in
                score.map { Rating(reviewer: reviewer, target: target, score: $0) }
            }
        }
        try self.init(ratings, reviewers: table.count, targets: table.first?.count ?? 0)
    }
}

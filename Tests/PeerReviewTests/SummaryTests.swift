import PeerReview
import Testing

@Suite struct `A summary of scores` {
    @Test func `names everything a report prints`() throws {
        let summary = try #require(Summary([3, 1, 4, 3]))
        #expect(summary.count == 4)
        #expect(summary.distribution.map { [$0.score, Double($0.count)] } == [[1, 1], [3, 2], [4, 1]])
        #expect(summary.mean == 2.75)
        #expect((summary.minimum, summary.maximum) == (1, 4))
        #expect((summary.lowerQuartile, summary.median, summary.upperQuartile) == (2.5, 3, 3.25))
        #expect(summary.medianAbsoluteDeviation == 0.5)
        #expect(try Oracle.agree(#require(summary.standardDeviation), 1.258_305_739_211_791_7))
    }

    @Test func `of one score has no spread to speak of`() {
        let summary = Summary([2])
        #expect(summary?.mean == 2)
        #expect(summary?.upperQuartile == 2)
        #expect(summary != nil && summary?.standardDeviation == nil)
    }

    @Test(arguments: [[], [Double.nan], [1, .infinity]])
    func `is not made of nothing`(scores: [Double]) {
        #expect(Summary(scores) == nil)
    }

    @Test func `has a floor under its robust spread`() {
        let summary = Summary([3, 3, 3, 3, 1])
        #expect(summary?.robustZ(of: 1, floor: 0.5) == -4)
        #expect(summary?.robustZ(of: 3) == 0)
    }
}

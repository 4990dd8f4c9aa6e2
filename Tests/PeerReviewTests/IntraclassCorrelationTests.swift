import Testing

@testable import PeerReview

@Suite struct `Intraclass correlation` {
    @Test(
        arguments: [
            (IntraclassCorrelation.Form.oneWay, 0.165742, 0.442797), (.agreement, 0.289764, 0.620051),
            (.consistency, 0.714841, 0.909316),
        ]
    )
    func `of Shrout and Fleiss' judges is as published`(
        form: IntraclassCorrelation.Form,
        single: Double,
        average: Double
    ) throws {
        let icc = try IntraclassCorrelation(form, of: #require(try Oracle().designs["judges"]))
        #expect(abs(icc.single.value - single) < 5e-7)
        #expect(abs(icc.average.value - average) < 5e-7)
        #expect((icc.targets, icc.scoresPerTarget) == (6, 4))
    }

    @Test(arguments: IntraclassCorrelation.Form.allCases)
    func `is 1 when all are of one mind`(form: IntraclassCorrelation.Form) throws {
        let icc = try IntraclassCorrelation(form, of: Ratings(table: [[1, 2, 4], [1, 2, 4]]))
        #expect(icc.single == .init(value: 1, interval: 1...1))
        #expect(icc.average == .init(value: 1, interval: 1...1))
    }

    @Test func `asks the same reviewers everywhere only where severity is at stake`() throws {
        let rotating = try Ratings(table: [[1, 3, nil], [2, nil, 4], [nil, 3, 5]])
        #expect(try IntraclassCorrelation(.oneWay, of: rotating).scoresPerTarget == 2)
        #expect(throws: PeerReviewError.unbalanced) { try IntraclassCorrelation(.agreement, of: rotating) }
        #expect(throws: PeerReviewError.unbalanced) {
            try IntraclassCorrelation(.oneWay, of: rotating.leavingOut(reviewer: 0))
        }
    }

    @Test func `is not told from too little`() throws {
        #expect(throws: PeerReviewError.tooFew(.target, needed: 3)) {
            try IntraclassCorrelation(.oneWay, of: Ratings(table: [[1, 2], [1, 2]]))
        }
        #expect(throws: PeerReviewError.tooFew(.reviewer, needed: 2)) {
            try IntraclassCorrelation(.oneWay, of: Ratings(table: [[1, 2, 3]]))
        }
        #expect(throws: PeerReviewError.noVariation) {
            try IntraclassCorrelation(.consistency, of: Ratings(table: [[1, 1, 1], [2, 2, 2]]))
        }
        #expect(throws: PeerReviewError.noScores) {
            try IntraclassCorrelation(.oneWay, of: Ratings([], reviewers: 0, targets: 0))
        }
    }

    @Test func `survives reviewers who contradict each other`() throws {
        for form in IntraclassCorrelation.Form.allCases {
            let icc = try IntraclassCorrelation(form, of: Ratings(table: [[1, 5, 2, 4], [5, 1, 4, 2.1]]))
            #expect(icc.single.value < 0)
        }
    }
}

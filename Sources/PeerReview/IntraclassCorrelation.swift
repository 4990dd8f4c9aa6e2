/// How much of the spread of scores comes from the targets rather than from who scored them: an intraclass correlation.
///
/// Formulas and 95 % intervals after McGraw and Wong, "Forming inferences about some intraclass correlation coefficients" (1996),
/// tables 4 and 7, with their correction; Shrout and Fleiss (1979) for the first three.
package struct IntraclassCorrelation: Hashable, Sendable {
    package let form: Form
    /// ICC(1,1), ICC(A,1) or ICC(C,1): how far one reviewer's score can be trusted.
    package let single: Estimate
    /// ICC(1,k), ICC(A,k) or ICC(C,k): how far the mean of all k reviewers' scores can be trusted.
    package let average: Estimate
    package let targets: Int
    /// Scores a target, k.
    package let scoresPerTarget: Int

    /// What is asked.
    package enum Form: String, CaseIterable, Hashable, Sendable {
        /// ICC(1): targets may each have other reviewers, as long as all have equally many.
        case oneWay
        /// ICC(A): the same reviewers scored every target, and the same scores are asked for.
        case agreement
        /// ICC(C): the same reviewers scored every target, and severity does not matter.
        case consistency
    }

    /// A coefficient with its 95 % confidence interval.
    package struct Estimate: Hashable, Sendable {
        /// At most 1; below nought where targets differ less than chance would have it.
        package let value: Double
        /// `nil` where reviewers disagree so much that a limit runs away.
        package let interval: ClosedRange<Double>?
    }

    /// Reckons one form for a balanced design: equally many scores for every target that was scored, at least two; for the
    /// two-way forms every reviewer who scored anything scored everything. Three targets are the least that say anything.
    package init(_ form: Form, of ratings: Ratings) throws(PeerReviewError) {
        let byTarget = ratings.byTarget.filter { !$0.isEmpty }
        guard let first = byTarget.first else { throw .noScores }
        guard byTarget.allSatisfy({ $0.count == first.count }) else { throw .unbalanced }
        guard byTarget.count >= 3 else { throw .tooFew(.target, needed: 3) }
        guard first.count >= 2 else { throw .tooFew(.reviewer, needed: 2) }
        guard form == .oneWay || byTarget.allSatisfy({ $0.map(\.reviewer) == first.map(\.reviewer) }) else {
            throw .unbalanced
        }
        guard let squares = MeanSquares(of: byTarget.map { $0.map(\.score) }) else { throw .noVariation }
        self.form = form
        targets = byTarget.count
        scoresPerTarget = first.count
        switch form {
        case .oneWay: (single, average) = squares.oneWay
        case .agreement: (single, average) = squares.agreement
        case .consistency: (single, average) = squares.consistency
        }
        guard single.value.isFinite, average.value.isFinite else { throw .noVariation }
    }
}

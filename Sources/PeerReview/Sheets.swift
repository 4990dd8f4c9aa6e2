/// One reviewer's scores for one target, a place for each criterion.
package struct Sheet: Hashable, Sendable {
    /// The reviewer's index, from nought.
    package let reviewer: Int
    /// The target's index, from nought.
    package let target: Int
    /// The scores in the order of the criteria; `nil` where the reviewer has not decided.
    package let scores: [Double?]

    package init(reviewer: Int, target: Int, scores: [Double?]) {
        self.reviewer = reviewer
        self.target = target
        self.scores = scores
    }

    /// Whether there is a score for every criterion.
    package var isComplete: Bool { scores.allSatisfy { $0 != nil } }
}

/// All score sheets of one rubric. Only complete ones ever count.
package struct Sheets: Hashable, Sendable {
    /// A sheet with a score for every criterion.
    struct Complete: Hashable {
        let reviewer: Int
        let target: Int
        let scores: [Double]
    }

    /// The complete sheets, by target and within a target by reviewer.
    let complete: [Complete]
    /// The sheets that somebody began and has not finished, in the order given.
    package let unfinished: [Sheet]
    package let reviewerCount: Int
    package let targetCount: Int
    package let criterionCount: Int

    /// Takes sheets in any order, and refuses them as `Ratings` refuses ratings.
    package init(
        _ sheets: some Collection<Sheet>,
        reviewers: Int,
        targets: Int,
        criteria: Int
    ) throws(PeerReviewError) {
        for sheet in sheets where sheet.scores.count != criteria {
            throw .wrongNumberOfScores(reviewer: sheet.reviewer, target: sheet.target, expected: criteria)
        }
        // The ratings' initialiser checks indices, numbers and repetition; unfinished sheets must obey too.
        let places = sheets.map { sheet in
            let strange = sheet.scores.compactMap(\.self).first { !$0.isFinite }
            return Rating(reviewer: sheet.reviewer, target: sheet.target, score: strange ?? 0)
        }
        _ = try Ratings(places, reviewers: reviewers, targets: targets)
        complete = sheets.filter(\.isComplete)
            .map { Complete(reviewer: $0.reviewer, target: $0.target, scores: $0.scores.compactMap(\.self)) }
            .sorted { ($0.target, $0.reviewer) < ($1.target, $1.reviewer) }
        unfinished = sheets.filter { !$0.isComplete }
        reviewerCount = reviewers
        targetCount = targets
        criterionCount = criteria
    }

    private init(_ sheets: Sheets, where isKept: (Int) -> Bool) {
        complete = sheets.complete.filter { isKept($0.reviewer) }
        unfinished = sheets.unfinished.filter { isKept($0.reviewer) }
        reviewerCount = sheets.reviewerCount
        targetCount = sheets.targetCount
        criterionCount = sheets.criterionCount
    }

    /// What would be left without one reviewer. Indices stay as they are.
    package func leavingOut(reviewer: Int) -> Sheets {
        Sheets(self) { $0 != reviewer }
    }
}

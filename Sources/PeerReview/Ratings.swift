/// One reviewer's score for one target.
package struct Rating: Hashable, Sendable {
    /// The reviewer's index, from nought.
    package let reviewer: Int
    /// The index of what was scored (a team, a person, a presentation), from nought.
    package let target: Int
    /// The score, on whatever scale the ratings share.
    package let score: Double

    package init(reviewer: Int, target: Int, score: Double) {
        self.reviewer = reviewer
        self.target = target
        self.score = score
    }
}

/// Who scored whom how: a sparse table of reviewers by targets with at most one score a cell.
///
/// Nobody need score everything; a reviewer or a target may have no score at all and then plays no part.
/// Scores of oneself or of one's own team are the caller's to keep out.
package struct Ratings: Hashable, Sendable {
    /// All ratings, by target and within a target by reviewer.
    package let all: [Rating]
    /// How many reviewers there are, those without a score included.
    package let reviewerCount: Int
    /// How many targets there are, those without a score included.
    package let targetCount: Int

    /// Takes ratings in any order.
    ///
    /// Refuses indices outside `0..<reviewers` and `0..<targets`, scores that are not finite, and a second score in
    /// a cell.
    package init(_ ratings: some Collection<Rating>, reviewers: Int, targets: Int) throws(PeerReviewError) {
        for rating in ratings {
            guard (0..<max(reviewers, 0)).contains(rating.reviewer) else {
                throw .outOfRange(.reviewer, index: rating.reviewer)
            }
            guard (0..<max(targets, 0)).contains(rating.target) else {
                throw .outOfRange(.target, index: rating.target)
            }
            guard rating.score.isFinite else {
                throw .notANumber(reviewer: rating.reviewer, target: rating.target)
            }
        }
        let sorted = Self.sorted(ratings)
        for (rating, next) in zip(sorted, sorted.dropFirst()) where rating.isInSameCell(as: next) {
            throw .repeated(reviewer: rating.reviewer, target: rating.target)
        }
        self.init(valid: sorted, reviewers: reviewers, targets: targets)
    }

    /// Takes ratings that are known to be valid and in order.
    init(valid all: [Rating], reviewers: Int, targets: Int) {
        self.all = all
        reviewerCount = reviewers
        targetCount = targets
    }

    static func sorted(_ ratings: some Sequence<Rating>) -> [Rating] {
        ratings.sorted { ($0.target, $0.reviewer) < ($1.target, $1.reviewer) }
    }
}

extension Ratings {
    /// The ratings of each target, by the target's index.
    package var byTarget: [[Rating]] {
        all.reduce(into: Array(repeating: [], count: targetCount)) { $0[$1.target].append($1) }
    }

    /// The ratings by each reviewer, by the reviewer's index.
    package var byReviewer: [[Rating]] {
        all.reduce(into: Array(repeating: [], count: reviewerCount)) { $0[$1.reviewer].append($1) }
    }

    /// What would be left without one reviewer. Indices stay as they are.
    package func leavingOut(reviewer: Int) -> Ratings {
        Ratings(valid: all.filter { $0.reviewer != reviewer }, reviewers: reviewerCount, targets: targetCount)
    }
}

extension Rating {
    fileprivate func isInSameCell(as other: Rating) -> Bool {
        reviewer == other.reviewer && target == other.target
    }
}

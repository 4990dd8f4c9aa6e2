/// How one reviewer's scores compare with what the others gave the same targets.
package struct LeaveOneOut: Hashable, Sendable {
    package let reviewer: Int
    /// How many of their targets at least two others scored; only these count.
    package let count: Int
    /// The mean of own score less the others' mean, in points: above nought is generous.
    package let bias: Double
    /// The mean of the same differences without their signs, in points: nought is perfect agreement.
    package let distance: Double
}

extension Ratings {
    /// Every reviewer's distance from the others' means, by reviewer; those who share no target with two others are left out.
    ///
    /// The reviewer's own score is not part of what it is compared with, so that in a small group an odd score does not draw
    /// the mean towards itself.
    package var leaveOneOut: [LeaveOneOut] {
        var differences: [[Double]] = Array(repeating: [], count: reviewerCount)
        for ratings in byTarget where ratings.count > 2 {
            let sum = ratings.reduce(0) { $0 + $1.score }
            for rating in ratings {
                let others = (sum - rating.score) / Double(ratings.count - 1)
                differences[rating.reviewer].append(rating.score - others)
            }
        }
        return differences.enumerated().compactMap { reviewer, differences in
            guard !differences.isEmpty else { return nil }
            return LeaveOneOut(
                reviewer: reviewer,
                count: differences.count,
                bias: Summary.mean(differences),
                distance: Summary.mean(differences.map(abs))
            )
        }
    }
}

/// How far reviewers agree about targets: Krippendorff's alpha, or why there is none.
package enum Agreement: Hashable, Sendable {
    case alpha(Alpha)
    /// A number would say more than the scores do.
    case tooFewToSay(Lack)

    /// Krippendorff's alpha: 1 for perfect agreement, nought for what chance gives, below nought for worse.
    package struct Alpha: Hashable, Sendable {
        package let value: Double
        /// The bootstrap interval. `nil` where none was asked for, or where resamples held no variation.
        package let interval: ClosedRange<Double>?
        /// How many reviewers scored a target that somebody else scored too.
        package let reviewers: Int
        /// How many targets at least two reviewers scored.
        package let targets: Int
        /// How many scores of those targets there are.
        package let scores: Int

        /// Krippendorff's customary bands ("Content Analysis", 4th ed. 2018, ch. 12): 0.8 and 0.667.
        package var verdict: Verdict {
            value >= 0.8 ? .reliable : value >= 0.667 ? .tentative : .unreliable
        }
    }

    /// What a value of alpha is commonly taken to permit.
    package enum Verdict: String, Hashable, Sendable {
        /// 0.800 and more.
        case reliable
        /// From 0.667: tentative conclusions only.
        case tentative
        /// Below 0.667.
        case unreliable
    }

    /// What is missing for a number to mean something. Reviewers and targets count where scores can be paired.
    package enum Lack: Hashable, Sendable {
        /// Fewer than three reviewers share targets with others.
        case reviewers(Int)
        /// Fewer than two targets were scored by two.
        case targets(Int)
        /// The reviewers fall into groups that scored nothing in common.
        case connection(groups: Int)
        /// Every score is the same, so that nobody can tell agreement from habit.
        case variation
        /// A score below nought, where the ratio scale has none.
        case scoresBelowNought
    }

    /// What may be done with scores, and so what counts as a large difference (Stevens 1946).
    package enum Scale: String, CaseIterable, Hashable, Sendable {
        /// Names: all differences are equal.
        case nominal
        /// Levels in order, as in a rubric.
        case ordinal
        /// Points with equal distances.
        case interval
        /// Points with a true nought.
        case ratio
    }
}

extension Agreement {
    /// Krippendorff's alpha of ratings on a scale.
    ///
    /// α = 1 - Dₒ/Dₑ, the disagreement seen within targets over that expected among all paired scores
    /// (Krippendorff, "Computing Krippendorff's Alpha-Reliability", 2011). Missing scores are simply missing; targets
    /// with one score are left out.
    package init(of ratings: Ratings, on scale: Scale, bootstrap: Bootstrap? = Bootstrap()) {
        let pairable = Ratings(
            valid: ratings.byTarget.filter { $0.count > 1 }.flatMap(\.self),
            reviewers: ratings.reviewerCount,
            targets: ratings.targetCount
        )
        let groups = pairable.connectedGroups
        let reviewers = groups.reduce(0) { $0 + $1.reviewers.count }
        let targets = groups.reduce(0) { $0 + $1.targets.count }
        let values = ValueCounts(of: pairable)
        if let lack = Self.lack(reviewers: reviewers, targets: targets, groups: groups.count) {
            self = .tooFewToSay(lack)
        } else if scale == .ratio, pairable.all.contains(where: { $0.score < 0 }) {
            self = .tooFewToSay(.scoresBelowNought)
        } else if let value = values.alpha(on: scale) {
            self = .alpha(
                Alpha(
                    value: value,
                    interval: bootstrap?.interval(of: values, on: scale),
                    reviewers: reviewers,
                    targets: targets,
                    scores: pairable.all.count
                )
            )
        } else {
            self = .tooFewToSay(.variation)
        }
    }

    /// The fewest reviewers of whose agreement this says anything.
    package static let fewestReviewers = 3

    private static func lack(reviewers: Int, targets: Int, groups: Int) -> Lack? {
        if reviewers < fewestReviewers { return .reviewers(reviewers) }
        if groups > 1 { return .connection(groups: groups) }
        if targets < 2 { return .targets(targets) }
        return nil
    }
}

/// Something about the scores that a facilitator may want to look at. A flag never changes a score, and none proves anything.
package enum Flag: Hashable, Sendable {
    /// A reviewer gave every target the same score on every criterion.
    case sameScoreThroughout(reviewer: Int, score: Double)
    /// A reviewer's scores lie far from what the others gave the same targets.
    case farFromOthers(LeaveOneOut)
    /// Two targets whose people each gave the other more than the others did and than their own severity explains; lifts in
    /// points.
    case mutualLift(first: Int, second: Int, ofFirst: Double, ofSecond: Double)
    /// Reviewers whose scores are the same wherever they scored the same targets, ascending.
    case identicalScores(reviewers: [Int])
}

/// When a flag is raised.
package struct FlagRules: Hashable, Sendable {
    /// How many scores, over all targets and criteria, somebody must give before it says anything that all are one number.
    package var fewestEqualScores = 8
    /// How many scores two must share, over all targets and criteria, before it says anything that they are the same. With
    /// 8 every seventh honest room of twelve people in four teams would be flagged.
    package var fewestIdenticalScores = 12
    /// How many robust standard deviations from the other reviewers is far: 3.5 after Iglewicz and Hoaglin (1993).
    package var farZ = 3.5
    /// The least robust standard deviation to reckon with, in points, so that in a room of one mind a small difference is not far.
    package var spreadFloor = 0.25
    /// The least lift that is worth a word, in points. Without it one pair in forty would be named by chance alone.
    package var leastLift = 0.5
    /// The fewest pairs of targets whose lifts can be compared: below that the fitted model leaves too little over.
    package var fewestLifts = 12

    package init() {}
}

extension Sheets {
    /// All flags, by kind and then by index, from complete sheets.
    ///
    /// - Parameter homes: the target that is each reviewer's own, by reviewer: their team, or themselves. `nil` for who
    ///   has none, and empty where nobody has; then no pairs are looked for.
    package func flags(homes: [Int?], rules: FlagRules = FlagRules()) -> [Flag] {
        let straight = straightLiners(rules)
        return straight.sorted { $0.key < $1.key }.map { .sameScoreThroughout(reviewer: $0.key, score: $0.value) }
            + farFromOthers(rules)
            + mutualLifts(homes: homes, rules)
            + identicalScores(besides: Set(straight.keys), rules)
    }

    /// Reviewers who used one score only, for two targets or more, and that score.
    private func straightLiners(_ rules: FlagRules) -> [Int: Double] {
        let sheets = Dictionary(grouping: complete, by: \.reviewer)
        return sheets.compactMapValues { sheets in
            guard sheets.count > 1, sheets.count * criterionCount >= rules.fewestEqualScores,
                let score = sheets.first?.scores.first,
                sheets.allSatisfy({ $0.scores.allSatisfy { $0 == score } })
            else { return nil }
            return score
        }
    }

    /// Reviewers whose bias lies far from the other reviewers' on either side, or whose distance is far greater.
    private func farFromOthers(_ rules: FlagRules) -> [Flag] {
        let all = overall.leaveOneOut
        guard all.count > 2, let biases = Summary(all.map(\.bias)), let distances = Summary(all.map(\.distance)) else {
            return []
        }
        return all.filter {
            abs(biases.robustZ(of: $0.bias, floor: rules.spreadFloor)) > rules.farZ
                || distances.robustZ(of: $0.distance, floor: rules.spreadFloor) > rules.farZ
        }
        .map(Flag.farFromOthers)
    }
}

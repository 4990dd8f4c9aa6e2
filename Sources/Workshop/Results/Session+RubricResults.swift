import Lessons

// Nobody's score of themselves or of their own team enters a result: whose team is whose is asked when the result is
// made, so that a reviewer who has moved into a team since no longer counts for it.

extension Session {
    /// - Parameter reviewers: whose sheets are left out, to see what changes.
    func result(
        of rubric: Rubric,
        in activity: Activity,
        _ state: ActivityState,
        without reviewers: Set<LearnerID> = []
    ) -> RubricResult {
        RubricResult(
            activity: heading(of: activity, state),
            criteria: rubric.criteria,
            teams: teams.map { scores(of: $0, by: rubric, in: activity, state, without: reviewers) },
            change: scoreChange(of: rubric, in: activity, state, without: reviewers)
        )
    }

    private func scores(
        of team: Team,
        by rubric: Rubric,
        in activity: Activity,
        _ state: ActivityState,
        without leftOut: Set<LearnerID>
    ) -> RubricResult.TeamScores {
        let all = inOrder(state.sheets.ofOthers).compactMap { reviewer, sheets in
            sheets[team.id].map { (reviewer, $0) }
        }
        let ofOthers = all.filter { learner($0.0)?.team != team.id && !leftOut.contains($0.0) }
        let anonymous = activity.options.isAnonymous
        let sheets = ofOthers.compactMap { RubricResult.Sheet(by: anonymous ? nil : $0.0, $0.1, rubric) }
        let own = inOrder(state.sheets.own).compactMap { member, sheet -> RubricResult.Sheet? in
            guard member.isAnonymous || learner(member)?.team == team.id, state.sheets.ownTeams[member] == team.id
            else { return nil }
            return RubricResult.Sheet(by: nil, sheet, rubric)
        }
        let scores = rubric.scores(in: sheets)
        let overall = rubric.overall(in: sheets)
        let ownOverall = rubric.overall(in: own)
        return RubricResult.TeamScores(
            team: team.id,
            criteria: scores,
            overall: overall,
            own: zip(rubric.scores(in: own), scores).map { $0.distant(from: $1) },
            ownOverall: ownOverall,
            ownDistance: ownOverall.flatMap { own in overall.map { own.mean - $0.mean } },
            sheets: anonymous ? sheets.sorted(by: RubricResult.Sheet.precedes) : sheets,
            incompleteSheets: ofOthers.count - sheets.count,
            membersSheets: all.count { learner($0.0)?.team == team.id }
        )
    }
}

extension RubricResult.CriterionScores {
    fileprivate func distant(from others: Self) -> Self {
        var scores = self
        scores.distance = summary.flatMap { own in others.summary.map { own.mean - $0.mean } }
        return scores
    }
}

extension RubricResult.Sheet {
    /// - Returns: `nil` unless there is a score for every criterion.
    fileprivate init?(by reviewer: LearnerID?, _ sheet: ScoreSheet, _ rubric: Rubric) {
        let scores = sheet.scores.compactMap(\.self)
        guard sheet.isComplete, scores.count == rubric.criteria.count else { return nil }
        self.init(reviewer: reviewer, scores: scores, comment: sheet.comment)
    }

    /// An order that says nothing of who filled in which sheet.
    fileprivate static func precedes(_ left: Self, _ right: Self) -> Bool {
        if left.scores != right.scores { return left.scores.lexicographicallyPrecedes(right.scores) }
        return (left.comment ?? "") < (right.comment ?? "")
    }
}

extension Rubric {
    fileprivate func scores(in sheets: [RubricResult.Sheet]) -> [RubricResult.CriterionScores] {
        criteria.enumerated().map { index, criterion in
            let scores = sheets.map { $0.scores[index] }
            return RubricResult.CriterionScores(
                criterion: criterion.name,
                summary: NumberSummary(scores.map(Double.init)),
                distribution: criterion.levels.map { level in
                    RubricResult.LevelCount(
                        score: level.score,
                        level: level.name,
                        count: scores.count { $0 == level.score }
                    )
                }
            )
        }
    }

    /// One number a sheet, the mean of its scores by the criteria's weights; `nil` for a rubric of one criterion, which
    /// needs none.
    fileprivate func overall(in sheets: [RubricResult.Sheet]) -> NumberSummary? {
        let weights = criteria.map(\.weight)
        let sum = weights.reduce(0, +)
        guard criteria.count > 1, sum > 0 else { return nil }
        return NumberSummary(
            sheets.map { zip($0.scores, weights).reduce(0) { $0 + Double($1.0) * $1.1 } / sum }
        )
    }
}

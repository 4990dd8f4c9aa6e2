import Lessons

extension Session {
    func score(
        _ id: ActivityID,
        _ teamID: TeamID,
        _ given: ScoreSheet,
        by learner: Learner
    ) throws(Refusal) -> [Event.Body] {
        let (rubric, state) = try openRubric(id)
        guard let team = team(teamID) else { throw .unknownTeam(teamID.description) }
        guard learner.team != teamID else { throw .ownTeam(team.name) }
        let drawn = teamsToScore(by: learner.id, in: id)
        guard drawn.contains(teamID) else {
            throw .notDrawn(team.name, drawn: drawn.compactMap { self.team($0)?.name })
        }
        let sheet = try rubric.sheet(of: given)
        return state.sheets.ofOthers[learner.id]?[teamID] == sheet ? [] : [.teamScored(id, team: teamID, sheet: sheet)]
    }

    func scoreOwnTeam(_ id: ActivityID, _ given: ScoreSheet, by learner: Learner) throws(Refusal) -> [Event.Body] {
        let (rubric, state) = try openRubric(id)
        guard let team = learner.team else { throw .noTeam }
        let sheet = try rubric.sheet(of: given)
        let isSame = state.sheets.own[learner.id] == sheet && state.sheets.ownTeams[learner.id] == team
        return isSame ? [] : [.ownTeamScored(id, sheet: sheet)]
    }

    private func openRubric(_ id: ActivityID) throws(Refusal) -> (Rubric, ActivityState) {
        let (activity, state) = try openActivity(id)
        guard case .rubric(let rubric) = activity.kind else { throw .wrongKind(title: activity.title) }
        return (rubric, state)
    }
}

extension Rubric {
    /// The sheet with its comment cleaned, if the rubric has its scores.
    func sheet(of given: ScoreSheet) throws(Refusal) -> ScoreSheet {
        guard given.scores.count == criteria.count else {
            throw .wrongNumberOfScores(given.scores.count, criteria: criteria.count)
        }
        for (criterion, score) in zip(criteria, given.scores) {
            guard let score else { continue }
            let levels = criterion.levels.map(\.score)
            guard levels.contains(score) else {
                throw .scoreOutsideLevels(
                    score,
                    criterion: criterion.name,
                    lowest: levels.min() ?? 0,
                    highest: levels.max() ?? 0
                )
            }
        }
        return ScoreSheet(scores: given.scores, comment: try CleanText.optional(given.comment))
    }
}

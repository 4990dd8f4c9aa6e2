package import Lessons
import PeerReview

// Who scores whom by a rubric, and what is still missing.

extension Session {
    /// The teams that a learner is to score by a rubric, in the order in which teams were named: those drawn for them, or
    /// every team but their own. Empty for any other activity.
    package func teamsToScore(by learner: LearnerID, in id: ActivityID) -> [TeamID] {
        guard case .rubric = activity(id)?.kind, let sheets = activities[id]?.sheets else { return [] }
        let own = self.learner(learner)?.team
        let others = teams.map(\.id).filter { $0 != own }
        guard !sheets.drawn.isEmpty else { return others }
        let drawn = Set(sheets.drawn[learner] ?? [])
        return others.filter(drawn.contains)
    }

    /// Sheets that are to be filled in and are not complete yet, by reviewer in the order of joining. Members of no team
    /// score too, but nobody waits for them where there is nobody else's team to score.
    package func missingSheets(of id: ActivityID) -> [MissingSheet] {
        guard let sheets = activities[id]?.sheets else { return [] }
        return learners.flatMap { learner in
            teamsToScore(by: learner.id, in: id).compactMap { team in
                let sheet = sheets.ofOthers[learner.id]?[team]
                guard sheet?.isComplete != true else { return nil }
                return MissingSheet(reviewer: learner.id, team: team, isBegun: sheet != nil)
            }
        }
    }

    /// Draws anew for everybody. Sheets that are in stay what they are.
    func drawReviews(_ id: ActivityID) throws(Refusal) -> [Event.Body] {
        let (activity, state) = try openActivity(id)
        guard case .rubric(let rubric) = activity.kind else { throw .wrongKind(title: activity.title) }
        guard let each = rubric.reviewsEach else { throw .nothingToDraw(title: activity.title) }
        guard let drawn = drawnReviews(each, in: id, state) else {
            throw .tooFewTeamsToDraw(teams.count, reviewsEach: each)
        }
        return [.reviewsDrawn(id, drawn)]
    }

    /// The draw with which a rubric opens; when it is opened again, only for those who have none.
    func reviewsDrawn(opening activity: Activity, _ state: ActivityState) -> [Event.Body] {
        guard case .rubric(let rubric) = activity.kind, let each = rubric.reviewsEach else { return [] }
        guard state.sheets.drawn.isEmpty else {
            let late = learners.filter { state.sheets.drawn[$0.id] == nil }
            let drawn = late.map { toppedUp($0.id, in: $0.team, to: each, state.sheets, besides: []) }
            return drawn.isEmpty ? [] : [.reviewsDrawn(activity.id, drawn)]
        }
        return drawnReviews(each, in: activity.id, state).map { [.reviewsDrawn(activity.id, $0)] } ?? []
    }

    /// What becomes of the draws of open rubrics when a learner comes into a team, or into none.
    func reviewsDrawn(for learner: LearnerID, in team: TeamID?) -> [Event.Body] {
        setup.activities.compactMap { activity in
            guard case .rubric(let rubric) = activity.kind, let each = rubric.reviewsEach,
                let state = activities[activity.id], state.status == .open, !state.sheets.drawn.isEmpty
            else { return nil }
            let kept = (state.sheets.drawn[learner] ?? []).filter { $0 != team }
            let drawn = toppedUp(learner, in: team, to: each, state.sheets, besides: kept)
            return drawn.teams == state.sheets.drawn[learner] ? nil : .reviewsDrawn(activity.id, [drawn])
        }
    }

    /// What becomes of the draws when a learner's coming into a team is taken back.
    func reviewsDrawn(by command: TimeCommand) -> [Event.Body] {
        guard command == .undo, case .learnerMoved(let learner, let team)? = course.undoable.last else { return [] }
        return reviewsDrawn(for: learner, in: team)
    }

    /// - Returns: `nil` where so many are as good as all: nothing is drawn then.
    private func drawnReviews(_ each: Int, in id: ActivityID, _ state: ActivityState) -> [DrawnReviews]? {
        guard each < teams.count - 1 else { return nil }
        let places = Dictionary(uniqueKeysWithValues: teams.enumerated().map { ($1.id, $0) })
        let allocation = try? Allocation.each(
            each,
            homes: learners.map { $0.team.flatMap { places[$0] } },
            targets: teams.count,
            seed: "\(createdAt.milliseconds)/\(id)/\(state.sheets.draws)".utf8.fnv1a
        )
        guard let allocation else { return nil }
        return zip(learners, allocation.targets).map { learner, targets in
            DrawnReviews(learner: learner.id, teams: targets.map { teams[$0].id })
        }
    }

    /// The teams of one learner, with those that the fewest score added until there are enough.
    private func toppedUp(
        _ learner: LearnerID,
        in team: TeamID?,
        to each: Int,
        _ sheets: ScoreSheets,
        besides kept: [TeamID]
    ) -> DrawnReviews {
        var loads: [TeamID: Int] = [:]
        for (reviewer, teams) in sheets.drawn where reviewer != learner && self.learner(reviewer) != nil {
            for team in teams { loads[team, default: 0] += 1 }
        }
        let others = teams.map(\.id).filter { $0 != team && !kept.contains($0) }
            .sorted { (loads[$0] ?? 0, $0.number) < (loads[$1] ?? 0, $1.number) }
        return DrawnReviews(
            learner: learner,
            teams: (kept + others.prefix(max(0, each - kept.count))).sorted { $0.number < $1.number }
        )
    }
}

/// A score sheet that is to be filled in and does not count yet.
package struct MissingSheet: Hashable, Sendable {
    package var reviewer: LearnerID
    package var team: TeamID
    /// Whether something stands on it.
    package var isBegun: Bool

    package init(reviewer: LearnerID, team: TeamID, isBegun: Bool) {
        self.reviewer = reviewer
        self.team = team
        self.isBegun = isBegun
    }
}

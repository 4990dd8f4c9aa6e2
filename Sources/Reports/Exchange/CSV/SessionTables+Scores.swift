import Lessons
import Workshop

extension SessionTables {
    /// Score sheets: one row a criterion. `counts` says whether the sheet is in the results: complete, and not of a
    /// member; `own` whether it is a team's view of itself. A sheet's comment stands in its first row. Nobody is named
    /// in what is anonymous, and the sheets stand in an order that says nothing of who filled them in.
    package var scores: CSVTable {
        CSVTable(
            columns: [
                "activity", "title", "scored_team", "learner", "name", "team", "own", "counts", "criterion", "score",
                "level", "comment",
            ],
            rows: session.setup.activities.flatMap(scores)
        )
    }

    private func scores(_ activity: Activity) -> [[CSVTable.Cell]] {
        guard case .rubric(let rubric) = activity.kind, let sheets = session.activities[activity.id]?.sheets else {
            return []
        }
        let others = sheets.ofOthers.flatMap { reviewer, sheets in
            sheets.map { ReviewedSheet(reviewer: reviewer, team: $0, sheet: $1, isOwn: false) }
        }
        let own = sheets.own.compactMap { member, sheet in
            sheets.ownTeams[member].map { ReviewedSheet(reviewer: member, team: $0, sheet: sheet, isOwn: true) }
        }
        let isAnonymous = activity.options.isAnonymous
        return (others + own)
            .sorted { $0.precedes($1, isAnonymous: isAnonymous) }
            .flatMap { rows(of: $0, by: rubric, in: activity) }
    }

    private func rows(of sheet: ReviewedSheet, by rubric: Rubric, in activity: Activity) -> [[CSVTable.Cell]] {
        let isAnonymous = activity.options.isAnonymous
        let reviewerTeam = session.learner(sheet.reviewer)?.team
        let isMember = !sheet.reviewer.isAnonymous && (reviewerTeam == sheet.team)
        let counts = sheet.sheet.isComplete && (sheet.reviewer.isAnonymous || isMember == sheet.isOwn)
        let head: [CSVTable.Cell] =
            [
                .text(activity.id.rawValue), .text(activity.title),
                .text(session.team(sheet.team)?.name ?? "\(sheet.team)"),
            ] + people(isAnonymous ? nil : sheet.reviewer) + [.flag(sheet.isOwn), .flag(counts)]
        return zip(rubric.criteria, sheet.sheet.scores).enumerated().map { index, pair in
            let (criterion, score) = pair
            let level = criterion.levels.first { $0.score == score }?.name
            return head + [
                .text(criterion.name), .integer(score), .text(level),
                .text(index == 0 ? sheet.sheet.comment : nil),
            ]
        }
    }
}

private struct ReviewedSheet {
    var reviewer: LearnerID
    var team: TeamID
    var sheet: ScoreSheet
    var isOwn: Bool

    /// By reviewer and team; of anonymous sheets by team and what they say.
    func precedes(_ other: Self, isAnonymous: Bool) -> Bool {
        if isOwn != other.isOwn { return other.isOwn }
        if !isAnonymous, reviewer != other.reviewer { return reviewer < other.reviewer }
        if team != other.team { return team < other.team }
        return key.lexicographicallyPrecedes(other.key)
    }

    private var key: [String] { sheet.scores.map { $0.map(String.init) ?? "" } + [sheet.comment ?? ""] }
}

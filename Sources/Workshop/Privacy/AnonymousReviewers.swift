import Lessons
import PeerReview

/// Those who score by an anonymous rubric: what may be told of their severity without telling who they are.
///
/// Adjusted means follow from which sheets are one reviewer's, and whoever found that out would know a reviewer's team:
/// the one that has no sheet of theirs. So they are told only where that says nothing of a person, because everybody who
/// scored is one of three or more of a team (or of three or more without a team); and in hundredths, as they are shown.
struct AnonymousReviewers {
    private let session: Session
    private let rubric: Rubric
    private let sheets: ScoreSheets

    /// As many as somebody must be among, to be told from none of them.
    private static let fewest = 3

    /// - Returns: `nil` for what is no rubric.
    init?(_ session: Session, _ activity: Activity) {
        guard case .rubric(let rubric) = activity.kind, let state = session.activities[activity.id] else { return nil }
        (self.session, self.rubric, sheets) = (session, rubric, state.sheets)
    }

    /// Teams' means as reviewers of average severity would have given them; empty where they are not told. As they were
    /// kept when the session was sealed, or else from the sheets.
    var adjustedMeans: [AdjustedMean] {
        guard sheets.adjusted.isEmpty else { return sheets.adjusted }
        let people = session.learners.filter { sheets.ofOthers[$0.id] != nil }
        let rows = RubricReview.rows(by: people, sheets, in: session)
        guard isCrowd(Set(rows.map(\.reviewer)).map { people[$0].team }),
            let all = try? Sheets(
                rows,
                reviewers: people.count,
                targets: session.teams.count,
                criteria: rubric.criteria.count
            ),
            let overall = try? all.overall(weights: rubric.criteria.map(\.weight)),
            let severities = try? Severities(of: overall, shrinkage: .estimated)
        else { return [] }
        return severities.adjustedMeans(of: session.teams).map(\.inHundredths)
    }

    /// Whether everybody is among enough others of the same team.
    private func isCrowd(_ homes: [TeamID?]) -> Bool {
        !homes.isEmpty && Dictionary(grouping: homes) { $0 }.values.allSatisfy { $0.count >= Self.fewest }
    }

    /// Why there are none; the same before and after the session is sealed.
    static let lack =
        "The rubric is anonymous, so adjusted means are told only where every team has three or more who score, which leads "
        + "back to nobody, and where the scores suffice to tell severity from chance."
}

/// A team's mean as reviewers of average severity would have given it.
package struct AdjustedMean: Hashable, Sendable, Codable {
    package var team: TeamID
    /// In points.
    package var adjusted: Double
    /// In points.
    package var standardError: Double?

    package init(team: TeamID, adjusted: Double, standardError: Double? = nil) {
        self.team = team
        self.adjusted = adjusted
        self.standardError = standardError
    }

    fileprivate var inHundredths: AdjustedMean {
        // To a billionth first: in which order scores were added up must not turn 2.125 into 2.12 here and 2.13 there.
        func rounded(_ points: Double) -> Double { ((points * 1e9).rounded() / 1e7).rounded() / 100 }
        return AdjustedMean(team: team, adjusted: rounded(adjusted), standardError: standardError.map(rounded))
    }
}

extension Severities {
    /// What they make of the means of the teams that were scored, which are told by their places in a list.
    func adjustedMeans(of teams: [Session.Team]) -> [AdjustedMean] {
        targets.compactMap { target in
            guard target.adjusted.isFinite else { return nil }
            return AdjustedMean(
                team: teams[target.target].id,
                adjusted: target.adjusted,
                standardError: target.standardError.flatMap { $0.isFinite ? $0 : nil }
            )
        }
    }
}

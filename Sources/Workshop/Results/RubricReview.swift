import Lessons
import PeerReview

/// A rubric's complete sheets as the statistics want them, and what comes of them.
struct RubricReview {
    private let session: Session
    private let activity: Activity
    private let rubric: Rubric
    private let result: RubricResult
    private let leftOut: Set<LearnerID>
    /// Those who score, by index.
    private let people: [Session.Learner]
    private let homes: [Int?]
    private let sheets: Sheets
    private let overall: Ratings

    /// - Parameter result: of the same rubric, with the same reviewers left out.
    /// - Returns: `nil` where there is nothing to reckon with.
    init?(_ session: Session, _ activity: Activity, _ result: RubricResult, without leftOut: Set<LearnerID>) {
        guard case .rubric(let rubric) = activity.kind, let state = session.activities[activity.id] else { return nil }
        let places = Dictionary(uniqueKeysWithValues: session.teams.enumerated().map { ($1.id, $0) })
        let isAnonymous = activity.options.isAnonymous
        let people =
            isAnonymous
            ? [] : session.learners.filter { !leftOut.contains($0.id) && state.sheets.ofOthers[$0.id] != nil }
        let rows = isAnonymous ? Self.rows(of: result, places) : Self.rows(by: people, state.sheets, in: session)
        guard let reviewers = rows.map(\.reviewer).max(),
            let sheets = try? Sheets(
                rows,
                reviewers: max(reviewers + 1, people.count),
                targets: session.teams.count,
                criteria: rubric.criteria.count
            ), let overall = try? sheets.overall(weights: rubric.criteria.map(\.weight))
        else { return nil }
        (self.session, self.activity, self.rubric, self.result) = (session, activity, rubric, result)
        (self.leftOut, self.people, self.sheets, self.overall) = (leftOut, people, sheets, overall)
        homes = people.map { $0.team.flatMap { places[$0] } }
    }

    /// The complete sheets of some people about other teams than their own; people and teams are told by their places.
    static func rows(by people: [Session.Learner], _ sheets: ScoreSheets, in session: Session) -> [Sheet] {
        let places = Dictionary(uniqueKeysWithValues: session.teams.enumerated().map { ($1.id, $0) })
        return people.enumerated().flatMap { reviewer, learner in
            (sheets.ofOthers[learner.id] ?? [:]).compactMap { team, sheet -> Sheet? in
                guard team != learner.team, sheet.isComplete, let target = places[team] else { return nil }
                return Sheet(reviewer: reviewer, target: target, scores: sheet.scores.map { $0.map(Double.init) })
            }
        }
    }

    /// Of an anonymous rubric nobody may know which sheets are one reviewer's, so none is told from another: the first sheet of
    /// every team counts as one reviewer's. Means and agreement do not depend on it; for severity see `AnonymousReviewers`.
    private static func rows(of result: RubricResult, _ places: [TeamID: Int]) -> [Sheet] {
        result.teams.flatMap { team in
            team.sheets.enumerated().compactMap { index, sheet in
                places[team.team].map { Sheet(reviewer: index, target: $0, scores: sheet.scores.map(Double.init)) }
            }
        }
    }

    var review: ReviewResult {
        guard !activity.options.isAnonymous else { return anonymousReview }
        let fit = severities
        let all = reviewers(fit.severities)
        var review = ReviewResult(
            standings: standings(fit.severities?.adjustedMeans(of: session.teams) ?? []),
            withoutAdjustment: fit.reason,
            agreement: agreement,
            reviewers: all.list,
            flags: flags(numbers: all.numbers)
        )
        if !leftOut.isEmpty { review.leftOut = whoIsLeftOut }
        let drawn = session.activities[activity.id]?.sheets.drawn ?? [:]
        if !drawn.isEmpty {
            review.drawn = drawn.sorted { $0.key < $1.key }.map { DrawnReviews(learner: $0, teams: $1) }
        }
        return review
    }
}

extension RubricReview {
    private var anonymousReview: ReviewResult {
        let adjusted = AnonymousReviewers(session, activity)?.adjustedMeans ?? []
        return ReviewResult(
            standings: standings(adjusted),
            withoutAdjustment: adjusted.isEmpty ? AnonymousReviewers.lack : nil,
            agreement: agreement,
            reviewers: [],
            flags: []
        )
    }
}

// Teams.
extension RubricReview {
    /// Severities drawn towards nought as far as the scores suggest, or why there are none.
    private var severities: (severities: Severities?, reason: String?) {
        do throws(PeerReviewError) {
            return (try Severities(of: overall, shrinkage: .estimated), nil)
        } catch {
            return (nil, error.sentence)
        }
    }

    private func standings(_ adjustedMeans: [AdjustedMean]) -> [ReviewResult.Standing] {
        let byTarget = overall.byTarget
        let scored = byTarget.indices.filter { !byTarget[$0].isEmpty }
        let means = scored.map { target in
            byTarget[target].reduce(0) { $0 + $1.score } / Double(byTarget[target].count)
        }
        let fitted = Dictionary(adjustedMeans.map { ($0.team, $0) }) { first, _ in first }
        let adjusted = scored.compactMap { fitted[session.teams[$0].id]?.adjusted }
        let places = ranks(of: means)
        let adjustedPlaces = adjusted.count == scored.count ? ranks(of: adjusted) : []
        var standings = scored.enumerated().map { place, target in
            ReviewResult.Standing(
                team: session.teams[target].id,
                sheets: byTarget[target].count,
                mean: means[place],
                adjusted: fitted[session.teams[target].id]?.adjusted,
                standardError: fitted[session.teams[target].id]?.standardError,
                rank: places[place],
                adjustedRank: adjustedPlaces.isEmpty ? nil : adjustedPlaces[place],
                own: own(session.teams[target].id)
            )
        }
        if !leftOut.isEmpty { compareWithAll(&standings) }
        return standings.sorted { ($0.rank, $0.team) < ($1.rank, $1.team) }
    }

    private func own(_ team: TeamID) -> Double? {
        let scores = result.teams.first { $0.team == team }
        return scores?.ownOverall?.mean ?? (rubric.criteria.count == 1 ? scores?.own.first?.summary?.mean : nil)
    }

    private func compareWithAll(_ standings: inout [ReviewResult.Standing]) {
        let whole = session.result(of: rubric, in: activity, session.activities[activity.id] ?? .init(for: activity))
        guard let all = RubricReview(session, activity, whole, without: []) else { return }
        let before = Dictionary(uniqueKeysWithValues: all.standings([]).map { ($0.team, $0) })
        for index in standings.indices {
            standings[index].meanWithAll = before[standings[index].team]?.mean
            standings[index].rankWithAll = before[standings[index].team]?.rank
        }
    }

    private var whoIsLeftOut: [ReviewResult.LeftOut] {
        let sheets = session.activities[activity.id]?.sheets.ofOthers ?? [:]
        return session.learners.filter { leftOut.contains($0.id) }.map { learner in
            let counted = (sheets[learner.id] ?? [:]).count { $0.key != learner.team && $0.value.isComplete }
            return ReviewResult.LeftOut(learner: learner.id, sheets: counted)
        }
    }
}

// Criteria.
extension RubricReview {
    private var agreement: [ReviewResult.CriterionAgreement] {
        var list = rubric.criteria.enumerated().compactMap { index, criterion in
            (try? sheets.ratings(of: index)).map { told(criterion.name, of: $0) }
        }
        let levels = Set(rubric.criteria.map { $0.levels.map(\.score) })
        if rubric.criteria.count > 1, levels.count == 1 { list.append(told("All", of: sheets.pooled)) }
        return list
    }

    private func told(_ name: String, of ratings: Ratings) -> ReviewResult.CriterionAgreement {
        var told = ReviewResult.CriterionAgreement(criterion: name)
        switch Agreement(of: ratings, on: .ordinal) {
        case .alpha(let alpha):
            told.alpha = alpha.value
            told.lower = alpha.interval?.lowerBound
            told.upper = alpha.interval?.upperBound
            told.verdict = alpha.verdict.rawValue
            (told.reviewers, told.teams, told.scores) = (alpha.reviewers, alpha.targets, alpha.scores)
        case .tooFewToSay(let lack): told.tooFew = lack.sentence
        }
        return told
    }
}

// Those who score.
extension RubricReview {
    /// The list, and the number in it of every reviewer by index.
    private func reviewers(_ severities: Severities?) -> (list: [ReviewResult.Reviewer], numbers: [Int: Int]) {
        let counts = overall.byReviewer.map(\.count)
        let fitted = Dictionary(uniqueKeysWithValues: (severities?.reviewers ?? []).map { ($0.reviewer, $0) })
        let distances = Dictionary(uniqueKeysWithValues: overall.leaveOneOut.map { ($0.reviewer, $0.distance) })
        let grades = rubric.gradesReviewers ? self.grades : [:]
        let order = people.indices.filter { counts[$0] > 0 }
        let list = order.enumerated().map { place, index in
            ReviewResult.Reviewer(
                learner: people[index].id,
                number: place + 1,
                sheets: counts[index],
                expected: session.teamsToScore(by: people[index].id, in: activity.id).count,
                severity: fitted[index]?.severity.finite,
                severityStandardError: fitted[index]?.standardError?.finite,
                distance: distances[index],
                grade: grades[index]
            )
        }
        return (list, Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, $0 + 1) }))
    }

    /// By comparison with the best, over the teams that three or more scored: with fewer everybody is as near to the average as
    /// can be.
    private var grades: [Int: Double] {
        let criteria = rubric.criteria.map { criterion in
            ComparisonWithTheBest.Criterion(
                minimum: Double(criterion.levels.map(\.score).min() ?? 0),
                maximum: Double(criterion.levels.map(\.score).max() ?? 0),
                weight: criterion.weight
            )
        }
        var grades: [Int: [Double]] = [:]
        for target in session.teams.indices {
            let scored = sheets.scores(of: target)
            let comparison = try? ComparisonWithTheBest(
                scored.map { ComparisonWithTheBest.Assessment(scores: $0.scores) },
                criteria: criteria
            )
            guard let comparison, comparison.isTelling, let all = comparison.grades else { continue }
            for (reviewer, grade) in zip(scored.map(\.reviewer), all) { grades[reviewer, default: []].append(grade) }
        }
        return grades.mapValues { $0.reduce(0, +) / Double($0.count) }
    }
}

// What is worth a look.
extension RubricReview {
    private func flags(numbers: [Int: Int]) -> [ReviewFlag] {
        sheets.flags(homes: homes).map { flag in
            switch flag {
            case .sameScoreThroughout(let reviewer, let score):
                ReviewFlag(
                    .sameScoreThroughout,
                    [reviewer],
                    numbers,
                    points: [score],
                    without: shifts(without: [reviewer])
                )
            case .farFromOthers(let distance):
                ReviewFlag(
                    .farFromOthers,
                    [distance.reviewer],
                    numbers,
                    points: [distance.bias, distance.distance],
                    without: shifts(without: [distance.reviewer])
                )
            case .mutualLift(let first, let second, let ofFirst, let ofSecond):
                ReviewFlag(
                    .mutualLift,
                    [],
                    numbers,
                    teams: [session.teams[first].id, session.teams[second].id],
                    points: [ofSecond, ofFirst],
                    without: nil
                )
            case .identicalScores(let reviewers):
                ReviewFlag(.identicalScores, reviewers, numbers, points: [], without: shifts(without: reviewers))
            }
        }
    }

    /// Teams whose place by plain means is another without some reviewers.
    private func shifts(without reviewers: [Int]) -> [ReviewFlag.RankShift] {
        let rest = reviewers.reduce(overall) { $0.leavingOut(reviewer: $1) }
        let before = places(in: overall)
        let after = places(in: rest)
        return before.keys.sorted().compactMap { target in
            guard let from = before[target], let to = after[target], from != to else { return nil }
            return ReviewFlag.RankShift(team: session.teams[target].id, from: from, to: to)
        }
    }

    private func places(in ratings: Ratings) -> [Int: Int] {
        let scored = ratings.byTarget.enumerated().filter { !$0.element.isEmpty }
        let means = scored.map { scores in
            scores.element.reduce(0) { $0 + $1.score } / Double(scores.element.count)
        }
        return Dictionary(uniqueKeysWithValues: zip(scored.map(\.offset), ranks(of: means)))
    }
}

extension ReviewFlag {
    fileprivate init(
        _ kind: Kind,
        _ reviewers: [Int],
        _ numbers: [Int: Int],
        teams: [TeamID]? = nil,
        points: [Double],
        without: [RankShift]?
    ) {
        self.init(
            kind: kind,
            reviewers: reviewers.compactMap { numbers[$0] },
            teams: teams,
            points: points,
            without: without
        )
    }
}

extension Double {
    /// Itself, if a file of JSON can say it.
    fileprivate var finite: Double? { isFinite ? self : nil }
}

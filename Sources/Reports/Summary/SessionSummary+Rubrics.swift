import Diagnostics
import Lessons
import Workshop

// What teams were scored, and how far to trust it. Nobody who scored is named here.

extension SessionSummary {
    func body(of rubric: RubricResult) -> [Document.Block] {
        guard !rubric.teams.isEmpty else { return [.paragraph([.emphasis("There were no teams to score.")])] }
        guard rubric.teams.contains(where: { !$0.sheets.isEmpty || $0.isSeenByItself }) else { return [nothing] }
        return standings(in: rubric) + agreement(in: rubric) + change(in: rubric)
            + rubric.teams.flatMap { scores(of: $0, in: rubric) } + [.paragraph(Self.legend)]
    }

    private func name(_ team: TeamID) -> String { session.team(team)?.name ?? "\(team)" }

    /// Plain and adjusted means side by side.
    private func standings(in rubric: RubricResult) -> [Document.Block] {
        guard let review = rubric.review, review.standings.count > 1 else { return [] }
        let isAdjusted = review.standings.contains { $0.adjusted != nil }
        let isWithout = review.leftOut != nil
        var columns: [Document.Column] = [
            .init("Team"), .init("Sheets", isNumber: true), .init("Mean", isNumber: true),
            .init("Place", isNumber: true),
        ]
        if isAdjusted { columns += [.init("Adjusted", isNumber: true), .init("Place adjusted", isNumber: true)] }
        if isWithout { columns += [.init("With everybody", isNumber: true)] }
        columns.append(.drawn("Mean ○, adjusted ●", axis: .axis(rubric.scale)))
        let rows = review.standings.map { standing in
            var row = [name(standing.team), "\(standing.sheets)", decimals(standing.mean), "\(standing.rank)"]
            if isAdjusted {
                row += [standing.adjusted.map(decimals) ?? "–", standing.adjustedRank.map(String.init) ?? "–"]
            }
            if isWithout {
                row.append(standing.meanWithAll.map { "\(decimals($0)) (\(standing.rankWithAll ?? 0))" } ?? "–")
            }
            return row + [""]
        }
        let charts = review.standings.map { Chart.standing($0, on: rubric.scale) }
        return [.heading(level: 4, "All teams"), .table(.init(columns: columns, rows: rows, charts: charts))]
            + [.paragraph(remark(on: review))]
    }

    /// Every change of place by name, or why there is no adjustment.
    private func remark(on review: ReviewResult) -> String {
        if let reason = review.withoutAdjustment { return "Means are not adjusted for severity. \(reason)" }
        let moved = review.standings.filter { $0.adjustedRank != nil && $0.adjustedRank != $0.rank }
        let explained = "“Adjusted” is what reviewers of average severity would have given."
        guard !moved.isEmpty else { return explained + " No team’s place changes by it." }
        let moves = moved.map { standing in
            "\(name(standing.team)) from \(ordinal(standing.rank)) to \(ordinal(standing.adjustedRank ?? 0))"
        }
        return explained + " It moves \(listed(moves))."
    }

    private func agreement(in rubric: RubricResult) -> [Document.Block] {
        guard let agreement = rubric.review?.agreement, let first = agreement.first else { return [] }
        let head = Document.Block.heading(level: 4, "How far reviewers agree")
        if let reason = first.tooFew, agreement.allSatisfy({ $0.tooFew == reason }) {
            return [head, .paragraph(reason)]
        }
        let columns: [Document.Column] = [
            .init("Criterion"), .init("Alpha", isNumber: true), .init("95 % interval", isNumber: true),
            .init("Verdict"),
        ]
        let rows = agreement.map { told in
            let interval = told.lower.flatMap { lower in told.upper.map { "\(decimals(lower)) to \(decimals($0))" } }
            return [told.criterion, told.alpha.map(decimals) ?? "–", interval ?? "–", told.words]
        }
        let legend =
            "Krippendorff’s alpha for levels in order: 1 is perfect agreement, 0 what chance gives. From 0.8 it is called "
            + "reliable, from 0.67 good for tentative conclusions. Agreement is no measure of quality, and teams that are all "
            + "about equally good leave little to agree on."
        return [head, .table(.init(columns: columns, rows: rows)), .paragraph([.emphasis(legend)])]
    }

    private func change(in rubric: RubricResult) -> [Document.Block] {
        guard let changes = rubric.change, !changes.isEmpty else { return [] }
        let columns: [Document.Column] = [
            .init("Team"), .init("Sheets", isNumber: true), .init("Before", isNumber: true),
            .init("After", isNumber: true), .drawn("Before ○, after ●", axis: .axis(rubric.scale)),
        ]
        let rows = changes.map { [name($0.team), "\($0.both)", decimals($0.before), decimals($0.after), ""] }
        let charts = changes.map { Chart.shift(from: $0.before, to: $0.after, on: rubric.scale) }
        return [
            .heading(level: 4, "Before and after"),
            .table(
                .init(
                    columns: columns,
                    rows: rows,
                    caption: "Sheets of those who scored a team both times.",
                    charts: charts
                )
            ),
        ]
    }

    private func scores(of team: RubricResult.TeamScores, in rubric: RubricResult) -> [Document.Block] {
        let head = Document.Block.heading(level: 4, name(team.team))
        guard !team.sheets.isEmpty || team.isSeenByItself else {
            return [head, .paragraph([.emphasis("Nobody scored this team.")])]
        }
        return [head] + RubricScores(team, in: rubric).blocks + comments(on: team)
    }

    private func comments(on team: RubricResult.TeamScores) -> [Document.Block] {
        let comments = team.sheets.compactMap { sheet in sheet.comment.map { ($0, sheet.reviewer) } }
        guard !comments.isEmpty else { return [] }
        guard audience == .facilitator else { return [.list(comments.map(\.0).sorted())] }
        return [
            .list(
                comments.map { text, reviewer in
                    let name = reviewer.flatMap(session.learner)?.name
                    return [.plain(text)] + (name.map { [.plain(" – "), .emphasis($0)] } ?? [])
                }
            )
        ]
    }

    private static let legend = """
        Only complete sheets by members of other teams count. “Spread” is the standard deviation. “Own view” (○ in drawings) is \
        the mean of what the team’s own members gave, and how far it lies from the others’ mean; it is in none of the other \
        figures.
        """
}

/// One team's scores as tables, for the summary and for the team's own copy.
struct RubricScores {
    private let team: RubricResult.TeamScores
    private let rubric: RubricResult

    init(_ team: RubricResult.TeamScores, in rubric: RubricResult) {
        self.team = team
        self.rubric = rubric
    }

    var blocks: [Document.Block] {
        var columns: [Document.Column] = [
            .init("Criterion"), .init("Median", isNumber: true), .init("Mean", isNumber: true),
            .init("Spread", isNumber: true),
        ]
        if team.isSeenByItself { columns.append(.init("Own view", isNumber: true)) }
        columns.append(.drawn(levelNames ?? "Scores, lowest level to highest"))
        var rows = zip(team.criteria, team.own).map { peers, own in
            row(peers.criterion, peers.summary, own.summary?.mean, own.distance)
        }
        var charts = team.criteria.map { criterion in
            Chart.levels(criterion.distribution.map { ($0.level, $0.count) })
        }
        if let overall = team.overall {
            rows.append(row("All, by weight", overall, team.ownOverall?.mean, team.ownDistance))
            charts.append(.spread(overall, own: team.ownOverall?.mean, on: rubric.scale))
        }
        let caption = "\(counted(team.sheets.count, "complete sheet"))"
        return [.table(.init(columns: columns, rows: rows, caption: caption, charts: charts))]
    }

    /// "1 Emerging … 4 Exemplary", where all criteria have the same levels.
    private var levelNames: String? {
        let names = Set(rubric.criteria.map { $0.levels.map(\.name) })
        guard names.count == 1, let levels = rubric.criteria.first?.levels, let first = levels.first,
            let last = levels.last, levels.count > 1
        else { return nil }
        return "From \(first.name) to \(last.name)"
    }

    private func row(_ name: String, _ summary: NumberSummary?, _ own: Double?, _ distance: Double?) -> [String] {
        var row = [name, summary.map { number($0.median) } ?? "–"]
        row.append(summary.map { decimals($0.mean) } ?? "–")
        row.append(summary?.standardDeviation.map(decimals) ?? "–")
        if team.isSeenByItself {
            row.append(own.map { decimals($0) + (distance.map { " (\(signedDecimals($0)))" } ?? "") } ?? "–")
        }
        return row + [""]
    }
}

extension RubricResult {
    /// From the lowest level to the highest of all criteria.
    var scale: ClosedRange<Double> {
        let levels = criteria.flatMap { $0.levels.map { Double($0.score) } }
        return (levels.min() ?? 0)...(levels.max() ?? 1)
    }
}

extension RubricResult.TeamScores {
    /// Whether its own members said something of it.
    var isSeenByItself: Bool { own.contains { $0.summary != nil } }
}

extension ReviewResult.CriterionAgreement {
    /// "Reliable.", "Too few to say: …"
    var words: String {
        if let tooFew { return tooFew }
        return switch verdict {
        case "reliable": "Reliable."
        case "tentative": "Good for tentative conclusions."
        case _: "Too low to conclude much."
        }
    }
}

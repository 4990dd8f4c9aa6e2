import Diagnostics
import Lessons
import Workshop

// Those who scored, by name: for the facilitator alone.

extension SessionSummary {
    var reviewers: [Report.Section] {
        guard audience == .facilitator else { return [] }
        return results.rubrics.filter { $0.review?.reviewers.isEmpty == false }.enumerated().map { index, rubric in
            let name = index == 0 ? "reviewers" : "reviewers-\(index + 1)"
            return Report.Section(name, "Who scored: \(rubric.activity.title)", body(ofReviewers: rubric))
        }
    }

    private func body(ofReviewers rubric: RubricResult) -> [Document.Block] {
        guard let review = rubric.review else { return [] }
        return leftOut(review) + flags(in: review) + table(of: review) + missing(in: rubric) + sheets(in: rubric)
    }

    private func leftOut(_ review: ReviewResult) -> [Document.Block] {
        guard let left = review.leftOut, !left.isEmpty else { return [] }
        let names = left.map {
            "\(session.learner($0.learner)?.name ?? "\($0.learner)") (\(counted($0.sheets, "sheet")))"
        }
        let moved = review.standings.filter { $0.rankWithAll != nil && $0.rankWithAll != $0.rank }.map { standing in
            "\(session.team(standing.team)?.name ?? "") is \(ordinal(standing.rank)) instead of "
                + "\(ordinal(standing.rankWithAll ?? 0))"
        }
        let change = moved.isEmpty ? "No team’s place changes by it." : "By it \(listed(moved))."
        return [.paragraph([.strong("Left out:"), .plain(" \(listed(names)). \(change)")])]
    }

    /// What may be worth a look, in sentences.
    private func flags(in review: ReviewResult) -> [Document.Block] {
        let head = Document.Block.heading(level: 3, "Worth a look")
        guard !review.flags.isEmpty else {
            return [
                head,
                .paragraph(
                    "Nothing stands out: nobody gave one score throughout, lies far from all others or matches another to the letter."
                ),
            ]
        }
        return [
            head, .list(review.flags.map { [.plain(sentence($0, in: review))] }),
            .paragraph([
                .emphasis(
                    "A flag proves nothing and has changed no score. To see the results without somebody: "
                        + "lectern export --without NAME."
                )
            ]),
        ]
    }

    private func sentence(_ flag: ReviewFlag, in review: ReviewResult) -> String {
        let names = listed(flag.reviewers.map { name(ofReviewer: $0, in: review) })
        switch flag.kind {
        case .sameScoreThroughout:
            return "\(names) gave \(number(flag.points.first ?? 0)) on every criterion to every team.\(effect(flag))"
        case .farFromOthers:
            let bias = flag.points.first ?? 0
            let distance = number(flag.points.last ?? 0)
            let how =
                abs(bias) < 0.05
                ? "lies \(distance) points from the others, above as often as below"
                : "gave \(number(abs(bias))) points \(bias > 0 ? "more" : "less") than the others on average"
            return "\(names) \(how).\(effect(flag))"
        case .mutualLift:
            let teams = (flag.teams ?? []).map { session.team($0)?.name ?? "\($0)" }
            let points = flag.points.map(number).joined(separator: " and ")
            return "\(listed(teams)) gave each other more than others gave them, by \(points) points."
        case .identicalScores:
            return "\(names) gave the same scores to every team that they share.\(effect(flag))"
        }
    }

    private func effect(_ flag: ReviewFlag) -> String {
        guard let shifts = flag.without else { return "" }
        let they = flag.reviewers.count == 1 ? "this reviewer" : "these reviewers"
        guard !shifts.isEmpty else { return " Without \(they) no team’s place would change." }
        let moves = shifts.map { shift in
            "\(session.team(shift.team)?.name ?? "\(shift.team)") \(ordinal(shift.to)) instead of \(ordinal(shift.from))"
        }
        return " Without \(they): \(listed(moves))."
    }

    private func name(ofReviewer number: Int, in review: ReviewResult) -> String {
        let reviewer = review.reviewers.first { $0.number == number }
        return reviewer.flatMap { session.learner($0.learner) }?.name ?? "Reviewer \(number)"
    }

    private func table(of review: ReviewResult) -> [Document.Block] {
        let isGraded = review.reviewers.contains { $0.grade != nil }
        var columns: [Document.Column] = [
            .init("Reviewer"), .init("Sheets", isNumber: true), .init("Severity", isNumber: true),
            .init("Give or take", isNumber: true), .init("Distance", isNumber: true),
        ]
        if isGraded { columns.append(.init("Grade", isNumber: true)) }
        let rows = review.reviewers.map { row(of: $0, in: review, isGraded: isGraded) }
        var legend =
            "Severity is how many points somebody gives less than the average reviewer for the same work, drawn towards nought as far "
            + "as few sheets call for it; distance is how far their scores lie from the others’ on average."
        if isGraded {
            legend +=
                " The grade (0 to 100) compares with the best, as Moodle’s workshop does; teams that fewer than three scored do "
                + "not count for it."
        }
        return [
            .heading(level: 3, "Reviewers"), .table(.init(columns: columns, rows: rows)),
            .paragraph([.emphasis(legend)]),
        ]
    }

    private func row(of reviewer: ReviewResult.Reviewer, in review: ReviewResult, isGraded: Bool) -> [String] {
        let asked = reviewer.expected > 0 ? " of \(max(reviewer.expected, reviewer.sheets))" : ""
        var row = [name(ofReviewer: reviewer.number, in: review), "\(reviewer.sheets)\(asked)"]
        row.append(reviewer.severity.map(signedDecimals) ?? "–")
        row.append(reviewer.severityStandardError.map(decimals) ?? "–")
        row.append(reviewer.distance.map(decimals) ?? "–")
        if isGraded { row.append(reviewer.grade.map { number($0.rounded()) } ?? "–") }
        return row
    }

    /// Who owes a sheet.
    private func missing(in rubric: RubricResult) -> [Document.Block] {
        guard rubric.activity.openedAt != nil else { return [] }
        let missing = Dictionary(grouping: session.missingSheets(of: rubric.activity.id), by: \.reviewer)
        guard !missing.isEmpty else { return [.paragraph("Every sheet came in.")] }
        let lines = missing.sorted { $0.key < $1.key }.map { reviewer, sheets in
            let teams = sheets.map { (session.team($0.team)?.name ?? "\($0.team)") + ($0.isBegun ? " (begun)" : "") }
            return "\(session.learner(reviewer)?.name ?? "\(reviewer)"): \(teams.joined(separator: ", "))"
        }
        return [.heading(level: 3, "Missing sheets"), .list(lines)]
    }

    /// Who gave whom what.
    private func sheets(in rubric: RubricResult) -> [Document.Block] {
        let rows = rubric.teams.flatMap { team in
            team.sheets.map { sheet in
                [
                    session.team(team.team)?.name ?? "\(team.team)",
                    sheet.reviewer.flatMap(session.learner)?.name ?? "–",
                ] + sheet.scores.map(String.init)
            }
        }
        guard !rows.isEmpty, rows.count <= Self.mostSheets else { return [] }
        let columns =
            [Document.Column("Team"), Document.Column("Reviewer")]
            + rubric.criteria.map { Document.Column($0.name, isNumber: true) }
        return [.heading(level: 3, "All sheets"), .table(.init(columns: columns, rows: rows))]
    }

    /// Beyond that nobody reads them on a page; `results.json` has them all.
    private static let mostSheets = 400
}

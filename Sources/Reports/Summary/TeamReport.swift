import Diagnostics
package import Foundation
import Lessons
package import Workshop

/// What one team takes home: its own scores and the comments on its work. Nobody who scored is named, and no other team.
package struct TeamReport: Sendable {
    package let team: TeamID
    package let name: String
    private let results: SessionResults
    private let wallClock: WallClock

    /// A copy for every team that a rubric scored, in the order in which teams were named.
    package static func all(of session: Session, results: SessionResults, in timeZone: TimeZone) -> [TeamReport] {
        session.teams.compactMap { team in
            let isScored = results.rubrics.contains { rubric in
                rubric.teams.contains { $0.team == team.id && (!$0.sheets.isEmpty || $0.isSeenByItself) }
            }
            guard isScored else { return nil }
            return TeamReport(
                team: team.id,
                name: team.name,
                results: results,
                wallClock: WallClock(timeZone: timeZone)
            )
        }
    }

    package var report: Report {
        Report(
            .team,
            title: name,
            subtitle: "\(results.title), \(wallClock.date(results.startedAt ?? results.createdAt))",
            sections: results.rubrics.enumerated().compactMap { index, rubric in
                rubric.teams.first { $0.team == team }.flatMap { section(of: rubric, $0, number: index + 1) }
            }
        )
    }

    private func section(
        of rubric: RubricResult,
        _ scores: RubricResult.TeamScores,
        number place: Int
    ) -> Report.Section? {
        guard !scores.sheets.isEmpty || scores.isSeenByItself else { return nil }
        var blocks = [Document.Block.paragraph(sentence(of: scores, in: rubric))]
        blocks += RubricScores(scores, in: rubric).blocks
        blocks += meanings(in: rubric)
        // In the order of the alphabet, which says nothing of who wrote first.
        let comments = scores.sheets.compactMap(\.comment).sorted()
        blocks.append(.heading(level: 3, "Comments"))
        blocks.append(comments.isEmpty ? .paragraph([.emphasis("There are no comments.")]) : .list(comments))
        return Report.Section("scores-\(place)", rubric.activity.title, blocks)
    }

    private func sentence(of scores: RubricResult.TeamScores, in rubric: RubricResult) -> String {
        guard let overall = scores.overall ?? scores.criteria.first?.summary else {
            return "Nobody of another team handed in a complete sheet; below is what you said of yourselves."
        }
        var text =
            "\(counted(overall.n, "complete sheet")) from members of other teams: \(number(overall.mean)) on average, on a scale "
            + "from \(number(rubric.scale.lowerBound)) to \(number(rubric.scale.upperBound))."
        if let distance = scores.ownDistance ?? (rubric.criteria.count == 1 ? scores.own.first?.distance : nil) {
            text +=
                abs(distance) < 0.05
                ? " You see yourselves as they do."
                : " You gave yourselves \(number(abs(distance))) points \(distance > 0 ? "more" : "less")."
        }
        guard let told = rubric.review?.agreement.last else { return text }
        return text + " How far those who scored agree with one another: \(told.words.lowercasedFirst)"
    }

    /// What could be seen at each level, as the rubric says.
    private func meanings(in rubric: RubricResult) -> [Document.Block] {
        let described = rubric.criteria.filter { $0.levels.contains { !$0.description.isEmpty } }
        guard !described.isEmpty else { return [] }
        let lists = described.flatMap { criterion -> [Document.Block] in
            let levels = criterion.levels.map {
                [.strong("\($0.score) \($0.name)"), .plain(": \($0.description)")] as [Document.Text]
            }
            return [.paragraph([.strong(criterion.name)]), .list(levels)]
        }
        return [.heading(level: 3, "What the levels mean")] + lists
    }
}

extension TeamReport {
    /// Names for the teams' files: small letters and digits of every script with hyphens between, each once.
    package static func fileNames(of teams: [(team: TeamID, name: String)]) -> [String] {
        var taken: Set<String> = []
        return teams.map { team, teamName in
            let words = teamName.lowercased().split { !($0.isLetter || $0.isNumber) }
            let slug = String(words.joined(separator: "-").unicodeScalars.prefix(40).map(Character.init))
            var name = slug.isEmpty ? "\(team)" : slug
            if !taken.insert(name).inserted {
                name += "-\(team)"
                taken.insert(name)
            }
            return name
        }
    }
}

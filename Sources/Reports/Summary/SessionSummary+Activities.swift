import Lessons
import Workshop

extension SessionSummary {
    /// What was asked and what came back.
    func blocks(for result: ActivityResult) -> [Document.Block] {
        switch result {
        case .poll(let poll): heading(poll.activity, "Poll") + body(of: poll)
        case .question(let question): heading(question.activity, "Question") + list(question.answers)
        case .reflection(let reflection): heading(reflection.activity, "Reflection") + body(of: reflection)
        case .rubric(let rubric): heading(rubric.activity, "Peer scores") + body(of: rubric)
        }
    }

    private func heading(_ activity: ActivityHeading, _ kind: String) -> [Document.Block] {
        let title = activity.title.isEmpty || activity.title == kind ? kind : "\(kind): \(activity.title)"
        let remark = activity.isAnonymous ? [Document.Block.paragraph([.emphasis("Anonymous.")])] : []
        return [.heading(level: 3, title)] + remark
    }

    private func body(of poll: PollResult) -> [Document.Block] {
        guard poll.ballots > 0 else { return [nothing] }
        let columns: [Document.Column] = [
            .init("Answer"), .init("Votes", isNumber: true), .init("Share", isNumber: true), .init(""),
        ]
        let rows = poll.choices.map { choice in
            let share = Double(choice.count) / Double(poll.ballots)
            return [choice.text, "\(choice.count)", percent(share), bar(share)]
        }
        return [
            .table(.init(columns: columns, rows: rows)),
            .paragraph("\(counted(poll.ballots, "ballot")) of \(counted(results.learners.count, "learner"))."),
        ]
    }

    private func body(of reflection: ReflectionResult) -> [Document.Block] {
        reflection.questions.flatMap { [.paragraph([.strong($0.text)])] + list($0.answers) }
    }

    private func list(_ answers: [TextAnswer]) -> [Document.Block] {
        guard !answers.isEmpty else { return [nothing] }
        return [
            .list(
                answers.map { answer in
                    let name = answer.learner.flatMap(session.learner)?.name
                    return [.plain(answer.text)] + (name.map { [.plain(" – "), .emphasis($0)] } ?? [])
                }
            )
        ]
    }

    private func body(of rubric: RubricResult) -> [Document.Block] {
        guard !rubric.teams.isEmpty else { return [.paragraph([.emphasis("There were no teams to score.")])] }
        return rubric.teams.flatMap { team -> [Document.Block] in
            let name = session.team(team.team)?.name ?? "\(team.team)"
            guard !team.sheets.isEmpty || team.own.contains(where: { $0.summary != nil }) else {
                return [.paragraph([.strong(name)]), .paragraph([.emphasis("Nobody scored this team.")])]
            }
            let comments = team.sheets.compactMap(\.comment)
            return [.paragraph([.strong(name)]), scores(of: team)] + (comments.isEmpty ? [] : [.list(comments)])
        } + [.paragraph(Self.legend)]
    }

    private func scores(of team: RubricResult.TeamScores) -> Document.Block {
        let columns: [Document.Column] = [
            .init("Criterion"), .init("n", isNumber: true), .init("Median", isNumber: true),
            .init("Middle half", isNumber: true), .init("Lowest to highest", isNumber: true),
            .init("Own view", isNumber: true),
        ]
        let rows = zip(team.criteria, team.own).map { peers, own in
            let summary = peers.summary
            return [
                peers.criterion, "\(summary?.n ?? 0)", summary.map { number($0.median) } ?? "–",
                summary.map { "\(number($0.lowerQuartile)) to \(number($0.upperQuartile))" } ?? "–",
                summary.map { "\(number($0.lowest)) to \(number($0.highest))" } ?? "–",
                own.summary.map { number($0.median) } ?? "–",
            ]
        }
        return .table(.init(columns: columns, rows: rows))
    }

    private static let legend = """
        n is how many complete sheets other teams' members gave. “Own view” is the median of what the team's own \
        members gave; it is in none of the other figures.
        """

    private var nothing: Document.Block { .paragraph([.emphasis("Nothing was handed in.")]) }
}

import Lessons
import Workshop

// What has come in, as bars and lines. Nobody's name stands beside an anonymous answer.

extension DeskPainter {
    func pollLines(_ activity: Activity, _ poll: Poll, columns: Int) -> [Line] {
        let tally = session.pollCounts(of: activity.id, options: poll.choices.count)
        let labels = poll.choices.enumerated().map { "\($0 + 1) \($1.harmless)" }
        let longest = labels.map { DisplayWidth.of($0) }.max() ?? 0
        let labelWidth = min(longest, max(columns * 45 / 100, columns - 13 - 20))
        let barWidth = max(4, min(50, columns - labelWidth - 13))
        let highest = tally.counts.max() ?? 0
        let bars = zip(labels, tally.counts).map { label, count in
            let share = tally.ballots == 0 ? 0 : Double(count) / Double(tally.ballots)
            let isAhead = count == highest && count > 0
            let numbers = "\(count)".leftPadded(to: 4) + "\(Int((share * 100).rounded())) %".leftPadded(to: 7)
            return Line(label, isAhead ? .bold : .plain).fitted(to: labelWidth) + Line(" ")
                + Bar.line(share: share, columns: barWidth, tone: .accent) + Line(numbers, isAhead ? .bold : .plain)
        }
        return bars + [countLine(tally.ballots, "ballot")]
    }

    func questionLines(_ activity: Activity, columns: Int) -> [Line] {
        let texts = session.activities[activity.id]?.texts ?? [:]
        return [countLine(texts.count, "answer")] + gap + quotes(texts, activity, columns: columns)
    }

    func reflectionLines(_ activity: Activity, _ questions: [String], columns: Int) -> [Line] {
        let answers = session.activities[activity.id]?.reflections ?? [:]
        return questions.enumerated().flatMap { index, question in
            let given = answers.compactMapValues { $0[index + 1] }
            return (index == 0 ? [] : [Line()])
                + "\(index + 1). \(question)".wrapped(to: columns).map { Line($0, .bold) }
                + [countLine(given.count, "answer")]
                + quotes(given, activity, columns: columns)
        }
    }

    /// For each team how many of those who can score it have.
    func rubricLines(_ activity: Activity, _ rubric: Rubric, columns: Int) -> [Line] {
        let criteria = rubric.criteria.enumerated().map { "\($0 + 1) \($1.name)" }.joined(separator: " · ")
        let head = criteria.wrapped(to: columns).map { Line($0, .faint) } + gap
        guard !session.teams.isEmpty else {
            return head + [Line("There are no teams to score; t adds one.", Style(.warning))]
        }
        let nameWidth = min(columns * 40 / 100, session.teams.map { DisplayWidth.of($0.name.harmless) }.max() ?? 0)
        let rows = session.sheetCounts(of: activity.id).map { count in
            let share = count.expected == 0 ? 0 : Double(count.complete) / Double(count.expected)
            let bar = Bar.line(share: share, columns: max(4, min(40, columns - nameWidth - 18)), tone: .accent)
            return Line(count.team.name).fitted(to: nameWidth) + Line(" ") + bar
                + Line(" \(count.complete) of \(count.expected) sheets")
        }
        let own = session.activities[activity.id]?.ownSheets.count ?? 0
        let ownLine = own == 0 ? [] : [Line("\(Durations.count(own, "view")) of one's own team, kept apart", .faint)]
        return head + rows + ownLine
    }

    /// A line to breathe, where there are lines to spare.
    var gap: [Line] { isWide ? [Line()] : [] }

    private func countLine(_ count: Int, _ noun: String) -> Line {
        Line("\(Durations.count(count, noun)) of \(Durations.count(session.learners.count, "learner"))", .faint)
    }

    private func quotes(_ texts: [LearnerID: String], _ activity: Activity, columns: Int) -> [Line] {
        session.inOrder(texts, of: activity).flatMap { quote($0.text, by: $0.name, columns: columns) }
    }

    private func quote(_ text: String, by name: String?, columns: Int) -> [Line] {
        let lines = text.wrapped(to: columns - 2).enumerated().map { Line(($0 == 0 ? "· " : "  ") + $1) }
        guard let name, let last = lines.last else { return lines }
        let signature = Line("  \(name)", .faint)
        return last.width + signature.width <= columns ? lines.dropLast() + [last + signature] : lines + [signature]
    }
}

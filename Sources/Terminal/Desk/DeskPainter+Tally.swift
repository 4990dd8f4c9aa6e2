import Diagnostics
import Lessons
import Workshop

// What has come in, as bars and lines. Nobody's name stands beside an anonymous answer.

extension DeskPainter {
    func pollLines(_ activity: Activity, _ poll: Poll, columns: Int) -> [Line] {
        let tally = session.pollCounts(of: activity.id, options: poll.choices.count)
        let labels = poll.choices.enumerated().map { "\($0 + 1) \($1.harmless)" }
        return bars(Array(zip(labels, tally.counts)), of: tally.ballots, columns: columns)
            + [countLine(tally.ballots, "ballot")]
    }

    /// As a poll; what is right is marked once nobody can hand in any more.
    func quizLines(_ activity: Activity, _ quiz: Quiz, columns: Int) -> [Line] {
        guard case .quiz(let result) = session.result(of: activity.id) else { return [] }
        let labels = result.choices.map { "\($0.isRight == true ? "✓" : " ")\($0.choice) \($0.text.harmless)" }
        let right = result.rightBallots.map { [Line("\($0) of \(result.ballots) right", .bold)] } ?? []
        return bars(Array(zip(labels, result.choices.map(\.count))), of: result.ballots, columns: columns)
            + [countLine(result.ballots, "ballot")] + right + changeLines(result.change)
    }

    /// Every word with a bar, the most frequent first.
    func wordLines(_ activity: Activity, columns: Int) -> [Line] {
        guard case .words(let result) = session.result(of: activity.id) else { return [] }
        return bars(result.words.map { ($0.text.harmless, $0.count) }, of: result.ballots, columns: columns)
            + [countLine(result.ballots, "ballot")]
    }

    func scaleLines(_ activity: Activity, _ scale: Scale, columns: Int) -> [Line] {
        guard case .scale(let result) = session.result(of: activity.id) else { return [] }
        let labels = result.values.map { "\($0.value) \($0.meaning?.harmless ?? "")" }
        let middle = result.summary.map { [Line("median \(Durations.number($0.median))", .bold)] } ?? []
        return bars(Array(zip(labels, result.values.map(\.count))), of: result.ballots, columns: columns)
            + [countLine(result.ballots, "ballot")] + middle + changeLines(result.change)
    }

    /// Items, the best mean place first.
    func rankLines(_ activity: Activity, _ ranking: Ranking, columns: Int) -> [Line] {
        guard case .rank(let result) = session.result(of: activity.id) else { return [] }
        let rows = result.items.map { item in
            let place = item.meanPlace.map { "mean place \(Durations.number($0))" } ?? ""
            return Line.ends(Line("\(item.item) \(item.text)"), Line(place, .faint), columns: columns)
        }
        return rows + [countLine(result.ballots, "ballot")]
    }

    /// A label, a bar and numbers a line; what is ahead is bold. A long label goes on below where there is room.
    private func bars(_ rows: [(label: String, count: Int)], of total: Int, columns: Int) -> [Line] {
        let longest = rows.map { DisplayWidth.of($0.label) }.max() ?? 0
        let labelWidth = min(longest, max(columns * 45 / 100, columns - 13 - 10))
        let barWidth = max(4, min(50, columns - labelWidth - 13))
        let highest = rows.map(\.count).max() ?? 0
        return rows.flatMap { label, count in
            let share = total == 0 ? 0 : Double(count) / Double(total)
            let isAhead = count == highest && count > 0
            let numbers = "\(count)".leftPadded(to: 4) + "\(Int((share * 100).rounded())) %".leftPadded(to: 7)
            let style = isAhead ? Style.bold : .plain
            let pieces = isTight ? [label] : label.wrapped(to: labelWidth)
            let first =
                Line(pieces[0], style).fitted(to: labelWidth) + Line(" ")
                + Bar.line(share: share, columns: barWidth, tone: .accent) + Line(numbers, style)
            return [first] + pieces.dropFirst().map { Line("  \($0)", style) }
        }
    }

    private func changeLines(_ change: Change?) -> [Line] {
        change.map { [Line($0.sentence, .bold)] } ?? []
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
        let isOpen = session.activities[activity.id]?.status == .open
        let waiting = isOpen ? session.waitingSentence(of: activity.id).map { [$0.harmless] } ?? [] : []
        let waitingLines = waiting.flatMap { $0.wrapped(to: columns) }.map { Line($0, Style(.warning)) }
        let own = session.activities[activity.id]?.sheets.own.count ?? 0
        let ownLine = own == 0 ? [] : [Line("\(counted(own, "view")) of one's own team, kept apart", .faint)]
        return head + rows + waitingLines + ownLine
    }

    /// A line to breathe, where there are lines to spare.
    var gap: [Line] { isWide ? [Line()] : [] }

    func countLine(_ count: Int, _ noun: String) -> Line {
        Line("\(counted(count, noun)) of \(counted(session.learners.count, "learner"))", .faint)
    }
}

extension Change {
    /// "Since engage-1: 3 higher, 1 the same, 0 lower."
    var sentence: String { "Since \(activity): \(higher) higher, \(same) the same, \(lower) lower." }
}

import Diagnostics
import Workshop

// What was counted: polls, quizzes, words, scales, rankings.

extension SessionSummary {
    func body(of poll: PollResult) -> [Document.Block] {
        guard poll.ballots > 0 else { return [nothing] }
        let rows = poll.choices.map { shares($0.text, $0.count, of: poll.ballots) }
        let charts = poll.choices.map { Chart.share(Double($0.count) / Double(poll.ballots)) }
        return [.table(.init(columns: shareColumns("Answer"), rows: rows, charts: charts)), turnout(poll.ballots)]
            + change(poll.change, poll.choices.map(\.text))
    }

    func body(of quiz: QuizResult) -> [Document.Block] {
        guard quiz.ballots > 0 else { return [nothing] }
        let columns = shareColumns("Answer") + [.init("Right")]
        let rows = quiz.choices.map { choice in
            shares(choice.text, choice.count, of: quiz.ballots) + [choice.isRight == true ? "✓" : ""]
        }
        let right = quiz.rightBallots.map { [Document.Block.paragraph("\($0) of \(quiz.ballots) were right.")] } ?? []
        let charts = quiz.choices.map { Chart.share(Double($0.count) / Double(quiz.ballots)) }
        return [.table(.init(columns: columns, rows: rows, charts: charts)), turnout(quiz.ballots)] + right
            + change(quiz.change, "right now and not before", "right before and not now")
    }

    func body(of words: WordsResult) -> [Document.Block] {
        guard words.ballots > 0 else { return [nothing] }
        let columns: [Document.Column] = [.init("Word"), .init("Times", isNumber: true), .drawn("")]
        let most = Double(words.words.first?.count ?? 1)
        let rows = words.words.map { [$0.text, "\($0.count)", bar(Double($0.count) / most)] }
        let charts = words.words.map { Chart.share(Double($0.count) / most) }
        return [.table(.init(columns: columns, rows: rows, charts: charts)), turnout(words.ballots)]
    }

    func body(of scale: ScaleResult) -> [Document.Block] {
        guard scale.ballots > 0 else { return [nothing] }
        let rows = scale.values.map { value in
            let label = value.meaning.map { "\(value.value) \($0)" } ?? "\(value.value)"
            return shares(label, value.count, of: scale.ballots)
        }
        let middle = scale.summary.map {
            "Median \(number($0.median)), middle half \(number($0.lowerQuartile)) to \(number($0.upperQuartile))."
        }
        let charts = scale.values.map { Chart.share(Double($0.count) / Double(scale.ballots)) }
        return [.table(.init(columns: shareColumns("Answer"), rows: rows, charts: charts)), turnout(scale.ballots)]
            + (middle.map { [.paragraph($0)] } ?? []) + change(scale.change, "higher", "lower")
            + moves(scale.change, scale.values)
    }

    func body(of rank: RankResult) -> [Document.Block] {
        guard rank.ballots > 0 else { return [nothing] }
        let columns: [Document.Column] = [
            .init("Item"), .init("Mean place", isNumber: true), .init("First places", isNumber: true),
        ]
        let rows = rank.items.map { [$0.text, $0.meanPlace.map(number) ?? "–", "\($0.firstPlaces)"] }
        return [.table(.init(columns: columns, rows: rows)), turnout(rank.ballots)] + change(rank)
    }

    /// A ranking that was asked again: the places of those who answered both times.
    private func change(_ rank: RankResult) -> [Document.Block] {
        guard let change = rank.change, change.both > 0 else { return [] }
        let columns: [Document.Column] = [
            .init("Item"), .init("Place before", isNumber: true), .init("Place after", isNumber: true),
        ]
        let rows = change.choices.map { choice in
            let text = rank.items.first { $0.item == choice.choice }?.text ?? "\(choice.choice)"
            return [text, number(choice.before), number(choice.after)]
        }
        let caption =
            "Mean places by \(counted(change.both, "learner")) who answered both times; \(change.same) said the same."
        return [.heading(level: 4, "Before and after"), .table(.init(columns: columns, rows: rows, caption: caption))]
    }

    /// A poll that was asked again: who chose what before and after.
    private func change(_ change: ChoiceChange?, _ options: [String]) -> [Document.Block] {
        guard let change, change.both > 0 else { return [] }
        let rows = zip(options, change.choices).map { option, choice in
            [option, number(choice.before), number(choice.after), ""]
        }
        let both = Double(change.both)
        let charts = change.choices.map { Chart.pair($0.before / both, $0.after / both) }
        let caption = "\(counted(change.both, "learner")) answered both times; \(change.same) chose the same."
        return [
            .heading(level: 4, "Before and after"),
            .table(.init(columns: pairColumns, rows: rows, caption: caption, charts: charts)),
        ]
    }

    /// A scale that was asked again: the answers of those who answered both times, one below the other.
    private func moves(_ change: Change?, _ values: [ScaleResult.ValueCount]) -> [Document.Block] {
        guard let change, let moves = change.moves, let before = change.before, let after = change.after else {
            return []
        }
        func count(_ value: Int, _ side: (Change.Move) -> Int) -> Int {
            moves.filter { side($0) == value }.reduce(0) { $0 + $1.count }
        }
        let counts = values.map { (count($0.value, \.from), count($0.value, \.to)) }
        let rows = zip(values, counts).map { value, counts in
            [value.meaning.map { "\(value.value) \($0)" } ?? "\(value.value)", "\(counts.0)", "\(counts.1)", ""]
        }
        let both = Double(change.both)
        let charts = counts.map { Chart.pair(Double($0.0) / both, Double($0.1) / both) }
        let caption =
            "Of those who answered both times: mean \(number(before.mean)) before and \(number(after.mean)) after, "
            + "\(signedNumber(after.mean - before.mean)) on average."
        return [
            .heading(level: 4, "Before and after"),
            .table(.init(columns: pairColumns, rows: rows, caption: caption, charts: charts)),
        ]
    }

    private var pairColumns: [Document.Column] {
        [
            .init("Answer"), .init("Before", isNumber: true), .init("After", isNumber: true),
            .drawn("Before above, after below"),
        ]
    }

    /// What became of the answers of those who answered both times.
    private func change(_ change: Change?, _ higher: String, _ lower: String) -> [Document.Block] {
        guard let change, change.both > 0 else { return [] }
        return [
            .paragraph(
                "Of \(counted(change.both, "learner")) who answered both times, \(change.higher) \(higher), "
                    + "\(change.same) the same, \(change.lower) \(lower)."
            )
        ]
    }

    private func shareColumns(_ title: String) -> [Document.Column] {
        [.init(title), .init("Votes", isNumber: true), .init("Share", isNumber: true), .drawn("")]
    }

    private func shares(_ label: String, _ count: Int, of total: Int) -> [String] {
        let share = Double(count) / Double(total)
        return [label, "\(count)", percent(share), bar(share)]
    }
}

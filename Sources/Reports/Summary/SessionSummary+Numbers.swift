import Workshop

// What was counted: polls, quizzes, words, scales, rankings.

extension SessionSummary {
    func body(of poll: PollResult) -> [Document.Block] {
        guard poll.ballots > 0 else { return [nothing] }
        let rows = poll.choices.map { shares($0.text, $0.count, of: poll.ballots) }
        return [.table(.init(columns: shareColumns("Answer"), rows: rows)), turnout(poll.ballots)]
    }

    func body(of quiz: QuizResult) -> [Document.Block] {
        guard quiz.ballots > 0 else { return [nothing] }
        let columns = shareColumns("Answer") + [.init("Right")]
        let rows = quiz.choices.map { choice in
            shares(choice.text, choice.count, of: quiz.ballots) + [choice.isRight == true ? "✓" : ""]
        }
        let right = quiz.rightBallots.map { [Document.Block.paragraph("\($0) of \(quiz.ballots) were right.")] } ?? []
        return [.table(.init(columns: columns, rows: rows)), turnout(quiz.ballots)] + right
            + change(quiz.change, "right now and not before", "right before and not now")
    }

    func body(of words: WordsResult) -> [Document.Block] {
        guard words.ballots > 0 else { return [nothing] }
        let columns: [Document.Column] = [.init("Word"), .init("Times", isNumber: true), .init("")]
        let most = Double(words.words.first?.count ?? 1)
        let rows = words.words.map { [$0.text, "\($0.count)", bar(Double($0.count) / most)] }
        return [.table(.init(columns: columns, rows: rows)), turnout(words.ballots)]
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
        return [.table(.init(columns: shareColumns("Answer"), rows: rows)), turnout(scale.ballots)]
            + (middle.map { [.paragraph($0)] } ?? []) + change(scale.change, "higher", "lower")
    }

    func body(of rank: RankResult) -> [Document.Block] {
        guard rank.ballots > 0 else { return [nothing] }
        let columns: [Document.Column] = [
            .init("Item"), .init("Mean place", isNumber: true), .init("First places", isNumber: true),
        ]
        let rows = rank.items.map { [$0.text, $0.meanPlace.map(number) ?? "–", "\($0.firstPlaces)"] }
        return [.table(.init(columns: columns, rows: rows)), turnout(rank.ballots)]
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
        [.init(title), .init("Votes", isNumber: true), .init("Share", isNumber: true), .init("")]
    }

    private func shares(_ label: String, _ count: Int, of total: Int) -> [String] {
        let share = Double(count) / Double(total)
        return [label, "\(count)", percent(share), bar(share)]
    }
}

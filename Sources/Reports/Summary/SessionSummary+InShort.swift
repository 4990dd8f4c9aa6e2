import Diagnostics
import Lessons
import Workshop

// What somebody reads who reads no further: a handful of sentences, each from one figure below.

extension SessionSummary {
    var inShort: [Report.Section] {
        let sentences = (opinions + shifts + knowledge + scores + time + gaps).prefix(7)
        guard results.startedAt != nil, !sentences.isEmpty else { return [] }
        return [Report.Section("in-short", "In short", [.list(Array(sentences))])]
    }

    /// What most chose in the first two polls that had a winner.
    private var opinions: [String] {
        results.polls.filter { $0.activity.repeats == nil }.compactMap { poll in
            let most = poll.choices.map(\.count).max() ?? 0
            let winners = poll.choices.filter { $0.count == most }
            guard poll.ballots > 1, winners.count == 1, let winner = winners.first else { return nil }
            return "“\(poll.activity.title)” Most chose “\(winner.text)” (\(winner.count) of \(poll.ballots))."
        }
        .prefix(2).map(\.self)
    }

    /// How scales moved that were asked twice.
    private var shifts: [String] {
        results.scales.compactMap { scale in
            guard let change = scale.change, let before = change.before, let after = change.after else { return nil }
            return "“\(scale.activity.title)” From \(number(before.mean)) to \(number(after.mean)) on average; "
                + "\(change.higher) of \(change.both) went up, \(change.lower) down."
        }
    }

    private var knowledge: [String] {
        results.quizzes.compactMap { quiz in
            guard let right = quiz.rightBallots, quiz.ballots > 0 else { return nil }
            guard let before = quiz.change?.before, let after = quiz.change?.after else {
                return quiz.change == nil && !isRepeated(quiz.activity.id)
                    ? "“\(quiz.activity.title)” \(right) of \(quiz.ballots) were right." : nil
            }
            return
                "“\(quiz.activity.title)” Right before: \(percent(before.mean)), right after: \(percent(after.mean)) "
                + "(\(counted(before.n, "learner")) who answered both times)."
        }
    }

    private func isRepeated(_ id: ActivityID) -> Bool {
        session.setup.activities.contains { $0.repeats == id }
    }

    /// Whom others scored highest, and how far to trust it.
    private var scores: [String] {
        results.rubrics.compactMap { rubric in
            guard let review = rubric.review, review.standings.count > 1 else { return nil }
            let best = review.standings.filter { $0.rank == 1 }.compactMap { session.team($0.team)?.name }
            guard let mean = review.standings.first?.mean, best.count < review.standings.count else { return nil }
            let verdict = review.agreement.last.map { " Reviewers’ agreement: \($0.words.lowercasedFirst)" } ?? ""
            return "“\(rubric.activity.title)” \(listed(best)) scored highest (\(number(mean))).\(verdict)"
        }
    }

    private var time: [String] {
        let late = results.timing.filter { $0.endedAt != nil && $0.actualSeconds - $0.plannedSeconds >= 120 }
        guard let most = late.max(by: { $0.actualSeconds - $0.plannedSeconds < $1.actualSeconds - $1.plannedSeconds })
        else { return [] }
        return ["\(most.title) took \(minutes(most.actualSeconds - most.plannedSeconds)) more than planned."]
    }

    private var gaps: [String] {
        let missing = results.evidence.filter(\.evidence.isEmpty).map { "\($0.objective)" }
        guard !missing.isEmpty, missing.count < results.evidence.count else { return [] }
        return ["There is no evidence for \(missing.count == 1 ? "objective" : "objectives") \(listed(missing))."]
    }
}

extension String {
    var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}

/// "a", "a and b", "a, b and c"
func listed(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " and " + last
}

import Lessons
import Workshop

extension PlainChange {
    /// Activities that opened and closed, and what has come in.
    var activities: [String] {
        new.setup.activities.flatMap { activity -> [String] in
            guard let before = old.activities[activity.id], let after = new.activities[activity.id], before != after
            else {
                return []
            }
            return changes(of: activity, before, after)
        }
    }

    private func changes(
        of activity: Activity,
        _ before: Session.ActivityState,
        _ after: Session.ActivityState
    ) -> [String] {
        var lines: [String] = []
        let name = "\(activity.kind.word) \(activity.id.rawValue)"
        if before.status != .open, after.status == .open {
            lines += [time(now) + "\(name) is open: \(activity.title)"] + content(of: activity)
        }
        let turnout = new.turnout(of: activity)
        let isNew = turnout.handedIn != old.turnout(of: activity).handedIn
        if isNew, after.status == .open {
            lines.append(time(now) + "\(activity.id.rawValue): \(turnout.handedIn) of \(turnout.expected) answered.")
        }
        if before.status == .open, after.status == .closed {
            lines += [time(now) + "\(name) is closed: \(turnout.handedIn) of \(turnout.expected) answered."]
            lines += result(of: activity)
        }
        if !before.showsResults, after.showsResults {
            lines.append(time(now) + "The room sees what \(activity.id.rawValue) came to.")
            if after.status == .open { lines += result(of: activity) }
        }
        return lines
    }

    /// What is to be read to the room.
    private func content(of activity: Activity) -> [String] {
        let items: [String] =
            switch activity.kind {
            case .poll(let poll): poll.choices
            case .question: []
            case .reflection(let questions): questions
            case .rubric(let rubric): rubric.criteria.map(\.name)
            }
        return items.enumerated().map { "  \($0 + 1) \($1)" }
    }

    private func result(of activity: Activity) -> [String] {
        switch activity.kind {
        case .poll(let poll):
            let tally = new.pollCounts(of: activity.id, options: poll.choices.count)
            return zip(poll.choices, tally.counts).enumerated().map { index, choice in
                let percent = tally.ballots == 0 ? 0 : (choice.1 * 200 + tally.ballots) / (tally.ballots * 2)
                return "  \(index + 1) \(choice.0): \(choice.1), \(percent) %"
            }
        case .question:
            return quotes(new.activities[activity.id]?.texts ?? [:], activity)
        case .reflection(let questions):
            let answers = new.activities[activity.id]?.reflections ?? [:]
            return questions.enumerated().flatMap { index, question in
                ["  \(index + 1) \(question)"] + quotes(answers.compactMapValues { $0[index + 1] }, activity)
            }
        case .rubric:
            return new.sheetCounts(of: activity.id).map {
                "  \($0.team.name): \($0.complete) of \(Durations.count($0.expected, "sheet"))"
            }
        }
    }

    private func quotes(_ texts: [LearnerID: String], _ activity: Activity) -> [String] {
        new.inOrder(texts, of: activity).map { name, text in
            "    " + (name.map { "\($0): " } ?? "") + text
        }
    }
}

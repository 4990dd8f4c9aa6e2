import Lessons
import Workshop

extension DeskPainter {
    /// The activities that can be opened now, one a line, the selected one marked; an empty line behind them.
    func activityList(columns: Int) -> [Line] {
        let shown = session.deskActivities
        let head = heading("ACTIVITIES", isActive: state.pane == .activity)
        guard !shown.isEmpty else { return [head, Line("None in this item.", .faint), Line()] }
        let selected = state.selected(in: session)
        // At most five, the selected one among them.
        let index = shown.firstIndex { $0.id == selected } ?? 0
        let first = max(0, min(index - 2, shown.count - 5))
        let listed = shown[first...].prefix(5).map { line(for: $0, isSelected: $0.id == selected, columns: columns) }
        let counted =
            shown.count > 5 ? Line.ends(head, Line("\(index + 1) of \(shown.count)", .faint), columns: columns) : head
        return [counted] + listed + [Line()]
    }

    private func line(for activity: Activity, isSelected: Bool, columns: Int) -> Line {
        let mark = Line(isSelected ? "▸ " : "  ", Style(.accent, isBold: true))
        let id = Line("\(activity.id.rawValue) ", .faint)
        let left = mark + id + Line(name(of: activity), isSelected ? .bold : .plain)
        return Line.ends(left, statusWord(of: activity, isSelected: isSelected), columns: columns)
    }

    private func name(of activity: Activity) -> String { "\(activity.kind.word): \(activity.title)" }

    /// The whole title, where the list has no room for it.
    private func titleLines(of activity: Activity, columns: Int) -> [Line] {
        let listed = Line("  \(activity.id.rawValue) \(name(of: activity)) ").width
        guard listed + statusWord(of: activity, isSelected: true).width > columns else { return [] }
        return activity.title.wrapped(to: columns).map { Line($0, .bold) }
    }

    private func statusWord(of activity: Activity, isSelected: Bool) -> Line {
        let turnout = session.turnout(of: activity)
        switch session.activities[activity.id]?.status {
        case .open: return Line("OPEN \(turnout.handedIn)/\(turnout.expected)", Style(.good, isBold: true))
        case .closed: return Line("closed \(turnout.handedIn)/\(turnout.expected)", .faint)
        case .waiting, nil:
            if session.endedAt != nil { return Line("not opened", .faint) }
            if case .suggestion = activity.origin { return Line("suggested", .faint) }
            return Line(isSelected ? "o opens" : "", .faint)
        }
    }

    /// The selected activity: what is asked, by what rules, and what has come in.
    func activityDetail(columns: Int) -> [Line] {
        guard let id = state.selected(in: session), let activity = session.activity(id) else { return [] }
        var lines = titleLines(of: activity, columns: columns)
        let rules = ruleWords(of: activity).joined(separator: " · ")
        lines += rules.wrapped(to: columns).filter { !$0.isEmpty }.map { Line($0, .faint) }
        if let left = session.remainingMilliseconds(of: id, at: now) {
            lines.append(Line("closes in \(Durations.countdown(milliseconds: left))", Style(.warning)))
        }
        if !lines.isEmpty { lines += gap }
        switch activity.kind {
        case .poll(let poll): lines += pollLines(activity, poll, columns: columns)
        case .question: lines += questionLines(activity, columns: columns)
        case .reflection(let questions): lines += reflectionLines(activity, questions, columns: columns)
        case .rubric(let rubric): lines += rubricLines(activity, rubric, columns: columns)
        }
        return lines
    }

    private func ruleWords(of activity: Activity) -> [String] {
        var words: [String] = []
        if case .poll(let poll) = activity.kind {
            switch poll.selection {
            case .one: break
            case .upTo(let most): words.append("choose up to \(most)")
            case .any: words.append("choose any")
            }
        }
        if activity.options.isAnonymous { words.append("anonymous") }
        if session.activities[activity.id]?.showsResults == false {
            words.append("tally hidden, r shows it")
        }
        if case .suggestion(let because) = activity.origin {
            words.append("suggested because the plan says “\(because)”")
        }
        return words
    }
}

extension Activity.Kind {
    /// The word for it, as in a plan.
    var word: String {
        switch self {
        case .poll: "Poll"
        case .question: "Question"
        case .reflection: "Reflect"
        case .rubric: "Rubric"
        }
    }
}

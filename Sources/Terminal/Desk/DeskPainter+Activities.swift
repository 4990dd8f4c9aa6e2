import Lessons
import Workshop

extension DeskPainter {
    /// The activities that can be opened now, one a line, the selected one marked; an empty line behind them.
    func activityList(columns: Int) -> [Line] {
        let shown = session.deskActivities
        let head = heading("ACTIVITIES", isActive: state.pane == .activity)
        guard !shown.isEmpty else { return [head, Line("None in this item.", .faint), Line()] }
        let selected = state.selected(in: session)
        // At most five, the selected one among them; fewer where what has come in needs the room.
        let most = isTight && state.pane == .activity ? 3 : 5
        let index = shown.firstIndex { $0.id == selected } ?? 0
        let first = max(0, min(index - most / 2, shown.count - most))
        let listed = shown[first...].prefix(most).map { line(for: $0, isSelected: $0.id == selected, columns: columns) }
        let counted =
            shown.count > most
            ? Line.ends(head, Line("\(index + 1) of \(shown.count)", .faint), columns: columns) : head
        return [counted] + listed + [Line()]
    }

    private func line(for activity: Activity, isSelected: Bool, columns: Int) -> Line {
        let mark = Line(isSelected ? "▸ " : "  ", Style(.accent, isBold: true))
        let id = Line("\(activity.id.rawValue) ", .faint)
        let left = mark + id + Line(name(of: activity), isSelected ? .bold : .plain)
        return Line.ends(left, statusWord(of: activity, isSelected: isSelected), columns: columns)
    }

    private func name(of activity: Activity) -> String { "\(activity.kind.name): \(activity.title)" }

    /// The whole title, where the list has no room for it.
    private func titleLines(of activity: Activity, columns: Int) -> [Line] {
        let listed = Line("  \(activity.id.rawValue) \(name(of: activity)) ").width
        guard listed + statusWord(of: activity, isSelected: true).width > columns else { return [] }
        return activity.title.wrapped(to: columns).map { Line($0, .bold) }
    }

    private func statusWord(of activity: Activity, isSelected: Bool) -> Line {
        let turnout = session.turnout(of: activity).map { " \($0.handedIn)/\($0.expected)" } ?? ""
        switch session.activities[activity.id]?.status {
        case .open: return Line("OPEN\(turnout)", Style(.good, isBold: true))
        case .closed: return Line("closed\(turnout)", .faint)
        case .waiting, nil:
            if session.endedAt != nil { return Line("not opened", .faint) }
            if case .suggestion = activity.origin { return Line("suggested", .faint) }
            return Line(isSelected ? "o opens" : "", .faint)
        }
    }

    /// The selected activity: what is asked, by what rules, and what has come in; that first where there is little room.
    func activityDetail(columns: Int) -> [Line] {
        guard let id = state.selected(in: session), let activity = session.activity(id) else { return [] }
        let rules = ruleWords(of: activity).joined(separator: " · ")
        let about =
            titleLines(of: activity, columns: columns)
            + rules.wrapped(to: columns).filter { !$0.isEmpty }.map { Line($0, .faint) }
        let closing = session.remainingMilliseconds(of: id, at: now).map {
            [Line("closes in \(Durations.countdown(milliseconds: $0))", Style(.warning))]
        }
        let standing = (closing ?? []) + hiddenLines(of: id)
        let content = contentLines(of: activity, columns: columns)
        if isTight, session.activities[id]?.status != .waiting { return standing + content + about }
        let head = about + standing
        return head + (head.isEmpty ? [] : gap) + content
    }

    /// That the room does not see what has come in.
    private func hiddenLines(of id: ActivityID) -> [Line] {
        guard session.activities[id]?.showsResults == false else { return [] }
        return [Line(session.endedAt == nil ? "hidden from the room, r shows it" : "hidden from the room", .faint)]
    }

    /// What has come in.
    private func contentLines(of activity: Activity, columns: Int) -> [Line] {
        switch activity.kind {
        case .poll(let poll): pollLines(activity, poll, columns: columns)
        case .quiz(let quiz): quizLines(activity, quiz, columns: columns)
        case .question: questionLines(activity, columns: columns)
        case .words: wordLines(activity, columns: columns)
        case .scale(let scale): scaleLines(activity, scale, columns: columns)
        case .rank(let ranking): rankLines(activity, ranking, columns: columns)
        case .questionsAndAnswers: wallLines(activity, columns: columns)
        case .worksheet(let worksheet): worksheetLines(activity, worksheet, columns: columns)
        case .map(let task): mapLines(activity, task, columns: columns)
        case .reflection(let questions): reflectionLines(activity, questions, columns: columns)
        case .rubric(let rubric): rubricLines(activity, rubric, columns: columns)
        case .slots(let slots): slotLines(activity, slots, columns: columns)
        case .slides(let slides): slideLines(activity, slides, columns: columns)
        }
    }

    private func ruleWords(of activity: Activity) -> [String] {
        var words: [String] = []
        if let rule = activity.kind.rule { words.append(rule) }
        if let first = activity.repeats { words.append("asked again after \(first)") }
        if activity.options.isAnonymous { words.append("anonymous") }
        if case .suggestion(let because) = activity.origin {
            words.append("suggested because the plan says “\(because)”")
        }
        return words
    }
}

extension Activity.Kind {
    /// What is to be said of how it is handed in.
    fileprivate var rule: String? {
        switch self {
        case .poll(let poll): poll.selection.rule
        case .quiz(let quiz): quiz.selection.rule
        case .words(let cloud): cloud.most == 1 ? "one word" : "up to \(cloud.most) words"
        case .worksheet: "one a team"
        case .map(let task): task.isByTeam ? "one a team" : nil
        case .slots(let slots): "\(Durations.words(seconds: slots.teamSeconds)) a team"
        case .question, .scale, .rank, .questionsAndAnswers, .reflection, .rubric, .slides: nil
        }
    }
}

extension Poll.Selection {
    fileprivate var rule: String? {
        switch self {
        case .one: nil
        case .upTo(let most): "choose up to \(most)"
        case .any: "choose any"
        }
    }
}

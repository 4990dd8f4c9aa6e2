import Lessons
import Workshop

extension DeskPainter {
    func pageLines(_ page: DeskState.Page, columns: Int) -> [Line] {
        switch page {
        case .people: peoplePage(columns: columns)
        case .questions: questionsPage(columns: columns)
        case .answers: answersPage(columns: columns)
        case .log: logPage(columns: columns)
        }
    }

    /// "PEOPLE  questions  answers  log": which page this is, and which others there are.
    func pageTitle(_ page: DeskState.Page, columns: Int) -> Line {
        var line = Line()
        for other in DeskState.Page.allCases {
            if line.width > 0 { line.append("   ") }
            line.append(
                other == page ? other.title.uppercased() : other.title,
                other == page ? Style(.accent, isBold: true) : .faint
            )
        }
        return line.fitted(to: columns)
    }

    /// Everybody by team, with when they came and, where names are no secret, whether they have handed in for the selected
    /// activity.
    private func peoplePage(columns: Int) -> [Line] {
        guard !session.learners.isEmpty else { return [Line("Nobody has joined yet.", .faint)] }
        let teams = session.teams.map { (Optional($0.id), $0.name) } + [(nil, "No team")]
        return teams.flatMap { team, title -> [Line] in
            let members = session.learners.filter { $0.team == team }
            guard !members.isEmpty || team != nil else { return [] }
            let head = Line(title, .bold) + Line("  \(members.count)", .faint)
            return [head] + members.map { person($0, columns: columns) }
        }
    }

    private func person(_ learner: Session.Learner, columns: Int) -> Line {
        let came = Line("  \(state.clock.time(learner.joinedAt))  ", .faint) + Line(learner.name)
        guard let id = state.selected(in: session), let activity = session.activity(id), !activity.options.isAnonymous,
            session.activities[id]?.status == .open, let has = session.activities[id]?.ballots.has(learner)
        else { return came }
        return Line.ends(
            came,
            Line(has ? "\(id) ✓" : "\(id) –", has ? Style(.good) : .faint),
            columns: min(columns, 64)
        )
    }

    /// What was asked on the walls of the session, with votes.
    private func questionsPage(columns: Int) -> [Line] {
        let walls = session.setup.activities.filter { activity in
            if case .questionsAndAnswers = activity.kind {
                session.activities[activity.id]?.answers.entries.isEmpty == false
            } else {
                false
            }
        }
        guard !walls.isEmpty else { return [Line("Nobody has asked anything.", .faint)] }
        return walls.flatMap { [Line("\($0.id) \($0.title)", .bold)] + wallLines($0, columns: columns) }
    }

    /// The free texts of the selected activity, or else of the last that has some, with the numbers that group them.
    private func answersPage(columns: Int) -> [Line] {
        let written = session.setup.activities.filter { session.activities[$0.id]?.answers.entries.isEmpty == false }
        let selected = state.selected(in: session)
        guard let activity = written.first(where: { $0.id == selected }) ?? written.last else {
            return [Line("Nothing has been written yet.", .faint)]
        }
        let head = [
            Line("\(activity.id) \(activity.title)", .bold),
            Line(": group 3 5 as LABEL, pin 3, hide 3; undo takes it back", .faint), Line(),
        ]
        switch activity.kind {
        case .reflection(let questions): return head + reflectionLines(activity, questions, columns: columns)
        case .questionsAndAnswers: return head + wallLines(activity, columns: columns)
        case .question, .poll, .quiz, .words, .scale, .rank, .worksheet, .map, .rubric, .slots, .slides:
            return head + questionLines(activity, columns: columns)
        }
    }

    /// What has happened since the desk was opened.
    private func logPage(columns: Int) -> [Line] {
        guard !state.log.isEmpty else { return [Line("Nothing has happened since this desk was opened.", .faint)] }
        return state.log.flatMap { $0.wrapped(to: columns) }.map { Line($0) }
    }
}

extension DeskState.Page {
    fileprivate var title: String {
        switch self {
        case .people: "people"
        case .questions: "questions"
        case .answers: "answers"
        case .log: "log"
        }
    }
}

extension Ballots {
    /// Whether a learner, or their team for them, has handed something in; `nil` where nobody does.
    fileprivate func has(_ learner: Session.Learner) -> Bool? {
        switch self {
        case .choices(let choices): choices[learner.id] != nil
        case .words(let words): words[learner.id] != nil
        case .values(let values): values[learner.id] != nil
        case .answers(let answers): answers.entries.contains { $0.author == learner.id }
        case .worksheets(let sheets): sheets.keys.contains { $0.stands(for: learner) }
        case .maps(let maps): maps.keys.contains { $0.stands(for: learner) }
        case .sheets(let sheets): sheets.ofOthers[learner.id] != nil
        case .presentations, .nothing: nil
        }
    }
}

extension Author {
    fileprivate func stands(for learner: Session.Learner) -> Bool {
        switch self {
        case .learner(let id): id == learner.id
        case .team(let id): id == learner.team
        }
    }
}

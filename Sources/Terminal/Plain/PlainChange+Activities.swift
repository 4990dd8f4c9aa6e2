import Lessons
import Reports
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
        let name = "\(activity.kind.name) \(activity.id.rawValue)"
        if before.status != .open, after.status == .open {
            lines += [time(now) + "\(name) is open: \(activity.title)"] + content(of: activity)
        }
        let turnout = new.turnout(of: activity)
        let isNew = turnout?.handedIn != old.turnout(of: activity)?.handedIn
        if isNew, after.status == .open, let turnout {
            lines.append(
                time(now) + "\(activity.id.rawValue): \(turnout.handedIn) of \(turnout.expected) \(turnout.verb)."
            )
        }
        if before.sheets.drawn != after.sheets.drawn { lines += drawn(before.sheets.drawn, after.sheets.drawn) }
        if after.status == .open, case .rubric = activity.kind,
            before.status != .open || old.missingSheets(of: activity.id) != new.missingSheets(of: activity.id)
        {
            let waiting = new.waitingSentence(of: activity.id) ?? "every sheet is in"
            lines.append(time(now) + "\(activity.id.rawValue): \(waiting).")
        }
        lines += sorting(of: activity, before, after) + presenting(in: activity, before, after)
        if after.status == .open, before.status != .open || before.slide != after.slide { lines += slide(of: activity) }
        if before.status == .open, after.status == .closed {
            let count = turnout.map { ": \($0.handedIn) of \($0.expected) \($0.verb)." } ?? "."
            lines += [time(now) + "\(name) is closed\(count)"] + result(of: activity)
        }
        if !before.showsResults, after.showsResults {
            lines.append(time(now) + "The room sees what \(activity.id.rawValue) came to.")
            if after.status == .open { lines += result(of: activity) }
        }
        return lines
    }

    /// Whom the draw lets score whom, as far as it is new.
    private func drawn(_ before: [LearnerID: [TeamID]], _ after: [LearnerID: [TeamID]]) -> [String] {
        new.learners.compactMap { learner in
            guard let teams = after[learner.id], teams != before[learner.id] else { return nil }
            let names = teams.compactMap { new.team($0)?.name }.joined(separator: " and ")
            return "  \(learner.name) scores \(names.isEmpty ? "nobody" : names)"
        }
    }

    /// What is to be read to the room.
    func content(of activity: Activity) -> [String] {
        let items: [String] =
            switch activity.kind {
            case .poll(let poll): poll.choices
            case .quiz(let quiz): quiz.choices
            case .rank(let ranking): ranking.items
            case .worksheet(let worksheet): worksheet.fields
            case .map(let task): task.components
            case .reflection(let questions): questions
            case .rubric(let rubric): rubric.criteria.map(\.name)
            case .slots: new.teams.map(\.name)
            case .question, .words, .questionsAndAnswers, .scale, .slides: []
            }
        if case .scale(let scale) = activity.kind { return Self.values(of: scale) }
        return items.enumerated().map { "  \($0 + 1) \($1)" }
    }

    /// The numbers with what they mean; only the ends of a scale that describes no more.
    private static func values(of scale: Scale) -> [String] {
        let told = scale.levels.isEmpty ? [scale.values.lowerBound, scale.values.upperBound] : Array(scale.values)
        return told.map { value in "  \(value)" + (scale.meaning(of: value).map { " \($0)" } ?? "") }
    }

    /// What the facilitator has made of free texts, where something was moved.
    private func sorting(
        of activity: Activity,
        _ before: Session.ActivityState,
        _ after: Session.ActivityState
    ) -> [String] {
        let known = before.answers.entries
        let isSorted = zip(known, after.answers.entries).contains {
            $0.group != $1.group || $0.isPinned != $1.isPinned || $0.isHidden != $1.isHidden
        }
        return isSorted ? [time(now) + "\(activity.id.rawValue) is sorted:"] + result(of: activity) : []
    }

    /// The slide that is shown from now on, to be read out.
    func slide(of activity: Activity) -> [String] {
        guard case .slides(let slides) = activity.kind else { return [] }
        guard let deck = decks[slides.file], let number = new.slide(of: activity.id),
            let slide = deck.slides[number: number]
        else { return ["  The deck \(slides.file) is not with this session."] }
        return SlidePages(of: deck).page(of: slide, columns: 76).map { $0.isEmpty ? "" : "  \($0)" }
    }

    private func presenting(
        in activity: Activity,
        _ before: Session.ActivityState,
        _ after: Session.ActivityState
    ) -> [String] {
        guard case .slots(let slots) = activity.kind, before.presentations != after.presentations,
            let last = after.presentations.last, let team = new.team(last.team)
        else { return [] }
        guard last.endedAt == nil else { return [time(now) + "\(team.name) has presented."] }
        guard before.presentations.count < after.presentations.count else { return [] }
        return [time(now) + "\(team.name) presents, \(Durations.spoken(seconds: slots.teamSeconds))."]
    }
}

import Lessons
import Workshop

// How much has come in: what the desk and plain mode count.

/// How many learners have handed something in, of how many who could.
struct Turnout: Hashable {
    var handedIn: Int
    var expected: Int
}

/// Complete score sheets that a team has received, of those that it can receive.
struct SheetCount: Hashable {
    var team: Session.Team
    var complete: Int
    var expected: Int
}

extension Session {
    /// - Returns: `nil` where nobody hands anything in.
    func turnout(of activity: Activity) -> Turnout? {
        let expected: Int
        switch activity.kind {
        case .slides: return nil
        case .slots: expected = teams.count
        case .worksheet: expected = authors(byTeam: true)
        case .map(let task): expected = authors(byTeam: task.isByTeam)
        case .poll, .quiz, .question, .words, .scale, .rank, .questionsAndAnswers, .reflection, .rubric:
            expected = learners.count
        }
        return Turnout(handedIn: activities[activity.id]?.ballots.count ?? 0, expected: expected)
    }

    /// How many can hand in: learners, or teams with members and learners in none.
    private func authors(byTeam: Bool) -> Int {
        guard byTeam else { return learners.count }
        return Set(learners.compactMap(\.team)).count + learners.count { $0.team == nil }
    }

    /// Votes by option, and how many ballots they come from.
    func pollCounts(of id: ActivityID, options: Int) -> (counts: [Int], ballots: Int) {
        let ballots = activities[id]?.choices.values.filter { !$0.isEmpty } ?? []
        var counts = Array(repeating: 0, count: options)
        for choice in ballots.joined() where counts.indices.contains(choice - 1) { counts[choice - 1] += 1 }
        return (counts, ballots.count)
    }

    /// What the members of a team say of it does not count, even if they were in another team when they said it.
    func sheetCounts(of id: ActivityID) -> [SheetCount] {
        let sheets = activities[id]?.sheets.ofOthers ?? [:]
        return teams.map { team in
            let reviewers = learners.filter { $0.team != team.id }
            let complete = reviewers.count { sheets[$0.id]?[team.id]?.isComplete == true }
            return SheetCount(team: team, complete: complete, expected: reviewers.count)
        }
    }
}

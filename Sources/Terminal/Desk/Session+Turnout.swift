import Diagnostics
import Lessons
import Workshop

// How much has come in: what the desk and plain mode count.

/// How many have handed in what is asked of them, of how many who could: learners, or teams.
struct Turnout: Hashable {
    var handedIn: Int
    var expected: Int
    /// "answered", "presented".
    var verb = "answered"
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
        case .slots:
            let presented = activities[activity.id]?.presentations.filter { $0.endedAt != nil } ?? []
            return Turnout(handedIn: Set(presented.map(\.team)).count, expected: teams.count, verb: "presented")
        case .rubric: return scored(activity)
        case .worksheet: expected = authors(byTeam: true)
        case .map(let task): expected = authors(byTeam: task.isByTeam)
        case .poll, .quiz, .question, .words, .scale, .rank, .questionsAndAnswers, .reflection:
            expected = learners.count
        }
        return Turnout(handedIn: activities[activity.id]?.ballots.count ?? 0, expected: expected)
    }

    /// Whoever has every sheet that is asked of them complete.
    /// - Returns: `nil` of an anonymous one that has been sealed: whose a sheet was is gone.
    private func scored(_ activity: Activity) -> Turnout? {
        if activity.options.isAnonymous, endedAt != nil { return nil }
        let reviewers = learners.map(\.id).filter { !teamsToScore(by: $0, in: activity.id).isEmpty }
        let missing = Set(missingSheets(of: activity.id).map(\.reviewer))
        return Turnout(handedIn: reviewers.count { !missing.contains($0) }, expected: reviewers.count, verb: "scored")
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
        for choice in ballots.joined() where counts[number: choice] != nil { counts[choice - 1] += 1 }
        return (counts, ballots.count)
    }

    /// What the members of a team say of it does not count, even if they were in another team when they said it.
    func sheetCounts(of id: ActivityID) -> [SheetCount] {
        let sheets = activities[id]?.sheets.ofOthers ?? [:]
        var expected: [TeamID: Int] = [:]
        for learner in learners {
            for team in teamsToScore(by: learner.id, in: id) { expected[team, default: 0] += 1 }
        }
        return teams.map { team in
            let complete = sheets.count { learner($0.key)?.team != team.id && $0.value[team.id]?.isComplete == true }
            return SheetCount(team: team, complete: complete, expected: expected[team.id] ?? 0)
        }
    }

    /// "waiting for 3 sheets: Ada for Red and Blue, Ben for Red"; by number of learners where it would be a long list, `nil`
    /// where nothing is missing.
    func waitingSentence(of id: ActivityID, naming most: Int = 6) -> String? {
        let missing = missingSheets(of: id)
        guard !missing.isEmpty else { return nil }
        let reviewers = Dictionary(grouping: missing, by: \.reviewer).sorted { $0.key < $1.key }
        let count = "waiting for \(counted(missing.count, "sheet"))"
        guard reviewers.count <= most else { return count + " from \(counted(reviewers.count, "learner"))" }
        let names = reviewers.map { reviewer, sheets in
            let teams = sheets.compactMap { team($0.team)?.name }
            return "\(learner(reviewer)?.name ?? "\(reviewer)") for \(teams.joined(separator: " and "))"
        }
        return count + ": " + names.joined(separator: ", ")
    }
}

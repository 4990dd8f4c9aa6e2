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
    func turnout(of activity: Activity) -> Turnout {
        guard let state = activities[activity.id] else { return Turnout(handedIn: 0, expected: learners.count) }
        let handedIn =
            switch activity.kind {
            case .poll: state.choices.count
            case .question: state.texts.count
            case .reflection: state.reflections.count
            case .rubric: state.sheets.count
            }
        return Turnout(handedIn: handedIn, expected: learners.count)
    }

    /// Free texts with who wrote them, the learner who joined last first. What is anonymous has no names and is in the
    /// order of the alphabet, which tells nothing.
    func inOrder(_ texts: [LearnerID: String], of activity: Activity) -> [(name: String?, text: String)] {
        if activity.options.isAnonymous { return texts.values.sorted().map { (nil, $0) } }
        return texts.sorted { $0.key.number > $1.key.number }.map { (learner($0.key)?.name, $0.value) }
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
        let sheets = activities[id]?.sheets ?? [:]
        return teams.map { team in
            let reviewers = learners.filter { $0.team != team.id }
            let complete = reviewers.count { sheets[$0.id]?[team.id]?.isComplete == true }
            return SheetCount(team: team, complete: complete, expected: reviewers.count)
        }
    }
}

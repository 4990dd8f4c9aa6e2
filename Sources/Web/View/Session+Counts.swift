import Lessons
import Workshop

extension Session {
    /// How many can hand something in: learners, or teams with members and learners in none.
    func expected(for activity: Activity) -> Int {
        switch activity.kind {
        case .slides: 0
        case .slots: teams.count
        case .worksheet: authorCount
        case .map(let task): task.isByTeam ? authorCount : learners.count
        case .poll, .quiz, .question, .words, .scale, .rank, .questionsAndAnswers, .reflection, .rubric:
            learners.count
        }
    }

    private var authorCount: Int {
        Set(learners.compactMap(\.team)).count + learners.count { $0.team == nil }
    }

    /// Who has handed something in, alone or as the one who wrote for a team; not what.
    func whoHandedIn(_ id: ActivityID) -> Set<LearnerID> {
        guard let state = activities[id] else { return [] }
        return switch state.ballots {
        case .choices(let choices): Set(choices.keys)
        case .words(let words): Set(words.keys)
        case .values(let values): Set(values.keys)
        case .answers(let answers): Set(answers.entries.lazy.filter { !$0.isWithdrawn }.map(\.author))
        case .worksheets(let sheets): Set(sheets.values.joined().map(\.value.writer))
        case .maps(let maps): Set(maps.keys.flatMap(members))
        case .sheets(let sheets): Set(sheets.ofOthers.keys)
        case .presentations, .nothing: []
        }
    }

    private func members(of author: Author) -> [LearnerID] {
        switch author {
        case .learner(let id): [id]
        case .team(let id): members(of: id).map(\.id)
        }
    }
}

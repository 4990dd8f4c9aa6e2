import Lessons

extension Session {
    func answerQuiz(_ id: ActivityID, _ choices: [Int], by learner: Learner) throws(Refusal) -> [Event.Body] {
        let (activity, state) = try openActivity(id)
        guard case .quiz(let quiz) = activity.kind else { throw .wrongKind(title: activity.title) }
        let ballot = try quiz.poll.ballot(of: choices)
        return state.choices[learner.id] == ballot ? [] : [.quizAnswered(id, choices: ballot)]
    }
}

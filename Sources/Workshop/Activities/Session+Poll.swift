import Lessons

extension Session {
    func answerPoll(_ id: ActivityID, _ choices: [Int], by learner: Learner) throws(Refusal) -> [Event.Body] {
        let (activity, state) = try openActivity(id)
        guard case .poll(let poll) = activity.kind else { throw .wrongKind(title: activity.title) }
        let ballot = try poll.ballot(of: choices)
        return state.choices[learner.id] == ballot ? [] : [.pollAnswered(id, choices: ballot)]
    }
}

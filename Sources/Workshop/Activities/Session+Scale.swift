import Lessons

extension Session {
    func answerScale(_ id: ActivityID, _ value: Int, by learner: Learner) throws(Refusal) -> [Event.Body] {
        let (activity, state) = try openActivity(id)
        guard case .scale(let scale) = activity.kind else { throw .wrongKind(title: activity.title) }
        guard scale.values.contains(value) else {
            throw .valueOutsideScale(value, lowest: scale.values.lowerBound, highest: scale.values.upperBound)
        }
        return state.values[learner.id] == value ? [] : [.scaleAnswered(id, value: value)]
    }
}

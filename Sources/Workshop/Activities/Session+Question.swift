import Lessons

// Free texts: questions and reflections.

extension Session {
    func answerQuestion(_ id: ActivityID, _ typed: String, by learner: Learner) throws(Refusal) -> [Event.Body] {
        let (activity, state) = try openActivity(id)
        guard case .question = activity.kind else { throw .wrongKind(title: activity.title) }
        let text = try CleanText.from(typed)
        return state.answers.text(of: learner.id) == text ? [] : [.questionAnswered(id, text: text)]
    }

    func answerReflection(
        _ id: ActivityID,
        _ question: Int,
        _ typed: String,
        by learner: Learner
    ) throws(Refusal) -> [Event.Body] {
        let (activity, state) = try openActivity(id)
        guard case .reflection(let questions) = activity.kind else { throw .wrongKind(title: activity.title) }
        guard question >= 1, question <= questions.count else {
            throw .unknownQuestion(question, of: questions.count)
        }
        let text = try CleanText.from(typed)
        if state.answers.text(of: learner.id, to: question) == text { return [] }
        return [.reflectionAnswered(id, question: question, text: text)]
    }
}

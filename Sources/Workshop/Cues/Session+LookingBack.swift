import Lessons

// The facilitator's own questions, asked when all is over.

extension Session {
    /// What the facilitator said to a question of their own, by its number from 1.
    package func lookingBack(on question: Int) -> String? { course.lookingBack[question] }

    func lookBack(on question: Int, _ typed: String) throws(Refusal) -> [TimeEvent] {
        guard setup.facilitatorQuestions[number: question] != nil else {
            throw .unknownQuestion(question, of: setup.facilitatorQuestions.count)
        }
        let text = try CleanText.from(typed)
        return course.lookingBack[question] == text ? [] : [.lookedBack(question: question, text: text)]
    }
}

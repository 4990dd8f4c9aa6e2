import Lessons

/// The tally of a quiz. What is right is left out until the quiz has closed.
package struct QuizResult: Hashable, Sendable, Codable {
    package var activity: ActivityHeading
    /// How many learners have answered.
    package var ballots: Int
    /// How many of them are right: all the right options and no other; `nil` until closed.
    package var rightBallots: Int?
    package var choices: [ChoiceTally]
    /// Who chose what, in the order of joining; empty if the quiz is anonymous.
    package var answers: [PollResult.Ballot]
    /// Of a quiz that is asked again, once it has closed: higher means right now and wrong before.
    package var change: Change?

    /// How often one option was chosen.
    package struct ChoiceTally: Hashable, Sendable, Codable {
        /// From 1.
        package var choice: Int
        package var text: String
        package var count: Int
        /// `nil` until the quiz has closed.
        package var isRight: Bool?

        private enum CodingKeys: String, CodingKey {
            case choice, text, count
            case isRight = "right"
        }
    }
}

extension Session {
    func result(of quiz: Quiz, in activity: Activity, _ state: ActivityState) -> QuizResult {
        let poll = result(of: quiz.poll, in: activity, state)
        let isClosed = state.status == .closed
        return QuizResult(
            activity: poll.activity,
            ballots: poll.ballots,
            rightBallots: isClosed ? quiz.marks(state).values.count { $0 == 1 } : nil,
            choices: poll.choices.map {
                QuizResult.ChoiceTally(
                    choice: $0.choice,
                    text: $0.text,
                    count: $0.count,
                    isRight: isClosed ? quiz.right.contains($0.choice) : nil
                )
            },
            answers: poll.answers,
            change: isClosed ? change(in: activity, quiz.marks(state), since: quiz.marks) : nil
        )
    }
}

extension Quiz {
    /// 1 for a ballot that is right, 0 for one that is not.
    fileprivate func marks(_ state: Session.ActivityState) -> [LearnerID: Int] {
        state.choices.mapValues { $0 == right ? 1 : 0 }
    }
}

import Lessons

/// The tally of a poll.
package struct PollResult: Hashable, Sendable, Codable {
    package var activity: ActivityHeading
    /// How many learners have voted.
    package var ballots: Int
    package var choices: [ChoiceTally]
    /// Who chose what, in the order of joining; empty if the poll is anonymous.
    package var answers: [Ballot]
    /// Of a poll that is asked again.
    package var change: ChoiceChange?

    /// How often one option was chosen.
    package struct ChoiceTally: Hashable, Sendable, Codable {
        /// From 1.
        package var choice: Int
        package var text: String
        package var count: Int
    }

    /// One learner's choice.
    package struct Ballot: Hashable, Sendable, Codable {
        package var learner: LearnerID
        /// Numbers of options, from 1, ascending.
        package var choices: [Int]

        package init(learner: LearnerID, choices: [Int]) {
            self.learner = learner
            self.choices = choices
        }
    }
}

extension Session {
    func result(of poll: Poll, in activity: Activity, _ state: ActivityState) -> PollResult {
        var counts = poll.choices.map { _ in 0 }
        for choice in state.choices.values.joined() where counts[number: choice] != nil {
            counts[choice - 1] += 1
        }
        let ballots = learners.compactMap { learner in
            state.choices[learner.id].map { PollResult.Ballot(learner: learner.id, choices: $0) }
        }
        return PollResult(
            activity: heading(of: activity, state),
            ballots: state.choices.count,
            choices: zip(poll.choices, counts).enumerated().map {
                PollResult.ChoiceTally(choice: $0 + 1, text: $1.0, count: $1.1)
            },
            answers: activity.options.isAnonymous ? [] : ballots,
            change: choiceChange(in: activity, state.choices, options: poll.choices.count) { option, ballots in
                Double(ballots.count { $0.contains(option) })
            }
        )
    }
}

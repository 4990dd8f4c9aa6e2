package import Lessons

extension Session {
    /// What was handed in for an activity so far; `nil` for an activity that this session does not have.
    package func result(of id: ActivityID) -> ActivityResult? {
        guard let activity = activity(id), let state = activities[id] else { return nil }
        return switch activity.kind {
        case .poll(let poll): .poll(result(of: poll, in: activity, state))
        case .question: .question(result(ofQuestion: activity, state))
        case .reflection(let questions): .reflection(result(of: questions, in: activity, state))
        case .rubric(let rubric): .rubric(result(of: rubric, in: activity, state))
        }
    }

    /// The results of all activities, in the agenda's order.
    package var results: [ActivityResult] {
        setup.activities.compactMap { result(of: $0.id) }
    }

    private func result(of poll: Poll, in activity: Activity, _ state: ActivityState) -> PollResult {
        var counts = poll.choices.map { _ in 0 }
        for choice in state.choices.values.joined() where counts.indices.contains(choice - 1) {
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
            answers: activity.options.isAnonymous ? [] : ballots
        )
    }

    private func result(ofQuestion activity: Activity, _ state: ActivityState) -> QuestionResult {
        QuestionResult(
            activity: heading(of: activity, state),
            answers: texts(anonymous: activity.options.isAnonymous) { state.texts[$0] }
        )
    }

    private func result(of questions: [String], in activity: Activity, _ state: ActivityState) -> ReflectionResult {
        ReflectionResult(
            activity: heading(of: activity, state),
            questions: questions.enumerated().map { index, question in
                ReflectionResult.ByQuestion(
                    question: index + 1,
                    text: question,
                    answers: texts(anonymous: activity.options.isAnonymous) { state.reflections[$0]?[index + 1] }
                )
            }
        )
    }

    /// Texts in the order of joining; without names and in the order of the alphabet if anonymous.
    private func texts(anonymous: Bool, _ text: (LearnerID) -> String?) -> [TextAnswer] {
        let answers = learners.compactMap { learner in
            text(learner.id).map { TextAnswer(learner: anonymous ? nil : learner.id, text: $0) }
        }
        return anonymous ? answers.sorted { $0.text < $1.text } : answers
    }

    func heading(of activity: Activity, _ state: ActivityState) -> ActivityHeading {
        ActivityHeading(
            id: activity.id,
            phase: activity.phase,
            title: activity.title,
            status: state.status,
            isAnonymous: activity.options.isAnonymous,
            assesses: activity.assesses,
            openedAt: state.openedAt,
            closedAt: state.closedAt
        )
    }
}

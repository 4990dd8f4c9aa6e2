import Lessons

/// One text that was handed in, with what the facilitator made of it.
package struct TextAnswer: Hashable, Sendable {
    /// `nil` if the activity is anonymous.
    package var learner: LearnerID?
    package var text: String
    /// The label of its group.
    package var group: String?
    package var isPinned: Bool
    /// Left out of the summary, and of what the room sees.
    package var isHidden: Bool

    package init(
        learner: LearnerID?,
        text: String,
        group: String? = nil,
        isPinned: Bool = false,
        isHidden: Bool = false
    ) {
        self.learner = learner
        self.text = text
        self.group = group
        self.isPinned = isPinned
        self.isHidden = isHidden
    }
}

extension TextAnswer: Codable {
    private enum CodingKeys: String, CodingKey {
        case learner, text, group
        case isPinned = "pinned"
        case isHidden = "hidden"
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        learner = try container.decodeIfPresent(LearnerID.self, forKey: .learner)
        text = try container.decode(String.self, forKey: .text)
        group = try container.decodeIfPresent(String.self, forKey: .group)
        isPinned = try container.decodeIfPresent(Bool.self, forKey: .isPinned) ?? false
        isHidden = try container.decodeIfPresent(Bool.self, forKey: .isHidden) ?? false
    }

    /// What is not so is not written, as in files of before there was sorting.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encodeIfPresent(learner, forKey: .learner)
        try container.encode(text, forKey: .text)
        try container.encodeIfPresent(group, forKey: .group)
        if isPinned { try container.encode(true, forKey: .isPinned) }
        if isHidden { try container.encode(true, forKey: .isHidden) }
    }
}

/// The texts handed in for a question.
package struct QuestionResult: Hashable, Sendable, Codable {
    package var activity: ActivityHeading
    package var answers: [TextAnswer]
}

/// The texts handed in for a reflection, by question.
package struct ReflectionResult: Hashable, Sendable, Codable {
    package var activity: ActivityHeading
    package var questions: [ByQuestion]

    /// One question of a reflection with what was answered to it.
    package struct ByQuestion: Hashable, Sendable, Codable {
        /// From 1.
        package var question: Int
        package var text: String
        package var answers: [TextAnswer]
    }
}

extension Session {
    func result(ofQuestion activity: Activity, _ state: ActivityState) -> QuestionResult {
        QuestionResult(activity: heading(of: activity, state), answers: texts(of: 1, in: activity, state))
    }

    func result(of questions: [String], in activity: Activity, _ state: ActivityState) -> ReflectionResult {
        ReflectionResult(
            activity: heading(of: activity, state),
            questions: questions.enumerated().map { index, question in
                ReflectionResult.ByQuestion(
                    question: index + 1,
                    text: question,
                    answers: texts(of: index + 1, in: activity, state)
                )
            }
        )
    }

    /// Texts in the order of joining; without names and in the order of the alphabet if anonymous.
    private func texts(of question: Int, in activity: Activity, _ state: ActivityState) -> [TextAnswer] {
        let entries = state.answers.entries.filter { $0.question == question && !$0.isWithdrawn }
            .sorted { $0.author < $1.author }
        let isAnonymous = activity.options.isAnonymous
        let answers = entries.map {
            TextAnswer(
                learner: isAnonymous ? nil : $0.author,
                text: $0.text,
                group: $0.group,
                isPinned: $0.isPinned,
                isHidden: $0.isHidden
            )
        }
        return isAnonymous ? answers.sorted { $0.text < $1.text } : answers
    }
}

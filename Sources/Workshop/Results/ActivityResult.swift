package import Lessons

/// What was handed in for one activity, counted. As it stands in `results.json`.
///
/// Answers name learners by their number; those of an anonymous activity name nobody, and stand in an order that has
/// nothing to do with who joined when.
package enum ActivityResult: Hashable, Sendable {
    case poll(PollResult)
    case question(QuestionResult)
    case reflection(ReflectionResult)
    case rubric(RubricResult)
}

/// Which activity a result is of, and how far it is.
package struct ActivityHeading: Hashable, Sendable, Codable {
    package var id: ActivityID
    package var phase: PhaseKind
    package var title: String
    package var status: Session.ActivityState.Status
    package var isAnonymous: Bool
    /// Numbers of the objectives it bears on, from 1.
    package var assesses: [Int]
    package var openedAt: Instant?
    package var closedAt: Instant?
}

extension ActivityHeading {
    private enum CodingKeys: String, CodingKey {
        case id, phase, title, status, assesses, openedAt, closedAt
        case isAnonymous = "anonymous"
    }
}

/// One text that was handed in.
package struct TextAnswer: Hashable, Sendable, Codable {
    /// `nil` if the activity is anonymous.
    package var learner: LearnerID?
    package var text: String

    package init(learner: LearnerID?, text: String) {
        self.learner = learner
        self.text = text
    }
}

/// The tally of a poll.
package struct PollResult: Hashable, Sendable, Codable {
    package var activity: ActivityHeading
    /// How many learners have voted.
    package var ballots: Int
    package var choices: [ChoiceTally]
    /// Who chose what, in the order of joining; empty if the poll is anonymous.
    package var answers: [Ballot]

    /// How often one option was chosen.
    package struct ChoiceTally: Hashable, Sendable, Codable {
        /// From 1.
        package var choice: Int
        package var text: String
        package var count: Int
    }

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

/// The texts handed in for a question.
package struct QuestionResult: Hashable, Sendable, Codable {
    package var activity: ActivityHeading
    package var answers: [TextAnswer]
}

/// The texts handed in for a reflection, by question.
package struct ReflectionResult: Hashable, Sendable, Codable {
    package var activity: ActivityHeading
    package var questions: [ByQuestion]

    package struct ByQuestion: Hashable, Sendable, Codable {
        /// From 1.
        package var question: Int
        package var text: String
        package var answers: [TextAnswer]
    }
}

/// The scores given by a rubric, by team.
package struct RubricResult: Hashable, Sendable, Codable {
    package var activity: ActivityHeading
    package var criteria: [Rubric.Criterion]
    /// Every team, scored or not, in the order in which they were named.
    package var teams: [TeamScores]

    package struct TeamScores: Hashable, Sendable, Codable {
        package var team: TeamID
        /// What others gave, by criterion, in the rubric's order.
        package var criteria: [CriterionScores]
        /// What its own members gave; never part of `criteria`.
        package var own: [CriterionScores]
        /// The complete sheets that `criteria` counts.
        package var sheets: [Sheet]
        /// Sheets of others that lack a score and so do not count.
        package var incompleteSheets: Int
        /// Sheets of learners who have become members of this team since and so do not count.
        package var membersSheets: Int
    }

    package struct CriterionScores: Hashable, Sendable, Codable {
        package var criterion: String
        /// `nil` where nobody has scored.
        package var summary: NumberSummary?
        /// How many gave each level, lowest first as in the rubric.
        package var distribution: [LevelCount]
    }

    package struct LevelCount: Hashable, Sendable, Codable {
        package var score: Int
        package var level: String
        package var count: Int
    }

    /// One reviewer's complete sheet.
    package struct Sheet: Hashable, Sendable, Codable {
        /// `nil` if the activity is anonymous.
        package var reviewer: LearnerID?
        /// By criterion, in the rubric's order.
        package var scores: [Int]
        package var comment: String?
    }
}

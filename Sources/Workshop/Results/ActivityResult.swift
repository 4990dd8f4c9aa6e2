package import Lessons

/// What was handed in for one activity, counted. As it stands in `results.json`.
///
/// Answers name learners by their number; those of an anonymous activity name nobody, and stand in an order that has
/// nothing to do with who joined when.
package enum ActivityResult: Hashable, Sendable {
    case poll(PollResult)
    case quiz(QuizResult)
    case question(QuestionResult)
    case words(WordsResult)
    case scale(ScaleResult)
    case rank(RankResult)
    case questionsAndAnswers(WallResult)
    case worksheet(WorksheetResult)
    case map(MapResult)
    case reflection(ReflectionResult)
    case rubric(RubricResult)
    case slots(SlotsResult)
    case slides(SlidesResult)
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
    /// The activity that this one asks a second time.
    package var repeats: ActivityID?
}

extension ActivityHeading {
    private enum CodingKeys: String, CodingKey {
        case id, phase, title, status, assesses, openedAt, closedAt, repeats
        case isAnonymous = "anonymous"
    }
}

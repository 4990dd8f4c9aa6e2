import Lessons

/// Everything that `results.json` says of a session: who was there, how long everything took, what was handed in.
///
/// Keys are camelCase, instants RFC 3339, durations whole seconds in keys that end in `Seconds`. Learners and teams
/// are named by number everywhere but in the roster.
package struct SessionResults: Hashable, Sendable, Encodable {
    /// The version of the format: 1.
    package var version = 1
    package var title: String
    /// The plan's file name.
    package var plan: String
    package var stage: StageName
    package var createdAt: Instant
    package var startedAt: Instant?
    package var endedAt: Instant?
    /// The instant that the results are of.
    package var asOf: Instant
    /// What the plan took, without extensions.
    package var plannedSeconds: Int
    /// By how much the session ended, or will end, later than planned; negative if earlier.
    package var overrunSeconds: Int
    package var objectives: [SessionObjective]
    package var teams: [RosterTeam]
    package var learners: [RosterLearner]
    /// How many learners were removed for good, with everything that they had handed in; `nil` if none.
    package var forgottenLearners: Int?
    /// By item of the agenda.
    package var timing: [Timing]
    package var polls: [PollResult]
    package var questions: [QuestionResult]
    package var reflections: [ReflectionResult]
    package var rubrics: [RubricResult]
    // Missing from the files of versions that did not run these kinds.
    package var quizzes: [QuizResult] = []
    package var words: [WordsResult] = []
    package var scales: [ScaleResult] = []
    package var rankings: [RankResult] = []
    package var questionsAndAnswers: [WallResult] = []
    package var worksheets: [WorksheetResult] = []
    package var maps: [MapResult] = []
    package var slots: [SlotsResult] = []
    package var slides: [SlidesResult] = []
    /// What the facilitator decided about time, in order.
    package var timeChanges: [TimeChangeResult] = []
    /// Every objective with what bore on it.
    package var evidence: [ObjectiveEvidence] = []
}

extension SessionResults: Decodable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        func some<Value: Decodable>(_ key: CodingKeys) throws -> [Value] {
            try container.decodeIfPresent([Value].self, forKey: key) ?? []
        }
        version = try container.decode(Int.self, forKey: .version)
        title = try container.decode(String.self, forKey: .title)
        plan = try container.decode(String.self, forKey: .plan)
        stage = try container.decode(StageName.self, forKey: .stage)
        createdAt = try container.decode(Instant.self, forKey: .createdAt)
        startedAt = try container.decodeIfPresent(Instant.self, forKey: .startedAt)
        endedAt = try container.decodeIfPresent(Instant.self, forKey: .endedAt)
        asOf = try container.decode(Instant.self, forKey: .asOf)
        plannedSeconds = try container.decode(Int.self, forKey: .plannedSeconds)
        overrunSeconds = try container.decode(Int.self, forKey: .overrunSeconds)
        objectives = try container.decode([SessionObjective].self, forKey: .objectives)
        teams = try container.decode([RosterTeam].self, forKey: .teams)
        learners = try container.decode([RosterLearner].self, forKey: .learners)
        forgottenLearners = try container.decodeIfPresent(Int.self, forKey: .forgottenLearners)
        timing = try container.decode([Timing].self, forKey: .timing)
        polls = try container.decode([PollResult].self, forKey: .polls)
        questions = try container.decode([QuestionResult].self, forKey: .questions)
        reflections = try container.decode([ReflectionResult].self, forKey: .reflections)
        rubrics = try container.decode([RubricResult].self, forKey: .rubrics)
        quizzes = try some(.quizzes)
        words = try some(.words)
        scales = try some(.scales)
        rankings = try some(.rankings)
        questionsAndAnswers = try some(.questionsAndAnswers)
        worksheets = try some(.worksheets)
        maps = try some(.maps)
        slots = try some(.slots)
        slides = try some(.slides)
        timeChanges = try some(.timeChanges)
        evidence = try some(.evidence)
    }
}

extension SessionResults {
    /// What was handed in for each activity, by kind and then in the agenda's order.
    package var activities: [ActivityResult] {
        polls.map(ActivityResult.poll) + questions.map(ActivityResult.question)
            + reflections.map(ActivityResult.reflection) + rubrics.map(ActivityResult.rubric)
            + quizzes.map(ActivityResult.quiz) + words.map(ActivityResult.words) + scales.map(ActivityResult.scale)
            + rankings.map(ActivityResult.rank) + questionsAndAnswers.map(ActivityResult.questionsAndAnswers)
            + worksheets.map(ActivityResult.worksheet) + maps.map(ActivityResult.map)
            + slots.map(ActivityResult.slots) + slides.map(ActivityResult.slides)
    }
}

extension SessionResults {
    /// How far the session is.
    package enum StageName: String, Hashable, Sendable, Codable {
        case waiting, running, paused, ended
    }

    /// A team as the roster lists it.
    package struct RosterTeam: Hashable, Sendable, Codable {
        package var id: TeamID
        package var name: String
    }

    /// A learner as the roster lists them; `team` is `nil` for who is in none.
    package struct RosterLearner: Hashable, Sendable, Codable {
        package var id: LearnerID
        package var name: String
        package var team: TeamID?
        package var joinedAt: Instant
    }

    /// `ItemTiming` in whole seconds, rounded to the nearest.
    package struct Timing: Hashable, Sendable, Codable {
        package var kind: AgendaItem.Kind
        package var title: String
        package var plannedSeconds: Int
        package var extendedSeconds: Int
        package var actualSeconds: Int
        package var pausedSeconds: Int
        package var startedAt: Instant?
        package var endedAt: Instant?
    }
}

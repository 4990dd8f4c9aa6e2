import Lessons
import Testing
import Workshop

/// Rooms in which teams score each other.
enum ReviewRoom {
    static let rubric = ActivityID(rawValue: "evaluate-1")
    static let again = ActivityID(rawValue: "evaluate-2")

    /// Learners in teams of their own number, the rubric not open yet.
    static func room(
        teams: Int,
        members: Int,
        criteria: [Rubric.Criterion] = [.sample("Fairness"), .sample("Clarity")],
        each: Int? = nil,
        grading: Bool = false,
        anonymous: Bool = false
    ) throws -> Room {
        var options = Activity.Options()
        options.isAnonymous = anonymous
        let kind = Activity.Kind.rubric(Rubric(criteria: criteria, reviewsEach: each, gradesReviewers: grading))
        let activities = [rubric, again].map { id in
            Activity(
                id: id,
                phase: .evaluate,
                title: "Rota",
                kind: kind,
                options: options,
                assesses: [1, 2],
                repeats: id == again ? rubric : nil
            )
        }
        let setup = SessionSetup(
            title: "Kitchen",
            planName: "kitchen.md",
            agenda: [AgendaItem(kind: .evaluate, title: "Evaluate", plannedSeconds: 600, activities: [rubric, again])],
            activities: activities,
            objectives: [
                SessionObjective(number: 1, text: "Clarity"), SessionObjective(number: 2, text: "Share the work"),
                SessionObjective(number: 3, text: "Sing"),
            ]
        )
        var room = try Room(setup)
        for team in 0..<teams {
            for member in 0..<members {
                try room.send(.join(name: "\(names[team])\(member + 1)", team: "Team \(names[team])"), by: .program)
            }
        }
        try room.send(.start(startedAt: nil))
        return room
    }

    static let names = ["A", "B", "C", "D", "E", "F", "G"]
}

extension Room {
    /// Learner `reviewer`, from 1, scores team `team`, from 1.
    mutating func score(_ reviewer: Int, _ team: Int, _ scores: Int?..., in id: ActivityID = ReviewRoom.rubric) throws {
        try send(
            .score(id, team: TeamID(number: team), sheet: ScoreSheet(scores: scores)),
            by: .learner(LearnerID(number: reviewer))
        )
    }

    func rubricResult(
        _ id: ActivityID = ReviewRoom.rubric,
        without: Set<LearnerID> = []
    ) throws -> RubricResult {
        let results = SessionResults(session, at: now, without: without)
        return try #require(results.rubrics.first { $0.activity.id == id })
    }
}

import Foundation
import Lessons
import Workshop

/// Sessions in which teams score each other, for reports.
enum ReviewRoom {
    static let rubric = ActivityID(rawValue: "evaluate-1")
    static let scale = ActivityID(rawValue: "engage-1")
    static let again = ActivityID(rawValue: "evaluate-2")
    static let question = ActivityID(rawValue: "engage-2")
    static let start = Instant(milliseconds: 1_795_266_000_000)

    /// A session that has ended, with teams of two who scored all others, a scale asked twice, and a question.
    ///
    /// - Parameters:
    ///   - names: of the learners, two a team.
    ///   - scoring: how many of them hand in sheets.
    static func session(
        title: String = "Kitchen",
        names: [String],
        teams: [String],
        scoring: Int = .max,
        texts: [String] = [],
        comment: String? = nil,
        isAnonymous: Bool = false
    ) throws -> Session {
        let setup = setup(title: title, isAnonymous: isAnonymous)
        var session = try Session(replaying: [Event(at: start, by: .facilitator, body: .sessionCreated(setup))])
        func does(_ command: Command, by learner: Int? = nil, at seconds: Int) throws {
            let sender = learner.map { Participant.learner(LearnerID(number: $0)) } ?? .facilitator
            for event in try session.decide(command, by: sender, at: start.advanced(bySeconds: seconds)) {
                session.apply(event)
            }
        }
        for (index, name) in names.enumerated() {
            let team = teams.isEmpty ? nil : teams[min(index / 2, teams.count - 1)]
            try does(.join(name: name, team: team), at: 0)
        }
        try does(.start(startedAt: nil), at: 0)
        for activity in setup.activities { try does(.open(activity.id), at: 1) }
        for (index, learner) in session.learners.enumerated() where index < scoring {
            try does(.answerScale(scale, value: 1 + index % 3), by: index + 1, at: 10)
            try does(.answerScale(again, value: 3 + index % 2), by: index + 1, at: 20)
            for team in session.teams where team.id != learner.team {
                let sheet = ScoreSheet(
                    scores: [1 + (team.id.number + index / 2) % 3, 1 + team.id.number % 4],
                    comment: comment
                )
                try does(.score(rubric, team: team.id, sheet: sheet), by: index + 1, at: 30)
            }
        }
        for (index, text) in texts.enumerated() {
            try does(.answerQuestion(question, text: text), by: index % max(1, names.count) + 1, at: 40 + index)
        }
        try does(.end, at: 700)
        return session
    }

    private static func setup(title: String, isAnonymous: Bool) -> SessionSetup {
        var options = Activity.Options()
        options.isAnonymous = isAnonymous
        let first = Activity(
            id: scale,
            phase: .engage,
            title: "How tidy?",
            kind: .scale(Scale(lowestLabel: "a heap")),
            assesses: [1]
        )
        var second = first
        second.id = again
        second.phase = .evaluate
        second.repeats = scale
        let activities = [
            first, Activity(id: question, phase: .engage, title: "Why?", kind: .question),
            Activity(
                id: rubric,
                phase: .evaluate,
                title: "Rota",
                kind: .rubric(Rubric(criteria: [criterion("Fairness"), criterion("Clarity")])),
                options: options,
                assesses: [1]
            ), second,
        ]
        return SessionSetup(
            title: title,
            planName: "kitchen.md",
            agenda: [
                AgendaItem(kind: .engage, title: "Engage", plannedSeconds: 600, activities: [scale, question]),
                AgendaItem(kind: .evaluate, title: "Evaluate", plannedSeconds: 600, activities: [rubric, again]),
            ],
            activities: activities,
            objectives: [
                SessionObjective(number: 1, text: "Share the work", level: .apply),
                SessionObjective(number: 2, text: "Sing while washing up"),
            ]
        )
    }

    private static func criterion(_ name: String) -> Rubric.Criterion {
        let names = ["Emerging", "Developing", "Proficient", "Exemplary"]
        return Rubric.Criterion(
            name: name,
            levels: names.enumerated().map { Rubric.Level(score: $0 + 1, name: $1, description: "") }
        )
    }
}

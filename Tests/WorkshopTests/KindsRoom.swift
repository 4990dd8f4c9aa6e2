import Lessons
import Workshop

// A session with one activity of every kind that teams and learners hand in otherwise than by a poll or a text.

extension Placement {
    /// Visibility 0.8, evolution 0.35.
    static let sample = Placement.at(0.8, 0.35)

    /// A place that must be one.
    static func at(_ visibility: Double, _ evolution: Double) -> Placement {
        guard let placement = Placement(visibility: visibility, evolution: evolution) else {
            preconditionFailure("(\(visibility), \(evolution)) is no place on a map")
        }
        return placement
    }
}

extension ActivityID {
    static let quiz = ActivityID(rawValue: "engage-1")
    static let words = ActivityID(rawValue: "engage-2")
    static let scale = ActivityID(rawValue: "engage-3")
    static let thoughts = ActivityID(rawValue: "engage-4")
    static let rank = ActivityID(rawValue: "explore-1")
    static let wall = ActivityID(rawValue: "explore-2")
    static let worksheet = ActivityID(rawValue: "elaborate-1")
    static let map = ActivityID(rawValue: "elaborate-2")
    static let teamMap = ActivityID(rawValue: "elaborate-3")
    static let slots = ActivityID(rawValue: "evaluate-1")
    static let slides = ActivityID(rawValue: "evaluate-2")
    static let quizAgain = quiz.again
    static let scaleAgain = scale.again
}

extension SessionSetup {
    /// Four items of ten minutes.
    static let kinds: SessionSetup = {
        let kinds: [(ActivityID, PhaseKind, String, Activity.Kind)] = [
            (
                .quiz, .engage, "Who lights the stove?",
                .quiz(Quiz(choices: ["Ada", "Nobody", "It lights itself"], right: [2]))
            ),
            (.words, .engage, "One word for the kitchen", .words(WordCloud(most: 2))),
            (.scale, .engage, "How tidy?", .scale(Scale(lowestLabel: "a heap", highestLabel: "a shop window"))),
            (.thoughts, .engage, "What comes to mind?", .question),
            (.rank, .explore, "What first?", .rank(Ranking(items: ["Rota", "Shelf", "Bell"]))),
            (.wall, .explore, "Q&A", .questionsAndAnswers),
            (.worksheet, .elaborate, "One rule", .worksheet(Worksheet(fields: ["Rule", "Keeper"]))),
            (
                .map, .elaborate, "Place these",
                .map(MapTask(components: ["Stove", "Rota"], links: [.init(from: 2, to: 1)]))
            ),
            (.teamMap, .elaborate, "Together", .map(MapTask(components: ["Stove", "Rota"], isByTeam: true))),
            (.slots, .evaluate, "Presentations", .slots(Slots(teamSeconds: 120))),
            (.slides, .evaluate, "rules.md", .slides(Slides(file: "rules.md"))),
        ]
        var activities = kinds.map { Activity(id: $0.0, phase: $0.1, title: $0.2, kind: $0.3) }
        for index in [0, 2] {
            var again = activities[index]
            again.id = again.id.again
            again.phase = .evaluate
            again.repeats = activities[index].id
            activities.append(again)
        }
        return SessionSetup(
            title: "A shared kitchen",
            planName: "kitchen.md",
            agenda: [PhaseKind.engage, .explore, .elaborate, .evaluate].map { phase in
                AgendaItem(
                    kind: phase.agendaKind,
                    title: phase.title,
                    plannedSeconds: 600,
                    activities: activities.filter { $0.phase == phase }.map(\.id)
                )
            },
            activities: activities
        )
    }()
}

extension Room {
    /// Ada and Ben in Red, Cem in Blue, Dot in no team; started, and every activity open.
    static func kinds(_ setup: SessionSetup = .kinds) throws -> Room {
        var room = try Room(setup)
        try room.send(.join(name: "Ada", team: "Red"), by: .program)
        try room.send(.join(name: "Ben", team: "Red"), by: .program)
        try room.send(.join(name: "Cem", team: "Blue"), by: .program)
        try room.send(.join(name: "Dot", team: nil), by: .program)
        try room.send(.start(startedAt: nil))
        for activity in setup.activities { try room.send(.open(activity.id)) }
        return room
    }

    /// The same, with everything anonymous.
    static func anonymousKinds() throws -> Room {
        var setup = SessionSetup.kinds
        for index in setup.activities.indices { setup.activities[index].options.isAnonymous = true }
        return try kinds(setup)
    }
}

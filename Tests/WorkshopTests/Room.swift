import Lessons
import Workshop

/// A session with one activity of each kind, driven by commands as a room would drive it.
struct Room {
    var session: Session
    var events: [Event]
    var now: Instant

    /// 2026-11-21T14:00:00.000Z.
    static let two = Instant(milliseconds: 1_795_269_600_000)

    init(_ setup: SessionSetup = .sample, at instant: Instant = Room.two) throws {
        let created = Event(at: instant, by: .facilitator, body: .sessionCreated(setup))
        session = try Session(replaying: [created])
        events = [created]
        now = instant
    }

    /// Lets so much time pass.
    mutating func wait(minutes: Int = 0, seconds: Int = 0) {
        now = now.advanced(bySeconds: minutes * 60 + seconds)
    }

    /// Sends a command now and applies what it leads to.
    @discardableResult
    mutating func send(
        _ command: Command,
        by participant: Participant = .facilitator,
        request: String? = nil
    ) throws(Refusal) -> [Event.Body] {
        let new = try session.decide(command, by: participant, at: now, request: request.flatMap { RequestID($0) })
        for event in new { session.apply(event) }
        events += new
        return new.map(\.body)
    }

    /// A room with Ada (l1) and Ben (l2) in Red (t1), Cem (l3) in Blue (t2) and Dot (l4) in no team; started, and every
    /// activity open.
    static func full() throws -> Room {
        var room = try Room()
        try room.send(.join(name: "Ada", team: "Red"), by: .program)
        try room.send(.join(name: "Ben", team: "Red"), by: .program)
        try room.send(.join(name: "Cem", team: "Blue"), by: .program)
        try room.send(.join(name: "Dot", team: nil), by: .program)
        try room.send(.start(startedAt: nil))
        for activity in SessionSetup.sample.activities { try room.send(.open(activity.id)) }
        return room
    }
}

extension Participant {
    static let ada = Participant.learner(LearnerID(number: 1))
    static let ben = Participant.learner(LearnerID(number: 2))
    static let cem = Participant.learner(LearnerID(number: 3))
    static let dot = Participant.learner(LearnerID(number: 4))
}

extension TeamID {
    static let red = TeamID(number: 1)
    static let blue = TeamID(number: 2)
}

extension ActivityID {
    static let poll = ActivityID(rawValue: "engage-1")
    static let several = ActivityID(rawValue: "engage-2")
    static let question = ActivityID(rawValue: "explore-1")
    static let rubric = ActivityID(rawValue: "evaluate-1")
    static let reflection = ActivityID(rawValue: "evaluate-2")
}

extension SessionSetup {
    /// 10 minutes Engage, 20 Explore, 5 break, 25 Evaluate: an hour.
    static let sample: SessionSetup = {
        var anonymous = Activity.Options()
        anonymous.isAnonymous = true
        anonymous.hidesResults = true
        return SessionSetup(
            title: "Sharing a kitchen",
            planName: "kitchen.md",
            agenda: [
                AgendaItem(kind: .engage, title: "Engage", plannedSeconds: 600, activities: [.poll, .several]),
                AgendaItem(kind: .explore, title: "Explore", plannedSeconds: 1200, activities: [.question]),
                AgendaItem(kind: .pause, title: "Break", plannedSeconds: 300),
                AgendaItem(
                    kind: .evaluate,
                    title: "Evaluate",
                    plannedSeconds: 1500,
                    activities: [.rubric, .reflection]
                ),
            ],
            activities: [
                Activity(
                    id: .poll,
                    phase: .engage,
                    title: "Who washes up?",
                    kind: .poll(Poll(choices: ["The cook", "The guests", "Nobody"])),
                    assesses: [1]
                ),
                Activity(
                    id: .several,
                    phase: .engage,
                    title: "What goes missing?",
                    kind: .poll(Poll(choices: ["Spoons", "Lids", "Patience"], selection: .upTo(2)))
                ),
                Activity(
                    id: .question,
                    phase: .explore,
                    title: "What would help?",
                    kind: .question,
                    options: anonymous
                ),
                Activity(
                    id: .rubric,
                    phase: .evaluate,
                    title: "Rota",
                    kind: .rubric(Rubric(criteria: [.sample("Fairness"), .sample("Clarity")]))
                ),
                Activity(
                    id: .reflection,
                    phase: .evaluate,
                    title: "Looking back",
                    kind: .reflection(["What surprised you?", "What will you change?"])
                ),
            ],
            objectives: [SessionObjective(number: 1, text: "Name who does what", level: .remember)],
            materials: ["Tea towels"],
            facilitatorQuestions: ["Who was silent?"]
        )
    }()
}

extension Rubric.Criterion {
    static func sample(_ name: String) -> Rubric.Criterion {
        let names = ["Emerging", "Developing", "Proficient", "Exemplary"]
        return Rubric.Criterion(
            name: name,
            levels: names.enumerated().map { Rubric.Level(score: $0 + 1, name: $1, description: "") }
        )
    }
}

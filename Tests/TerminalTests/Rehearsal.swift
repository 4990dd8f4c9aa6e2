import Foundation
import Lessons
import Workshop

@testable import Terminal

/// A made-up workshop on sharing a garden, brought into the state that a test wants by commands, as a room would.
struct Rehearsal {
    private(set) var session: Session
    var now: Instant

    /// 2026-03-05T09:00:00Z.
    static let nine = Instant(milliseconds: 1_772_701_200_000)
    static let clock = WallClock(timeZone: .gmt)

    init(_ setup: SessionSetup = .garden) throws {
        let created = Event(at: Self.nine, by: .facilitator, body: .sessionCreated(setup))
        session = try Session(replaying: [created])
        now = Self.nine
    }

    mutating func wait(_ minutes: Int, _ seconds: Int = 0) {
        now = now.advanced(bySeconds: minutes * 60 + seconds)
    }

    mutating func send(_ commands: Command..., by participant: Participant = .facilitator) throws(Refusal) {
        for command in commands {
            for event in try session.decide(command, by: participant, at: now) { session.apply(event) }
        }
    }

    /// Types a line as the facilitator would.
    mutating func type(_ line: String) throws {
        let language = CommandLanguage(session: session, now: now, clock: Self.clock)
        guard case .perform(let command, let participant) = try language.read(line) else { return }
        try send(command, by: participant)
    }

    func frame(_ state: DeskState = Self.desk, columns: Int, rows: Int) -> Frame {
        DeskView.frame(state, session, at: now, size: TerminalSize(columns: columns, rows: rows))
    }

    static let desk = DeskState(clock: clock)

    /// Six people in two teams, one in none.
    static func withPeople() throws -> Rehearsal {
        var room = try Rehearsal()
        for line in [
            "join Ada in Beans", "join Ben in Beans", "join Mary Ann in Peas", "join Cem in Peas", "join Dot in Peas",
        ] {
            try room.type(line)
        }
        try room.type("join Eve")
        return room
    }

    /// Twelve minutes and a half into the first item, its poll open with five ballots of six.
    static func polling() throws -> Rehearsal {
        var room = try withPeople()
        try room.type("start")
        room.wait(12, 30)
        try room.type("open engage-1")
        for line in ["Ada: 1", "Ben: 1", "Mary Ann: 3", "Cem: 2", "Dot: 1"] { try room.type("answer \(line)") }
        return room
    }

    /// In the last item with two score sheets.
    static func scoring() throws -> Rehearsal {
        var room = try withPeople()
        try room.type("start")
        for minutes in [29, 66, 15] {
            room.wait(minutes)
            try room.type("next")
        }
        room.wait(10)
        try room.type("open evaluate-1")
        try room.type("score Ada Peas: 3 4 // Clear and kind")
        try room.type("score Mary Ann Beans: 2 3")
        try room.type("score Cem Beans: 4 -")
        try room.type("score Cem own: 4 4")
        return room
    }
}

extension SessionSetup {
    /// 30 minutes Engage, 60 Explore, a break of 15, 45 Evaluate: two hours and a half.
    static let garden: SessionSetup = {
        var hidden = Activity.Options()
        hidden.isAnonymous = true
        hidden.hidesResults = true
        return SessionSetup(
            title: "A garden for the whole street",
            planName: "garden.md",
            agenda: [
                AgendaItem(
                    kind: .engage,
                    title: "Engage",
                    plannedSeconds: 1800,
                    activities: [ActivityID(rawValue: "engage-1"), ActivityID(rawValue: "engage-2")],
                    notes: .garden
                ),
                AgendaItem(
                    kind: .explore,
                    title: "Explore",
                    plannedSeconds: 3600,
                    activities: [ActivityID(rawValue: "explore-1")],
                    notes: .digging
                ),
                AgendaItem(kind: .pause, title: "Break", plannedSeconds: 900),
                AgendaItem(
                    kind: .evaluate,
                    title: "Evaluate",
                    plannedSeconds: 2700,
                    activities: [ActivityID(rawValue: "evaluate-1"), ActivityID(rawValue: "evaluate-2")]
                ),
            ],
            activities: [
                Activity(
                    id: ActivityID(rawValue: "engage-1"),
                    phase: .engage,
                    title: "What should grow by the road?",
                    kind: .poll(Poll(choices: ["Herbs", "Fruit trees that everybody may pick from", "A hedge"]))
                ),
                Activity(
                    id: ActivityID(rawValue: "engage-2"),
                    phase: .engage,
                    title: "What would make you stay away?",
                    kind: .question,
                    options: hidden
                ),
                Activity(
                    id: ActivityID(rawValue: "explore-1"),
                    phase: .explore,
                    title: "Which corners get sun?",
                    kind: .poll(Poll(choices: ["North", "South"], selection: .any)),
                    origin: .suggestion(because: "vote on the sunny corners")
                ),
                Activity(
                    id: ActivityID(rawValue: "evaluate-1"),
                    phase: .evaluate,
                    title: "The teams' planting plans",
                    kind: .rubric(Rubric(criteria: [.garden("Fits the soil"), .garden("Shares the work")]))
                ),
                Activity(
                    id: ActivityID(rawValue: "evaluate-2"),
                    phase: .evaluate,
                    title: "Looking back",
                    kind: .reflection(["What surprised you?", "What will you plant first?"])
                ),
            ],
            objectives: [
                SessionObjective(number: 1, text: "Name three plants that like shade", level: .remember),
                SessionObjective(number: 2, text: "Plan a bed for a year", level: .create),
            ],
            materials: ["A map of the street", "Seed packets", "Coloured pencils"],
            facilitatorQuestions: ["Who spoke little?", "What would you leave out next time?"]
        )
    }()
}

extension AgendaItem.Notes {
    static let digging: AgendaItem.Notes = {
        var notes = AgendaItem.Notes()
        notes.facilitatorActions = "Hand out the spades."
        notes.resources = "Spades, gloves, two buckets a team"
        return notes
    }()

    static let garden: AgendaItem.Notes = {
        var notes = AgendaItem.Notes()
        notes.facilitatorActions =
            "Show the photograph of the empty strip by the road and ask who walks past it every day."
        notes.learnerActivities =
            "Tell a neighbour about a garden that you remember, then collect what these have in common."
        notes.resources = "The photograph, a flip chart"
        notes.differentiation = "Let those who are new in the street work with somebody who has been here for long."
        notes.technology = "A poll on the phones"
        return notes
    }()
}

extension Rubric.Criterion {
    static func garden(_ name: String) -> Rubric.Criterion {
        Rubric.Criterion(
            name: name,
            levels: ["Seed", "Sprout", "Leaf", "Fruit"].enumerated().map {
                Rubric.Level(score: $0 + 1, name: $1, description: "")
            }
        )
    }
}

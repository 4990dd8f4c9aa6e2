import Foundation
import Lessons
import Reports
import Testing
import Workshop

/// A short session with three learners in two teams, in which everything happened once.
private func session() throws -> Session {
    let rubric = Rubric(criteria: [
        .init(
            name: "Clarity",
            levels: [
                .init(score: 1, name: "Emerging", description: ""), .init(score: 2, name: "Clear", description: ""),
            ]
        )
    ])
    let activities = [
        activity("engage-1", .engage, "Which <one>?", .poll(Poll(choices: ["Data", "Money | time"]))),
        activity("engage-2", .engage, "Why?", .question),
        activity("evaluate-1", .evaluate, "Team plans", .rubric(rubric)),
        activity("evaluate-2", .evaluate, "Reflection", .reflection(["What changed?"])),
        activity("evaluate-3", .evaluate, "Never asked", .question),
    ]
    var notes = AgendaItem.Notes()
    notes.learnerActivities = "Look for the cause"
    let setup = SessionSetup(
        title: "Late Reports",
        planName: "late.md",
        agenda: [
            AgendaItem(
                kind: .engage,
                title: "Engage",
                plannedSeconds: 600,
                activities: activities.prefix(2).map(\.id),
                notes: notes
            ),
            AgendaItem(kind: .pause, title: "Break", plannedSeconds: 300),
            AgendaItem(
                kind: .evaluate,
                title: "Evaluate",
                plannedSeconds: 600,
                activities: activities.dropFirst(2).map(\.id)
            ),
            AgendaItem(kind: .elaborate, title: "Elaborate", plannedSeconds: 60),
        ],
        activities: activities,
        objectives: [SessionObjective(number: 1, text: "Name a cause")],
        facilitatorQuestions: ["Was ten minutes enough?"]
    )
    var room = try Room(setup)
    try room.does(.join(name: "Ada *", team: "Blue"), at: 0)
    try room.does(.join(name: "Ben", team: "Red"), at: 0)
    try room.does(.join(name: "Cyd", team: "Blue"), at: 0)
    try room.does(.start(startedAt: nil), at: 0)
    for activity in activities.dropLast() { try room.does(.open(activity.id), at: 1) }
    try room.does(.answerPoll(activities[0].id, choices: [1]), by: 1, at: 2)
    try room.does(.answerPoll(activities[0].id, choices: [2]), by: 2, at: 2)
    try room.does(.answerPoll(activities[0].id, choices: [1]), by: 3, at: 2)
    try room.does(.answerQuestion(activities[1].id, text: "# nobody\nasked"), by: 2, at: 3)
    try room.does(.extend(seconds: 120), at: 600)
    try room.does(.next, at: 735)
    try room.does(.next, at: 1_035)
    try room.does(
        .score(activities[2].id, team: TeamID(number: 1), sheet: ScoreSheet(scores: [2], comment: "Well put")),
        by: 2,
        at: 1_100
    )
    try room.does(.score(activities[2].id, team: TeamID(number: 2), sheet: ScoreSheet(scores: [nil])), by: 1, at: 1_100)
    try room.does(.scoreOwnTeam(activities[2].id, sheet: ScoreSheet(scores: [1])), by: 1, at: 1_100)
    try room.does(.answerReflection(activities[3].id, question: 1, text: "I ask first"), by: 3, at: 1_200)
    try room.does(.end, at: 1_500)
    return room.session
}

private func activity(_ id: String, _ phase: PhaseKind, _ title: String, _ kind: Activity.Kind) -> Activity {
    Activity(id: ActivityID(rawValue: id), phase: phase, title: title, kind: kind)
}

/// A session to which things happen so many seconds after 21 November 2026, 13:00 UTC.
private struct Room {
    var session: Session
    private let start = Instant(milliseconds: 1_795_266_000_000)

    init(_ setup: SessionSetup) throws {
        session = try Session(replaying: [Event(at: start, by: .program, body: .sessionCreated(setup))])
    }

    mutating func does(_ command: Command, by learner: Int? = nil, at seconds: Int) throws {
        let sender = learner.map { Participant.learner(LearnerID(number: $0)) } ?? .facilitator
        for event in try session.decide(command, by: sender, at: start.advanced(bySeconds: seconds)) {
            session.apply(event)
        }
    }
}

@Suite struct `The summary of a session` {
    @Test func `says what was planned, what happened, and what is still open`() throws {
        let session = try session()
        let summary = SessionSummary(
            of: session,
            at: try #require(session.endedAt),
            in: try #require(TimeZone(secondsFromGMT: 3600))
        )
        #expect(MarkdownPrinter().print(summary.document) == Self.expected)
    }

    private static let expected = """
        # Late Reports

        21 November 2026. 3 learners in 2 teams.

        It ran from 14:00 to 14:25; 26 minutes were planned. It ended 1 minute early.

        ## In short

        - “Which \\<one\\>?” Most chose “Data” (2 of 3).
        - Engage took 2 minutes more than planned.

        ## Objectives

        **1\\. Name a cause**

        - No evidence: no activity is tied to it.

        ## Engage

        Look for the cause

        ### Poll: Which \\<one\\>?

        | Answer | Votes | Share |  |
        |---|---:|---:|---|
        | Data | 2 | 67 % | █████████████ |
        | Money \\| time | 1 | 33 % | ███████ |

        3 ballots of 3 learners.

        ### Question: Why?

        - \\# nobody asked – *Ben*

        ## Evaluate

        ### Peer scores: Team plans

        #### How far reviewers agree

        Too few to say: no reviewers share a team with others, and three are the least.

        #### Blue

        *1 complete sheet*

        | Criterion | Median | Mean | Spread | Own view |
        |---|---:|---:|---:|---:|
        | Clarity | 2 | 2.00 | – | 1.00 (−1.00) |

        - Well put

        #### Red

        *Nobody scored this team.*

        Only complete sheets by members of other teams count. “Spread” is the standard deviation. “Own view” (○ in drawings) is the mean of what the team’s own members gave, and how far it lies from the others’ mean; it is in none of the other figures.

        ### Reflection

        **What changed?**

        - I ask first – *Cyd*

        ### Question: Never asked

        *Nothing was handed in.*

        ## Time

        | What | Began | Planned | Given | Took | Difference |
        |---|---|---:|---:|---:|---:|
        | Engage | 14:00 | 10:00 | 12:00 | 12:15 | +2:15 |
        | Break | 14:12 | 5:00 | 5:00 | 5:00 | 0:00 |
        | Evaluate | 14:17 | 10:00 | 10:00 | 7:45 | −2:15 |
        | Elaborate | – | 1:00 | 1:00 | – | – |

        Minutes and seconds. “Given” is the plan with what the facilitator added or took away.

        ### Changes of time

        | When | During | What was decided |
        |---|---|---|
        | 14:10 | Engage | Engage 2 minutes more |

        ## Open ends

        - Elaborate did not take place.
        - Question “Never asked” was not opened.
        - 1 score sheet for Red lacked a score and did not count.

        """
}

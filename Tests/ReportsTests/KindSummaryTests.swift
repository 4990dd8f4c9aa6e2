import Foundation
import Lessons
import Reports
import Testing
import Workshop

/// A session with every kind of activity that is neither a poll nor a reflection, each handed in.
private func session() throws -> Session {
    let kinds: [(String, Activity.Kind)] = [
        ("Who lights the stove?", .quiz(Quiz(choices: ["Ada", "Nobody"], right: [2]))),
        ("One word", .words(WordCloud())),
        ("How tidy?", .scale(Scale(lowestLabel: "a heap"))), ("What first?", .rank(Ranking(items: ["Rota", "Bell"]))),
        ("Q&A", .questionsAndAnswers), ("Thoughts", .question),
        ("One rule", .worksheet(Worksheet(fields: ["Rule", "Keeper"]))),
        ("Map", .map(MapTask(components: ["Stove", "Rota"], links: [.init(from: 2, to: 1)], isByTeam: true))),
        ("Presentations", .slots(Slots(teamSeconds: 60))), ("rules.md", .slides(Slides(file: "rules.md"))),
    ]
    var activities = kinds.enumerated().map { index, kind in
        Activity(id: ActivityID(phase: .engage, number: index + 1), phase: .engage, title: kind.0, kind: kind.1)
    }
    var again = activities[2]
    again.id = again.id.again
    again.repeats = activities[2].id
    activities.append(again)
    let setup = SessionSetup(
        title: "Kitchen",
        planName: "kitchen.md",
        agenda: [AgendaItem(kind: .engage, title: "Engage", plannedSeconds: 600, activities: activities.map(\.id))],
        activities: activities
    )
    let start = Instant(milliseconds: 1_795_266_000_000)
    var session = try Session(replaying: [Event(at: start, by: .facilitator, body: .sessionCreated(setup))])
    func does(_ command: Command, by learner: Int? = nil, at seconds: Int = 10) throws {
        let sender = learner.map { Participant.learner(LearnerID(number: $0)) } ?? .facilitator
        for event in try session.decide(command, by: sender, at: start.advanced(bySeconds: seconds)) {
            session.apply(event)
        }
    }
    func id(_ number: Int) -> ActivityID { activities[number - 1].id }
    try does(.join(name: "Ada", team: "Red"), at: 0)
    try does(.join(name: "Ben", team: "Blue"), at: 0)
    try does(.start(startedAt: nil), at: 0)
    for activity in activities { try does(.open(activity.id), at: 1) }
    try does(.answerQuiz(id(1), choices: [2]), by: 1)
    try does(.answerQuiz(id(1), choices: [1]), by: 2)
    try does(.answerWords(id(2), words: ["busy", "loud"]), by: 1)
    try does(.answerWords(id(2), words: ["busy"]), by: 2)
    try does(.answerScale(id(3), value: 1), by: 1)
    try does(.answerScale(again.id, value: 4), by: 1)
    try does(.answerRank(id(4), order: [2, 1]), by: 1)
    try does(.ask(id(5), text: "Why?"), by: 1)
    try does(.ask(id(5), text: "When?"), by: 1)
    try does(.vote(id(5), question: 2, isFor: true), by: 2)
    try does(.answerQuestion(id(6), text: "Lids"), by: 1)
    try does(.answerQuestion(id(6), text: "Rude words"), by: 2)
    try does(.group(id(6), answers: [1, 2], label: "Things"))
    try does(.mark(id(6), answers: [2], .hidden))
    try does(.fillWorksheet(id(7), field: 1, text: "Lids on"), by: 2)
    try does(.place(id(8), component: 1, at: Placement(visibility: 0.8, evolution: 0.2)), by: 1)
    try does(.place(id(8), component: 1, at: Placement(visibility: 0.6, evolution: 0.6)), by: 2)
    try does(.link(id(8), MapTask.Link(from: 1, to: 2), isLinked: true), by: 2)
    try does(.present(id(9), team: TeamID(number: 2)), at: 20)
    try does(.end, at: 95)
    return session
}

@Suite("Every kind in the summary")
struct KindSummaryTests {
    @Test func `what came of every kind stands in its phase`() throws {
        let session = try session()
        let end = try #require(session.endedAt)
        let summary = SessionSummary(of: session, at: end, in: .gmt)
        let text = MarkdownPrinter().print(summary.document)
        let phase = try #require(
            text.components(separatedBy: "## Engage\n\n").last?.components(separatedBy: "\n## Time").first
        )
        #expect(
            phase == """
                ### Quiz: Who lights the stove?

                | Answer | Votes | Share |  | Right |
                |---|---:|---:|---|---|
                | Ada | 1 | 50 % | ██████████ |  |
                | Nobody | 1 | 50 % | ██████████ | ✓ |

                2 ballots of 2 learners.

                1 of 2 were right.

                ### Words: One word

                | Word | Times |  |
                |---|---:|---|
                | busy | 2 | ████████████████████ |
                | loud | 1 | ██████████ |

                2 ballots of 2 learners.

                ### Scale: How tidy?

                | Answer | Votes | Share |  |
                |---|---:|---:|---|
                | 1 a heap | 1 | 100 % | ████████████████████ |
                | 2 | 0 | 0 % |  |
                | 3 | 0 | 0 % |  |
                | 4 | 0 | 0 % |  |
                | 5 | 0 | 0 % |  |

                1 ballot of 2 learners.

                Median 1, middle half 1 to 1.

                ### Ranking: What first?

                | Item | Mean place | First places |
                |---|---:|---:|
                | Bell | 1 | 1 |
                | Rota | 2 | 0 |

                1 ballot of 2 learners.

                ### Q\\&A

                - When? – *Ada, 1 vote*
                - Why? – *Ada*

                ### Question: Thoughts

                **Things** (1)

                - Lids – *Ada*

                *1 text hidden by the facilitator.*

                ### Worksheet: One rule

                **Blue**

                | Field | Entry | Written by |
                |---|---|---|
                | Rule | Lids on | Ben |
                | Keeper | – |  |

                ### Map

                ![Map: Map](maps/engage-8.svg)

                | Component | n | Visibility | Evolution |
                |---|---:|---:|---:|
                | Stove | 2 | 0.7 (0.65 to 0.75) | 0.4 (0.3 to 0.5) |
                | Rota | 0 | – | – |

                - Rota needs Stove
                - Stove needs Rota (on 1 map)

                2 maps. Medians, and in brackets where the middle half lies; visibility from 0 (out of the user's sight) to 1, evolution from 0 (genesis) to 1 (commodity).

                ### Presentations

                | Team | Began | Given | Took |
                |---|---|---:|---:|
                | Blue | 13:00 | 1:00 | 1:15 |

                ### Slides: rules.md

                *The deck rules.md was not with the session.*

                ### Scale: How tidy?

                *Asked a second time; the first time was in Engage.*

                | Answer | Votes | Share |  |
                |---|---:|---:|---|
                | 1 a heap | 0 | 0 % |  |
                | 2 | 0 | 0 % |  |
                | 3 | 0 | 0 % |  |
                | 4 | 1 | 100 % | ████████████████████ |
                | 5 | 0 | 0 % |  |

                1 ballot of 2 learners.

                Median 4, middle half 4 to 4.

                Of 1 learner who answered both times, 1 higher, 0 the same, 0 lower.

                #### Before and after

                *Of those who answered both times: mean 1 before and 4 after, +3 on average.*

                | Answer | Before | After |
                |---|---:|---:|
                | 1 a heap | 1 | 0 |
                | 2 | 0 | 0 |
                | 3 | 0 | 0 |
                | 4 | 0 | 1 |
                | 5 | 0 | 0 |

                """
        )
    }
}

import Diagnostics
import Lessons
import Reports
import Testing

/// A value without a place, for plans made by hand.
private func placed<Value>(_ value: Value) -> Located<Value> {
    Located(value, at: SourceRange(at: 0))
}

/// Forty minutes of Engage, a break, and a phase without a duration.
private let plan: LessonPlan = {
    var engage = Phase(kind: .engage, heading: placed("Engage"))
    engage.duration = PhaseDuration(minutes: 40).map(placed)
    engage.facilitatorActions = placed("Tell the story of the late report and wait until somebody has found the cause.")
    engage.learnerActivities = placed("Look for the cause")
    let poll = Activity(
        id: ActivityID(rawValue: "engage-1"),
        phase: .engage,
        title: "What went wrong first?",
        kind: .poll(Poll(choices: ["Data", "Money"]))
    )
    engage.activities = [placed(poll)]
    var plan = LessonPlan()
    plan.title = placed("Late Reports")
    plan.audience = placed("Case workers")
    plan.materials = [placed("Flipchart"), placed("Pens")]
    plan.structure = [
        .phase(engage),
        .pause(Break(heading: placed("Break"), duration: PhaseDuration(minutes: 15).map(placed))),
        .phase(Phase(kind: .explore, heading: placed("Explore"))),
    ]
    return plan
}()

@Suite struct `A run sheet` {
    @Test func `says from when to when, wrapped for the terminal`() {
        let sheet = RunSheet(of: plan, startingAt: TimeOfDay("14:00"))
        #expect(
            sheet.text(columns: 60) == """
                Late Reports
                For Case workers

                14:00 – 14:55, 55 minutes

                14:00–14:40  ENGAGE  40 min
                  Facilitator     Tell the story of the late report and wait
                                  until somebody has found the cause.
                  Learners        Look for the cause
                  * Poll          What went wrong first?

                14:40–14:55  BREAK  15 min

                14:55–14:55  EXPLORE  ? min

                MATERIALS
                - Flipchart
                - Pens

                """
        )
    }

    @Test func `as Markdown has a timetable and the notes`() {
        let sheet = RunSheet(of: plan)
        #expect(
            MarkdownPrinter().print(sheet.document) == """
                # Late Reports

                For Case workers

                | From | To | Minutes | What | Activities |
                |---|---|---:|---|---|
                | 00:00 | 00:40 | 40 | Engage | Poll: What went wrong first? |
                | 00:40 | 00:55 | 15 | Break |  |
                | 00:55 | 00:55 | ? | Explore |  |

                ## Materials

                - Flipchart
                - Pens

                ## 00:00 Engage

                - **Facilitator:** Tell the story of the late report and wait until somebody has found the cause.
                - **Learners:** Look for the cause

                - **Poll:** What went wrong first?

                """
        )
    }

    @Test func `as a page says what to bring, and what can be chosen`() {
        let report = RunSheet(of: plan, startingAt: TimeOfDay("14:00")).report
        #expect(report.subtitle == "14:00 to 14:55, 55 minutes, for Case workers")
        #expect(report.sections.map(\.heading) == ["To bring", "14:00 Engage"])
        #expect(
            report.sections[1].blocks == [
                .list([
                    [
                        .strong("Facilitator"),
                        .plain(": Tell the story of the late report and wait until somebody has found the cause."),
                    ],
                    [.strong("Learners"), .plain(": Look for the cause")],
                ]),
                .heading(level: 3, "Poll: What went wrong first?"), .numbered([[.plain("Data")], [.plain("Money")]]),
            ]
        )
    }

    @Test func `for learners gives away nothing and leaves room to write`() {
        var plan = plan
        let quiz = Activity(
            id: ActivityID(rawValue: "explore-1"),
            phase: .explore,
            title: "Who lights the stove?",
            kind: .quiz(Quiz(choices: ["Ada", "Nobody"], right: [2]))
        )
        var explore = Phase(kind: .explore, heading: placed("Explore"))
        explore.activities = [placed(quiz)]
        plan.structure.append(.phase(explore))
        plan.reflectionQuestions.forLearners = [placed("What changed?")]
        let report = LearnerHandout(of: plan).report
        #expect(report.subtitle == "55 minutes")
        #expect(report.sections.map(\.name) == ["agenda", "tasks", "reflection"])
        #expect(
            report.sections[1].blocks == [
                .heading(level: 3, "What went wrong first?"), .list(["Data", "Money"]),
                .heading(level: 3, "Who lights the stove?"), .list(["Ada", "Nobody"]),
            ]
        )
        #expect(report.sections[2].blocks == [.paragraph([.strong("What changed?")]), .space(lines: 3)])
    }

    @Test func `shows suggestions as such`() {
        let idea = Activity(
            id: ActivityID(rawValue: "explore-1"),
            phase: .explore,
            title: "What did you find?",
            kind: .question,
            origin: .suggestion(because: "discuss")
        )
        let sheet = RunSheet(of: plan, suggestions: [idea])
        #expect(sheet.text(columns: 80).contains("  * Question      What did you find? (suggested)\n"))
    }

    @Test(arguments: [
        ("14:00", "14:00"), ("9:05", "09:05"), ("00:00", "00:00"), ("14.30", "14:30"),
        ("24:00", nil), ("14", nil), ("14:5", nil), ("14:60", nil), ("-1:00", nil), ("", nil), ("١٤:٠٠", nil),
    ])
    func `reads a time of day`(text: String, printed: String?) {
        #expect(TimeOfDay(text)?.description == printed)
    }

    @Test func `counts on past midnight`() throws {
        let late = try #require(TimeOfDay("23:30"))
        #expect(late.advanced(bySeconds: 45 * 60).description == "00:15 (+1 day)")
    }
}

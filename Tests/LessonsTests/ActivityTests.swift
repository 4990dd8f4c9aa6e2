import Diagnostics
import Lessons
import Testing

@Suite("Activities in plans")
struct ActivityTests {
    /// What the activities of Engage are, once the text is put there.
    private func activities(_ text: String, own: [String: String] = [:]) -> [Activity] {
        reading(plan(with: text), own: own).plan.activities
    }

    @Test func `a poll has options and a number`() {
        let expected = Activity(
            id: ActivityID(rawValue: "engage-1"),
            phase: .engage,
            title: "What sinks a loaf?",
            kind: .poll(Poll(choices: ["Cold water", "Old flour"]))
        )
        let text = "#### Poll: What sinks a loaf?\n- Cold water\n- Old flour"
        #expect(activities(text) == [expected])
        #expect(faults(plan(with: text)) == [])
    }

    @Test(arguments: [
        ("#### Poll (choose up to 2): Which?", Poll.Selection.upTo(2)), ("#### Poll (choose any): Which?", .any),
        ("#### poll [Choose 2]: Which?", .upTo(2)), ("#### Poll (choose one): Which?", .one),
        ("##### POLL: Which?", .one),
    ])
    func `brackets say how many one may choose`(heading: String, selection: Poll.Selection) {
        let text = heading + "\n1. One\n2. Two\n3. Three"
        #expect(activities(text).map(\.kind) == [.poll(Poll(choices: ["One", "Two", "Three"], selection: selection))])
        #expect(faults(plan(with: text)) == [])
    }

    @Test(arguments: [
        "#### Question (anonymous, hide results, 3 minutes, again in Evaluate): Why?",
        "#### Question (anonymous) (hide results) (3 min; again in Evaluate): Why?",
    ])
    func `brackets hold options`(heading: String) {
        var options = Activity.Options()
        options.isAnonymous = true
        options.hidesResults = true
        options.timeLimitSeconds = 180
        options.repeatsIn = .evaluate
        let expected = Activity(
            id: ActivityID(rawValue: "engage-1"),
            phase: .engage,
            title: "Why?",
            kind: .question,
            options: options,
            assesses: [1, 3]
        )
        #expect(activities(heading + "\n\nAssesses: 3, 1").first == expected)
        #expect(faults(plan(with: heading)) == [])
    }

    @Test func `a poll without options is a question`() {
        let text = "#### Poll: What comes to mind?"
        #expect(activities(text).map(\.kind) == [.question])
        #expect(faults(plan(with: text)).map { $0.split(separator: " ").last } == ["poll-without-options"])
    }

    @Test func `a reflection asks its list, its title, or the plan's questions`() {
        let own = ["What surprised you about dough?", "What will you bake first?"]
        #expect(activities("#### Reflect\n- Why?").map(\.kind) == [.reflection(["Why?"])])
        #expect(activities("#### Reflect: Why so?").map(\.kind) == [.reflection(["Why so?"])])
        #expect(activities("#### Reflection").map(\.kind) == [.reflection(own)])
        #expect(activities("#### Reflect: Looking back").map(\.kind) == [.reflection(own)])
    }

    @Test func `a rubric reads its table`() {
        let text = """
            #### Rubric: Peer evaluation
            | Criterion | Weight | 2 Good | 1 Emerging |
            |---|---|---|---|
            | Taste | 2 | sweet | sour |
            | Look | | | flat |

            Assesses: all
            """
        let levels = { (low: String, high: String) in
            [
                Rubric.Level(score: 1, name: "Emerging", description: low),
                Rubric.Level(score: 2, name: "Good", description: high),
            ]
        }
        let expected = Rubric(criteria: [
            .init(name: "Taste", levels: levels("sour", "sweet"), weight: 2),
            .init(name: "Look", levels: levels("flat", "")),
        ])
        #expect(activities(text).map(\.kind) == [.rubric(expected)])
        #expect(activities(text).map(\.assesses) == [[1, 2, 3]])
        #expect(faults(plan(with: text)) == [])
    }

    @Test func `a rubric without a table has a criterion an objective`() throws {
        let activity = try #require(activities("#### Rubric\nAssesses: 1, 3").first)
        guard case .rubric(let rubric) = activity.kind else {
            Issue.record("no rubric: \(activity.kind)")
            return
        }
        #expect(activity.title == "Peer evaluation")
        #expect(activity.assesses == [1, 3])
        #expect(rubric.criteria.map(\.name) == ["Explain why dough rises", "Design a baking day for forty loaves"])
        let levels = try #require(rubric.criteria.last?.levels)
        #expect(levels.map(\.name) == ["Emerging", "Developing", "Proficient", "Exemplary"])
        #expect(levels.map(\.score) == [1, 2, 3, 4])
        #expect(levels.last?.description == "a complete design with reasons, risks and a first step")
    }

    @Test func `every level of Bloom has four wordings of its own`() {
        let wordings = BloomLevel.allCases.map { level in
            let objective = Objective(
                number: 1,
                text: Located("x", at: SourceRange(at: 0)),
                levelAsWritten: nil,
                level: level
            )
            return Rubric(for: [objective]).criteria[0].levels.map(\.description)
        }
        #expect(wordings.allSatisfy { $0.count == 4 && $0.allSatisfy { !$0.isEmpty } })
        #expect(Set(wordings.joined()).count == 24)
    }

    @Test func `a template brings its activities in`() {
        let own = [
            "Exit.md":
                "# Exit\n\nWords to people.\n\n#### Question (anonymous): What now?\n#### Poll: Yes?\n- Yes\n- No"
        ]
        let found = activities("#### Use (2 minutes): exit\nAssesses: 2", own: own)
        #expect(found.map(\.title) == ["What now?", "Yes?"])
        #expect(found.map(\.id.rawValue) == ["engage-1", "engage-2"])
        #expect(
            found.allSatisfy {
                $0.origin == .template("exit") && $0.assesses == [2] && $0.options.timeLimitSeconds == 120
            }
        )
        #expect(found.map(\.options.isAnonymous) == [true, false])
    }

    @Test(arguments: [
        ("#### Pol: Why?", "activity-unknown"), ("#### Juggle", "activity-unknown"),
        ("#### Question", "activity-untitled"),
        ("#### Question (anonymus): Why?", "option-unknown"), ("#### Question (choose any): Why?", "option-unknown"),
        ("#### Poll: Why?\n- A", "poll-too-small"), ("#### Poll (choose up to 3): Why?\n- A\n- B", "poll-too-small"),
        ("#### Poll: Why?\n- A\n- A\n- B", "poll-option-repeated"),
        ("#### Question: Why?\nAssesses: 9", "assesses-unknown"),
        ("#### Rubric\n| Criterion | 1 A | 1 B |\n|---|---|---|\n| X | | |", "rubric-table"),
        ("#### Use: nothing", "template-unknown"),
        ("#### Use: nested", "template-faulty"), ("#### Use: empty", "template-faulty"),
    ])
    func `faults are told at the heading or where they are`(text: String, fault: String) {
        let found = faults(plan(with: text), own: ["nested": "#### Use: empty", "empty": "no activity"])
        #expect(Set(found.map { $0.split(separator: " ").last.map(String.init) }) == [fault], "\(found)")
    }

    @Test func `a slip in the kind is mended`() {
        let source = reading(plan(with: "#### Rubrik"))
        #expect(source.diagnostics.map(\.summary) == ["“Rubrik” is no activity; it is left out."])
        #expect(source.diagnostics.last?.fix?.sentence == "Did you mean “Rubric”?")
    }

    @Test func `fields may stand below an activity, and numbers go on in a phase that comes twice`() {
        let text = samplePlan.replacing(
            "**Learner Activities:** Guess",
            with: "#### Question: Why?\n\n**Learner Activities:** Guess"
        )
        let plan = reading(text).plan
        #expect(plan.activities.map(\.id.rawValue) == ["engage-1"])
        #expect(plan.phases[0].learnerActivities?.value == "Guess in pairs what went wrong")
        #expect(faults(text) == [])
    }

    @Test func `an activity outside the phases is not run`() {
        let text = samplePlan.replacing("## Additional", with: "#### Poll: Why?\n- A\n\n## Additional")
        #expect(reading(text).plan.activities == [])
        #expect(faults(text).map { $0.split(separator: " ").last } == ["activity-outside-phase"])
    }

    @Test func `a break stands between phases`() {
        let text = samplePlan.replacing("### Explain", with: "### Coffee break\n**Duration:** 15 min\n\n### Explain")
            .replacing("2 hours", with: "2 h 15")
        let plan = reading(text).plan
        #expect(plan.structure.count == 6)
        #expect(plan.structureSeconds == 8_100)
        #expect(faults(text) == [])
    }
}

import Diagnostics
import Foundation
import Lessons
import Testing

@Suite("Kinds of activities in plans")
struct KindTests {
    private func kinds(_ text: String) -> [Activity.Kind] {
        reading(plan(with: text)).plan.activities.map(\.kind)
    }

    static let forms: [(String, Activity.Kind)] = [
        (
            "#### Quiz: Who owns it?\n- [ ] Ops\n- [x] All\n- [X] Us",
            .quiz(Quiz(choices: ["Ops", "All", "Us"], right: [2, 3], selection: .any))
        ),
        (
            "#### quiz (choose up to 2): Who?\n* [x] A\n* B\n* C",
            .quiz(Quiz(choices: ["A", "B", "C"], right: [1], selection: .upTo(2)))
        ),
        ("#### Words: One word", .words(WordCloud(most: 3))),
        ("#### Word cloud (1 word): One", .words(WordCloud(most: 1))),
        ("#### Words (up to 5): One", .words(WordCloud(most: 5))),
        ("#### Words (choose any): One", .words(WordCloud(most: 20))),
        ("#### Scale: How sure?", .scale(Scale())),
        (
            "#### Scale (1-5, \"ad hoc\" to \"optimised, really\"): How mature?",
            .scale(Scale(lowestLabel: "ad hoc", highestLabel: "optimised, really"))
        ),
        (
            "#### Scale (0 to 10, low to high): How?",
            .scale(Scale(lowest: 0, highest: 10, lowestLabel: "low", highestLabel: "high"))
        ),
        ("#### Scale (“1 day” to “1 year”): How?", .scale(Scale(lowestLabel: "1 day", highestLabel: "1 year"))),
        ("#### Scale: How?\n- bad\n- fair\n- good", .scale(Scale(highest: 3, levels: ["bad", "fair", "good"]))),
        ("#### Rank: Order\n1. Shelf\n2. Bell", .rank(Ranking(items: ["Shelf", "Bell"]))),
        ("#### Q&A", .questionsAndAnswers), ("#### Questions and answers: Anything?", .questionsAndAnswers),
        ("#### Worksheet: A rule\n- Rule\n- Keeper", .worksheet(Worksheet(fields: ["Rule", "Keeper"]))),
        ("#### Map: Place\n- Stove\n- Rota", .map(MapTask(components: ["Stove", "Rota"]))),
        (
            "#### Map (by team)\n- Stove\n- Rota -> Stove -> Coal\n- Rota → Stove",
            .map(
                MapTask(
                    components: ["Stove", "Rota", "Coal"],
                    links: [.init(from: 2, to: 1), .init(from: 1, to: 3)],
                    isByTeam: true
                )
            )
        ),
        (
            "#### Rubric (score 2 each, grade reviewers): Plans\n| Criterion | 1 Low | 2 High |\n|---|---|---|\n| Reasons | | |",
            .rubric(.reasons(each: 2, isGrading: true))
        ),
        (
            "#### Rubric (scores three teams each): Plans\n| Criterion | 1 Low | 2 High |\n|---|---|---|\n| Reasons | | |",
            .rubric(.reasons(each: 3, isGrading: false))
        ),
        ("#### Slots: 5 minutes a team", .slots(Slots(teamSeconds: 300))),
        ("#### Slots (90 seconds): Two teams", .slots(Slots(teamSeconds: 90))),
        ("#### Slides: rules.md", .slides(Slides(file: "rules.md"))),
    ]

    @Test(arguments: forms.indices) func `each kind is read without a fault`(_ index: Int) {
        let (text, kind) = Self.forms[index]
        #expect(kinds(text) == [kind])
        #expect(faults(plan(with: text)) == [])
    }

    @Test func `a map without a list places the plan's key concepts`() {
        let concepts = reading(samplePlan).plan.keyConcepts.map(\.value)
        #expect(!concepts.isEmpty)
        #expect(kinds("#### Map") == [.map(MapTask(components: concepts))])
    }

    @Test(arguments: [
        ("#### Poll: Who?\n- [x] A\n- B", "tick-in-poll", 1), ("#### Quiz: Who?", "quiz-without-options", 1),
        ("#### Quiz: Who?\n- A\n- B", "quiz-without-answer", 1), ("#### Quiz: Who?\n- [x] A", "poll-too-small", 1),
        ("#### Quiz (choose one): Who?\n- [x] A\n- [x] B\n- C", "quiz-unreachable", 1),
        ("#### Quiz (choose up to 9): Who?\n- [x] A\n- [x] B\n- C", "poll-too-small", 1),
        ("#### Quiz: Who?\n- [x] A\n- A\n- B", "poll-option-repeated", 1),
        ("#### Quiz\n- [x] A\n- B", "activity-untitled", 1),
        ("#### Question: Why?\n- A", "list-unused", 1), ("#### Words: One?\n- A", "list-unused", 1),
        ("#### Q&A\n- A", "list-unused", 1), ("#### Words", "activity-untitled", 1),
        ("#### Scale", "activity-untitled", 1),
        ("#### Scale (5-1): How?", "scale-range", 1), ("#### Scale (1-100): How?", "scale-range", 1),
        ("#### Scale (1-5): How?\n- a\n- b", "scale-levels", 1), ("#### Rank: What?", "rank-too-small", 0),
        ("#### Rank: What?\n- A", "rank-too-small", 0), ("#### Worksheet", "worksheet-without-fields", 0),
        ("#### Worksheet: One", "worksheet-without-fields", 1), ("#### Map: M\n- A -> \n- B", "map-link", 1),
        ("#### Map: M\n- A -> A\n- B", "map-link", 1), ("#### Slots", "slots-without-length", 1),
        ("#### Slots: a while", "slots-without-length", 1), ("#### Slides", "slides-without-file", 0),
        ("#### Slides: deck.pptx", "slides-not-markdown", 1), ("#### Slides (anonymous): x.md", "option-unknown", 1),
        ("#### Worksheet (anonymous): X\n- Y", "option-unknown", 1),
        ("#### Q&A (again in Evaluate)", "option-unknown", 1),
        ("#### Poll (1-5): X\n- A\n- B", "option-unknown", 1),
        ("#### Poll (by team): X\n- A\n- B", "option-unknown", 1),
        ("#### Words (anonimous): X", "option-unknown", 1),
        ("#### Question (again in Engage): X", "again-without-phase", 1),
        ("#### Question (again in Elaborrate): X", "option-unknown", 1),
    ])
    func `each fault is told once, and what can be run is run`(_ text: String, _ fault: String, _ count: Int) {
        let found = faults(plan(with: text))
        #expect(found.map { $0.split(separator: " ").last.map(String.init) } == [fault], "\(found)")
        #expect(kinds(text).count == count)
    }

    @Test(arguments: [
        ("#### Poll: Who?\n- [x] A\n- B", "Did you mean “Quiz”?", "Quiz"),
        ("#### Rnak: X\n- A\n- B", "Did you mean “Rank”?", "Rank"),
        ("#### Workshet: X", "Did you mean “Worksheet”?", "Worksheet"),
        ("#### Words (anonimous): X", "Did you mean “anonymous”?", "anonymous"),
        ("#### Question (again in Elaborrate): X", "Did you mean “again in Elaborate”?", "again in Elaborate"),
        ("#### Use: muddiest-pont", "Did you mean “muddiest-point”?", "muddiest-point"),
    ])
    func `a slip is mended by an edit`(_ text: String, _ sentence: String, _ replacement: String) throws {
        let fix = try #require(reading(plan(with: text)).diagnostics.first?.fix)
        #expect(fix.sentence == sentence)
        #expect(fix.edits.map(\.replacement) == [replacement])
    }

    @Test func `what is asked again stands at the end of its phase`() {
        let plan = reading(plan(with: "#### Scale (again in Evaluate, anonymous): How sure?")).plan
        let again = plan.activities.first { $0.id.rawValue == "engage-1-again" }
        #expect(plan.phases.last?.activities.last?.value == again)
        #expect(again?.phase == .evaluate && again?.repeats == ActivityID(rawValue: "engage-1"))
        #expect(again?.options.isAnonymous == true && again?.options.repeatsIn == nil)
    }

    @Test func `a template can be asked again`() {
        let text = plan(with: "#### Use (again in Evaluate): confidence-check")
        #expect(reading(text).plan.activities.map(\.id.rawValue) == ["engage-1", "engage-1-again"])
        #expect(faults(text) == [])
    }

    @Test(arguments: forms.indices) func `each kind is written to JSON and read back`(_ index: Int) throws {
        var activity = Activity(id: ActivityID(rawValue: "x"), phase: .explain, title: "T", kind: Self.forms[index].1)
        activity.repeats = ActivityID(rawValue: "y")
        let json = try JSONEncoder().encode(activity)
        #expect(try JSONDecoder().decode(Activity.self, from: json) == activity)
    }

    @Test func `weights may have a decimal comma`() throws {
        let text =
            "#### Rubric\n| Criterion | Weight | Low | High |\n|---|---|---|---|\n| A | 0,5 | | |\n| B | 2x | | |"
        guard case .rubric(let rubric) = kinds(text).first else {
            Issue.record("no rubric")
            return
        }
        #expect(rubric.criteria.map(\.weight) == [0.5, 2])
        #expect(rubric.criteria[0].levels.map(\.name) == ["Low", "High"])
    }
}

extension Rubric {
    fileprivate static func reasons(each: Int, isGrading: Bool) -> Rubric {
        let levels = [
            Level(score: 1, name: "Low", description: ""), Level(score: 2, name: "High", description: ""),
        ]
        return Rubric(
            criteria: [Criterion(name: "Reasons", levels: levels)],
            reviewsEach: each,
            gradesReviewers: isGrading
        )
    }
}

import Diagnostics
import Foundation
import Lessons
import Templates
import TestSupport
import Testing

@Suite("A copy of a plan with more in it")
struct PlanCopyTests {
    private static let short = """
        # Bread

        ## Learning Objectives
        | Objective | Level |
        |---|---|
        | Explain `why` dough | rises |

        ## Lesson Structure
        ### Engage
        **Duration:** 45 minutes

        **Technology Integration:** Poll the room
        ### Explore
        **Duration:** 90 minutes
        <!-- to be filled -->

        ## Reflection Questions
        ### For Learners
        * Why?
        """

    private func copy(_ text: String, _ activities: [Activity]? = nil, breaks: Bool = false) -> String {
        let plan = reading(text).plan
        let copy = PlanCopy(of: plan, in: SourceText(name: "plan.md", text: text))
        let bytes = copy.adding(activities ?? ActivitySuggestions.for(plan), breaks: breaks ? plan.breakProposals : [])
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test func `activities stand at the end of their phase, breaks behind it, all else as it was`() {
        let more = """
            **Technology Integration:** Poll the room

            #### Question: What are your first thoughts on Bread?

            ### Break
            **Duration:** 10 minutes

            ### Explore
            **Duration:** 80 minutes
            """
        let expected = Self.short.replacing(
            "**Technology Integration:** Poll the room\n### Explore\n**Duration:** 90 minutes",
            with: more
        )
        #expect(copy(Self.short, breaks: true) == expected)
    }

    @Test func `line ends are those of the plan`() {
        let text = Self.short.replacing("\n", with: "\r\n")
        #expect(copy(text, breaks: true) == copy(Self.short, breaks: true).replacing("\n", with: "\r\n"))
    }

    @Test func `a plan that ends in its last phase goes on behind it`() {
        let text =
            "# Bread\n\n**Duration:** 5 minutes\n\n## Lesson Structure\n### Engage\n**Duration:** 5 minutes\n\n**Technology Integration:** A poll"
        #expect(copy(text) == text + "\n\n#### Question: What are your first thoughts on Bread?\n\n")
    }

    @Test func `nothing to add changes nothing`() {
        #expect(copy(Self.short, []) == Self.short)
    }

    @Test(arguments: [
        "Why *not*?", "a | b", "`code` and <tag>", "R&D &amp; more", "a [x] or [y](z)", "back\\slash",
        "snake_case_ _x_",
        "5 < 6 > 4",
        "~~gone~~", "“Quoted”, (bracketed): and # more", "trailing #",
    ])
    func `words with marks in them are read as they are`(words: String) {
        let title = words + " – why?"
        let level = Rubric.Level(score: 1, name: "Seen", description: words)
        let activities = [
            Activity(id: ActivityID(phase: .engage, number: 1), phase: .engage, title: title, kind: .question),
            Activity(
                id: ActivityID(phase: .engage, number: 2),
                phase: .engage,
                title: "Scores",
                kind: .rubric(Rubric(criteria: [.init(name: words, levels: [level], weight: 2)]))
            ),
            Activity(
                id: ActivityID(phase: .engage, number: 3),
                phase: .engage,
                title: title,
                kind: .reflection(["\(words)?", "And \(words)?"])
            ),
        ]
        #expect(reading(copy(Self.short, activities)).plan.activities == activities)
    }

    @Test(arguments: GrammarPageTests.examples.filter { !$0.contains("again in") })
    func `every kind of activity is written as it is read`(example: String) {
        let activities = reading(plan(with: example)).plan.activities.map(\.asWrittenInPlan)
        #expect(reading(copy(samplePlan, activities)).plan.activities == activities, "\(activities.map(\.markdown))")
    }

    @Test(.enabled(if: Corpus.isPresent, Corpus.absence))
    func `of every real plan reads as what was suggested, with no word more to say`() throws {
        var count = 0
        for (name, reading) in try CorpusPlanTests.readings() {
            let source = SourceText(name: name, bytes: try BreakProposalTests.bytes(of: name))
            let suggestions = ActivitySuggestions.for(reading.plan)
            let bytes = PlanCopy(of: reading.plan, in: source).adding(suggestions)
            let copy = LessonPlanReader().read(SourceText(name: name, bytes: bytes))
            #expect(copy.plan.activities == suggestions.map(\.asWrittenInPlan), "\(name)")
            #expect(ActivitySuggestions.for(copy.plan) == [], "\(name)")
            #expect(copy.diagnostics == [], "\(name)")
            count += suggestions.count
        }
        print("\(count) suggestions in 136 real plans are written and read again")
    }
}

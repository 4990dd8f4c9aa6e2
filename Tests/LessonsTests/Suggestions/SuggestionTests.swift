import Diagnostics
import Lessons
import Testing

@Suite("Suggested activities")
struct SuggestionTests {
    private func suggestions(_ changes: [(String, String)]) -> [Activity] {
        let text = changes.reduce(samplePlan) { $0.replacing($1.0, with: $1.1, maxReplacements: 1) }
        return ActivitySuggestions.for(reading(text).plan)
    }

    @Test func `nothing calls for nothing`() {
        #expect(suggestions([]) == [])
    }

    @Test func `a poll in Engage becomes an open question in the plan's words`() {
        let found = suggestions([("Collect guesses on one screen", "Use a poll for first thoughts on flat loaves")])
        #expect(
            found == [
                Activity(
                    id: ActivityID(rawValue: "engage-1"),
                    phase: .engage,
                    title: "What are your first thoughts on flat loaves?",
                    kind: .question,
                    origin: .suggestion(because: "first thoughts")
                )
            ]
        )
    }

    @Test func `without a topic the title is the topic`() {
        let found = suggestions([("Collect guesses on one screen", "Run a digital poll")])
        #expect(
            found.map(\.title) == ["What are your first thoughts on Baking Bread for a Crowd: From Starter to Stall?"]
        )
    }

    @Test func `peer evaluation and reflection in Evaluate`() {
        let found = suggestions([
            ("Compare the plans of two tables", "Give peer feedback and reflect on the day")
        ])
        #expect(found.map(\.id.rawValue) == ["evaluate-1", "evaluate-2"])
        #expect(found.map(\.title) == ["Peer evaluation", "Reflection"])
        #expect(found.first?.assesses == [1, 2, 3])
        #expect(found.last?.kind == .reflection(["What surprised you about dough?", "What will you bake first?"]))
        #expect(found.map(\.origin) == [.suggestion(because: "peer feedback"), .suggestion(because: "reflect")])
    }

    @Test func `a plan with an activity of its own gets none`() {
        let text = plan(with: "#### Question: Why?").replacing("Run", with: "poll")
        #expect(ActivitySuggestions.for(reading(text.replacing("one screen", with: "a poll")).plan) == [])
    }

    @Test func `each knows its rule, its words and the place of their field`() throws {
        let text = samplePlan.replacing("Collect guesses on one screen", with: "A poll for first thoughts")
        let found = try #require(ActivitySuggestions.explained(for: reading(text).plan).first)
        #expect(found.rule == .opening)
        #expect(found.field == "Technology Integration")
        #expect(found.words == "first thoughts")
        #expect(SourceText(name: "", text: text)[found.range] == "A poll for first thoughts")
    }

    @Test func `options are the key concepts, without what the topic names`() throws {
        let found = suggestions([
            ("* Oven spring", "* Oven spring\n* Stall\n* Crust"),
            ("Collect guesses on one screen", "Poll: what has priority?"),
        ])
        #expect(
            found.map(\.kind) == [
                .poll(Poll(choices: ["Starter", "Proving", "Oven spring", "Stall", "Crust"], selection: .upTo(3)))
            ]
        )
        let named = suggestions([
            ("* Oven spring", "* Oven spring\n* Stall\n* Crust"),
            ("Collect guesses on one screen", "Poll for opinions on stall priorities"),
        ])
        #expect(
            named.map(\.kind) == [
                .poll(Poll(choices: ["Starter", "Proving", "Oven spring", "Crust"], selection: .upTo(3)))
            ]
        )
    }

    @Test func `a self-assessment of a thing has five described levels`() throws {
        let found = suggestions([
            ("Compare the plans of two tables", "A self-assessment of their organisation's baking")
        ])
        #expect(found.map(\.title) == ["Your organisation's baking: where do you stand today?"])
        guard case .scale(let scale) = try #require(found.first).kind else {
            Issue.record("no scale")
            return
        }
        #expect(scale.values == 1...5)
        #expect(scale.levels.count == 5)
    }

    @Test(arguments: [
        ("Reflect. Then poll", "reflect on the poll"), ("first,thoughts", "first thoughts"),
        ("FIRST-THOUGHTS", "first"),
    ])
    func `hyphens, commas and capitals do not hide words`(text: String, _: String) {
        #expect(!suggestions([("Collect guesses on one screen", "Poll. " + text)]).isEmpty)
    }

    @Test func `a sentence's end parts words`() {
        #expect(suggestions([("Compare the plans of two tables", "Meet your peers. Feedback follows")]) == [])
        #expect(suggestions([("Compare the plans of two tables", "Give peers short feedback")]).count == 1)
    }
}

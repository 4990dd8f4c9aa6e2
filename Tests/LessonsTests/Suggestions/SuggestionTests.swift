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
}

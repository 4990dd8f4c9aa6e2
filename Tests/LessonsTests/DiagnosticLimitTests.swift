import Diagnostics
import Lessons
import Testing

@Suite struct `A file with the same fault everywhere` {
    @Test func `is told of it a hundred times, and of how many more there are`() {
        let rows = (1...150).map { "| Name thing \($0) | Sideways |" }.joined(separator: "\n")
        let plan = """
            # Plan

            ## Learning Objectives

            | Objective | Level |
            |---|---|
            \(rows)

            ## Lesson Structure
            ### Engage
            ### Explore
            """
        let source = SourceText(name: "plan.md", text: plan)
        let reading = LessonPlanReader().read(source)
        let unknown = reading.diagnostics.filter { $0.identifier == "level-unknown" }
        #expect(unknown.count == 100)
        let rest = reading.diagnostics.filter { $0.identifier == "more-of-the-same" }
        #expect(rest.map(\.summary) == ["50 more of “level-unknown” are left out, up to here."])
        #expect(rest.map { source.location(of: $0.range.start).line } == [156])
        #expect(reading.plan.objectives.count == 150)
    }

    @Test func `keeps its errors, however many there are`() {
        let phases = String(repeating: "### Engage\n**Duration:** soon\n", count: 300)
        let reading = LessonPlanReader().read(
            SourceText(name: "plan.md", text: "# Plan\n## Lesson Structure\n### Explore\n\(phases)")
        )
        #expect(reading.diagnostics.count { $0.severity == .error } > 100)
        #expect(reading.diagnostics.contains { $0.summary.hasPrefix("200 more of “duration-unreadable”") })
    }

    @Test func `is as short in a deck`() {
        let deck = DeckReader().read(
            SourceText(name: "deck.md", text: "# A\n\n" + String(repeating: "---\n\n", count: 500) + "# B\n")
        )
        #expect(deck.deck.slides.count == 2)
        #expect(deck.diagnostics.count == 101)
    }
}

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

@Suite struct `A file with more of something than anybody runs` {
    private func tooMany(in text: String) -> [String] {
        let source = SourceText(name: "plan.md", text: text)
        return LessonPlanReader().read(source).diagnostics.filter { $0.identifier == "too-many" }.map {
            "\(source.location(of: $0.range.start).line) \($0.severity) \($0.summary)"
        }
    }

    @Test func `is read as far as two hundred thousand lines`() {
        let text = samplePlan + String(repeating: "\n", count: 200_000)
        #expect(
            tooMany(in: text) == ["200001 error The file has more than 200000 lines; from here on it is left aside."]
        )
        #expect(reading(text).plan == reading(samplePlan).plan)
        let deck = DeckReader().read(
            SourceText(name: "deck.md", text: "# A\n" + String(repeating: "\n", count: 200_000))
        )
        #expect(deck.diagnostics.map(\.identifier) == ["too-many"])
    }

    @Test func `has a thousand phases and breaks at most`() {
        let pauses = String(repeating: "### Break\n**Duration:** 1 minute\n", count: 1_100)
        let text = "# Plan\n## Lesson Structure\n### Engage\n### Explore\n\(pauses)"
        #expect(
            tooMany(in: text) == [
                "2001 error This plan has more than 1000 phases and breaks; from here on they are left aside."
            ]
        )
        #expect(reading(text).plan.structure.count == 1_000)
    }

    @Test func `has ten thousand items below a heading and a thousand objectives at most`() {
        let items = String(repeating: "* a\n", count: 10_001)
        let rows = (0...1_000).map { "| Explain \($0) | Understand |\n" }.joined()
        let text = """
            # Plan
            ## Key Concepts
            \(items)
            ## Learning Objectives

            | Objective | Level |
            |---|---|
            \(rows)
            ### Engage
            ### Explore
            """
        #expect(
            tooMany(in: text) == [
                "10003 error More than 10000 items and paragraphs stand below one heading; from here on they are left aside.",
                "11009 error This plan has more than 1000 objectives; from here on they are left aside.",
            ]
        )
        #expect(reading(text).plan.keyConcepts.count == 10_000)
        #expect(reading(text).plan.objectives.count == 1_000)
    }

    @Test(arguments: ["\"a\" to ", "anonymous ", "1-", "choose ", "again in ", "score ", "("])
    func `has no option as long as a page`(piece: String) {
        let heading = "#### Scale (\(String(repeating: piece, count: 20_000))): How?"
        let found = reading(plan(with: heading))
        #expect(found.plan.activities.map(\.title) == ["How?"])
        #expect(found.diagnostics.contains { $0.identifier == "option-unknown" })
    }
}

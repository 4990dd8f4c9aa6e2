import Diagnostics
import Lessons
import Testing

@Suite struct `Slides that a plan names` {
    private let shelf: DeckShelf = {
        let text = """
            # Loaves

            ---

            # Three rules

            ---

            ## Salt

            ---

            - Water

            ---

            # The end
            """
        let deck = DeckReader().read(SourceText(name: "deck.md", text: text)).deck
        return DeckShelf([
            "deck.md": .deck(deck), "plan.md": .other(.lessonPlan), "dek.md": .missing(others: ["deck.md", "plan.md"]),
            "shut.md": .unreadable("shut.md cannot be read."),
        ])
    }()

    private func said(_ activity: String) -> [String] {
        let text = plan(with: activity)
        let source = SourceText(name: "plan.md", text: text)
        return PlanChecker().everything(about: reading(text), slides: shelf).filter { $0.severity == .warning }.map {
            "\($0.identifier) «\(source[$0.range])» \($0.fix?.sentence ?? "")"
        }
    }

    private func numbers(_ activity: String) -> [ClosedRange<Int>?] {
        reading(plan(with: activity)).plan.withSlides(from: shelf).activities.map { activity in
            guard case .slides(let slides) = activity.kind else { return nil }
            return slides.numbers
        }
    }

    @Test(arguments: [
        ("deck.md", 1...5), ("deck.md#Three rules", 2...4), ("deck.md#three-rules", 2...4), ("deck.md # Salt", 3...4),
        ("deck.md#The end", 5...5), ("deck.md (slides 2-3)", 2...3), ("deck.md (4)", 4...4), ("deck.md#", 1...5),
    ])
    func `are a whole deck, a part under a heading, or numbers`(_ title: String, _ expected: ClosedRange<Int>) {
        #expect(numbers("#### Slides: \(title)") == [expected])
        #expect(said("#### Slides: \(title)") == [])
    }

    @Test(arguments: [
        ("dek.md", "slides-missing «dek.md» Did you mean “deck.md”?", nil),
        ("dek.md#Salt", "slides-missing «dek.md#Salt» Did you mean “deck.md”?", nil),
        (
            "plan.md",
            "slides-no-deck «plan.md» Name a file with a heading for each slide and a line of --- between slides.", nil
        ),
        ("shut.md", "slides-missing «shut.md» ", nil),
        ("deck.md#Three rulez", "slides-unknown «deck.md#Three rulez» Did you mean “Three rules”?", 1...5),
        (
            "deck.md#Yeast",
            "slides-unknown «deck.md#Yeast» Name a slide by its heading, or by number: “(slides 3-7)”.", 1...5
        ),
        ("deck.md (slides 4-9)", "slides-unknown «deck.md» Write the numbers of slides that are there.", 4...5),
        ("deck.md (slides 8-9)", "slides-unknown «deck.md» Write the numbers of slides that are there.", 1...5),
    ])
    func `and that are not there are told`(_ title: String, _ expected: String, _ shown: ClosedRange<Int>?) {
        #expect(said("#### Slides: \(title)") == [expected])
        #expect(numbers("#### Slides: \(title)") == [shown])
    }

    @Test func `are found in a template as well`() {
        let text = plan(with: "#### Use: talk")
        let found = reading(text, own: ["talk": "#### Slides: dek.md\n"])
        let said = PlanChecker().everything(about: found, slides: shelf).map(\.identifier)
        #expect(said.filter { $0 == "slides-missing" }.count == 1)
    }
}

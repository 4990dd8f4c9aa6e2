import Foundation
import Lessons
import Templates
import Testing

/// The page for authors; `WorkshopTests` runs the same examples.
@Suite("The grammar page")
struct GrammarPageTests {
    static let examples = TemplateLibrary().guide(named: "activity-grammar")?.examples ?? []

    @Test(arguments: examples) func `every example is read without a fault`(_ example: String) {
        let text = plan(with: example)
        #expect(faults(text) == [], "\(example)")
        #expect(!reading(text).plan.activities.isEmpty, "\(example)")
    }

    @Test func `the page shows every kind of activity`() {
        let names = Self.examples.flatMap { reading(plan(with: $0)).plan.activities.map(\.kind.name) }
        #expect(
            Set(names) == [
                "Poll", "Quiz", "Question", "Words", "Scale", "Rank", "Q&A", "Worksheet", "Map", "Reflect", "Rubric",
                "Slots", "Slides",
            ]
        )
    }
}

extension Template {
    /// The texts between ```` ```markdown ```` and ```` ``` ````.
    var examples: [String] {
        text.components(separatedBy: "```markdown\n").dropFirst().compactMap {
            $0.components(separatedBy: "\n```").first
        }
    }
}

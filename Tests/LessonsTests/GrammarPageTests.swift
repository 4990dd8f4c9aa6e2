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

    /// An example that nothing closes would take in the words behind it.
    @Test func `every example on the page ends`() {
        let page = TemplateLibrary().guide(named: "activity-grammar")?.text ?? ""
        let fences = page.split(separator: "\n").filter { $0.hasPrefix("```") }
        #expect(fences.count == Self.examples.count * 2)
        for (index, fence) in fences.enumerated() {
            #expect(fence == (index.isMultiple(of: 2) ? "```markdown" : "```"))
        }
    }

    @Test func `the page shows every option`() {
        let headings = Self.examples.map { $0.prefix { $0 != "\n" } }
        let options = [
            "choose up to 2", "choose any", "1 word", "up to 5 words", "1-5", "\" to \"", "by team", "slides 3-7",
            "score 2 each", "grade reviewers", "anonymous", "hide results", "minutes", "again in Evaluate",
        ]
        for option in options { #expect(headings.contains { $0.contains(option) }, "\(option)") }
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

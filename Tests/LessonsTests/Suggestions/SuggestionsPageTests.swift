import Diagnostics
import Foundation
import Lessons
import Templates
import Testing

/// The page for authors: every row of its tables is a rule at work.
@Suite("The page on suggestions")
struct SuggestionsPageTests {
    struct Row: CustomTestStringConvertible {
        let phase: String
        let field: String
        let words: String
        let suggested: String

        var testDescription: String { "\(phase): \(words)" }
    }

    static let rows: [Row] = {
        let page = TemplateLibrary().guide(named: "suggestions")?.text ?? ""
        return page.split(separator: "\n").filter { $0.hasPrefix("| E") }.map { line in
            let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            return Row(phase: cells[0], field: cells[1], words: cells[2], suggested: cells[3])
        }
    }()

    @Test(arguments: rows) func `every row is what happens`(_ row: Row) throws {
        var plan = reading(samplePlan).plan
        let kind = try #require(PhaseKind(rawValue: row.phase.lowercased()))
        let index = try #require(PhaseKind.allCases.firstIndex(of: kind))
        guard case .phase(var phase) = plan.structure[index] else { return }
        let text = Located(row.words, at: SourceRange(at: 0))
        switch row.field {
        case "Technology": phase.technology = text
        case "Learners": phase.learnerActivities = text
        case "Facilitator": phase.facilitatorActions = text
        case "Resources": phase.resources = text
        case _: Issue.record("no field \(row.field)")
        }
        plan.structure[index] = .phase(phase)
        let found = ActivitySuggestions.explained(for: plan)
        let titles = found.map { "\($0.activity.kind.name): \($0.activity.title)" }.joined(separator: "; ")
        #expect(titles == (row.suggested == "nothing" ? "" : row.suggested))
        #expect(found.allSatisfy { row.words.contains($0.words) && $0.activity.phase == kind })
    }

    @Test func `every rule has rows, and its part of the table is complete`() {
        let page = TemplateLibrary().guide(named: "suggestions")?.text ?? ""
        #expect(Self.rows.count == 27)
        for heading in [
            "Opening", "Map", "Questions", "Understanding", "Self-assessment", "Peer evaluation", "Reflection",
        ] {
            #expect(page.contains("\n### \(heading)"), "\(heading)")
        }
        #expect(SuggestionRule.allCases.count == 7)
    }
}

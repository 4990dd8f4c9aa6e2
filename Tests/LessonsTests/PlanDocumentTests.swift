import Diagnostics
import Foundation
import Lessons
import TestSupport
import Testing

@Suite("A plan as JSON")
struct PlanDocumentTests {
    private func object(_ text: String) throws -> [String: Any] {
        let source = SourceText(name: "bread.md", text: text)
        let data = try JSONEncoder().encode(PlanDocument(LessonPlanReader().read(source).plan, source: source))
        return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    }

    @Test func `holds every part with its place`() throws {
        let plan = try object(plan(with: "#### Question: Why?"))
        #expect(plan["file"] as? String == "bread.md")
        #expect(plan["durationSeconds"] as? Int == 7_200)
        let title = try #require(plan["title"] as? [String: Any])
        #expect(title["text"] as? String == "Baking Bread for a Crowd: From Starter to Stall")
        #expect(title["at"] as? [String: Int] == ["line": 1, "column": 3])
        let engage = try #require((plan["structure"] as? [[String: Any]])?.first)
        #expect(engage["type"] as? String == "phase")
        #expect(engage["phase"] as? String == "engage")
        #expect(engage["durationSeconds"] as? Int == 900)
        let activity = try #require((engage["activities"] as? [[String: Any]])?.first)
        #expect(activity["id"] as? String == "engage-1")
        #expect((activity["at"] as? [String: Int])?["column"] == 1)
        #expect(
            (plan["objectives"] as? [[String: Any]])?.map { $0["level"] as? String } == [
                "understand", "analyse", "create",
            ]
        )
    }

    @Test func `counts what can be added up`() throws {
        let totals = try #require(try object(samplePlan)["totals"] as? [String: Int])
        #expect(
            totals == [
                "objectives": 3, "keyConcepts": 3, "materials": 3, "phases": 5, "breaks": 0, "activities": 0,
                "assessments": 2,
                "reflectionQuestions": 4, "phaseSeconds": 7_200, "structureSeconds": 7_200,
            ]
        )
    }

    @Test(.enabled(if: Corpus.isPresent, Corpus.absence))
    func `the totals of the real plans add up`() throws {
        var sums: [String: Int] = [:]
        for url in try Corpus.lessonPlans() {
            let plan = try object(try String(contentsOf: url, encoding: .utf8))
            sums.merge(try #require(plan["totals"] as? [String: Int]), uniquingKeysWith: +)
        }
        #expect(sums["objectives"] == 546)
        #expect(sums["keyConcepts"] == 1_114)
        #expect(sums["reflectionQuestions"] == 780)
        #expect(sums["phaseSeconds"] == 26_160 * 60)
    }
}

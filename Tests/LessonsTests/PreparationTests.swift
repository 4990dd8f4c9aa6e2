import Diagnostics
import Lessons
import Testing

@Suite("Still to prepare")
struct PreparationTests {
    @Test(arguments: [
        ("Collect guesses on one screen", "Poll the tables", "prepare-poll"),
        ("Play a film of rising dough", "Close with quizzes", "prepare-quiz"),
        ("The finished sheets", "An evaluation rubric", "prepare-rubric"),
        ("Compare the plans of two tables", "Present the plans", "prepare-evaluate"),
        ("**Duration:** 30 minutes", "**Duration:** 60 minutes", "prepare-break"),
    ])
    func `what the words call for and the plan lacks`(old: String, new: String, fault: String) {
        let text = samplePlan.replacing(old, with: new, maxReplacements: 1)
        #expect(
            faults(text, including: [.preparation]).map { $0.split(separator: " ").last.map(String.init) } == [fault]
        )
    }

    @Test func `fewer teams have time enough`() {
        let text = samplePlan.replacing("Compare the plans", with: "Present the plans")
        #expect(PlanChecker(teams: 3).check(reading(text)) == [])
        #expect(PlanChecker(teams: 4).check(reading(text)).map(\.identifier) == ["prepare-evaluate"])
        #expect(PlanChecker(teams: 0).check(reading(text)) == [])
    }

    @Test func `activities supply what was missing`() {
        let text = plan(with: "#### Question: Why?").replacing("Collect guesses on one screen", with: "Poll the tables")
        #expect(faults(text, including: [.preparation]) == [])
    }

    @Test func `it comes last`() {
        let text = samplePlan.replacing("on one screen", with: "in a poll").replacing("* Ovens are hot", with: "")
        let severities = PlanChecker().everything(about: reading(text)).map(\.severity)
        #expect(severities == [.warning, .preparation])
    }
}

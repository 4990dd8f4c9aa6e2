import Diagnostics
import Lessons
import TestSupport
import Testing

@Suite("Whether presentations fit")
struct PresentationFitTests {
    /// What is said of the sample plan with something else in Evaluate, one sentence a line.
    private func said(_ evaluate: String, minutes: Int = 15, teams: Int = 6) -> [String] {
        let text = samplePlan.replacing("Compare the plans of two tables", with: evaluate)
            .replacing("### Evaluate\n**Duration:** 15 minutes", with: "### Evaluate\n**Duration:** \(minutes) minutes")
        return PresentationFit.all(in: reading(text).plan, teams: teams).flatMap { fit in
            [fit.sentence] + fit.ways.map { fit.sentence(of: $0) }
        }
    }

    @Test func `nobody presents, nothing is said`() {
        #expect(said("Compare the plans") == [])
    }

    @Test func `what fits has no ways`() {
        #expect(said("Present the plans", minutes: 30) == ["Evaluate: 6 teams × 5 min = 30 min of 30."])
    }

    @Test func `every way shows its arithmetic`() {
        #expect(
            said("Present the plans", minutes: 20) == [
                "Evaluate: 6 teams × 5 min = 30 min of 20.",
                "6 teams in 2 parallel groups: 3 teams × 5 min = 15 min of 20",
                "pairs of teams, 3 at once: 2 teams × 5 min = 10 min of 20",
                "gallery walk, half standing by their work and half going round, then the other way: "
                    + "2 rounds × 3 stations × 2 min = 12 min of 20",
                "Evaluate 20 → 30 min, 5 from Explore (30 → 25), 5 from Explain (30 → 25): 6 teams × 5 min = 30 min of 30",
            ]
        )
    }

    @Test func `reflection is kept its minutes`() {
        let said = said("Present the plans and reflect", minutes: 15, teams: 5)
        #expect(said.first == "Evaluate: 5 teams × 5 min = 25 min of 12 (15 − 3 for reflection).")
        #expect(said.contains { $0.hasPrefix("pairs of teams, 2 at once: 3 teams (one trio)") } == false, "15 of 12")
        #expect(said.contains { $0.hasSuffix("2 rounds × 2 stations × 2 min = 8 min of 12 (15 − 3 for reflection)") })
    }

    @Test func `reflection is kept the minutes that the plan gives it`() {
        let said = said("Present the plans\n\n#### Reflect (8 minutes)\n- What now?", minutes: 30, teams: 6)
        #expect(said.first == "Evaluate: 6 teams × 5 min = 30 min of 22 (30 − 8 for reflection).")
    }

    @Test func `slots of the plan count, with scoring on top`() {
        let slots = "Score each other\n\n#### Slots: 4 minutes a team\n\n#### Rubric: Bread\n- Crust\n- Crumb"
        #expect(said(slots, minutes: 30) == ["Evaluate: 6 teams × (4 + 1 for scoring) min = 30 min of 30."])
        #expect(said(slots, minutes: 29).count > 1)
        #expect(said("Talk\n\n#### Slots: 5 minutes a team", minutes: 30).count == 1)
        #expect(said("Talk\n\n#### Slots: 6 minutes a team", minutes: 30).count > 1)
    }

    @Test func `checking says what fits`() throws {
        let text = samplePlan.replacing("Compare the plans of two tables", with: "Present the plans")
        let fault = try #require(
            PlanChecker(teams: 6).check(reading(text)).first { $0.identifier == "prepare-evaluate" }
        )
        #expect(fault.summary == "15 minutes for 6 teams to present in leave each 2 min 30 s.")
        #expect(fault.fix?.sentence.contains("3 teams × 5 min = 15 min of 15") == true)
        #expect(fault.fix?.sentence.contains("pairs of teams") == true)
    }

    @Test(arguments: 1...100) func `every way that is offered fits`(teams: Int) {
        for minutes in [5, 12, 15, 20, 30, 45, 60, 240] {
            let text = samplePlan.replacing("Compare the plans of two tables", with: "Present and reflect")
                .replacing("### Evaluate\n**Duration:** 15", with: "### Evaluate\n**Duration:** \(minutes)")
            for fit in PresentationFit.all(in: reading(text).plan, teams: teams) {
                #expect(fit.fits == fit.ways.isEmpty || fit.ways.isEmpty)
                for way in fit.ways {
                    guard case .moreTime(let moved) = way else {
                        #expect(fit.seconds(of: way) <= fit.availableSeconds)
                        continue
                    }
                    let more = moved.reduce(0) { $0 + $1.seconds }
                    #expect(fit.neededSeconds <= fit.availableSeconds + more)
                    #expect(moved.allSatisfy { $0.leftSeconds * 3 >= $0.plannedSeconds * 2 })
                }
            }
        }
    }

    @Test(.enabled(if: Corpus.isPresent, Corpus.absence))
    func `of the real plans about two in five give six teams two and a half minutes each`() throws {
        let plans = try CorpusPlanTests.readings().map(\.reading.plan)
        let fits = plans.flatMap { PresentationFit.all(in: $0, teams: 6) }.filter { $0.phase == .evaluate }
        let tight = fits.filter { $0.shareSeconds == 150 && $0.isScored }
        let withWays = tight.filter { !$0.ways.isEmpty }
        print(
            "Evaluate in \(plans.count) real plans: learners present in \(fits.count); in \(tight.count) six teams present "
                + "and score each other in 15 minutes, 2.5 minutes each; ways that fit are found for \(withWays.count) of them"
        )
        #expect(tight.count == 55)
        #expect(withWays.count == tight.count)
    }
}

import Diagnostics
import Foundation
import Lessons
import TestSupport
import Testing
import Workshop

@Suite("From a plan to a session")
struct SetupTests {
    static func setup(_ markdown: String, suggestions: [Activity] = []) -> SessionSetup {
        let plan = LessonPlanReader().read(SourceText(name: "soup.md", text: markdown)).plan
        return SessionSetup(plan: plan, named: "soup.md", suggestions: suggestions)
    }

    static func plan(duration: String, engage: String, explore: String, activity: String = "") -> String {
        """
        # Soup

        **Duration:** \(duration)

        ## Learning Objectives

        | Objective | Bloom's Taxonomy Level |
        |---|---|
        | Name the parts of a soup | Remember |

        ## Materials Needed

        * Spoons

        ## Lesson Structure

        ### Engage

        \(engage)
        **Facilitator Actions:** Serve.

        \(activity)

        ### Break

        **Duration:** 5 minutes

        ### Explore

        \(explore)
        **Learner Activities:** Taste.

        ## Reflection Questions

        ### For Facilitator

        * Who left hungry?
        """
    }

    @Test func `The agenda is the plan's structure`() {
        let setup = Self.setup(
            Self.plan(
                duration: "1 hour",
                engage: "**Duration:** 20 minutes",
                explore: "**Duration:** 35 minutes",
                activity: "#### Question: What is missing?"
            )
        )
        #expect(setup.title == "Soup" && setup.planName == "soup.md")
        #expect(setup.agenda.map(\.kind) == [.engage, .pause, .explore])
        #expect(setup.agenda.map(\.title) == ["Engage", "Break", "Explore"])
        #expect(setup.agenda.map(\.plannedSeconds) == [1200, 300, 2100])
        #expect(setup.agenda[0].notes.facilitatorActions == "Serve.")
        #expect(setup.agenda[2].notes.learnerActivities == "Taste.")
        #expect(setup.activities.map(\.title) == ["What is missing?"])
        #expect(setup.agenda.map(\.activities) == [[setup.activities[0].id], [], []])
        #expect(setup.objectives == [SessionObjective(number: 1, text: "Name the parts of a soup", level: .remember)])
        #expect(setup.materials == ["Spoons"])
        #expect(setup.facilitatorQuestions == ["Who left hungry?"])
    }

    @Test func `A phase without a duration gets what the plan's leaves`() {
        let setup = Self.setup(Self.plan(duration: "1 hour", engage: "", explore: "**Duration:** 20 minutes"))
        #expect(setup.agenda.map(\.plannedSeconds) == [2100, 300, 1200])
    }

    @Test func `Where it leaves nothing, a phase gets a quarter of an hour`() {
        let setup = Self.setup(Self.plan(duration: "25 minutes", engage: "", explore: "**Duration:** 20 minutes"))
        #expect(setup.agenda.map(\.plannedSeconds) == [900, 300, 1200])
    }

    @Test func `A text without any phase gets the five`() {
        let setup = SessionSetup(plan: LessonPlan(), named: "empty.md")
        #expect(setup.title == "empty.md")
        #expect(setup.agenda.map(\.kind) == [.engage, .explore, .explain, .elaborate, .evaluate])
        #expect(setup.agenda.allSatisfy { $0.plannedSeconds == 900 })
        #expect(Session(created: Event(at: Room.two, by: .facilitator, body: .sessionCreated(setup))) != nil)
    }

    @Test func `Suggestions serve where the plan has no activity, each in its phase`() {
        let without = Self.plan(duration: "1 hour", engage: "", explore: "")
        let suggestions = SessionSetup.sample.activities
        let setup = Self.setup(without, suggestions: suggestions + suggestions)
        #expect(setup.activities == suggestions)
        #expect(setup.agenda.map(\.activities) == [[.poll, .several], [], [.question]])
        let with = Self.plan(duration: "1 hour", engage: "", explore: "", activity: "#### Question: What is missing?")
        #expect(Self.setup(with, suggestions: suggestions).activities.map(\.title) == ["What is missing?"])
    }

    @Test(.enabled(if: Corpus.isPresent, Corpus.absence)) func `Every real plan can be run`() throws {
        for file in try Corpus.lessonPlans() {
            let source = SourceText(name: file.lastPathComponent, bytes: try Array(Data(contentsOf: file)))
            let setup = SessionSetup(plan: LessonPlanReader().read(source).plan, named: file.lastPathComponent)
            #expect(setup.agenda.count == 5, "\(file.lastPathComponent)")
            let session = Session(created: Event(at: Room.two, by: .facilitator, body: .sessionCreated(setup)))
            #expect(session != nil, "\(file.lastPathComponent)")
        }
    }
}

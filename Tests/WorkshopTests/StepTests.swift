import Diagnostics
import Lessons
import Templates
import Testing
import Workshop

@Suite("Steps inside a phase")
struct StepTests {
    private static let plan = """
        # A Case

        **Duration:** 30 minutes
        **Target Audience:** Whoever reads

        ## Learning Objectives
        | Objective | Bloom's Taxonomy Level |
        |---|---|
        | Tell what stands out | Understand |

        ## Lesson Structure
        ### Engage
        **Duration:** 30 minutes

        #### Step (10 minutes): Read alone
        #### Question: What stands out?
        #### Step (5 min): Compare
        #### Step: Talk

        """

    private static func reading() -> PlanReading {
        LessonPlanReader(templates: TemplateLibrary()).read(SourceText(name: "case.md", text: plan))
    }

    private static func room() throws -> Room {
        var room = try Room(SessionSetup(plan: reading().plan, named: "case.md"))
        try room.send(.start(startedAt: nil))
        return room
    }

    @Test func `They stand in the plan, beside activities, and without minutes they are reported`() throws {
        let setup = SessionSetup(plan: Self.reading().plan, named: "case.md")
        #expect(
            setup.agenda[0].steps == [
                AgendaStep(title: "Read alone", plannedSeconds: 600), AgendaStep(title: "Compare", plannedSeconds: 300),
            ]
        )
        #expect(setup.activities.map(\.title) == ["What stands out?"])
        #expect(Self.reading().diagnostics.contains { $0.summary == "This step has no minutes; it is left out." })
    }

    @Test func `The clock knows which step runs`() throws {
        var room = try Self.room()
        func standing() -> [String] {
            room.session.step(at: room.now).map { ["\($0.number)/\($0.count)", "\($0.remainingMilliseconds / 1000)"] }
                ?? []
        }
        #expect(standing() == ["1/2", "600"])
        room.wait(minutes: 10)
        #expect(standing() == ["2/2", "300"])
        try room.send(.pause)
        room.wait(minutes: 3)
        #expect(standing() == ["2/2", "300"])
        try room.send(.resume)
        room.wait(minutes: 7)
        #expect(standing() == ["2/2", "-120"])
    }

    @Test func `They are added on the spot, and taken back`() throws {
        var room = try Self.room()
        let more = room.session.steps(of: 0) + [AgendaStep(title: " Share\u{7} ", plannedSeconds: 120)]
        try room.send(.time(.setSteps(index: 0, more)))
        #expect(room.session.steps(of: 0).map(\.title) == ["Read alone", "Compare", "Share"])
        try room.send(.time(.undo))
        #expect(room.session.steps(of: 0).count == 2)
        #expect(throws: Refusal.stepOutOfRange) {
            try room.send(.time(.setSteps(index: 0, [AgendaStep(title: "x", plannedSeconds: 0)])))
        }
        #expect(throws: Refusal.emptyName) {
            try room.send(.time(.setSteps(index: 0, [AgendaStep(title: " ", plannedSeconds: 60)])))
        }
    }
}

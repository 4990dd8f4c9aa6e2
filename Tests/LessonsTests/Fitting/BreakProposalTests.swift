import Diagnostics
import Foundation
import Lessons
import TestSupport
import Testing

@Suite("Breaks that a plan could have")
struct BreakProposalTests {
    private func said(_ minutes: [Int], declared: String? = nil) -> [String] {
        plan(minutes, declared: declared).breakProposals.map(\.sentence)
    }

    /// A plan of phases of so many minutes; 0 stands for a break of a quarter of an hour.
    private func plan(_ minutes: [Int], declared: String? = nil) -> LessonPlan {
        var text = "# Long\n\n" + (declared.map { "**Duration:** \($0)\n\n" } ?? "") + "## Lesson Structure\n"
        var kinds = PhaseKind.allCases.makeIterator()
        for minutes in minutes {
            let name = minutes == 0 ? "Break" : kinds.next()?.title ?? "Evaluate"
            text += "### \(name)\n**Duration:** \(minutes == 0 ? 15 : minutes) minutes\n\n"
        }
        return reading(text).plan
    }

    @Test func `two hours need none`() {
        #expect(said([30, 45, 45]) == [])
    }

    @Test func `three hours have one near the middle, and stay three hours`() {
        #expect(
            said([30, 45, 45, 45, 15])
                == ["10 minutes after Explore, 70 minutes in: 5 from Explore (45 → 40), 5 from Explain (45 → 40)."]
        )
    }

    @Test func `four hours and a half have two`() {
        let said = said([30, 60, 45, 90, 45])
        #expect(said.count == 2)
        #expect(said.first == "15 minutes after Explore, 90 minutes in: 15 from Elaborate (90 → 75).")
    }

    @Test func `a break of the plan's own counts`() {
        #expect(said([60, 60, 0, 60, 60]) == [])
        #expect(said([60, 0, 60, 60, 60]).count == 1)
    }

    @Test func `time that the phases leave open is taken first`() {
        #expect(
            said([60, 60, 60], declared: "4 hours")
                == ["10 minutes after Engage, 60 minutes in, in the time that the phases leave open."]
        )
    }

    @Test func `phases that have nothing to spare make the lesson longer`() {
        let quarters = [10, 10, 10, 10, 12, 10, 10, 12, 10, 10, 12, 10]
        #expect(said(quarters).allSatisfy { $0.hasSuffix("the lesson takes 10 minutes more.") })
        #expect(!said(quarters).isEmpty)
    }

    @Test func `one phase cannot be parted, and a missing duration forbids advice`() {
        #expect(said([300]) == [])
        #expect(reading("# A\n\n### Engage\n**Duration:** 200 minutes\n\n### Explore\n").plan.breakProposals == [])
    }

    @Test func `ten thousand phases are no lesson`() {
        #expect(said(Array(repeating: 90, count: 10_000)) == [])
        #expect(said(Array(repeating: 90, count: 40)).count > 10)
    }

    @Test func `breaks stand where the facilitator wants them`() throws {
        let plan = plan([30, 45, 45, 45, 15])
        let wanted = try #require(plan.breakProposals(after: [(.explain, 900), (.engage, nil)]))
        #expect(wanted.map(\.after) == [.engage, .explain])
        #expect(wanted.map(\.seconds) == [600, 900])
        #expect(wanted.flatMap(\.moved).reduce(0) { $0 + $1.time.seconds } == 1_500)
        #expect(plan.breakProposals(after: [(.engage, nil), (.engage, nil)]) == nil)
        #expect(self.plan([30]).breakProposals(after: [(.evaluate, nil)]) == nil)
    }

    @Test(.enabled(if: Corpus.isPresent, Corpus.absence))
    func `every real plan gets breaks that keep its length and no stretch over two hours`() throws {
        for (name, reading) in try CorpusPlanTests.readings() {
            let proposals = reading.plan.breakProposals
            #expect((1...2).contains(proposals.count), "\(name)")
            #expect(proposals.allSatisfy { !$0.lengthens }, "\(name)")
            let source = SourceText(name: name, bytes: try Self.bytes(of: name))
            let copy = LessonPlanReader().read(
                SourceText(name: name, bytes: PlanCopy(of: reading.plan, in: source).adding(breaks: proposals))
            )
            #expect(copy.plan.structureSeconds == reading.plan.structureSeconds, "\(name)")
            #expect(copy.plan.breakProposals == [], "\(name)")
            #expect(copy.diagnostics.isEmpty, "\(name)")
        }
    }

    static func bytes(of name: String) throws -> [UInt8] {
        let url = try #require(try Corpus.lessonPlans().first { $0.lastPathComponent == name })
        return [UInt8](try Data(contentsOf: url))
    }
}

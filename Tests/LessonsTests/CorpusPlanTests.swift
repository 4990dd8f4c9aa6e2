import Diagnostics
import Foundation
import Lessons
import TestSupport
import Testing

@Suite("The 136 real plans", .enabled(if: Corpus.isPresent, Corpus.absence))
struct CorpusPlanTests {
    static func readings() throws -> [(name: String, reading: PlanReading)] {
        try Corpus.lessonPlans().map { url in
            let source = SourceText(name: url.lastPathComponent, bytes: [UInt8](try Data(contentsOf: url)))
            return (source.name, LessonPlanReader().read(source))
        }
    }

    @Test func `add up`() throws {
        let plans = try Self.readings().map(\.reading.plan)
        #expect(plans.count == 136)
        #expect(plans.reduce(0) { $0 + $1.objectives.count } == 546)
        #expect(plans.reduce(0) { $0 + $1.keyConcepts.count } == 1_114)
        #expect(plans.reduce(0) { $0 + $1.materials.count } == 608)
        #expect(plans.reduce(0) { $0 + $1.phases.count } == 680)
        #expect(plans.reduce(0) { $0 + $1.assessments.count } == 331)
        #expect(plans.reduce(0) { $0 + $1.assessments.count { $0.alignment != nil && $0.kind != nil } } == 331)
        let questions = plans.map(\.reflectionQuestions)
        #expect(questions.reduce(0) { $0 + $1.forLearners.count + $1.forFacilitator.count } == 780)
        #expect(plans.flatMap(\.phases).reduce(0) { $0 + ($1.duration?.value.minutes ?? 0) } == 26_160)
    }

    @Test func `are read without a word`() throws {
        for (name, reading) in try Self.readings() {
            #expect(reading.kind == .lessonPlan, "\(name)")
            #expect(reading.diagnostics.isEmpty, "\(name)")
            #expect(reading.plan.objectives.allSatisfy { $0.level != nil }, "\(name)")
            #expect(reading.plan.phases.map(\.kind) == PhaseKind.allCases, "\(name)")
        }
    }

    @Test func `give eight mismatched durations, a few verbs and no other warning`() throws {
        let faults = try Self.readings().flatMap { PlanChecker().check($0.reading) }
        let named = Dictionary(grouping: faults.filter { $0.severity != .preparation }, by: \.identifier).mapValues(
            \.count
        )
        #expect(named["duration-mismatch"] == 8)
        #expect(named["verb-level-mismatch", default: 0] <= 20)
        #expect(Set(named.keys).isSubset(of: ["duration-mismatch", "verb-level-mismatch"]))
    }

    @Test func `the first seed has one warning, which names both sums`() throws {
        let url = Corpus.folder.appending(path: "seeds/lesson-synergizing-ops.md")
        let source = SourceText(name: "plan.md", bytes: [UInt8](try Data(contentsOf: url)))
        let faults = PlanChecker().everything(about: LessonPlanReader().read(source)).filter {
            $0.severity != .preparation
        }
        #expect(faults.map(\.identifier) == ["duration-mismatch"])
        #expect(faults.map { source.location(of: $0.range.start) } == [SourceLocation(line: 3, column: 15)])
        #expect(faults.allSatisfy { $0.summary.contains("270") && $0.summary.contains("240") })
    }

    @Test func `nearly all get suggestions that fit them`() throws {
        let suggestions = try Self.readings().map { ActivitySuggestions.for($0.reading.plan) }
        #expect(suggestions.count { $0.contains { $0.phase == .engage } } >= 120)
        #expect(suggestions.joined().allSatisfy { !$0.title.isEmpty && $0.title.count < 200 })
    }

    @Test func `the decks, reports, books and maps beside them are known for what they are`() throws {
        let folders = [
            ("corpus/decks", "md", DocumentKind.deck), ("corpus/reports", "md", .mapReport),
            ("corpus/maps", "owm", .map),
        ]
        for (folder, ending, kind) in folders {
            for url in try Corpus.files(in: folder, withExtension: ending) {
                let found = DocumentKind.of(SourceText(name: "x", bytes: [UInt8](try Data(contentsOf: url))))
                #expect(found == kind || (found == .empty && kind == .mapReport), "\(url.lastPathComponent)")
            }
        }
        let book = Corpus.folder.appending(path: "seeds/book-ai-success-trinity.md")
        #expect(DocumentKind.of(SourceText(name: "x", bytes: [UInt8](try Data(contentsOf: book)))) == .book)
    }
}

import Diagnostics
import Foundation
import Lessons

/// Reads any bytes as a lesson plan, checks it, suggests activities, writes them into a copy and all of it as data.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzPlan(_ data: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let source = source(data, count)
    let reading = LessonPlanReader().read(source)
    Invariants.check(PlanChecker(teams: 6).everything(about: reading), of: source)
    Invariants.hold(
        reading.kind == .lessonPlan || reading.diagnostics.contains { $0.severity == .error },
        "what is no plan has an error"
    )
    let suggestions = ActivitySuggestions.for(reading.plan)
    let writer = PlanCopy(of: reading.plan, in: source)
    Invariants.hold(writer.adding(suggestions).count >= source.bytes.count, "activities take nothing away")
    let copy = writer.adding(suggestions, breaks: reading.plan.breakProposals)
    _ = LessonPlanReader().read(SourceText(name: "copy.md", bytes: copy))
    _ = ActivitiesDocument(reading.plan, source: source, teams: 6)
    Invariants.hold((try? JSONEncoder().encode(PlanDocument(reading.plan, source: source))) != nil, "a plan is data")
    return 0
}

import Diagnostics
import Foundation
import Lessons

/// Reads any bytes as a lesson plan, checks it, suggests activities and writes it as data.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzPlan(_ data: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let source = source(data, count)
    let reading = LessonPlanReader().read(source)
    Invariants.check(PlanChecker(teams: 6).everything(about: reading), of: source)
    Invariants.hold(
        reading.kind == .lessonPlan || reading.diagnostics.contains { $0.severity == .error },
        "what is no plan has an error"
    )
    _ = ActivitySuggestions.for(reading.plan)
    Invariants.hold((try? JSONEncoder().encode(PlanDocument(reading.plan, source: source))) != nil, "a plan is data")
    return 0
}

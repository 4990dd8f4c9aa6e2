import Diagnostics
import Foundation
import Lessons

/// Reads any bytes as what stands in a phase behind its fields.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzActivities(_ data: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let head = """
        # Plan

        ## Learning Objectives

        | Objective | Bloom's Taxonomy Level |
        |---|---|
        | Name it | Remembering |
        | Judge it | Evaluating |

        ## Lesson Structure
        ### Engage
        **Duration:** 10 minutes

        ### Evaluate
        **Duration:** 10 minutes


        """
    let source = SourceText(
        name: "fuzz.md",
        bytes: Array(head.utf8) + Array(UnsafeBufferPointer(start: data, count: count))
    )
    let reading = LessonPlanReader().read(source)
    Invariants.check(PlanChecker(teams: 6).everything(about: reading), of: source)
    for activity in reading.plan.activities {
        let encoded = try? JSONEncoder().encode(activity)
        let decoded = encoded.flatMap { try? JSONDecoder().decode(Activity.self, from: $0) }
        Invariants.hold(decoded == activity, "an activity survives the journal")
    }
    let identifiers = reading.plan.activities.map(\.id)
    Invariants.hold(Set(identifiers).count == identifiers.count, "activities have names of their own")
    return 0
}

import Diagnostics
import Foundation
import Lessons
import Records

/// A copy of a plan with what it lacks written in: the activities that its words suggest, the breaks that it could have.
/// The plan itself is never touched.
struct FixedCopy {
    let plan: PlanFile
    let breaks: [BreakProposal]

    /// "lesson.md" becomes "lesson-with-activities.md", beside it.
    var path: String {
        let ending = plan.source.name.hasSuffix(".md") ? ".md" : ""
        return plan.source.name.dropLast(ending.count) + "-with-activities" + (ending.isEmpty ? ".md" : ending)
    }

    /// Writes the copy, once it is known to read as what was meant.
    /// - Returns: a sentence about it.
    func write() throws(CommandFailure) -> String {
        let activities = plan.suggestions
        guard !activities.isEmpty || !breaks.isEmpty else {
            return "\(plan.source.name): nothing to write; the plan has activities, or nothing in it calls for one."
        }
        let copy = SourceText(
            name: path,
            bytes: PlanCopy(of: plan.plan, in: plan.source).adding(activities, breaks: breaks)
        )
        try verify(plan.rewritten(as: copy), activities)
        guard !FileManager.default.fileExists(atPath: path) else {
            throw CommandFailure("There is already a file \(path). Move it away first.", .cannotCreate)
        }
        do {
            try AtomicFile.writeNew(Data(copy.bytes), to: URL(filePath: path))
        } catch {
            throw CommandFailure(error)
        }
        let parts = [(activities.count, "activity", "activities"), (breaks.count, "break", "breaks")]
            .filter { $0.0 > 0 }.map { "\($0.0) \($0.0 == 1 ? $0.1 : $0.2)" }
        return "\(path) is written, with \(parts.joined(separator: " and ")). Read it, and change what you like."
    }

    /// A copy that would read otherwise is not written.
    private func verify(_ copy: PlanFile, _ activities: [Activity]) throws(CommandFailure) {
        let isSame = plan.suggestions.isEmpty || copy.plan.activities == activities.map(\.asWrittenInPlan)
        let pauses = copy.plan.structure.count - plan.plan.structure.count
        guard isSame, copy.suggestions.isEmpty || activities.isEmpty, pauses == breaks.count,
            copy.errorCount <= plan.errorCount
        else {
            throw CommandFailure(
                "The text of \(plan.source.name) does not allow a copy that reads the same. "
                    + "`lectern show --activities --format markdown` prints what to write in by hand.",
                .hasErrors
            )
        }
    }
}

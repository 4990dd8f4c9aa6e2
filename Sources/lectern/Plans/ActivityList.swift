import Diagnostics
import Lessons
import Reports

/// The activities of a plan or those that its words suggest, each with the words that led to it, for a terminal.
struct ActivityList {
    let plan: PlanFile
    let columns: Int

    var text: String {
        let own = plan.plan.phases.flatMap(\.activities)
        guard own.isEmpty else { return heading("\(own.count) of its own") + own.map { entry($0.value, []) }.joined() }
        let suggestions = plan.explainedSuggestions
        guard !suggestions.isEmpty else {
            return heading("none of its own, and nothing in its words calls for one")
        }
        let entries = suggestions.map { suggestion in
            let line = plan.source.location(of: suggestion.range.start).line
            return entry(suggestion.activity, ["“\(suggestion.words)” in \(suggestion.field), line \(line)"])
        }
        return heading("none of its own; its words suggest \(suggestions.count)") + entries.joined()
            + "\n`lectern check --fix \(plan.source.name)` writes them into a copy of the plan.\n"
    }

    /// The activities as they would stand in the plan.
    var markdown: String {
        let own = plan.plan.activities
        return (own.isEmpty ? plan.suggestions : own).map(\.markdown).joined(separator: "\n")
    }

    private func heading(_ count: String) -> String {
        wrapped("\(plan.plan.title?.value ?? plan.source.name)", to: columns).joined(separator: "\n")
            + "\nActivities: \(count).\n"
    }

    private func entry(_ activity: Activity, _ remarks: [String]) -> String {
        let first = wrapped("\(activity.id)  \(activity.kind.name): \(activity.title)", to: columns, indent: "    ")
        let because = remarks.flatMap { wrapped("    because of \($0)", to: columns - 4) }.map { "    " + $0 }
        return "\n" + (first + because).map { $0 + "\n" }.joined()
    }
}

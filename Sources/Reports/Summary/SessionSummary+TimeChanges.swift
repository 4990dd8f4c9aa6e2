import Lessons
import Workshop

// What the facilitator decided about time: when, what, and why.

extension SessionSummary {
    var timeChanges: [Document.Block] {
        let changes = results.timeChanges
        guard !changes.isEmpty else { return [] }
        let isExplained = changes.contains { $0.reason != nil }
        var columns: [Document.Column] = [.init("When"), .init("During"), .init("What was decided")]
        if isExplained { columns.append(.init("Why")) }
        let rows = changes.map { change in
            [wallClock.time(change.at), change.during.map(title) ?? "Before the start", sentence(change)]
                + (isExplained ? [change.reason ?? "–"] : [])
        }
        return [.heading(level: 3, "Changes of time"), .table(.init(columns: columns, rows: rows))]
    }

    private func sentence(_ change: SessionResults.TimeChangeResult) -> String {
        switch change.kind {
        case .extension: return lengths(change)
        case .replan:
            let cut = (change.cut ?? []).map { id in
                "\(session.activity(id).map { "\($0.kind.name) “\($0.title)”" } ?? "\(id)") not run"
            }
            let end = change.endsAt.map { ["the end agreed for \(wallClock.time($0))"] } ?? []
            let parts = cut + ((change.lengths ?? []).isEmpty ? [] : [lengths(change)]) + end
            return parts.isEmpty ? "The agenda stays" : "Replanned: " + parts.joined(separator: "; ")
        case .finish:
            return change.endsAt.map { "Everybody out by \(wallClock.time($0))" } ?? "No hard end any more"
        case .beginning:
            return "\(title(change.item ?? 0)) began at \(change.from.map(wallClock.time) ?? "–")"
        case .pause:
            let from = change.from.map(wallClock.time) ?? "–"
            return "The clock stood from \(from) to \(change.to.map(wallClock.time) ?? "–")"
        }
    }

    /// "Explain 5 minutes more", "Break dropped"
    private func lengths(_ change: SessionResults.TimeChangeResult) -> String {
        if change.rule == .drop, let item = change.lengths?.first?.item { return "\(title(item)) dropped" }
        let all = (change.lengths ?? []).map { length in
            let seconds = length.extendedSeconds
            return "\(title(length.item)) \(minutes(abs(seconds))) \(seconds < 0 ? "less" : "more")"
        }
        return all.joined(separator: ", ")
    }

    /// Of an item of the agenda, from 1.
    private func title(_ item: Int) -> String {
        results.timing.indices.contains(item - 1) ? results.timing[item - 1].title : "\(item)"
    }
}

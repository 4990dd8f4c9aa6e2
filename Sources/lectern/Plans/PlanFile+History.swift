import Diagnostics
import Lessons
import Workshop

/// What can be said of a plan from having run it.
enum HistoryFinding: String, CaseIterable {
    /// An item took longer than planned in at least half of the sessions.
    case ranOver = "ran-over"
}

extension PlanFile {
    /// A note at the duration of every phase and break that usually takes longer than its plan says.
    func diagnostics(from past: PastSessions) -> [Diagnostic] {
        guard let title = plan.title?.value else { return [] }
        let usual = past.history(of: title).items.filter(\.usuallyRunsOver)
        return plan.structure.compactMap { segment in
            guard let duration = segment.duration,
                let item = usual.first(where: { $0.kind == segment.agendaKind && $0.title == segment.agendaTitle }),
                // The author has seen it, and given it more time since.
                duration.value.seconds < item.meanActualSeconds ?? 0,
                let mean = item.meanActualSeconds
            else { return nil }
            let minutes = item.runs.map { String(($0.actualSeconds + 30) / 60) }
            return Diagnostic(
                HistoryFinding.ranOver,
                .note,
                at: duration.range,
                item.sentence,
                reason: "It took \(minutes.joined(separator: ", ")) minutes, oldest session first.",
                fix: Diagnostic.Fix("Give it \((mean + 30) / 60) minutes, or plan less into it.")
            )
        }
    }
}

extension Segment {
    fileprivate var agendaKind: AgendaItem.Kind {
        switch self {
        case .phase(let phase): phase.kind.agendaKind
        case .pause: .pause
        }
    }

    fileprivate var agendaTitle: String {
        switch self {
        case .phase(let phase): phase.kind.title
        case .pause(let pause): pause.heading.value
        }
    }
}

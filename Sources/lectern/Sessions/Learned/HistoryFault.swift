import Diagnostics
import Lessons
import Workshop

/// What earlier sessions of a plan say of it, by the stable name that users quote and tools filter by.
enum HistoryFault: String {
    /// A phase or break that mostly took longer than the plan gives it.
    case phaseRanOver = "phase-ran-over"
}

extension PlanHistory {
    /// A note for every phase of a plan that mostly ran over, at its heading.
    func notes(on plan: LessonPlan) -> [Diagnostic] {
        var counts: [String: Int] = [:]
        return plan.structure.compactMap { segment in
            let (title, range) =
                switch segment {
                case .phase(let phase): (phase.kind.title, phase.heading.range)
                case .pause(let pause): ("Break", pause.heading.range)
                }
            counts[title, default: 0] += 1
            let item = items.first { $0.title == title && $0.occurrence == counts[title] }
            guard let item, item.usualOverrun > 0, let sentence = item.sentence else { return nil }
            let minutes = ((segment.duration?.value.seconds ?? 0) + item.usualOverrun + 30) / 60
            return Diagnostic(
                HistoryFault.phaseRanOver,
                .note,
                at: range,
                "\(sentence).",
                reason: "So it was in the sessions of this plan that were run here.",
                fix: Diagnostic.Fix("Give it about \(minutes) minutes, or leave something out.")
            )
        }
    }
}

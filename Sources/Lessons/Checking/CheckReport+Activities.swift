import Diagnostics

extension CheckReport {
    /// Activities that do not fit into their phase.
    mutating func checkActivities() {
        for phase in phases {
            guard let duration = phase.duration?.value else { continue }
            for activity in phase.activities {
                guard let limit = activity.value.options.timeLimitSeconds, limit > duration.seconds else { continue }
                report(
                    .activityTooLong,
                    .warning,
                    at: SourceRange(at: activity.range.start),
                    "This stays open for \(Self.length(limit)), but \(phase.kind.title) takes \(duration).",
                    fix: "Give it less time, or the phase more."
                )
            }
        }
    }
}

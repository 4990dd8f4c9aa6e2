import Diagnostics

extension CheckReport {
    /// Activities and steps that do not fit into their phase.
    mutating func checkActivities() {
        for phase in phases {
            guard let duration = phase.duration?.value else { continue }
            checkSteps(of: phase, within: duration)
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

    /// At the step in which the phase would be over.
    private mutating func checkSteps(of phase: Phase, within duration: PhaseDuration) {
        var sum = 0
        let over = phase.steps.first { step in
            sum += step.value.duration.seconds
            return sum > duration.seconds
        }
        guard let over else { return }
        let all = phase.steps.reduce(0) { $0 + $1.value.duration.seconds }
        report(
            .stepsTooLong,
            .warning,
            at: SourceRange(at: over.range.start),
            "The steps of \(phase.kind.title) add up to \(Self.length(all)), but it takes \(duration).",
            fix: "Shorten a step, or give the phase more."
        )
    }
}

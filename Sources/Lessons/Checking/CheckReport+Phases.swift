import Diagnostics

extension CheckReport {
    /// Phases that are missing, stand there twice, or stand in another order than they are taught in.
    mutating func checkPhases() {
        guard !phases.isEmpty else {
            report(
                .structureMissing,
                .error,
                at: structure,
                "The plan has no phases, so there is nothing to run.",
                fix: "Add “## Lesson Structure” with “### Engage” to “### Evaluate”."
            )
            return
        }
        for kind in PhaseKind.allCases where !phases.contains(where: { $0.kind == kind }) {
            report(
                .phaseMissing,
                .warning,
                at: structure,
                "The phase \(kind.title) is missing.",
                fix: "Add “### \(kind.title)” with its fields, or leave it out on purpose."
            )
        }
        var seen: [PhaseKind] = []
        for phase in phases {
            if seen.contains(phase.kind) {
                reportRepeated(phase)
            } else if let later = seen.filter({ $0.place > phase.kind.place }).min(by: { $0.place < $1.place }) {
                reportOutOfOrder(phase, behind: later)
            }
            if !seen.contains(phase.kind) { seen.append(phase.kind) }
        }
    }

    private mutating func reportRepeated(_ phase: Phase) {
        report(
            .phaseRepeated,
            .warning,
            at: phase.heading.range,
            "The phase \(phase.kind.title) stands in the plan twice.",
            reason: "Both are run, in the order of the file.",
            fix: "Put them together, or rename one of them."
        )
    }

    private mutating func reportOutOfOrder(_ phase: Phase, behind later: PhaseKind) {
        report(
            .phaseOutOfOrder,
            .warning,
            at: phase.heading.range,
            "\(phase.kind.title) stands behind \(later.title).",
            reason: "The lesson is run in the order of the file.",
            fix: "Move it in front of \(later.title)."
        )
    }

    /// Phases and breaks against the duration of the lesson.
    mutating func checkDurations() {
        guard let declared = plan.duration, plan.structure.allSatisfy({ $0.duration != nil }), !plan.structure.isEmpty
        else {
            return
        }
        let sum = plan.structureSeconds
        guard sum != declared.value.seconds else { return }
        let hasBreaks = plan.structure.count > phases.count
        let difference = Self.length(abs(sum - declared.value.seconds))
        let isOver = sum > declared.value.seconds
        report(
            .durationMismatch,
            .warning,
            at: declared.range,
            "The phases\(hasBreaks ? " and breaks" : "") add up to \(Self.length(sum)), but the plan says "
                + "\(Self.length(declared.value.seconds)).",
            fix: isOver
                ? "Take \(difference) out of the phases, or say that the lesson takes \(Self.length(sum))."
                : "Give the phases \(difference) more, or say that the lesson takes \(Self.length(sum))."
        )
    }

    /// In minutes, as plans write phases.
    static func length(_ seconds: Int) -> String {
        seconds % 60 == 0 ? counted(seconds / 60, "minute") : counted(seconds, "second")
    }
}

extension PhaseKind {
    /// 0 for Engage to 4 for Evaluate.
    fileprivate var place: Int {
        switch self {
        case .engage: 0
        case .explore: 1
        case .explain: 2
        case .elaborate: 3
        case .evaluate: 4
        }
    }
}

import Diagnostics
import Lessons
import Workshop

// Objectives with what bore on them.

extension SessionSummary {
    var objectives: [Report.Section] {
        guard !results.objectives.isEmpty else { return [] }
        let blocks = results.objectives.flatMap { objective -> [Document.Block] in
            let level = objective.level.map { [Document.Text.plain(" "), .emphasis("(\($0.rawValue))")] } ?? []
            return [
                .paragraph([.strong("\(objective.number). \(objective.text)")] + level),
                .list(evidence(for: objective.number)),
            ]
        }
        return [Report.Section("objectives", "Objectives", blocks)]
    }

    private func evidence(for objective: Int) -> [String] {
        let evidence = results.evidence.first { $0.objective == objective }?.evidence ?? []
        guard evidence.isEmpty else { return evidence.map(sentence) }
        let tied = session.setup.activities.filter { $0.assesses.contains(objective) }
        guard let first = tied.first else { return ["No evidence: no activity is tied to it."] }
        let isOpened = session.activities[first.id]?.openedAt != nil
        return ["No evidence: \(first.kind.name) “\(first.title)” \(isOpened ? "got no answers" : "was not opened")."]
    }

    private func sentence(_ evidence: ObjectiveEvidence.Evidence) -> String {
        let activity = session.activity(evidence.activity)
        let name = "\(activity?.kind.name ?? "Activity") “\(activity?.title ?? evidence.activity.rawValue)”"
        return "\(name): \(told(evidence, activity))\(shift(evidence))."
    }

    private func told(_ evidence: ObjectiveEvidence.Evidence, _ activity: Activity?) -> String {
        switch (evidence.measure, evidence.value) {
        case (.shareRight, let share?):
            return "\(Int((share * Double(evidence.n)).rounded())) of \(evidence.n) right"
        case (.median, let median?):
            return "median \(number(median)) of \(number(evidence.highest ?? 0)), \(counted(evidence.n, "answer"))"
        case (.meanScore, let mean?):
            let of = evidence.criterion == nil ? "" : " for this objective"
            return "mean \(number(mean)) of \(number(evidence.highest ?? 0))\(of), \(counted(evidence.n, "sheet"))"
        case (_, _):
            return counted(evidence.n, activity?.kind.noun ?? "answer")
        }
    }

    private func shift(_ evidence: ObjectiveEvidence.Evidence) -> String {
        guard let shift = evidence.shift, let n = evidence.shiftN else { return "" }
        let by = evidence.measure == .shareRight ? percent(abs(shift)) : number(abs(shift))
        guard shift != 0 else { return "; unchanged since the first time (\(n) answered both times)" }
        return "; \(by) \(shift > 0 ? "up" : "down") since the first time (\(n) answered both times)"
    }
}

extension Activity.Kind {
    /// What is counted where it is handed in.
    fileprivate var noun: String {
        switch self {
        case .poll, .quiz, .rank, .words, .scale: "ballot"
        case .question, .reflection: "answer"
        case .questionsAndAnswers: "question"
        case .worksheet, .rubric: "sheet"
        case .map: "map"
        case .slots: "presentation"
        case .slides: "slide"
        }
    }
}

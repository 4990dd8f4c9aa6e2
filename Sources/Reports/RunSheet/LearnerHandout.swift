import Diagnostics
package import Lessons

/// What learners get on paper: what they will be able to do, what happens when, what they are asked, with room to write.
package struct LearnerHandout: Hashable, Sendable {
    private let plan: LessonPlan
    private let sheet: RunSheet

    /// - Parameter suggestions: activities for a plan that has none of its own.
    package init(of plan: LessonPlan, startingAt start: TimeOfDay? = nil, suggestions: [Activity] = []) {
        self.plan = plan
        sheet = RunSheet(of: plan, startingAt: start, suggestions: suggestions)
    }

    package var report: Report {
        Report(
            .handout,
            title: sheet.title,
            subtitle: sheet.start == nil ? "\(sheet.minutes) minutes" : "\(sheet.start ?? sheet.ends) to \(sheet.ends)",
            sections: objectives + concepts + [agenda] + tasks + reflection
        )
    }

    private var objectives: [Report.Section] {
        guard !plan.objectives.isEmpty else { return [] }
        let texts = plan.objectives.map { [Document.Text.plain($0.text.value)] }
        return [Report.Section("objectives", "What you will be able to do", [.numbered(texts)])]
    }

    private var concepts: [Report.Section] {
        guard !plan.keyConcepts.isEmpty else { return [] }
        return [Report.Section("concepts", "Words to know", [.list(plan.keyConcepts.map(\.value))])]
    }

    private var agenda: Report.Section {
        let columns: [Document.Column] = [
            .init(sheet.start == nil ? "After" : "From"), .init("What"), .init("What you do"),
        ]
        let rows = sheet.rows.map { ["\($0.starts)", $0.title, $0.learnerActivities ?? ""] }
        return Report.Section("agenda", "What happens when", [.table(.init(columns: columns, rows: rows))])
    }

    /// Everything that is asked, with room for an answer; nothing that would give one away.
    private var tasks: [Report.Section] {
        let blocks = sheet.rows.flatMap(\.activities).filter { !$0.isForTheEnd }.flatMap(\.forLearners)
        return blocks.isEmpty ? [] : [Report.Section("tasks", "What you are asked", blocks)]
    }

    private var reflection: [Report.Section] {
        let asked = sheet.rows.flatMap(\.activities).flatMap { activity -> [String] in
            if case .reflection(let questions) = activity.kind { questions } else { [] }
        }
        let questions = asked.isEmpty ? plan.reflectionQuestions.forLearners.map(\.value) : asked
        guard !questions.isEmpty else { return [] }
        let blocks = questions.flatMap { [Document.Block.paragraph([.strong($0)]), .space(lines: 3)] }
        return [Report.Section("reflection", "Looking back", blocks)]
    }
}

extension Activity {
    /// Whether a handout has another place for it, or none.
    fileprivate var isForTheEnd: Bool {
        switch kind {
        case .reflection, .slots, .slides, .questionsAndAnswers: true
        case .poll, .quiz, .question, .words, .scale, .rank, .worksheet, .map, .rubric: repeats != nil
        }
    }

    fileprivate var forLearners: [Document.Block] {
        [.heading(level: 3, title)] + kind.forLearners
    }
}

extension Activity.Kind {
    fileprivate var forLearners: [Document.Block] {
        switch self {
        case .poll(let poll): [.list(poll.choices)]
        case .quiz(let quiz): [.list(quiz.choices)]
        case .rank(let ranking): [.list(ranking.items)]
        case .scale(let scale):
            [
                .list(
                    scale.values.map { value in "\(value)" + (scale.meaning(of: value).map { " \($0)" } ?? "") }
                )
            ]
        case .question, .words: [.space(lines: 2)]
        case .worksheet(let worksheet):
            worksheet.fields.flatMap { [Document.Block.paragraph([.strong($0)]), .space(lines: 1)] }
        case .map(let task): [.list(task.components)]
        case .rubric(let rubric): [.table(rubric.onPaper)]
        case .reflection, .slots, .slides, .questionsAndAnswers: []
        }
    }
}

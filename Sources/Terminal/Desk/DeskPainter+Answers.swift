import Diagnostics
import Lessons
import Workshop

// Free texts, each with the number by which commands sort it.

extension DeskPainter {
    func questionLines(_ activity: Activity, columns: Int) -> [Line] {
        let answers = SortedAnswers(session, activity)
        return [countLine(answers.count, "answer")] + gap + quotes(answers, columns: columns)
    }

    func reflectionLines(_ activity: Activity, _ questions: [String], columns: Int) -> [Line] {
        questions.enumerated().flatMap { index, question in
            let answers = SortedAnswers(session, activity, question: index + 1)
            return (index == 0 ? [] : [Line()])
                + "\(index + 1). \(question)".wrapped(to: columns).map { Line($0, .bold) }
                + [countLine(answers.count, "answer")]
                + quotes(answers, columns: columns)
        }
    }

    func wallLines(_ activity: Activity, columns: Int) -> [Line] {
        let answers = SortedAnswers(session, activity)
        return [Line(counted(answers.count, "question"), .faint)] + gap + quotes(answers, columns: columns)
    }

    private func quotes(_ answers: SortedAnswers, columns: Int) -> [Line] {
        answers.sections.flatMap { section -> [Line] in
            let head = section.label.map { Line("\($0) (\(section.answers.count))", Style(.accent, isBold: true)) }
            // Without groups there is nothing to tell the others from.
            let rest = answers.sections.count > 1 ? Line("In no group", .faint) : nil
            return [head ?? rest].compactMap(\.self) + section.answers.flatMap { quote($0, columns: columns) }
        }
    }

    private func quote(_ answer: SortedAnswers.Shown, columns: Int) -> [Line] {
        let number = "\(answer.number) "
        let indent = String(repeating: " ", count: number.count)
        let style: Style = answer.isHidden ? .faint : .plain
        let lines = answer.visibleText.wrapped(to: columns - number.count).enumerated().map {
            Line($0 == 0 ? number : indent, .faint) + Line($1, style)
        }
        guard !answer.remarks.isEmpty, let last = lines.last else { return lines }
        let remarks = Line("  \(answer.remarks)", .faint)
        return last.width + remarks.width <= columns ? lines.dropLast() + [last + remarks] : lines + [remarks]
    }
}

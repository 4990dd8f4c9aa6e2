import Diagnostics
import Lessons
import Workshop

extension PlainChange {
    /// What has come in, in lines to be read aloud.
    func result(of activity: Activity) -> [String] {
        switch new.result(of: activity.id) {
        case nil, .slides: []
        case .poll(let result):
            result.choices.map { "  \($0.choice) \($0.text): \(Self.share($0.count, of: result.ballots))" }
        case .quiz(let result): lines(of: result)
        case .question: answers(of: activity)
        case .words(let result): result.words.map { "  \($0.text): \($0.count)" }
        case .scale(let result): lines(of: result)
        case .rank(let result):
            result.items.map {
                "  \($0.item) \($0.text)" + ($0.meanPlace.map { ": place \(Durations.number($0))" } ?? "")
            }
        case .questionsAndAnswers: answers(of: activity)
        case .worksheet(let result):
            result.sheets.flatMap { sheet in
                ["  \(new.name(of: sheet.author) ?? "\(sheet.author)")"]
                    + sheet.entries.map { "    \($0.field) \(result.fields[$0.field - 1]): \($0.text)" }
            }
        case .map(let result): result.components.map(Self.line)
        case .reflection(let result):
            result.questions.flatMap {
                ["  \($0.question) \($0.text)"] + answers(of: activity, question: $0.question)
            }
        case .rubric:
            new.sheetCounts(of: activity.id).map {
                "  \($0.team.name): \($0.complete) of \(counted($0.expected, "sheet"))"
            }
        case .slots(let result):
            result.presentations.map {
                "  \(new.team($0.team)?.name ?? "\($0.team)")"
                    + ($0.actualSeconds.map { ": \(Durations.elapsed(milliseconds: Int64($0) * 1000))" } ?? "")
            }
        }
    }

    private static func share(_ count: Int, of total: Int) -> String {
        "\(count), \(total == 0 ? 0 : (count * 200 + total) / (total * 2)) %"
    }

    private func lines(of quiz: QuizResult) -> [String] {
        quiz.choices.map {
            "  \($0.choice) \($0.text): \(Self.share($0.count, of: quiz.ballots))\($0.isRight == true ? ", right" : "")"
        }
            + (quiz.rightBallots.map { ["  \($0) of \(quiz.ballots) right"] } ?? [])
            + (quiz.change.map { ["  \($0.sentence)"] } ?? [])
    }

    private func lines(of scale: ScaleResult) -> [String] {
        scale.values.map { value in
            "  \(value.value)" + (value.meaning.map { " \($0)" } ?? "") + ": \(value.count)"
        }
            + (scale.summary.map { ["  median \(Durations.number($0.median))"] } ?? [])
            + (scale.change.map { ["  \($0.sentence)"] } ?? [])
    }

    private static func line(of component: MapResult.PlacedComponent) -> String {
        let name = "  \(component.component) \(component.text)"
        guard let visibility = component.visibility, let evolution = component.evolution else {
            return name + ": not placed"
        }
        return name + ": visibility \(Durations.number(visibility.median)), "
            + "evolution \(Durations.number(evolution.median)), n \(visibility.n)"
    }

    /// By group, each with the number by which commands sort it.
    private func answers(of activity: Activity, question: Int = 1) -> [String] {
        SortedAnswers(new, activity, question: question).sections.flatMap { section -> [String] in
            (section.label.map { ["   \($0):"] } ?? [])
                + section.answers.map { answer in
                    "    \(answer.number) \(answer.visibleText)"
                        + (answer.remarks.isEmpty ? "" : " (\(answer.remarks))")
                }
        }
    }
}

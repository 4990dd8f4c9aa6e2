package import Lessons

extension GIFTDocument {
    /// The polls, quizzes, questions and reflections among some activities; a reflection is a question for each of its
    /// questions. What asks for anything else has no place in GIFT.
    package init(of activities: [Activity], title: String) {
        self.init(
            category: "$course$/top/\(title.replacing("/", with: "//"))",
            questions: activities.flatMap(Question.all)
        )
    }

    /// Those that `init(of:title:)` leaves out.
    package static func leftOut(of activities: [Activity]) -> [Activity] {
        activities.filter { $0.repeats == nil && Question.all(of: $0).isEmpty }
    }
}

extension GIFTDocument.Question {
    /// What is asked a second time is one question.
    fileprivate static func all(of activity: Activity) -> [Self] {
        guard activity.repeats == nil else { return [] }
        func question(_ kind: GIFTDocument.Kind, _ options: [String?] = []) -> Self {
            let brackets = (options + activity.options.brackets).compactMap(\.self).joined(separator: ", ")
            return Self(name: activity.id.rawValue, text: activity.title, kind: kind, options: brackets)
        }
        switch activity.kind {
        case .poll(let poll):
            let isSeveral = poll.selection != .one
            return [question(.poll(poll.choices, isSeveral: isSeveral), [poll.selection.bracket])]
        case .quiz(let quiz):
            let isUsual = quiz.selection == (quiz.right.count > 1 ? .any : .one)
            let right = quiz.right.map { $0 - 1 }
            return [question(.quiz(quiz.choices, right: right), [isUsual ? nil : quiz.selection.bracket])]
        case .question: return [question(.question)]
        case .reflection(let questions):
            return questions.enumerated().map { index, text in
                var asked = question(.question)
                asked.name += "-\(index + 1)"
                asked.text = text
                return asked
            }
        case .words, .scale, .rank, .questionsAndAnswers, .worksheet, .map, .rubric, .slots, .slides: return []
        }
    }
}

extension Poll.Selection {
    /// As a lesson plan says it; `nil` for one, which it does not say.
    fileprivate var bracket: String? {
        switch self {
        case .one: nil
        case .upTo(let most): "choose up to \(most)"
        case .any: "choose any"
        }
    }
}

extension Activity.Options {
    /// As a lesson plan says them.
    fileprivate var brackets: [String?] {
        let minutes = timeLimitSeconds.map { $0 % 60 == 0 ? "\($0 / 60) minutes" : "\($0) seconds" }
        return [isAnonymous ? "anonymous" : nil, hidesResults ? "hide results" : nil, minutes]
    }
}

extension GIFTDocument.Question {
    /// The question as an activity of a lesson plan.
    package var markdown: String {
        let (kind, items): (String, [String]) =
            switch self.kind {
            case .poll(let choices, _): ("Poll", choices.map { "- \(Self.item($0))" })
            case .quiz(let choices, let right):
                ("Quiz", choices.enumerated().map { "- [\(right.contains($0) ? "x" : " ")] \(Self.item($1))" })
            case .question: ("Question", [])
            }
        let brackets = brackets.isEmpty ? "" : " (\(brackets))"
        let title = Self.item(text)
        return "#### \(kind)\(brackets)\(title.isEmpty ? "" : ": \(title)")\n" + items.map { $0 + "\n" }.joined()
    }

    /// What our own remark says, or else what GIFT says. Nothing that is no option gets into a heading.
    private var brackets: String {
        let isHarmless = options.allSatisfy { $0.isLetter || $0.isNumber || " ,-.½".contains($0) }
        if !options.isEmpty, isHarmless { return options }
        if case .poll(_, true) = kind { return "choose any" }
        return ""
    }

    /// One line of Markdown that reads as the text: what Markdown would take for markup has a backslash in front.
    private static func item(_ text: String) -> String {
        let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        var escaped = String.UnicodeScalarView()
        for scalar in line.unicodeScalars {
            if "\\`*_[]<>#&|~".unicodeScalars.contains(scalar) { escaped.append("\\") }
            escaped.append(scalar)
        }
        return String(escaped)
    }
}

import Lessons
import Workshop

extension CommandLanguage {
    /// `[ACTIVITY] NAME: ` and a ballot, words or a text, whichever the activity asks for.
    func answer(_ text: String) throws(CommandFault) -> TypedCommand {
        guard text.contains(":") else { throw .wrongForm(.answer) }
        let (named, rest) = takeActivity(text)
        let activity = try open(for: .answer, named: named, where: \.isAnsweredInOneLine)
        let (learner, answer) = try takeLearner(rest, until: .colon)
        return .perform(try command(for: activity, answer), by: .learner(learner))
    }

    private func command(for activity: Activity, _ answer: String) throws(CommandFault) -> Command {
        let id = activity.id
        return switch activity.kind {
        case .poll(let poll): .answerPoll(id, choices: try Self.choices(answer, of: poll.choices))
        case .quiz(let quiz): .answerQuiz(id, choices: try Self.choices(answer, of: quiz.choices))
        case .rank(let ranking): .answerRank(id, order: try Self.choices(answer, of: ranking.items))
        case .scale(let scale): .answerScale(id, value: try Self.value(answer, on: scale))
        case .words: .answerWords(id, words: WordCloud.words(in: answer))
        case .questionsAndAnswers: .ask(id, text: answer)
        // The session says of the others that they ask for something else.
        case .question, .reflection, .rubric, .worksheet, .map, .slots, .slides: .answerQuestion(id, text: answer)
        }
    }

    /// "2", "1, 3", "1 3", or an option's words.
    private static func choices(_ text: String, of options: [String]) throws(CommandFault) -> [Int] {
        let named = options.firstIndex { $0.harmless.lowercased() == text.withoutQuotes.lowercased() }
        if let named { return [named + 1] }
        guard let numbers = numbers(text) else { throw .unknownOption(text, nearest: Nearest.to(text, among: options)) }
        return numbers
    }

    /// "4", or what 4 means in the plan.
    private static func value(_ text: String, on scale: Scale) throws(CommandFault) -> Int {
        let meant = scale.values.first {
            scale.meaning(of: $0)?.harmless.lowercased() == text.withoutQuotes.lowercased()
        }
        guard let value = meant ?? Int(text.trimmedBlanks) else {
            throw .notOnScale(text, lowest: scale.values.lowerBound, highest: scale.values.upperBound)
        }
        return value
    }

    /// Numbers parted by blanks, commas or semicolons; `nil` if anything else stands there.
    static func numbers(_ text: String) -> [Int]? {
        let words = text.split { $0.isWhitespace || $0 == "," || $0 == ";" }
        let numbers = words.compactMap { Int($0) }
        return numbers.count == words.count ? numbers : nil
    }
}

extension Activity.Kind {
    /// Whether a line that begins with `answer` can hand something in for it.
    fileprivate var isAnsweredInOneLine: Bool {
        switch self {
        case .poll, .quiz, .question, .words, .scale, .rank, .questionsAndAnswers: true
        case .worksheet, .map, .reflection, .rubric, .slots, .slides: false
        }
    }
}

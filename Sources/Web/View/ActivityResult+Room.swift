import Workshop

extension ActivityResult {
    /// The result as the whole room may see it: without who said what, and without what the facilitator has hidden.
    var forTheRoom: ActivityResult {
        switch self {
        case .poll(var result):
            result.answers = []
            return .poll(result)
        case .quiz(var result):
            result.answers = []
            return .quiz(result)
        case .words(var result):
            result.answers = []
            return .words(result)
        case .scale(var result):
            result.answers = []
            return .scale(result)
        case .rank(var result):
            result.answers = []
            return .rank(result)
        case .question(var result):
            result.answers = result.answers.forTheRoom
            return .question(result)
        case .reflection(var result):
            for index in result.questions.indices {
                result.questions[index].answers = result.questions[index].answers.forTheRoom
            }
            return .reflection(result)
        case .questionsAndAnswers(var result):
            result.questions = result.questions.filter { !$0.isHidden }
            for index in result.questions.indices { result.questions[index].learner = nil }
            return .questionsAndAnswers(result)
        case .map(var result):
            for index in result.maps.indices { result.maps[index].author = nil }
            result.maps.sort { "\($0)" < "\($1)" }
            return .map(result)
        case .rubric(var result):
            for index in result.teams.indices { result.teams[index].sheets = [] }
            return .rubric(result)
        case .worksheet, .slots, .slides: return self
        }
    }

    func write(to text: inout JSONText) {
        switch self {
        case .poll(let result): text.value(encoding: result)
        case .quiz(let result): text.value(encoding: result)
        case .question(let result): text.value(encoding: result)
        case .words(let result): text.value(encoding: result)
        case .scale(let result): text.value(encoding: result)
        case .rank(let result): text.value(encoding: result)
        case .questionsAndAnswers(let result): text.value(encoding: result)
        case .worksheet(let result): text.value(encoding: result)
        case .map(let result): text.value(encoding: result)
        case .reflection(let result): text.value(encoding: result)
        case .rubric(let result): text.value(encoding: result)
        case .slots(let result): text.value(encoding: result)
        case .slides(let result): text.value(encoding: result)
        }
    }
}

extension [TextAnswer] {
    /// What is not hidden, without names, in an order that tells nothing of who joined when.
    fileprivate var forTheRoom: [TextAnswer] {
        filter { !$0.isHidden }
            .map { TextAnswer(learner: nil, text: $0.text, group: $0.group, isPinned: $0.isPinned) }
            .sorted { ($0.isPinned ? 0 : 1, $0.text) < ($1.isPinned ? 0 : 1, $1.text) }
    }
}

import Lessons

extension SubmissionEntry {
    /// What the entry asks of a session, its words looked up in what was asked there.
    func commands(in session: Session, team: (String) -> TeamID?) throws(SubmissionFault) -> [Command] {
        let activity = try activity(in: session)
        if let commands = try commands(for: activity, in: session, team: team) { return commands }
        guard let key = activity.kind.answerKey else { throw fault(.takesNothing(title: activity.title)) }
        throw fault(.wrongAnswer(title: activity.title, takes: key))
    }

    /// - Returns: `nil` if the activity asks for another kind of answer.
    private func commands(
        for activity: Activity,
        in session: Session,
        team: (String) -> TeamID?
    ) throws(SubmissionFault) -> [Command]? {
        let id = activity.id
        switch activity.kind {
        case .poll(let poll):
            guard case .choices(let choices) = answer else { return nil }
            return [.answerPoll(id, choices: try numbers(of: choices, in: poll.choices, at: "choices"))]
        case .quiz(let quiz):
            guard case .choices(let choices) = answer else { return nil }
            return [.answerQuiz(id, choices: try numbers(of: choices, in: quiz.choices, at: "choices"))]
        case .question:
            guard case .text(let text) = answer else { return nil }
            return [.answerQuestion(id, text: text)]
        case .words:
            if case .words(let words) = answer { return [.answerWords(id, words: words)] }
            guard case .text(let text) = answer else { return nil }
            return [.answerWords(id, words: WordCloud.words(in: text))]
        case .scale(let scale):
            guard case .value(let value) = answer else { return nil }
            return [.answerScale(id, value: try number(of: value, on: scale))]
        case .rank(let ranking):
            guard case .order(let order) = answer else { return nil }
            return [.answerRank(id, order: try numbers(of: order, in: ranking.items, at: "order"))]
        case .questionsAndAnswers:
            if case .votes(let votes) = answer { return try self.votes(votes, for: id, in: session) }
            guard case .text(let text) = answer else { return nil }
            return [.ask(id, text: text)]
        case .worksheet(let worksheet):
            guard case .fields(let fields) = answer else { return nil }
            return try fill(fields, of: worksheet, id)
        case .map(let task):
            guard case .placements(let placed, let links) = answer else { return nil }
            return try place(placed, links, on: task, id)
        case .reflection(let questions):
            guard case .answers(let answers) = answer else { return nil }
            return try reflect(answers, on: questions, id)
        case .rubric(let rubric):
            guard case .scores(let scores, let comment, let subject) = answer else { return nil }
            let sheet = ScoreSheet(scores: try self.scores(scores, in: rubric), comment: comment)
            return [try score(id, sheet, of: subject, team: team)]
        case .slots, .slides: return nil
        }
    }

    private func score(
        _ id: ActivityID,
        _ sheet: ScoreSheet,
        of subject: Subject,
        team: (String) -> TeamID?
    ) throws(SubmissionFault) -> Command {
        switch subject {
        case .ownTeam: return .scoreOwnTeam(id, sheet: sheet)
        case .team(let name):
            guard let team = team(name) else { throw fault(.unknownTeam(name), at: "scoredTeam") }
            return .score(id, team: team, sheet: sheet)
        }
    }

    private func activity(in session: Session) throws(SubmissionFault) -> Activity {
        let name = activity.trimmed
        if let activity = session.activity(ActivityID(rawValue: name)) { return activity }
        let called = session.setup.activities.filter { $0.title.nameKey == name.nameKey }
        guard let activity = called.first else { throw fault(.unknownActivity(name), at: "activity") }
        guard called.count == 1 else { throw fault(.ambiguousActivity(name), at: "activity") }
        return activity
    }

    private func scores(_ given: [Scored], in rubric: Rubric) throws(SubmissionFault) -> [Int?] {
        var scores: [Int?] = rubric.criteria.map { _ in nil }
        let names = rubric.criteria.map(\.name)
        for scored in given {
            let index =
                switch scored.criterion {
                case .number(let number): names[number: number] == nil ? nil : number - 1
                case .words(let words): names.index(of: words)
                }
            guard let index else {
                throw fault(.unknownCriterion("\(scored.criterion)", of: names), at: "scores")
            }
            scores[index] = try score(scored.score, by: rubric.criteria[index])
        }
        return scores
    }

    private func score(_ score: Reference, by criterion: Rubric.Criterion) throws(SubmissionFault) -> Int {
        switch score {
        case .number(let number): return number
        case .words(let words):
            guard let index = criterion.levels.map(\.name).index(of: words) else {
                throw fault(.unknownLevel(words, of: criterion.levels.map(\.name)), at: "scores.\(criterion.name)")
            }
            return criterion.levels[index].score
        }
    }
}

extension Activity.Kind {
    /// The key under which an entry hands something in for it; `nil` if nobody does.
    fileprivate var answerKey: String? {
        switch self {
        case .poll, .quiz: "choices"
        case .question: "text"
        case .words: "words"
        case .scale: "value"
        case .rank: "order"
        case .questionsAndAnswers: "text or votes"
        case .worksheet: "fields"
        case .map: "placements"
        case .reflection: "answers"
        case .rubric: "scores"
        case .slots, .slides: nil
        }
    }
}

extension [String] {
    /// Where a text stands, whatever its letter case and the white space around it.
    func index(of words: String) -> Int? {
        let key = words.trimmed.nameKey
        return firstIndex { $0.trimmed.nameKey == key }
    }
}

import Lessons

extension SubmissionEntry {
    /// What the entry asks of a session, its words looked up in what was asked there.
    func commands(in session: Session, team: (String) -> TeamID?) throws(SubmissionFault) -> [Command] {
        let activity = try activity(in: session)
        switch (activity.kind, answer) {
        case (.poll(let poll), .choices(let choices)):
            return [.answerPoll(activity.id, choices: try numbers(of: choices, in: poll))]
        case (.question, .text(let text)):
            return [.answerQuestion(activity.id, text: text)]
        case (.reflection(let questions), .answers(let answers)):
            return try answers.map { answered throws(SubmissionFault) in
                .answerReflection(
                    activity.id,
                    question: try number(of: answered.question, in: questions),
                    text: answered.text
                )
            }
        case (.rubric(let rubric), .scores(let scores, let comment, let subject)):
            let sheet = ScoreSheet(scores: try self.scores(scores, in: rubric), comment: comment)
            switch subject {
            case .ownTeam: return [.scoreOwnTeam(activity.id, sheet: sheet)]
            case .team(let name):
                guard let id = team(name) else { throw fault(.unknownTeam(name), at: "scoredTeam") }
                return [.score(activity.id, team: id, sheet: sheet)]
            }
        case (.poll, _): throw wrongAnswer(activity, takes: "choices")
        case (.question, _): throw wrongAnswer(activity, takes: "text")
        case (.reflection, _): throw wrongAnswer(activity, takes: "answers")
        case (.rubric, _): throw wrongAnswer(activity, takes: "scores")
        }
    }

    private func wrongAnswer(_ activity: Activity, takes key: String) -> SubmissionFault {
        fault(.wrongAnswer(title: activity.title, takes: key))
    }

    private func activity(in session: Session) throws(SubmissionFault) -> Activity {
        let name = activity.trimmed
        if let activity = session.activity(ActivityID(rawValue: name)) { return activity }
        let called = session.setup.activities.filter { $0.title.nameKey == name.nameKey }
        guard let activity = called.first else { throw fault(.unknownActivity(name), at: "activity") }
        guard called.count == 1 else { throw fault(.ambiguousActivity(name), at: "activity") }
        return activity
    }

    /// Numbers pass as they are: whether the poll has them is for the session to say.
    private func numbers(of choices: [Reference], in poll: Poll) throws(SubmissionFault) -> [Int] {
        try choices.map { choice throws(SubmissionFault) in
            switch choice {
            case .number(let number): return number
            case .words(let words):
                guard let index = poll.choices.index(of: words) else {
                    throw fault(.unknownOption(words, of: poll.choices), at: "choices")
                }
                return index + 1
            }
        }
    }

    private func number(of question: Reference, in questions: [String]) throws(SubmissionFault) -> Int {
        switch question {
        case .number(let number): return number
        case .words(let words):
            if let index = questions.index(of: words) { return index + 1 }
            guard let number = Int(words) else {
                throw fault(.unknownQuestion(words, count: questions.count), at: "answers")
            }
            return number
        }
    }

    private func scores(_ given: [Scored], in rubric: Rubric) throws(SubmissionFault) -> [Int?] {
        var scores: [Int?] = rubric.criteria.map { _ in nil }
        let names = rubric.criteria.map(\.name)
        for scored in given {
            let index =
                switch scored.criterion {
                case .number(let number): names.indices.contains(number - 1) ? number - 1 : nil
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

extension [String] {
    /// Where a text stands, whatever its letter case and the white space around it.
    fileprivate func index(of words: String) -> Int? {
        let key = words.trimmed.nameKey
        return firstIndex { $0.trimmed.nameKey == key }
    }
}

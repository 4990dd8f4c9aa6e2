import Lessons
import Workshop

extension SessionTables {
    /// Everything that was handed in but scores: one row an option chosen, a word, a text, a field, a component.
    ///
    /// `part` is what was asked where an activity asks for several things: a question, a field, a component; `answer` is
    /// in words, `value` the number of an option, a number on a scale, a place in a ranking. Nobody is named in what is
    /// anonymous, and its rows stand in an order that says nothing of who handed them in.
    package var answers: CSVTable {
        CSVTable(
            columns: [
                "activity", "phase", "kind", "title", "part", "learner", "name", "team", "answer", "value", "right",
                "votes", "group", "pinned", "hidden", "visibility", "evolution",
            ],
            rows: session.setup.activities.flatMap { activity in
                guard let result = session.result(of: activity.id) else { return [] as [[CSVTable.Cell]] }
                return answers(of: result, in: activity).map { cells(of: $0, in: activity) }
            }
        )
    }

    /// One row before it is laid out; what is `nil` does not apply.
    private struct Answer {
        var part: String?
        var learner: LearnerID?
        var team: TeamID?
        var answer: String?
        var value: Int?
        var isRight: Bool?
        var votes: Int?
        var text: TextAnswer?
        var visibility: Double?
        var evolution: Double?
    }

    private func cells(of answer: Answer, in activity: Activity) -> [CSVTable.Cell] {
        [
            .text(activity.id.rawValue), .text(activity.phase.rawValue), .text(activity.kind.name),
            .text(activity.title), .text(answer.part),
        ] + people(answer.learner, team: answer.team) + [
            .text(answer.answer ?? answer.text?.text), .integer(answer.value), .flag(answer.isRight),
            .integer(answer.votes), .text(answer.text?.group), .flag(answer.text?.isPinned),
            .flag(answer.text?.isHidden), .number(answer.visibility), .number(answer.evolution),
        ]
    }

    private func answers(of result: ActivityResult, in activity: Activity) -> [Answer] {
        switch result {
        case .poll(let poll):
            let options = poll.choices.map { Option(number: $0.choice, text: $0.text, count: $0.count) }
            return choices(poll.answers.map { ($0.learner, $0.choices) }, among: options, poll.activity)
        case .quiz(let quiz):
            let options = quiz.choices.map {
                Option(number: $0.choice, text: $0.text, count: $0.count, isRight: $0.isRight)
            }
            return choices(quiz.answers.map { ($0.learner, $0.choices) }, among: options, quiz.activity)
        case .scale(let scale):
            let options = scale.values.map {
                Option(number: $0.value, text: $0.meaning ?? "", count: $0.count)
            }
            return choices(scale.answers.map { ($0.learner, [$0.value]) }, among: options, scale.activity)
        case .question(let question): return question.answers.map { Answer(learner: $0.learner, text: $0) }
        case .reflection(let reflection):
            return reflection.questions.flatMap { question in
                question.answers.map { Answer(part: question.text, learner: $0.learner, text: $0) }
            }
        case .words(let words):
            guard !words.activity.isAnonymous else {
                return words.words.flatMap { word in
                    Array(repeating: Answer(answer: word.text), count: word.count)
                }
            }
            return words.answers.flatMap { ballot in
                ballot.words.map { Answer(learner: ballot.learner, answer: $0) }
            }
        case .rank(let rank): return ranked(rank, in: activity)
        case .questionsAndAnswers(let wall):
            return wall.questions.sorted { $0.number < $1.number }.map { asked in
                let text = TextAnswer(
                    learner: asked.learner,
                    text: asked.text,
                    group: asked.group,
                    isPinned: asked.isPinned,
                    isHidden: asked.isHidden
                )
                return Answer(learner: asked.learner, value: asked.number, votes: asked.votes, text: text)
            }
        case .worksheet(let worksheet): return filled(worksheet)
        case .map(let map): return placed(map)
        case .rubric, .slots, .slides: return []
        }
    }

    private struct Option {
        var number: Int
        var text: String
        var count: Int
        var isRight: Bool?
    }

    /// By learner; of what is anonymous every option as often as it was chosen.
    private func choices(
        _ ballots: [(learner: LearnerID, choices: [Int])],
        among options: [Option],
        _ activity: ActivityHeading
    ) -> [Answer] {
        func answer(_ option: Option, _ learner: LearnerID?) -> Answer {
            Answer(
                learner: learner,
                answer: option.text.isEmpty ? nil : option.text,
                value: option.number,
                isRight: option.isRight
            )
        }
        guard !activity.isAnonymous else {
            return options.flatMap { Array(repeating: answer($0, nil), count: $0.count) }
        }
        return ballots.flatMap { ballot in
            ballot.choices.compactMap { number in
                options.first { $0.number == number }.map { answer($0, ballot.learner) }
            }
        }
    }

    private func ranked(_ rank: RankResult, in activity: Activity) -> [Answer] {
        let texts = Dictionary(rank.items.map { ($0.item, $0.text) }) { first, _ in first }
        let secret = (session.activities[activity.id]?.choices ?? [:]).values
            .sorted { $0.lexicographicallyPrecedes($1) }
            .map { (learner: LearnerID?.none, order: $0) }
        let ballots = rank.activity.isAnonymous ? secret : rank.answers.map { (learner: $0.learner, order: $0.order) }
        return ballots.flatMap { ballot in
            ballot.order.enumerated().map { place, item in
                Answer(learner: ballot.learner, answer: texts[item], value: place + 1)
            }
        }
    }

    private func filled(_ worksheet: WorksheetResult) -> [Answer] {
        worksheet.sheets.flatMap { sheet in
            sheet.entries.map { entry in
                Answer(
                    part: worksheet.fields[entry.field - 1],
                    learner: entry.writer,
                    team: sheet.author.team,
                    answer: entry.text
                )
            }
        }
    }

    /// A row a component; where one needs another, a row with the other as its answer.
    private func placed(_ map: MapResult) -> [Answer] {
        let texts = Dictionary(map.components.map { ($0.component, $0.text) }) { first, _ in first }
        return map.maps.flatMap { authored -> [Answer] in
            let learner: LearnerID? = if case .learner(let learner) = authored.author { learner } else { nil }
            let team = authored.author?.team
            let places = authored.placements.map {
                Answer(
                    part: texts[$0.component],
                    learner: learner,
                    team: team,
                    visibility: $0.visibility,
                    evolution: $0.evolution
                )
            }
            let links = authored.links.map {
                Answer(part: texts[$0.from], learner: learner, team: team, answer: texts[$0.to].map { "needs \($0)" })
            }
            return places + links
        }
    }
}

extension Author {
    /// The team, where it is one.
    var team: TeamID? {
        switch self {
        case .team(let team): team
        case .learner: nil
        }
    }
}

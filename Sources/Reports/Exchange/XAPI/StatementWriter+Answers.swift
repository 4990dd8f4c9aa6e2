import Lessons
import Workshop

// What was handed in, as statements. Responses are written as xAPI has them: several of one kind are joined by "[,]".

extension StatementWriter {
    func statements(of done: HandedIn, at instant: Instant) throws -> [Statement] {
        guard let activity = session.activity(done.activity) else { return [] }
        switch done.what {
        case .numbers, .text, .words, .placement:
            return [try answer(done, to: activity, at: instant)]
        case .sheet(let sheet, let team, let isOwn):
            guard case .rubric(let rubric) = activity.kind else { return [] }
            return try scores(sheet, of: team, isOwn, by: rubric, done, in: activity, at: instant)
        }
    }

    private func answer(_ done: HandedIn, to activity: Activity, at instant: Instant) throws -> Statement {
        let isQuestion = if case .questionsAndAnswers = activity.kind { true } else { false }
        return try statement(
            isQuestion ? .asked : .answered,
            done,
            in: activity,
            try json(.object(activity.id, done.part, criterion: nil)) {
                Statement.Target(id: target(of: done, in: activity), definition: definition(of: done, in: activity))
            },
            try json(Statement.Result(success: success(done, activity), response: response(done, activity))),
            at: instant
        )
    }

    /// - Parameter name: what tells it from other statements about the same.
    private func statement(
        _ verb: Statement.Verb,
        _ done: HandedIn,
        in activity: Activity,
        _ object: [UInt8],
        _ result: [UInt8],
        name: String = "",
        at instant: Instant
    ) throws -> Statement {
        let isOwn = if case .sheet(_, _, true) = done.what { true } else { false }
        let isAnonymous = activity.options.isAnonymous
        let team = isAnonymous ? nil : done.team ?? session.learner(done.learner)?.team
        let group = isAnonymous ? nil : done.team
        return Statement(
            id: id("\(verb.name) \(done.key)\(name)"),
            actor: try group.map { try actor($0) } ?? actor(done.learner),
            verb: try self.verb(verb),
            object: object,
            result: result,
            context: try context(team, activity, isOwn: isOwn),
            timestamp: instant.description
        )
    }

    /// What asks for one thing is one activity; else each of its questions, fields and components is.
    private func target(of done: HandedIn, in activity: Activity) -> String {
        switch activity.kind {
        case .poll, .quiz, .question, .words, .scale, .rank, .questionsAndAnswers, .rubric, .slots, .slides:
            "\(address)#\(activity.id)"
        case .reflection, .worksheet, .map: "\(address)#\(activity.id)/\(done.part)"
        }
    }

    private func definition(of done: HandedIn, in activity: Activity) -> Statement.Definition {
        let number = if case .number(let number) = done.part { number - 1 } else { 0 }
        var definition = Statement.Definition(
            type: Statement.Definition.type("cmi.interaction"),
            name: ["und": activity.title]
        )
        switch activity.kind {
        case .poll(let poll):
            definition.interactionType = .choice
            definition.choices = components(poll.choices)
        case .quiz(let quiz):
            definition.interactionType = .choice
            definition.choices = components(quiz.choices)
            definition.correctResponsesPattern = [quiz.right.map(String.init).joined(separator: "[,]")]
        case .rank(let ranking):
            definition.interactionType = .sequencing
            definition.choices = components(ranking.items)
        case .scale(let scale):
            definition.interactionType = .likert
            definition.scale = scale.values.map {
                .init(id: "\($0)", description: ["und": scale.meaning(of: $0) ?? "\($0)"])
            }
        case .words: definition.interactionType = .fillIn
        case .reflection(let questions):
            definition.interactionType = .longFillIn
            definition.name = name(number, in: questions, of: activity)
        case .worksheet(let worksheet):
            definition.interactionType = .longFillIn
            definition.name = name(number, in: worksheet.fields, of: activity)
        case .map(let task):
            definition.interactionType = .other
            definition.name = name(number, in: task.components, of: activity)
        case .question: definition.interactionType = .longFillIn
        case .questionsAndAnswers, .rubric, .slots, .slides:
            definition.type = Statement.Definition.type("question")
        }
        return definition
    }

    private func components(_ texts: [String]) -> [Statement.Definition.Component] {
        texts.enumerated().map { .init(id: "\($0 + 1)", description: ["und": $1]) }
    }

    private func name(_ index: Int, in texts: [String], of activity: Activity) -> Statement.Words {
        ["und": texts.indices.contains(index) ? "\(activity.title): \(texts[index])" : activity.title]
    }

    private func response(_ done: HandedIn, _ activity: Activity) -> String? {
        switch done.what {
        case .numbers(let numbers): numbers.map(String.init).joined(separator: "[,]")
        case .words(let words): words.joined(separator: "[,]")
        case .text(let text): text
        case .placement(let placement): "\(placement.visibility)[,]\(placement.evolution)"
        case .sheet: nil
        }
    }

    private func success(_ done: HandedIn, _ activity: Activity) -> Bool? {
        guard case .quiz(let quiz) = activity.kind, case .numbers(let numbers) = done.what else { return nil }
        return numbers.sorted() == quiz.right.sorted()
    }
}

// Scores.
extension StatementWriter {
    /// A statement a criterion, and one for the comment; none for a sheet that does not count.
    private func scores(
        _ sheet: ScoreSheet,
        of scored: TeamID?,
        _ isOwn: Bool,
        by rubric: Rubric,
        _ done: HandedIn,
        in activity: Activity,
        at instant: Instant
    ) throws -> [Statement] {
        let own = session.learner(done.learner)?.team
        let isAbout = scored ?? session.activities[activity.id]?.sheets.ownTeams[done.learner]
        guard let team = isAbout, sheet.isComplete, sheet.scores.count == rubric.criteria.count,
            done.learner.isAnonymous || (own == team) == isOwn
        else { return [] }
        var statements: [Statement] = []
        for (index, (criterion, raw)) in zip(rubric.criteria, sheet.scores).enumerated() {
            guard let score = score(raw, by: criterion) else { continue }
            statements.append(
                try statement(
                    .scored,
                    done,
                    in: activity,
                    try performance(of: team, in: activity, by: criterion, number: index + 1),
                    try json(.score(score)) { Statement.Result(score: score) },
                    name: "/\(index + 1)",
                    at: instant
                )
            )
        }
        if let comment = sheet.comment {
            let object = try performance(of: team, in: activity)
            let result = try json(Statement.Result(response: comment))
            statements.append(try statement(.commented, done, in: activity, object, result, at: instant))
        }
        return statements
    }

    /// What was scored, or commented on: all that a team did, or what one criterion is about.
    private func performance(
        of team: TeamID,
        in activity: Activity,
        by criterion: Rubric.Criterion? = nil,
        number: Int? = nil
    ) throws -> [UInt8] {
        try json(.object(activity.id, .team(team), criterion: number)) {
            let name = session.team(team)?.name ?? "\(team)"
            return Statement.Target(
                id: "\(address)#\(activity.id)/\(team)" + (number.map { "/\($0)" } ?? ""),
                definition: .init(
                    type: Statement.Definition.type("performance"),
                    name: ["und": "\(activity.title): \(criterion.map { "\($0.name), " } ?? "")\(name)"]
                )
            )
        }
    }

    private func score(_ raw: Int?, by criterion: Rubric.Criterion) -> Statement.Result.Score? {
        let levels = criterion.levels.map(\.score)
        guard let raw, let lowest = levels.min(), let highest = levels.max(), (lowest...highest).contains(raw) else {
            return nil
        }
        let scaled = highest > lowest ? Double(raw - lowest) / Double(highest - lowest) : nil
        return .init(scaled: scaled, raw: raw, min: lowest, max: highest)
    }
}

import Lessons
import Workshop

// What was handed in, as statements. Responses are written as xAPI has them: several of one kind are joined by "[,]".

extension SessionStatements {
    func statements(of done: HandedIn, at instant: Instant) -> [Statement] {
        guard let activity = session.activity(done.activity) else { return [] }
        switch done.what {
        case .numbers, .text, .words, .placement:
            return [answer(done, to: activity, at: instant)]
        case .sheet(let sheet, let team, let isOwn):
            guard case .rubric(let rubric) = activity.kind else { return [] }
            return scores(sheet, of: team, isOwn, by: rubric, done, in: activity, at: instant)
        }
    }

    private func answer(_ done: HandedIn, to activity: Activity, at instant: Instant) -> Statement {
        let isQuestion = if case .questionsAndAnswers = activity.kind { true } else { false }
        return statement(
            isQuestion ? .asked : .answered,
            done,
            in: activity,
            Statement.Target(id: address(of: done, in: activity), definition: definition(of: done, in: activity)),
            Statement.Result(success: success(done, activity), response: response(done, activity)),
            at: instant
        )
    }

    func statement(
        _ verb: Statement.Verb,
        _ done: HandedIn,
        in activity: Activity,
        _ object: Statement.Target,
        _ result: Statement.Result,
        name: String = "",
        at instant: Instant
    ) -> Statement {
        let isOwn = if case .sheet(_, _, true) = done.what { true } else { false }
        let team = done.team ?? session.learner(done.learner)?.team
        var context = context(team, objectives: activity.assesses)
        if isOwn { context.extensions = ["urn:lectern:own-team": true] }
        let isAnonymous = activity.options.isAnonymous
        if isAnonymous { context.team = nil }
        let actor = isAnonymous ? actor(done.learner) : done.team.map(group) ?? actor(done.learner)
        return Statement(
            id: "\(StableUUID("\(verb.display["en"] ?? "") \(done.key)\(name)", in: session.identifier))",
            actor: actor,
            verb: verb,
            object: object,
            result: result,
            context: context,
            timestamp: instant.description
        )
    }

    /// What asks for one thing is one activity; else each of its questions, fields and components is.
    private func address(of done: HandedIn, in activity: Activity) -> String {
        switch activity.kind {
        case .poll, .quiz, .question, .words, .scale, .rank, .questionsAndAnswers, .rubric, .slots, .slides:
            "\(address)#\(activity.id)"
        case .reflection, .worksheet, .map: "\(address)#\(activity.id)/\(done.part)"
        }
    }

    private func definition(of done: HandedIn, in activity: Activity) -> Statement.Definition {
        let number = (Int(done.part) ?? 1) - 1
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
extension SessionStatements {
    /// A statement a criterion, and one for the comment; none for a sheet that does not count.
    private func scores(
        _ sheet: ScoreSheet,
        of scored: TeamID?,
        _ isOwn: Bool,
        by rubric: Rubric,
        _ done: HandedIn,
        in activity: Activity,
        at instant: Instant
    ) -> [Statement] {
        let own = session.learner(done.learner)?.team
        let isAbout = scored ?? session.activities[activity.id]?.sheets.ownTeams[done.learner]
        guard let team = isAbout, sheet.isComplete, sheet.scores.count == rubric.criteria.count,
            done.learner.isAnonymous || (own == team) == isOwn
        else { return [] }
        let address = "\(address)#\(activity.id)/\(team)"
        let name = session.team(team)?.name ?? "\(team)"
        let scores = zip(rubric.criteria, sheet.scores).enumerated().compactMap { index, pair -> Statement? in
            guard let score = score(pair.1, by: pair.0) else { return nil }
            let object = Statement.Target(
                id: "\(address)/\(index + 1)",
                definition: .init(
                    type: Statement.Definition.type("performance"),
                    name: ["und": "\(activity.title): \(pair.0.name), \(name)"]
                )
            )
            return statement(
                .scored,
                done,
                in: activity,
                object,
                .init(score: score),
                name: "/\(index + 1)",
                at: instant
            )
        }
        guard let comment = sheet.comment else { return scores }
        let object = Statement.Target(
            id: address,
            definition: .init(
                type: Statement.Definition.type("performance"),
                name: ["und": "\(activity.title): \(name)"]
            )
        )
        return scores + [statement(.commented, done, in: activity, object, .init(response: comment), at: instant)]
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

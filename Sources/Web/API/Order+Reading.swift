import HTTPTypes
import Lessons
import Workshop

extension Order {
    /// Reads the object under `command`: its `type`, and exactly the fields that belong to it.
    static func read(_ fields: inout Fields) throws(APIError) -> (name: CommandName, order: Order) {
        let written = try fields.string("type")
        guard let name = CommandName(rawValue: written) else {
            throw APIError(.badRequest, "unknownCommand", "There is no command “\(written.prefix(40))”.")
        }
        let order = try name.sender == .learner ? learners(name, &fields) : facilitators(name, &fields)
        try fields.finish()
        return (name, order)
    }

    private static func learners(_ name: CommandName, _ fields: inout Fields) throws(APIError) -> Order {
        if name == .chooseTeam { return .command(.chooseTeam(try fields.team("team"))) }
        let id = try fields.activity()
        let command: Command =
            switch name {
            case .answerPoll: .answerPoll(id, choices: try fields.ints("choices"))
            case .answerQuiz: .answerQuiz(id, choices: try fields.ints("choices"))
            case .answerQuestion: .answerQuestion(id, text: try fields.string("text"))
            case .answerWords: .answerWords(id, words: try fields.strings("words"))
            case .answerScale: .answerScale(id, value: try fields.int("value"))
            case .answerRank: .answerRank(id, order: try fields.ints("order"))
            case .ask: .ask(id, text: try fields.string("text"))
            case .vote: .vote(id, question: try fields.int("question"), isFor: try fields.bool("isFor"))
            case .fillWorksheet: .fillWorksheet(id, field: try fields.int("field"), text: try fields.string("text"))
            case .place: .place(id, component: try fields.int("component"), at: try fields.placement())
            case .link:
                .link(
                    id,
                    MapTask.Link(from: try fields.int("from"), to: try fields.int("to")),
                    isLinked: try fields.bool("isLinked")
                )
            case .answerReflection:
                .answerReflection(id, question: try fields.int("question"), text: try fields.string("text"))
            case .score: .score(id, team: try fields.team("team"), sheet: try fields.sheet())
            case .scoreOwnTeam: .scoreOwnTeam(id, sheet: try fields.sheet())
            case .chooseTeam, .start, .pause, .resume, .extend, .next, .back, .end, .open, .close, .showResults,
                .group, .mark, .present, .addTeam, .move, .rename, .merge, .remove, .lockJoining, .showSlide,
                .showOnScreen, .makeOneTimeCodes:
                throw .notAllowed
            }
        return .command(command)
    }

    private static func facilitators(_ name: CommandName, _ fields: inout Fields) throws(APIError) -> Order {
        switch name {
        case .start: .command(.start(startedAt: nil))
        case .pause: .command(.pause)
        case .resume: .command(.resume)
        case .extend: .command(.extend(seconds: try fields.int("seconds")))
        case .next: .command(.next)
        case .back: .command(.back)
        case .end: .command(.end)
        case .open: .command(.open(try fields.activity()))
        case .close: .command(.close(try fields.activity()))
        case .showResults: .command(.showResults(try fields.activity()))
        case .group:
            .command(
                .group(
                    try fields.activity(),
                    answers: try fields.ints("answers", most: 1_000),
                    label: try fields.optionalString("label")
                )
            )
        case .mark:
            .command(
                .mark(try fields.activity(), answers: try fields.ints("answers", most: 1_000), try fields.mark())
            )
        case .present: .command(.present(try fields.activity(), team: try fields.optionalTeam("team")))
        case .addTeam: .command(.addTeam(name: try fields.string("name")))
        case .move: .command(.move(try fields.learner("learner"), to: try fields.optionalTeam("team")))
        case .rename: .command(.rename(try fields.learner("learner"), name: try fields.string("name")))
        case .merge: .command(.merge(try fields.learner("learner"), into: try fields.learner("into")))
        case .remove: .command(.remove(try fields.learner("learner")))
        case .lockJoining: .lockJoining(try fields.bool("isLocked"))
        case .showSlide: .command(.showSlide(try fields.activity(), try fields.int("index")))
        case .showOnScreen: .showOnScreen(try fields.optionalString("activity").map(ActivityID.init(rawValue:)))
        case .makeOneTimeCodes: .makeOneTimeCodes(try fields.count())
        case .answerPoll, .answerQuiz, .answerQuestion, .answerWords, .answerScale, .answerRank, .ask, .vote,
            .fillWorksheet, .place, .link, .answerReflection, .score, .scoreOwnTeam, .chooseTeam:
            throw .notAllowed
        }
    }
}

extension Fields {
    fileprivate mutating func activity() throws(APIError) -> ActivityID {
        ActivityID(rawValue: try string("activity"))
    }

    fileprivate mutating func team(_ field: String) throws(APIError) -> TeamID {
        guard let id = TeamID(try string(field)) else { throw .wrongType(field, "a team such as t2") }
        return id
    }

    fileprivate mutating func optionalTeam(_ field: String) throws(APIError) -> TeamID? {
        guard let text = try optionalString(field) else { return nil }
        guard let id = TeamID(text) else { throw .wrongType(field, "a team such as t2, or null") }
        return id
    }

    fileprivate mutating func learner(_ field: String) throws(APIError) -> LearnerID {
        guard let id = LearnerID(try string(field)) else { throw .wrongType(field, "a learner such as l3") }
        return id
    }

    /// `visibility` and `evolution`; both null or left out takes the component off the map.
    fileprivate mutating func placement() throws(APIError) -> Placement? {
        let isWithoutVisibility = takeNull("visibility") || !has("visibility")
        let isWithoutEvolution = takeNull("evolution") || !has("evolution")
        if isWithoutVisibility, isWithoutEvolution { return nil }
        if isWithoutVisibility { throw .missing("command.visibility") }
        if isWithoutEvolution { throw .missing("command.evolution") }
        let visibility = try double("visibility")
        let evolution = try double("evolution")
        guard let placement = Placement(visibility: visibility, evolution: evolution) else {
            throw APIError(Refusal.outsideMap)
        }
        return placement
    }

    fileprivate mutating func sheet() throws(APIError) -> ScoreSheet {
        ScoreSheet(scores: try optionalInts("scores"), comment: try optionalString("comment"))
    }

    fileprivate mutating func mark() throws(APIError) -> AnswerMark {
        guard let mark = AnswerMark(rawValue: try string("mark")) else {
            throw .wrongType("mark", AnswerMark.allCases.map(\.rawValue).joined(separator: ", "))
        }
        return mark
    }

    fileprivate mutating func count() throws(APIError) -> Int {
        let count = try int("count")
        guard (1...500).contains(count) else { throw .wrongType("count", "a number from 1 to 500") }
        return count
    }
}

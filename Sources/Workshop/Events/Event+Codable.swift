import Lessons

// An event as the journal writes it: one flat object, to which `Records` adds `v`, `seq` and `crc`.
//
//     {"at":"2026-11-21T14:03:12.480Z","by":"l3","request":"9f","type":"pollAnswered","activity":"engage-1","choices":[1]}
//
// Strings are read here and parsed by the types' own initialisers rather than decoded as those types, which would take
// half as long again: a journal of 100,000 lines is read in under a second.

private enum Key: String, CodingKey {
    case at, by, request, type
    case setup, startedAt, index, extendedSeconds, learner, team, name
    case activity, choices, question, text, scores, comment, droppedBytes
    case words, value, order, answer, answers, label, mark, author, field, component, visibility, evolution, from, to
    case removedEvents, reviews, means, slide, into
}

extension Event: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        at = try container.instant(.at)
        by = try container.written(Participant.self, .by)
        request = try container.writtenIfPresent(RequestID.self, .request)
        body = try Body(from: container, of: decoder)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(at, forKey: .at)
        try container.encode(by, forKey: .by)
        try container.encodeIfPresent(request, forKey: .request)
        try container.encode(body.type.rawValue, forKey: .type)
        try body.encode(to: &container)
        if case .time(let event) = body {
            var container = encoder.container(keyedBy: TimeKey.self)
            try event.encode(to: &container)
        }
    }
}

extension Event.Body {
    fileprivate init(from container: KeyedDecodingContainer<Key>, of decoder: any Decoder) throws {
        let name = try container.decode(String.self, forKey: .type)
        guard let type = Event.EventType(rawValue: name) else {
            throw container.corrupted(.type, "“\(name)” is no type of event that this version knows")
        }
        self =
            switch type {
            case .sessionCreated: .sessionCreated(try container.decode(SessionSetup.self, forKey: .setup))
            case .sessionStarted: .sessionStarted(startedAt: try container.instant(.startedAt))
            case .itemStarted: .itemStarted(index: try container.int(.index))
            case .sessionPaused: .sessionPaused
            case .sessionResumed: .sessionResumed
            case .itemExtended:
                .itemExtended(index: try container.int(.index), seconds: try container.int(.extendedSeconds))
            case .sessionEnded: .sessionEnded
            case .teamAdded: .teamAdded(try container.written(TeamID.self, .team), name: try container.string(.name))
            case .learnerJoined:
                .learnerJoined(
                    try container.written(LearnerID.self, .learner),
                    name: try container.string(.name),
                    team: try container.writtenIfPresent(TeamID.self, .team)
                )
            case .learnerMoved:
                .learnerMoved(
                    try container.written(LearnerID.self, .learner),
                    team: try container.writtenIfPresent(TeamID.self, .team)
                )
            case .learnerRenamed:
                .learnerRenamed(try container.written(LearnerID.self, .learner), name: try container.string(.name))
            case .learnersMerged:
                .learnersMerged(
                    try container.written(LearnerID.self, .learner),
                    into: try container.written(LearnerID.self, .into)
                )
            case .learnerRemoved: .learnerRemoved(try container.written(LearnerID.self, .learner))
            case .activityOpened: .activityOpened(try container.activity())
            case .activityClosed: .activityClosed(try container.activity())
            case .resultsShown: .resultsShown(try container.activity())
            case .pollAnswered:
                .pollAnswered(try container.activity(), choices: try container.decode([Int].self, forKey: .choices))
            case .quizAnswered:
                .quizAnswered(try container.activity(), choices: try container.decode([Int].self, forKey: .choices))
            case .questionAnswered: .questionAnswered(try container.activity(), text: try container.string(.text))
            case .wordsAnswered:
                .wordsAnswered(try container.activity(), words: try container.decode([String].self, forKey: .words))
            case .scaleAnswered: .scaleAnswered(try container.activity(), value: try container.int(.value))
            case .rankAnswered:
                .rankAnswered(try container.activity(), order: try container.decode([Int].self, forKey: .order))
            case .questionAsked: .questionAsked(try container.activity(), text: try container.string(.text))
            case .questionVoted: .questionVoted(try container.activity(), answer: try container.int(.answer))
            case .voteWithdrawn: .voteWithdrawn(try container.activity(), answer: try container.int(.answer))
            case .worksheetFilled:
                .worksheetFilled(
                    try container.activity(),
                    author: try container.written(Author.self, .author),
                    field: try container.int(.field),
                    text: try container.decodeIfPresent(String.self, forKey: .text)
                )
            case .componentPlaced:
                .componentPlaced(
                    try container.activity(),
                    author: try container.written(Author.self, .author),
                    component: try container.int(.component),
                    at: try container.placement()
                )
            case .componentTakenOff:
                .componentTakenOff(
                    try container.activity(),
                    author: try container.written(Author.self, .author),
                    component: try container.int(.component)
                )
            case .componentsLinked:
                .componentsLinked(
                    try container.activity(),
                    author: try container.written(Author.self, .author),
                    link: try container.link()
                )
            case .linkTakenOff:
                .linkTakenOff(
                    try container.activity(),
                    author: try container.written(Author.self, .author),
                    link: try container.link()
                )
            case .reflectionAnswered:
                .reflectionAnswered(
                    try container.activity(),
                    question: try container.int(.question),
                    text: try container.string(.text)
                )
            case .teamScored:
                .teamScored(
                    try container.activity(),
                    team: try container.written(TeamID.self, .team),
                    sheet: try container.sheet()
                )
            case .ownTeamScored:
                .ownTeamScored(
                    try container.activity(),
                    team: try container.writtenIfPresent(TeamID.self, .team),
                    sheet: try container.sheet()
                )
            case .answersGrouped:
                .answersGrouped(
                    try container.activity(),
                    answers: try container.decode([Int].self, forKey: .answers),
                    label: try container.string(.label)
                )
            case .answersUngrouped:
                .answersUngrouped(try container.activity(), answers: try container.decode([Int].self, forKey: .answers))
            case .answersMarked:
                .answersMarked(
                    try container.activity(),
                    answers: try container.decode([Int].self, forKey: .answers),
                    mark: try container.decode(AnswerMark.self, forKey: .mark)
                )
            case .presentationStarted:
                .presentationStarted(try container.activity(), team: try container.written(TeamID.self, .team))
            case .presentationEnded: .presentationEnded(try container.activity())
            case .reviewsDrawn:
                .reviewsDrawn(
                    try container.activity(),
                    try container.decode([DrawnReviews].self, forKey: .reviews)
                )
            case .scoresAdjusted:
                .scoresAdjusted(
                    try container.activity(),
                    try container.decode([AdjustedMean].self, forKey: .means)
                )
            case .agendaReplanned: .time(try decoder.timeEvent(.agendaReplanned))
            case .finishSet: .time(try decoder.timeEvent(.finishSet))
            case .beginCorrected: .time(try decoder.timeEvent(.beginCorrected))
            case .pauseEntered: .time(try decoder.timeEvent(.pauseEntered))
            case .slotsArranged: .time(try decoder.timeEvent(.slotsArranged))
            case .breakAdded: .time(try decoder.timeEvent(.breakAdded))
            case .stepsSet: .time(try decoder.timeEvent(.stepsSet))
            case .lookedBack: .time(try decoder.timeEvent(.lookedBack))
            case .actionUndone: .time(try decoder.timeEvent(.actionUndone))
            case .slideShown: .slideShown(try container.activity(), slide: try container.int(.slide))
            case .journalRecovered: .journalRecovered(droppedBytes: try container.int(.droppedBytes))
            case .learnerForgotten:
                .learnerForgotten(
                    try container.written(LearnerID.self, .learner),
                    removedEvents: try container.int(.removedEvents)
                )
            }
    }

    fileprivate func encode(to container: inout KeyedEncodingContainer<Key>) throws {
        try container.encodeIfPresent(activity, forKey: .activity)
        switch self {
        case .sessionCreated(let setup):
            try container.encode(setup, forKey: .setup)
        case .sessionStarted(let startedAt):
            try container.encode(startedAt, forKey: .startedAt)
        case .itemStarted(let index):
            try container.encode(index, forKey: .index)
        case .itemExtended(let index, let seconds):
            try container.encode(index, forKey: .index)
            try container.encode(seconds, forKey: .extendedSeconds)
        case .sessionPaused, .sessionResumed, .sessionEnded, .time:
            break
        case .teamAdded(let team, let name):
            try container.encode(team, forKey: .team)
            try container.encode(name, forKey: .name)
        case .learnerJoined(let learner, let name, let team):
            try container.encode(learner, forKey: .learner)
            try container.encode(name, forKey: .name)
            try container.encodeIfPresent(team, forKey: .team)
        case .learnerMoved(let learner, let team):
            try container.encode(learner, forKey: .learner)
            try container.encodeIfPresent(team, forKey: .team)
        case .learnerRenamed(let learner, let name):
            try container.encode(learner, forKey: .learner)
            try container.encode(name, forKey: .name)
        case .learnersMerged(let learner, let other):
            try container.encode(learner, forKey: .learner)
            try container.encode(other, forKey: .into)
        case .learnerRemoved(let learner):
            try container.encode(learner, forKey: .learner)
        case .activityOpened, .activityClosed, .resultsShown, .presentationEnded:
            break
        case .pollAnswered(_, let choices), .quizAnswered(_, let choices):
            try container.encode(choices, forKey: .choices)
        case .questionAnswered(_, let text), .questionAsked(_, let text):
            try container.encode(text, forKey: .text)
        case .wordsAnswered(_, let words):
            try container.encode(words, forKey: .words)
        case .scaleAnswered(_, let value):
            try container.encode(value, forKey: .value)
        case .rankAnswered(_, let order):
            try container.encode(order, forKey: .order)
        case .questionVoted(_, let answer), .voteWithdrawn(_, let answer):
            try container.encode(answer, forKey: .answer)
        case .worksheetFilled(_, let author, let field, let text):
            try container.encode(author, forKey: .author)
            try container.encode(field, forKey: .field)
            try container.encodeIfPresent(text, forKey: .text)
        case .componentPlaced(_, let author, let component, let placement):
            try container.encode(author, forKey: .author)
            try container.encode(component, forKey: .component)
            try container.encode(placement.visibility, forKey: .visibility)
            try container.encode(placement.evolution, forKey: .evolution)
        case .componentTakenOff(_, let author, let component):
            try container.encode(author, forKey: .author)
            try container.encode(component, forKey: .component)
        case .componentsLinked(_, let author, let link), .linkTakenOff(_, let author, let link):
            try container.encode(author, forKey: .author)
            try container.encode(link.from, forKey: .from)
            try container.encode(link.to, forKey: .to)
        case .reflectionAnswered(_, let question, let text):
            try container.encode(question, forKey: .question)
            try container.encode(text, forKey: .text)
        case .teamScored(_, let team, let sheet):
            try container.encode(team, forKey: .team)
            try container.encode(sheet)
        case .ownTeamScored(_, let team, let sheet):
            try container.encodeIfPresent(team, forKey: .team)
            try container.encode(sheet)
        case .answersGrouped(_, let answers, let label):
            try container.encode(answers, forKey: .answers)
            try container.encode(label, forKey: .label)
        case .answersUngrouped(_, let answers):
            try container.encode(answers, forKey: .answers)
        case .answersMarked(_, let answers, let mark):
            try container.encode(answers, forKey: .answers)
            try container.encode(mark, forKey: .mark)
        case .presentationStarted(_, let team):
            try container.encode(team, forKey: .team)
        case .reviewsDrawn(_, let reviews):
            try container.encode(reviews, forKey: .reviews)
        case .scoresAdjusted(_, let means):
            try container.encode(means, forKey: .means)
        case .slideShown(_, let slide):
            try container.encode(slide, forKey: .slide)
        case .journalRecovered(let droppedBytes):
            try container.encode(droppedBytes, forKey: .droppedBytes)
        case .learnerForgotten(let learner, let removedEvents):
            try container.encode(learner, forKey: .learner)
            try container.encode(removedEvents, forKey: .removedEvents)
        }
    }
}

extension Decoder {
    fileprivate func timeEvent(_ name: TimeEvent.Name) throws -> TimeEvent {
        try TimeEvent(name, from: container(keyedBy: TimeKey.self))
    }
}

extension KeyedEncodingContainer<Key> {
    /// The sheet's own keys, beside those of the event.
    fileprivate mutating func encode(_ sheet: ScoreSheet) throws {
        try encode(sheet.scores, forKey: .scores)
        try encodeIfPresent(sheet.comment, forKey: .comment)
    }
}

extension KeyedDecodingContainer<Key> {
    fileprivate func string(_ key: Key) throws -> String { try decode(String.self, forKey: key) }

    fileprivate func int(_ key: Key) throws -> Int { try decode(Int.self, forKey: key) }

    fileprivate func activity() throws -> ActivityID { ActivityID(rawValue: try string(.activity)) }

    fileprivate func instant(_ key: Key) throws -> Instant {
        let text = try string(key)
        guard let instant = Instant(rfc3339: text) else { throw corrupted(key, Instant.unreadable(text)) }
        return instant
    }

    fileprivate func written<Value: WrittenAsString>(_: Value.Type, _ key: Key) throws -> Value {
        let text = try string(key)
        guard let value = Value(text) else { throw corrupted(key, Value.unreadable(text)) }
        return value
    }

    fileprivate func writtenIfPresent<Value: WrittenAsString>(_: Value.Type, _ key: Key) throws -> Value? {
        guard let text = try decodeIfPresent(String.self, forKey: key) else { return nil }
        guard let value = Value(text) else { throw corrupted(key, Value.unreadable(text)) }
        return value
    }

    fileprivate func sheet() throws -> ScoreSheet {
        ScoreSheet(
            scores: try decode([Int?].self, forKey: .scores),
            comment: try decodeIfPresent(String.self, forKey: .comment)
        )
    }

    fileprivate func placement() throws -> Placement {
        let visibility = try decode(Double.self, forKey: .visibility)
        let evolution = try decode(Double.self, forKey: .evolution)
        guard let placement = Placement(visibility: visibility, evolution: evolution) else {
            throw corrupted(.visibility, "(\(visibility), \(evolution)) is no place on a map: both go from 0 to 1")
        }
        return placement
    }

    fileprivate func link() throws -> MapTask.Link {
        MapTask.Link(from: try int(.from), to: try int(.to))
    }

    fileprivate func corrupted(_ key: Key, _ sentence: String) -> DecodingError {
        DecodingError.dataCorruptedError(forKey: key, in: self, debugDescription: sentence)
    }
}

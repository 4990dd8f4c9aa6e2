import Lessons

// An event as the journal has it: one flat object, to which `Records` adds `v`, `seq` and `crc`.
//
//     {"at":"2026-11-21T14:03:12.480Z","by":"l3","request":"9f","type":"pollAnswered","activity":"engage-1","choices":[1]}
//
// Strings are read here and parsed by the types' own initialisers rather than decoded as those types, which would take
// half as long again: a journal of 100,000 lines is read in under a second.

/// The keys of an event's object, but for those of what was done about time.
enum EventKey: String, CodingKey {
    case at, by, request, type
    case setup, startedAt, index, extendedSeconds, learner, team, name
    case activity, choices, question, text, scores, comment, droppedBytes
    case words, value, order, answer, answers, label, mark, author, field, component, visibility, evolution, from, to
    case removedEvents, reviews, means, slide, into
}

extension Event: Decodable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: EventKey.self)
        at = try container.instant(.at)
        by = try container.written(Participant.self, .by)
        request = try container.writtenIfPresent(RequestID.self, .request)
        body = try Body(from: container, of: decoder)
    }
}

extension Event.Body {
    fileprivate init(from container: KeyedDecodingContainer<EventKey>, of decoder: any Decoder) throws {
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
}

extension Decoder {
    fileprivate func timeEvent(_ name: TimeEvent.Name) throws -> TimeEvent {
        try TimeEvent(name, from: container(keyedBy: TimeKey.self))
    }
}

extension KeyedDecodingContainer<EventKey> {
    fileprivate func string(_ key: EventKey) throws -> String { try decode(String.self, forKey: key) }

    fileprivate func int(_ key: EventKey) throws -> Int { try decode(Int.self, forKey: key) }

    fileprivate func activity() throws -> ActivityID { ActivityID(rawValue: try string(.activity)) }

    fileprivate func instant(_ key: EventKey) throws -> Instant {
        let text = try string(key)
        guard let instant = Instant(rfc3339: text) else { throw corrupted(key, Instant.unreadable(text)) }
        return instant
    }

    fileprivate func written<Value: WrittenAsString>(_: Value.Type, _ key: EventKey) throws -> Value {
        let text = try string(key)
        guard let value = Value(text) else { throw corrupted(key, Value.unreadable(text)) }
        return value
    }

    fileprivate func writtenIfPresent<Value: WrittenAsString>(_: Value.Type, _ key: EventKey) throws -> Value? {
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

    fileprivate func corrupted(_ key: EventKey, _ sentence: String) -> DecodingError {
        DecodingError.dataCorruptedError(forKey: key, in: self, debugDescription: sentence)
    }
}

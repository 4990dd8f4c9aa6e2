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
}

extension Event: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        at = try container.instant(.at)
        by = try container.written(Participant.self, .by)
        request = try container.writtenIfPresent(RequestID.self, .request)
        body = try Body(from: container)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(at, forKey: .at)
        try container.encode(by, forKey: .by)
        try container.encodeIfPresent(request, forKey: .request)
        try container.encode(body.type.rawValue, forKey: .type)
        try body.encode(to: &container)
    }
}

extension Event.Body {
    fileprivate init(from container: KeyedDecodingContainer<Key>) throws {
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
            case .activityOpened: .activityOpened(try container.activity())
            case .activityClosed: .activityClosed(try container.activity())
            case .resultsShown: .resultsShown(try container.activity())
            case .pollAnswered:
                .pollAnswered(try container.activity(), choices: try container.decode([Int].self, forKey: .choices))
            case .questionAnswered: .questionAnswered(try container.activity(), text: try container.string(.text))
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
            case .ownTeamScored: .ownTeamScored(try container.activity(), sheet: try container.sheet())
            case .journalRecovered: .journalRecovered(droppedBytes: try container.int(.droppedBytes))
            }
    }

    fileprivate func encode(to container: inout KeyedEncodingContainer<Key>) throws {
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
        case .sessionPaused, .sessionResumed, .sessionEnded:
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
        case .activityOpened(let activity), .activityClosed(let activity), .resultsShown(let activity):
            try container.encode(activity, forKey: .activity)
        case .pollAnswered(let activity, let choices):
            try container.encode(activity, forKey: .activity)
            try container.encode(choices, forKey: .choices)
        case .questionAnswered(let activity, let text):
            try container.encode(activity, forKey: .activity)
            try container.encode(text, forKey: .text)
        case .reflectionAnswered(let activity, let question, let text):
            try container.encode(activity, forKey: .activity)
            try container.encode(question, forKey: .question)
            try container.encode(text, forKey: .text)
        case .teamScored(let activity, let team, let sheet):
            try container.encode(activity, forKey: .activity)
            try container.encode(team, forKey: .team)
            try container.encode(sheet)
        case .ownTeamScored(let activity, let sheet):
            try container.encode(activity, forKey: .activity)
            try container.encode(sheet)
        case .journalRecovered(let droppedBytes):
            try container.encode(droppedBytes, forKey: .droppedBytes)
        }
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

    fileprivate func corrupted(_ key: Key, _ sentence: String) -> DecodingError {
        DecodingError.dataCorruptedError(forKey: key, in: self, debugDescription: sentence)
    }
}

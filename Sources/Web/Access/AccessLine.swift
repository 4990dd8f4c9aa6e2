import Workshop

/// One line of `access.jsonl`: who may come in, in the order in which it came to be so.
///
///     {"code":"K7M2QX","salt":"…","type":"room"}
///     {"hash":"9f86…","type":"token","who":"l3"}
enum AccessLine: Hashable, Sendable {
    /// How learners come in, and what short secrets are salted with.
    case room(code: String, salt: String)
    /// Where the room was served last.
    case port(Int)
    case token(SecretHash, Visitor)
    case joining(isLocked: Bool)
    case oneTimeCode(SecretHash)
    case oneTimeCodeUsed(SecretHash)
}

/// Who shows a token.
enum Visitor: Hashable, Sendable {
    case facilitator
    case screen
    case learner(LearnerID)
}

extension Visitor: LosslessStringConvertible {
    /// Reads "f", "screen" or a learner's "l3".
    init?(_ description: String) {
        switch description {
        case "f": self = .facilitator
        case "screen": self = .screen
        case let text:
            guard let id = LearnerID(text) else { return nil }
            self = .learner(id)
        }
    }

    var description: String {
        switch self {
        case .facilitator: "f"
        case .screen: "screen"
        case .learner(let id): id.description
        }
    }
}

extension AccessLine: Codable {
    private enum CodingKeys: String, CodingKey {
        case type, code, salt, port, hash, who, isLocked
    }

    private enum Name: String, Codable {
        case room, port, token, joining, oneTimeCode, oneTimeCodeUsed
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        func string(_ key: CodingKeys) throws -> String { try container.decode(String.self, forKey: key) }
        func hash() throws -> SecretHash { try container.decode(SecretHash.self, forKey: .hash) }
        switch try container.decode(Name.self, forKey: .type) {
        case .room: self = .room(code: try string(.code), salt: try string(.salt))
        case .port: self = .port(try container.decode(Int.self, forKey: .port))
        case .token:
            guard let who = Visitor(try string(.who)) else {
                throw DecodingError.dataCorruptedError(forKey: .who, in: container, debugDescription: "nobody")
            }
            self = .token(try hash(), who)
        case .joining: self = .joining(isLocked: try container.decode(Bool.self, forKey: .isLocked))
        case .oneTimeCode: self = .oneTimeCode(try hash())
        case .oneTimeCodeUsed: self = .oneTimeCodeUsed(try hash())
        }
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        switch self {
        case .room(let code, let salt):
            try container.encode(Name.room, forKey: .type)
            try container.encode(code, forKey: .code)
            try container.encode(salt, forKey: .salt)
        case .port(let port):
            try container.encode(Name.port, forKey: .type)
            try container.encode(port, forKey: .port)
        case .token(let hash, let who):
            try container.encode(Name.token, forKey: .type)
            try container.encode(hash, forKey: .hash)
            try container.encode(who.description, forKey: .who)
        case .joining(let isLocked):
            try container.encode(Name.joining, forKey: .type)
            try container.encode(isLocked, forKey: .isLocked)
        case .oneTimeCode(let hash):
            try container.encode(Name.oneTimeCode, forKey: .type)
            try container.encode(hash, forKey: .hash)
        case .oneTimeCodeUsed(let hash):
            try container.encode(Name.oneTimeCodeUsed, forKey: .type)
            try container.encode(hash, forKey: .hash)
        }
    }
}

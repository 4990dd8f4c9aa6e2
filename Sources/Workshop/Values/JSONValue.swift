/// Any JSON, before it is known what it means: so that one entry that means nothing does not spoil the others.
package enum JSONValue: Hashable, Sendable {
    case null
    case bool(Bool)
    /// Every number that JSON can write; whole ones are exact up to 2^53.
    case number(Double)
    case string(String)
    case array([JSONValue])
    case object([String: JSONValue])
}

extension JSONValue: Decodable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let text = try? container.decode(String.self) {
            self = .string(text)
        } else if let number = try? container.decode(Double.self) {
            self = .number(number)
        } else if let bool = try? container.decode(Bool.self) {
            self = .bool(bool)
        } else if let array = try? container.decode([JSONValue].self) {
            self = .array(array)
        } else {
            self = .object(try container.decode([String: JSONValue].self))
        }
    }
}

extension JSONValue: Encodable {
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .null: try container.encodeNil()
        case .bool(let bool): try container.encode(bool)
        case .number(let number): try container.encode(number)
        case .string(let text): try container.encode(text)
        case .array(let array): try container.encode(array)
        case .object(let object): try container.encode(object)
        }
    }
}

extension JSONValue {
    /// The number if it is a whole one that fits.
    package var wholeNumber: Int? {
        guard case .number(let number) = self else { return nil }
        return Int(exactly: number)
    }

    var text: String? {
        guard case .string(let text) = self else { return nil }
        return text
    }

    /// The texts in it, at any depth.
    var texts: [String] {
        switch self {
        case .null, .bool, .number: []
        case .string(let text): [text]
        case .array(let array): array.flatMap(\.texts)
        case .object(let object): object.values.flatMap(\.texts)
        }
    }

    /// What a message calls it: "a number".
    package var noun: String {
        switch self {
        case .null: "null"
        case .bool: "true or false"
        case .number: "a number"
        case .string: "a text"
        case .array: "a list"
        case .object: "an object"
        }
    }

    /// The same text for the same value, however its file was laid out: keys in order, no white space.
    var canonical: String {
        switch self {
        case .null: "null"
        case .bool(let bool): bool ? "true" : "false"
        case .number(let number): number.description
        case .string(let text): Self.quoted(text)
        case .array(let array): "[" + array.map(\.canonical).joined(separator: ",") + "]"
        case .object(let object):
            "{"
                + object.sorted { $0.key < $1.key }
                .map { Self.quoted($0.key) + ":" + $0.value.canonical }
                .joined(separator: ",") + "}"
        }
    }

    /// Unlike texts stay unlike; nobody reads it as JSON.
    private static func quoted(_ text: String) -> String {
        "\"" + text.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : "\($0)" }.joined() + "\""
    }

    /// A number that tells entries of one session apart, as 16 hexadecimal digits.
    var digest: String {
        let digits = String(canonical.utf8.fnv1a, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}

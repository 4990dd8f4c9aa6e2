/// JSON from outside, before it is known what it means.
enum JSONValue: Hashable, Sendable {
    case null
    case bool(Bool)
    /// A number that is whole, however it was written: 1, 1.0, 1e0.
    case whole(Int)
    case fraction(Double)
    case string(String)
    case array([JSONValue])
    case object([String: JSONValue])
}

extension JSONValue {
    /// What a message calls it: "a number".
    var noun: String {
        switch self {
        case .null: "null"
        case .bool: "true or false"
        case .whole: "a whole number"
        case .fraction: "a number"
        case .string: "a text"
        case .array: "a list"
        case .object: "an object"
        }
    }
}

import HTTPTypes
import Workshop

/// The fields of a JSON object from outside, taken one by one; what is left over in the end does not belong there.
struct Fields {
    private let values: [String: JSONValue]
    /// The names that were asked for.
    private var asked: [String] = []
    /// What messages call the object's fields: "command.".
    private let prefix: String

    init(_ value: JSONValue, of name: String = "") throws(APIError) {
        guard case .object(let values) = value else {
            throw name.isEmpty
                ? APIError(.badRequest, "wrongType", "The body is to be an object.") : .wrongType(name, "an object")
        }
        self.values = values
        prefix = name.isEmpty ? "" : name + "."
    }

    /// Refuses what nobody has asked for.
    func finish() throws(APIError) {
        if let field = values.keys.filter({ !asked.contains($0) }).min() { throw .unknownField(prefix + field) }
    }

    private mutating func take(_ field: String) -> JSONValue? {
        asked.append(field)
        return values[field]
    }

    private mutating func required(_ field: String) throws(APIError) -> JSONValue {
        guard let value = take(field) else { throw .missing(prefix + field) }
        return value
    }

    private func wrong(_ field: String, _ expected: String, _ value: JSONValue) -> APIError {
        .wrongType(prefix + field, "\(expected), not \(value.noun)")
    }
}

extension Fields {
    mutating func object(_ field: String) throws(APIError) -> Fields {
        let value = try required(field)
        guard case .object = value else { throw wrong(field, "an object", value) }
        return try Fields(value, of: prefix + field)
    }

    mutating func string(_ field: String) throws(APIError) -> String {
        let value = try required(field)
        guard case .string(let text) = value else { throw wrong(field, "a text", value) }
        return text
    }

    /// `nil` where it is missing or null.
    mutating func optionalString(_ field: String) throws(APIError) -> String? {
        switch take(field) {
        case nil, .null?: return nil
        case .string(let text)?: return text
        case let value?: throw wrong(field, "a text or null", value)
        }
    }

    mutating func int(_ field: String) throws(APIError) -> Int {
        let value = try required(field)
        guard let number = value.wholeNumber else { throw wrong(field, "a whole number", value) }
        return number
    }

    mutating func double(_ field: String) throws(APIError) -> Double {
        let value = try required(field)
        guard case .number(let number) = value else { throw wrong(field, "a number", value) }
        return number
    }

    mutating func bool(_ field: String) throws(APIError) -> Bool {
        let value = try required(field)
        guard case .bool(let isTrue) = value else { throw wrong(field, "true or false", value) }
        return isTrue
    }

    /// - Parameter most: how many at most; more than any activity asks for.
    mutating func ints(_ field: String, most: Int = 200) throws(APIError) -> [Int] {
        try list(field, "whole numbers", most) { $0.wholeNumber }
    }

    mutating func strings(_ field: String, most: Int = 200) throws(APIError) -> [String] {
        try list(field, "texts", most) { if case .string(let text) = $0 { text } else { nil } }
    }

    /// Whole numbers, with null where nothing is given.
    mutating func optionalInts(_ field: String, most: Int = 200) throws(APIError) -> [Int?] {
        try list(field, "whole numbers or null", most) { $0 == .null ? .some(nil) : $0.wholeNumber.map(Int?.some) }
    }

    /// Whether a field is there and null.
    mutating func takeNull(_ field: String) -> Bool {
        guard values[field] == .null else { return false }
        asked.append(field)
        return true
    }

    func has(_ field: String) -> Bool { values[field] != nil }

    private mutating func list<Element>(
        _ field: String,
        _ noun: String,
        _ most: Int,
        _ element: (JSONValue) -> Element?
    ) throws(APIError) -> [Element] {
        let value = try required(field)
        guard case .array(let values) = value else { throw wrong(field, "a list of \(noun)", value) }
        guard values.count <= most else { throw .wrongType(prefix + field, "a list of at most \(most)") }
        let elements = values.compactMap(element)
        guard elements.count == values.count else { throw .wrongType(prefix + field, "a list of \(noun)") }
        return elements
    }
}

import Lessons

/// Members of a JSON object in the making, which are put in the order of their keys in the end.
struct JSONMembers {
    private var members: [(key: String, value: JSONText)] = []

    /// All of them with the commas between them, without the object's braces.
    var inOrder: [UInt8] {
        var text = JSONText()
        for member in members.sorted(by: { $0.key < $1.key }) {
            text.key(member.key)
            text.raw(member.value.bytes)
        }
        return text.bytes
    }

    private mutating func add(_ key: some CodingKey, _ write: (inout JSONText) -> Void) {
        var text = JSONText()
        write(&text)
        members.append((key.stringValue, text))
    }
}

// A value under a key; nothing for no value.
extension JSONMembers {
    mutating func add(_ text: String?, _ key: some CodingKey) {
        if let text { add(key) { $0.value(text) } }
    }

    mutating func add(_ value: (some WrittenAsString)?, _ key: some CodingKey) {
        add(value?.description, key)
    }

    mutating func add(_ id: ActivityID?, _ key: some CodingKey) {
        add(id?.rawValue, key)
    }

    mutating func add(_ number: Int, _ key: some CodingKey) {
        add(key) { $0.value(number) }
    }

    mutating func add(_ numbers: [Int], _ key: some CodingKey) {
        add(key) { $0.array(numbers) { $0.value($1) } }
    }

    mutating func add(_ texts: [String], _ key: some CodingKey) {
        add(key) { $0.array(texts) { $0.value($1) } }
    }

    /// With null for those that are missing.
    mutating func add(_ numbers: [Int?], _ key: some CodingKey) {
        add(key) { text in
            text.array(numbers) { if let number = $1 { $0.value(number) } else { $0.null() } }
        }
    }

    /// - Parameter number: finite.
    mutating func add(_ number: Double, _ key: some CodingKey) {
        add(key) { $0.value(number) }
    }

    mutating func add(_ instant: Instant?, _ key: some CodingKey) {
        add(instant?.description, key)
    }

    /// What is rare goes through the encoder.
    /// - Throws: `EncodingError` for a value that JSON cannot carry.
    mutating func add(encoding value: some Encodable, _ key: some CodingKey) throws {
        let json = try JSONText.encoded(value)
        add(key) { $0.raw(json) }
    }
}

import Foundation

/// JSON in the making: bytes to which keys and values are added, with the commas between them.
///
/// The news goes to every phone in the room several times a second, put together from parts that were written once, and
/// the journal takes thousands of events; an encoder of whole values is too slow for the one and the other.
package struct JSONText: Sendable {
    /// What was written so far, in UTF-8.
    package private(set) var bytes: [UInt8] = []

    /// Nothing yet.
    package init() {}

    /// A whole object.
    package static func object(_ body: (inout JSONText) -> Void) -> [UInt8] {
        var text = JSONText()
        text.object(body)
        return text.bytes
    }

    /// The inside of an object, without its braces.
    package static func fields(_ body: (inout JSONText) -> Void) -> [UInt8] {
        var text = JSONText()
        body(&text)
        return text.bytes
    }

    /// An object; `body` adds its keys and values.
    package mutating func object(_ body: (inout JSONText) -> Void) {
        separate()
        bytes.append(UInt8(ascii: "{"))
        body(&self)
        bytes.append(UInt8(ascii: "}"))
    }

    /// A list; `write` adds the value of each element.
    package mutating func array<Element>(_ elements: some Sequence<Element>, _ write: (inout JSONText, Element) -> Void)
    {
        separate()
        bytes.append(UInt8(ascii: "["))
        for element in elements { write(&self, element) }
        bytes.append(UInt8(ascii: "]"))
    }

    /// The key of the value that is added next.
    package mutating func key(_ name: String) {
        separate()
        write(quoted: name)
        bytes.append(UInt8(ascii: ":"))
    }

    /// A text, in quotes and with what RFC 8259, section 7, wants escaped.
    package mutating func value(_ text: String) {
        separate()
        write(quoted: text)
    }

    package mutating func value(_ number: Int) {
        separate()
        bytes.append(contentsOf: String(number).utf8)
    }

    /// - Parameter number: finite; JSON has no others.
    package mutating func value(_ number: Double) {
        separate()
        bytes += Array((number == number.rounded() && abs(number) < 1e15 ? "\(Int(number))" : "\(number)").utf8)
    }

    package mutating func value(_ isTrue: Bool) {
        separate()
        bytes += Array((isTrue ? "true" : "false").utf8)
    }

    package mutating func null() {
        separate()
        bytes += Array("null".utf8)
    }

    /// A value, or fields of an object, that were written before.
    package mutating func raw(_ json: [UInt8]) {
        guard !json.isEmpty else { return }
        separate()
        bytes += json
    }

    /// A value that knows how to encode itself.
    package mutating func value(encoding value: some Encodable) {
        // Only a number that is not finite could fail, and there is none in a session.
        if let json = try? Self.encoded(value) { raw(json) } else { null() }
    }

    /// A value as it encodes itself, with its keys in order.
    /// - Throws: `EncodingError` for a value that JSON cannot carry.
    static func encoded(_ value: some Encodable) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return Array(try encoder.encode(value))
    }

    /// A comma where something stands in front already.
    private mutating func separate() {
        switch bytes.last {
        case nil, UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: ":"): break
        case _: bytes.append(UInt8(ascii: ","))
        }
    }

    private mutating func write(quoted text: String) {
        bytes.append(UInt8(ascii: "\""))
        var text = text
        text.withUTF8 { utf8 in
            if utf8.contains(where: Self.isEscaped) {
                for byte in utf8 { write(escaped: byte) }
            } else {
                bytes.append(contentsOf: utf8)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private static func isEscaped(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
    }

    private mutating func write(escaped byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
        case 0x0A: bytes += [UInt8(ascii: "\\"), UInt8(ascii: "n")]
        case 0x09: bytes += [UInt8(ascii: "\\"), UInt8(ascii: "t")]
        case ..<0x20:
            let digits = Array("0123456789abcdef".utf8)
            bytes += Array("\\u00".utf8) + [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        case _: bytes.append(byte)
        }
    }
}

// A key with its value; null for no value.
extension JSONText {
    package mutating func add(_ name: String, _ text: String?) {
        key(name)
        if let text { value(text) } else { null() }
    }

    package mutating func add(_ name: String, _ number: Int?) {
        key(name)
        if let number { value(number) } else { null() }
    }

    package mutating func add(_ name: String, _ number: Double) {
        key(name)
        value(number)
    }

    package mutating func add(_ name: String, _ isTrue: Bool) {
        key(name)
        value(isTrue)
    }

    /// An object under a key.
    package mutating func add(_ name: String, _ body: (inout JSONText) -> Void) {
        key(name)
        object(body)
    }

    package mutating func add<Element>(
        _ name: String,
        array elements: some Sequence<Element>,
        _ write: (inout JSONText, Element) -> Void
    ) {
        key(name)
        array(elements, write)
    }

    package mutating func add(_ name: String, numbers: [Int]) {
        add(name, array: numbers) { $0.value($1) }
    }

    package mutating func addNull(_ name: String) {
        key(name)
        null()
    }
}

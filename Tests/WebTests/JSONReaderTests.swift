import Testing
import Workshop

@testable import Web

@Suite struct `JSON from outside` {
    @Test(
        arguments: [
            ("null", .null), (" true ", .bool(true)), ("false", .bool(false)),
            ("0", .number(0)), ("-17", .number(-17)), ("1.0", .number(1)), ("1e2", .number(100)), ("0.5", .number(0.5)),
            ("9223372036854775807", .number(9_223_372_036_854_775_808)), ("1e300", .number(1e300)),
            (#""a\n\u00e9\ud83d\ude00\/""#, .string("a\né😀/")),
            ("[]", .array([])), ("[1, [2]]", .array([.number(1), .array([.number(2)])])),
            (#"{"a": {"b": null}}"#, .object(["a": .object(["b": .null])])),
        ] as [(String, JSONValue)]
    )
    func `is read as what it says`(text: String, value: JSONValue) throws {
        #expect(try JSONReader.read(Array(text.utf8)) == value)
    }

    @Test(
        arguments: [
            ("", .malformed(at: 0)), ("nul", .malformed(at: 3)), ("[1,]", .malformed(at: 3)),
            ("{,}", .malformed(at: 1)),
            ("01", .malformed(at: 0)), ("+1", .malformed(at: 0)), (".5", .malformed(at: 0)), ("1.", .malformed(at: 2)),
            ("1 2", .malformed(at: 2)), ("NaN", .malformed(at: 0)), ("'a'", .malformed(at: 0)),
            ("\"a", .malformed(at: 2)), ("\"\u{1}\"", .malformed(at: 1)), (#""\x""#, .malformed(at: 2)),
            (#""\ud800""#, .malformed(at: 7)), (#""\udc00""#, .malformed(at: 7)), (#""\u+123""#, .malformed(at: 3)),
            ("\u{FEFF}1", .malformed(at: 0)), ("1e999", .hugeNumber), (#"{"a":1,"a":2}"#, .keyTwice("a")),
            (String(repeating: "[", count: 17), .tooDeep), (String(repeating: "{\"a\":", count: 17), .tooDeep),
            (String(repeating: "[", count: 60_000), .tooDeep),
        ] as [(String, JSONReader.Fault)]
    )
    func `is refused where it is not`(text: String, fault: JSONReader.Fault) {
        #expect(throws: fault) { try JSONReader.read(Array(text.utf8)) }
    }

    @Test(
        arguments: [[0xFF], [0x22, 0xC3, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22], [0xFE, 0xFF, 0x00, 0x31]] as [[UInt8]]
    )
    func `is UTF-8 or nothing`(bytes: [UInt8]) {
        #expect(throws: JSONReader.Fault.notUTF8) { try JSONReader.read(bytes) }
    }

    @Test func `comes back as it was written`() throws {
        let value = "\"\\\n\t\u{1}é😀</script>\u{2028}"
        let json = JSONText.object { text in
            text.add("text", value)
            text.add("none", nil as String?)
            text.add("list", numbers: [1, 2])
            text.add("inside") { $0.add("number", 0.25) }
        }
        #expect(
            try JSONReader.read(json)
                == .object([
                    "text": .string(value), "none": .null, "list": .array([.number(1), .number(2)]),
                    "inside": .object(["number": .number(0.25)]),
                ])
        )
    }
}

import Workshop

/// Reads JSON (RFC 8259) strictly: UTF-8 only, nothing behind the value, no key twice, no deep nesting, and no number
/// that a `Double` cannot hold. What a phone sends is small; what an attacker sends is refused at the first byte that
/// does not fit.
struct JSONReader {
    private let bytes: [UInt8]
    private var index = 0
    private var depth = 0

    /// How deep lists and objects may lie in one another.
    static let deepest = 16

    /// What is wrong with a text that is to be JSON.
    enum Fault: Error, Hashable {
        case notUTF8
        /// At a byte of the text, from 0.
        case malformed(at: Int)
        case tooDeep
        case keyTwice(String)
        case hugeNumber
    }

    static func read(_ bytes: [UInt8]) throws(Fault) -> JSONValue {
        // ASCII is UTF-8 as it stands.
        guard bytes.allSatisfy({ $0 < 0x80 }) || String(validating: bytes, as: UTF8.self) != nil else {
            throw .notUTF8
        }
        var reader = JSONReader(bytes: bytes)
        let value = try reader.value()
        reader.skipSpace()
        guard reader.index == bytes.count else { throw .malformed(at: reader.index) }
        return value
    }

    private init(bytes: [UInt8]) {
        self.bytes = bytes
    }
}

extension JSONReader {
    private var next: UInt8? { index < bytes.count ? bytes[index] : nil }

    private mutating func skipSpace() {
        while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { index += 1 }
    }

    private mutating func take(_ byte: UInt8) throws(Fault) {
        guard next == byte else { throw .malformed(at: index) }
        index += 1
    }

    private mutating func value() throws(Fault) -> JSONValue {
        skipSpace()
        switch next {
        case UInt8(ascii: "{"): return try nested { (reader) throws(Fault) in try reader.object() }
        case UInt8(ascii: "["): return try nested { (reader) throws(Fault) in try reader.array() }
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        case _: return try number()
        }
    }

    private mutating func nested(
        _ read: (inout JSONReader) throws(Fault) -> JSONValue
    ) throws(Fault) -> JSONValue {
        depth += 1
        guard depth <= Self.deepest else { throw .tooDeep }
        defer { depth -= 1 }
        index += 1
        return try read(&self)
    }

    private mutating func word(_ word: String, _ value: JSONValue) throws(Fault) -> JSONValue {
        for byte in word.utf8 { try take(byte) }
        return value
    }

    private mutating func array() throws(Fault) -> JSONValue {
        var values: [JSONValue] = []
        skipSpace()
        if next == UInt8(ascii: "]") {
            index += 1
            return .array([])
        }
        while true {
            values.append(try value())
            skipSpace()
            if next == UInt8(ascii: "]") {
                index += 1
                return .array(values)
            }
            try take(UInt8(ascii: ","))
        }
    }

    private mutating func object() throws(Fault) -> JSONValue {
        var values: [String: JSONValue] = [:]
        skipSpace()
        if next == UInt8(ascii: "}") {
            index += 1
            return .object([:])
        }
        // As many as a command has.
        values.reserveCapacity(4)
        while true {
            skipSpace()
            let key = try string()
            skipSpace()
            try take(UInt8(ascii: ":"))
            guard values.updateValue(try value(), forKey: key) == nil else { throw .keyTwice(key) }
            skipSpace()
            if next == UInt8(ascii: "}") {
                index += 1
                return .object(values)
            }
            try take(UInt8(ascii: ","))
        }
    }
}

// Numbers.
extension JSONReader {
    private mutating func number() throws(Fault) -> JSONValue {
        let start = index
        if next == UInt8(ascii: "-") { index += 1 }
        let first = index
        let whole = try digits()
        if whole > 1, bytes[first] == UInt8(ascii: "0") { throw .malformed(at: first) }
        if next == UInt8(ascii: ".") {
            index += 1
            _ = try digits()
        }
        if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
            index += 1
            if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { index += 1 }
            _ = try digits()
        }
        guard let number = Double(String(decoding: bytes[start..<index], as: UTF8.self)), number.isFinite else {
            throw .hugeNumber
        }
        return .number(number)
    }

    /// - Returns: how many there are; at least one.
    private mutating func digits() throws(Fault) -> Int {
        let start = index
        while let byte = next, byte &- UInt8(ascii: "0") < 10 { index += 1 }
        guard index > start else { throw .malformed(at: index) }
        return index - start
    }
}

// Strings.
extension JSONReader {
    private mutating func string() throws(Fault) -> String {
        try take(UInt8(ascii: "\""))
        var text: [UInt8] = []
        // What has been read and is not in the text yet: all of it, as a rule.
        var start = index
        while let byte = next {
            switch byte {
            case UInt8(ascii: "\""):
                defer { index += 1 }
                if text.isEmpty { return String(decoding: bytes[start..<index], as: UTF8.self) }
                return String(decoding: text + bytes[start..<index], as: UTF8.self)
            case UInt8(ascii: "\\"):
                text += bytes[start..<index]
                index += 1
                text += Array(String(Character(try escaped())).utf8)
                start = index
            case ..<0x20: throw .malformed(at: index)
            case _: index += 1
            }
        }
        throw .malformed(at: index)
    }

    private mutating func escaped() throws(Fault) -> Unicode.Scalar {
        guard let byte = next else { throw .malformed(at: index) }
        index += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"): return try codePoint()
        case _: throw .malformed(at: index - 1)
        }
    }

    /// Four hexadecimal digits, or twice four for a surrogate pair. Half a pair is no text.
    private mutating func codePoint() throws(Fault) -> Unicode.Scalar {
        let first = try hexadecimal()
        if let scalar = Unicode.Scalar(first) { return scalar }
        guard first < 0xDC00 else { throw .malformed(at: index) }
        try take(UInt8(ascii: "\\"))
        try take(UInt8(ascii: "u"))
        let second = try hexadecimal()
        guard (0xDC00...0xDFFF).contains(second),
            let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
        else { throw .malformed(at: index) }
        return scalar
    }

    private mutating func hexadecimal() throws(Fault) -> UInt32 {
        guard index + 4 <= bytes.count,
            let number = UInt32(String(decoding: bytes[index..<index + 4], as: UTF8.self), radix: 16),
            bytes[index] != UInt8(ascii: "+"), bytes[index] != UInt8(ascii: "-")
        else { throw .malformed(at: index) }
        index += 4
        return number
    }
}

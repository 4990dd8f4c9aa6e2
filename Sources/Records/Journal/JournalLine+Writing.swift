package import Foundation
import Workshop

extension JournalLine {
    /// The bytes of several lines.
    /// - Parameter first: the number of the first.
    /// - Throws: as for one line.
    static func encoded(_ events: [Event], from first: Int = 1) throws(RecordsError) -> Data {
        let encoder = Self.encoder()
        var bytes = Data()
        for (offset, event) in events.enumerated() {
            try JournalLine(sequence: first + offset, event: event).append(to: &bytes, with: encoder)
        }
        return bytes
    }

    private static func encoder() -> JSONEncoder {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return encoder
    }

    /// The line's bytes, LF included.
    /// - Throws: `cannotEncode` for an event that JSON cannot carry, such as a weight that is not a number.
    package func encoded() throws(RecordsError) -> Data {
        var bytes = Data()
        try append(to: &bytes, with: Self.encoder())
        return bytes
    }

    private func append(to bytes: inout Data, with encoder: JSONEncoder) throws(RecordsError) {
        let object: Data
        do {
            object = try encoder.encode(event)
        } catch {
            throw .cannotEncode(reason: String(describing: error))
        }
        var line = Array("{\"v\":\(Self.version),\"seq\":\(sequence)".utf8)
        line.reserveCapacity(object.count + 64)
        for member in Self.inOrder(JSONMembers.of([UInt8](object))) {
            line.append(UInt8(ascii: ","))
            line.append(contentsOf: member)
        }
        let check = Self.hexadecimal(CRC32C.checksum(of: line))
        line.append(contentsOf: ",\"crc\":\"\(check)\"}\n".utf8)
        bytes.append(contentsOf: line)
    }

    /// When, who and what come first, because that is what a person who opens the file looks for.
    private static func inOrder(_ members: [ArraySlice<UInt8>]) -> [ArraySlice<UInt8>] {
        let leading = first.compactMap { key in members.first { $0.starts(with: key) } }
        return leading + members.filter { member in !first.contains { member.starts(with: $0) } }
    }

    private static let first = ["\"at\":", "\"by\":", "\"type\":"].map { [UInt8]($0.utf8) }

    private static func hexadecimal(_ check: UInt32) -> String {
        let digits = String(check, radix: 16)
        return String(repeating: "0", count: 8 - digits.count) + digits
    }
}

/// The members of a JSON object, as bytes.
enum JSONMembers {
    /// Each `"key":value` of an object without blanks, in the object's order.
    static func of(_ object: [UInt8]) -> [ArraySlice<UInt8>] {
        var members: [ArraySlice<UInt8>] = []
        var depth = 0
        var isInString = false
        var isEscaped = false
        var start = 1
        for (index, byte) in object.enumerated() {
            if isEscaped {
                isEscaped = false
            } else if isInString {
                isEscaped = byte == UInt8(ascii: "\\")
                isInString = byte != UInt8(ascii: "\"")
            } else {
                switch byte {
                case UInt8(ascii: "\""): isInString = true
                case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
                case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
                default: break
                }
                let isEnd = depth == 0 || (depth == 1 && byte == UInt8(ascii: ","))
                if isEnd, start < index {
                    members.append(object[start..<index])
                    start = index + 1
                }
            }
        }
        return members
    }
}

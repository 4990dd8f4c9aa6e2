package import Foundation
import Workshop

extension JournalLine {
    /// The bytes of several lines.
    /// - Parameter first: the number of the first.
    /// - Throws: as for one line.
    static func encoded(_ events: [Event], from first: Int = 1) throws(RecordsError) -> Data {
        var bytes = Data()
        // Many with one call of the encoder, which costs as much as an event does; not all of a day's, for the memory.
        for start in stride(from: 0, to: events.count, by: 256) {
            let some = events[start..<min(start + 256, events.count)]
            for (offset, members) in try members(of: some).enumerated() {
                append(members, sequence: first + start + offset, to: &bytes)
            }
        }
        return bytes
    }

    /// The line's bytes, LF included.
    /// - Throws: `cannotEncode` for an event that JSON cannot carry, such as a weight that is not a number.
    package func encoded() throws(RecordsError) -> Data {
        try Self.encoded([event], from: sequence)
    }

    private static func members(of events: ArraySlice<Event>) throws(RecordsError) -> [[ArraySlice<UInt8>]] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        do {
            return JSONMembers.ofEach(in: [UInt8](try encoder.encode(Array(events))))
        } catch {
            throw .cannotEncode(reason: String(describing: error))
        }
    }

    private static func append(_ members: [ArraySlice<UInt8>], sequence: Int, to bytes: inout Data) {
        var line = Array("{\"v\":\(version),\"seq\":\(sequence)".utf8)
        for member in inOrder(members) {
            line.append(UInt8(ascii: ","))
            line.append(contentsOf: member)
        }
        let check = hexadecimal(CRC32C.checksum(of: line))
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

/// The members of JSON objects, as bytes.
enum JSONMembers {
    /// Each `"key":value` of each object in a list without blanks, in the object's order.
    static func ofEach(in list: [UInt8]) -> [[ArraySlice<UInt8>]] {
        var objects: [[ArraySlice<UInt8>]] = []
        var members: [ArraySlice<UInt8>] = []
        var depth = 0
        var isInString = false
        var isEscaped = false
        var start = 0
        for (index, byte) in list.enumerated() {
            if isEscaped {
                isEscaped = false
            } else if isInString {
                isEscaped = byte == UInt8(ascii: "\\")
                isInString = byte != UInt8(ascii: "\"")
            } else {
                switch byte {
                case UInt8(ascii: "\""): isInString = true
                case UInt8(ascii: "{"), UInt8(ascii: "["):
                    depth += 1
                    if depth == 2 { start = index + 1 }
                case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
                default: break
                }
                // The list is at depth 1, an object at depth 2.
                let isEndOfObject = depth == 1 && byte == UInt8(ascii: "}")
                if isEndOfObject || (depth == 2 && byte == UInt8(ascii: ",")) {
                    if start < index { members.append(list[start..<index]) }
                    start = index + 1
                }
                if isEndOfObject {
                    objects.append(members)
                    members = []
                }
            }
        }
        return objects
    }
}

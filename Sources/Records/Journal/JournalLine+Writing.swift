package import Foundation
import Workshop

extension JournalLine {
    /// The bytes of several lines.
    /// - Parameter first: the number of the first.
    /// - Throws: as for one line.
    static func encoded(_ events: [Event], from first: Int = 1) throws(RecordsError) -> Data {
        var bytes: [UInt8] = []
        for (offset, event) in events.enumerated() { try append(event, sequence: first + offset, to: &bytes) }
        return Data(bytes)
    }

    /// The line's bytes, LF included.
    /// - Throws: `cannotEncode` for an event that JSON cannot carry, such as a weight that is not a number.
    package func encoded() throws(RecordsError) -> Data {
        try Self.encoded([event], from: sequence)
    }

    private static func append(_ event: Event, sequence: Int, to bytes: inout [UInt8]) throws(RecordsError) {
        var members = JSONText()
        members.add("v", version)
        members.add("seq", sequence)
        do {
            try event.write(to: &members)
        } catch {
            throw .cannotEncode(reason: String(describing: error))
        }
        let line = [UInt8(ascii: "{")] + members.bytes
        bytes += line
        bytes += Array(",\"crc\":\"\(hexadecimal(CRC32C.checksum(of: line)))\"}\n".utf8)
    }

    private static func hexadecimal(_ check: UInt32) -> String {
        let digits = String(check, radix: 16)
        return String(repeating: "0", count: 8 - digits.count) + digits
    }
}

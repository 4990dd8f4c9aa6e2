package import Foundation
import Workshop

extension JournalLine {
    /// Reads a line without its LF. All but `damaged` means that the bytes are exactly as a program wrote them.
    package init(decoding line: Data) throws(Fault) {
        try self.init(decoding: line, with: JSONDecoder())
    }

    /// Reads a line with a decoder that has read others.
    init(decoding line: Data, with decoder: JSONDecoder) throws(Fault) {
        guard let header = line.withUnsafeBytes({ JournalLineHeader(intact: $0) }) else { throw .damaged }
        guard header.version <= Self.version else { throw .newerVersion(header.version) }
        do {
            self.init(sequence: header.sequence, event: try decoder.decode(Event.self, from: line))
        } catch {
            throw .unknown(reason: Self.sentence(error))
        }
    }

    /// What the decoder found, in one line and without its type names.
    static func sentence(_ error: any Error) -> String {
        guard let error = error as? DecodingError else { return String(describing: error) }
        return switch error {
        case .dataCorrupted(let context), .typeMismatch(_, let context), .valueNotFound(_, let context):
            context.debugDescription
        case .keyNotFound(let key, _): "the key “\(key.stringValue)” is missing"
        @unknown default: String(describing: error)
        }
    }
}

/// What can be said of a line from its bytes alone, before it is read as JSON.
struct JournalLineHeader: Hashable {
    let version: Int
    let sequence: Int

    /// - Returns: `nil` unless the line's check agrees and it begins as every line does.
    init?(intact line: UnsafeRawBufferPointer) {
        guard let end = Self.checkedBytes(of: line) else { return nil }
        var scanner = ByteScanner(bytes: UnsafeRawBufferPointer(rebasing: line[..<end]))
        guard scanner.skip("{\"v\":"), let version = scanner.number(),
            scanner.skip(",\"seq\":"), let sequence = scanner.number()
        else { return nil }
        self.version = version
        self.sequence = sequence
    }

    /// How many bytes of a line its check is about, if it agrees.
    private static func checkedBytes(of line: UnsafeRawBufferPointer) -> Int? {
        let end = line.count - 18
        guard end > 0 else { return nil }
        var scanner = ByteScanner(bytes: UnsafeRawBufferPointer(rebasing: line[end...]))
        guard scanner.skip(",\"crc\":\""), let check = scanner.hexadecimal(digits: 8), scanner.skip("\"}") else {
            return nil
        }
        return CRC32C.checksum(of: UnsafeRawBufferPointer(rebasing: line[..<end])) == check ? end : nil
    }
}

/// Reads bytes from left to right.
private struct ByteScanner {
    let bytes: UnsafeRawBufferPointer
    var index = 0

    mutating func skip(_ text: StaticString) -> Bool {
        let end = index + text.utf8CodeUnitCount
        guard end <= bytes.count else { return false }
        for offset in 0..<text.utf8CodeUnitCount where bytes[index + offset] != text.utf8Start[offset] { return false }
        index = end
        return true
    }

    /// A whole number from 1, of at most 15 digits.
    mutating func number() -> Int? {
        let digits = bytes[index...].prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        guard (1...15).contains(digits.count) else { return nil }
        index = digits.endIndex
        let number = digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
        return number > 0 ? number : nil
    }

    /// Exactly so many small hexadecimal digits.
    mutating func hexadecimal(digits: Int) -> UInt32? {
        guard index + digits <= bytes.count else { return nil }
        var number: UInt32 = 0
        for byte in bytes[index..<index + digits] {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): number = number << 4 | UInt32(byte - UInt8(ascii: "0"))
            case UInt8(ascii: "a")...UInt8(ascii: "f"): number = number << 4 | UInt32(byte - UInt8(ascii: "a") + 10)
            default: return nil
            }
        }
        index += digits
        return number
    }
}

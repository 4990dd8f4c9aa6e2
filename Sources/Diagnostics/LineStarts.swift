/// The offsets at which the lines of a text begin, four bytes each: a text may have millions.
///
/// A line ends with LF, CR LF or a lone CR (CommonMark 0.31 §2.1).
package struct LineStarts: RandomAccessCollection, Hashable, Sendable {
    private let offsets: [UInt32]

    init(of bytes: [UInt8]) {
        offsets = bytes.withUnsafeBytes { buffer in
            var starts: [UInt32] = [0]
            // No more than there are ends of lines, so that the array never grows while it is filled.
            starts.reserveCapacity(Self.countOfEnds(in: buffer) + 1)
            var offset = 0
            while offset < buffer.count {
                if offset + 8 <= buffer.count {
                    let ends = Self.ends(in: EightBytes(buffer, at: offset))
                    guard ends != 0 else {
                        offset += 8
                        continue
                    }
                    offset += ends.trailingZeroBitCount / 8
                }
                let byte = buffer[offset]
                offset += 1
                guard Self.isEnd(byte) else { continue }
                let isFirstHalfOfPair = byte == 0x0D && offset < buffer.count && buffer[offset] == 0x0A
                if !isFirstHalfOfPair { starts.append(UInt32(clamping: offset)) }
            }
            return starts
        }
    }

    @inline(__always)
    private static func isEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

    @inline(__always)
    private static func ends(in bytes: EightBytes) -> UInt64 { bytes.places(of: 0x0A) | bytes.places(of: 0x0D) }

    private static func countOfEnds(in buffer: UnsafeRawBufferPointer) -> Int {
        var count = 0
        var offset = 0
        while offset + 8 <= buffer.count {
            count += EightBytes.count(ends(in: EightBytes(buffer, at: offset)))
            offset += 8
        }
        return count + buffer[offset...].count(where: isEnd)
    }

    package var startIndex: Int { 0 }
    package var endIndex: Int { offsets.count }
    package subscript(line: Int) -> Int { Int(offsets[line]) }
}

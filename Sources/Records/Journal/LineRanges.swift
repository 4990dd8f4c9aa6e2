import Foundation

/// Where the lines of some bytes are.
struct LineRanges: Sequence, IteratorProtocol {
    /// One line's range without its LF, and whether it has one.
    typealias Line = (range: Range<Int>, isEnded: Bool)

    private let bytes: Data
    private var start: Int

    init(of bytes: Data) {
        self.bytes = bytes
        start = bytes.startIndex
    }

    mutating func next() -> Line? {
        guard start < bytes.endIndex else { return nil }
        let offset = start - bytes.startIndex
        let length = bytes.withUnsafeBytes { bytes in
            UnsafeRawBufferPointer(rebasing: bytes[offset...]).firstIndex(of: UInt8(ascii: "\n"))
        }
        let range = start..<(length.map { start + $0 } ?? bytes.endIndex)
        start = range.upperBound + (length == nil ? 0 : 1)
        return (range, length != nil)
    }
}

/// Eight bytes of a text looked at together: passes over whole files ask of most bytes only that they are not one that
/// matters (H. S. Warren, Hacker's Delight, 2nd edition, §6-1).
package struct EightBytes: Sendable {
    @usableFromInline let word: UInt64

    /// - Parameter offset: at least eight bytes before the end of the bytes.
    @inlinable
    package init(_ bytes: UnsafeRawBufferPointer, at offset: Int) {
        word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }

    @inlinable static var lowBits: UInt64 { 0x0101_0101_0101_0101 }
    @inlinable static var highBits: UInt64 { 0x8080_8080_8080_8080 }

    /// Whether none of them is beyond U+007F.
    @inlinable package var isASCII: Bool { word & Self.highBits == 0 }

    /// The highest bit of every byte that is a given one, the first byte lowest; all other bits are 0.
    @inlinable
    package func places(of byte: UInt8) -> UInt64 {
        let difference = word ^ (Self.lowBits &* UInt64(byte))
        let sum = (difference & ~Self.highBits) &+ ~Self.highBits
        return ~(sum | difference | ~Self.highBits)
    }

    /// How many bytes some places name.
    @inlinable
    package static func count(_ places: UInt64) -> Int {
        Int(((places >> 7) &* lowBits) >> 56)
    }
}

extension [UInt8] {
    /// The first place of a byte in a range.
    package func firstIndex(of byte: UInt8, in range: SourceRange) -> Int? {
        withUnsafeBytes { bytes in
            var offset = range.start
            while offset + 8 <= range.end {
                let places = EightBytes(bytes, at: offset).places(of: byte)
                if places != 0 { return offset + places.trailingZeroBitCount / 8 }
                offset += 8
            }
            while offset < range.end {
                if bytes[offset] == byte { return offset }
                offset += 1
            }
            return nil
        }
    }
}

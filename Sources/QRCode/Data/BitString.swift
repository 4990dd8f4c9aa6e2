/// Bits in the order they are written, the most significant of each number first (ISO/IEC 18004:2015, 7.4.1).
struct BitString: Hashable, Sendable {
    private(set) var bits: [Bool] = []

    var count: Int { bits.count }

    /// Appends the lowest bits of a number.
    mutating func append(_ value: Int, count: Int) {
        for position in (0..<count).reversed() {
            bits.append(value >> position & 1 == 1)
        }
    }

    mutating func append(_ other: BitString) {
        bits += other.bits
    }

    /// Eight bits each; the last is filled up with zeroes.
    var codewords: [UInt8] {
        stride(from: 0, to: count, by: 8).map { start in
            (start..<start + 8).reduce(into: UInt8(0)) { codeword, position in
                codeword = codeword << 1 | (position < count && bits[position] ? 1 : 0)
            }
        }
    }
}

/// The field of 256 elements that codewords are calculated in: bytes modulo x⁸ + x⁴ + x³ + x² + 1
/// (ISO/IEC 18004:2015, 7.5.2). Sums and differences are exclusive or.
enum GaloisField {
    /// The lower eight bits of the modulus 1 0001 1101.
    private static let modulus: UInt8 = 0x1D

    /// The product, by shifts and conditional sums.
    static func product(_ left: UInt8, _ right: UInt8) -> UInt8 {
        var result: UInt8 = 0
        for bit in (0..<8).reversed() {
            result = doubled(result)
            if right >> bit & 1 == 1 { result ^= left }
        }
        return result
    }

    /// The product with α, which is 2.
    static func doubled(_ value: UInt8) -> UInt8 {
        value << 1 ^ (value >> 7 == 1 ? modulus : 0)
    }
}

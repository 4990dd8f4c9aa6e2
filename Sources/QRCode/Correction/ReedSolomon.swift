/// The error correction codewords of one block (ISO/IEC 18004:2015, 7.5.2, annex A).
struct ReedSolomon: Sendable {
    /// The generator polynomial (x - α⁰)(x - α¹)…, its coefficients from the second highest power down. The highest
    /// is 1.
    let generator: [UInt8]

    /// A generator for a number of correction codewords. Codes of this standard use 7 to 30.
    init(correctionCodewords count: Int) {
        var generator = [UInt8](repeating: 0, count: max(0, count - 1)) + [1]
        var root: UInt8 = 1
        for _ in 0..<count {
            for index in generator.indices {
                let next = index + 1 < generator.count ? generator[index + 1] : 0
                generator[index] = GaloisField.product(generator[index], root) ^ next
            }
            root = GaloisField.doubled(root)
        }
        self.generator = generator
    }

    /// What remains when the data, moved up by the degree of the generator, is divided by it.
    func correctionCodewords(for data: [UInt8]) -> [UInt8] {
        var remainder = [UInt8](repeating: 0, count: generator.count)
        for byte in data {
            let factor = byte ^ remainder[0]
            remainder.removeFirst()
            remainder.append(0)
            for index in generator.indices {
                remainder[index] ^= GaloisField.product(generator[index], factor)
            }
        }
        return remainder
    }
}

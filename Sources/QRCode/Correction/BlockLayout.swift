/// How the codewords of a symbol are split into blocks, each with its own error correction
/// (ISO/IEC 18004:2015, 7.5.1, table 9).
struct BlockLayout: Hashable, Sendable {
    /// Correction codewords, the same in each block.
    let correctionCodewords: Int
    /// Data codewords of each block; the longer blocks, by one codeword, come last.
    let dataLengths: [Int]

    /// Data codewords of all blocks.
    var dataCodewords: Int { dataLengths.reduce(0, +) }

    /// The blocks of a version at a level of correction.
    init(_ version: QRCode.Version, at correction: QRCode.Correction) {
        let row = Self.table[version.number - 1]
        let (correctionCodewords, blocks) =
            switch correction {
            case .low: row.low
            case .medium: row.medium
            case .quartile: row.quartile
            case .high: row.high
            }
        let shorter = version.codewords / blocks - correctionCodewords
        let longer = version.codewords % blocks
        self.correctionCodewords = correctionCodewords
        self.dataLengths = (0..<blocks).map { $0 < blocks - longer ? shorter : shorter + 1 }
    }
}

extension BlockLayout {
    private typealias Entry = (correctionCodewords: Int, blocks: Int)
    private typealias Row = (low: Entry, medium: Entry, quartile: Entry, high: Entry)

    /// Table 9, versions 1 to 40: correction codewords a block, and blocks. The lengths of the blocks follow from the
    /// codewords of the version.
    private static let table: [Row] = [
        ((7, 1), (10, 1), (13, 1), (17, 1)),
        ((10, 1), (16, 1), (22, 1), (28, 1)),
        ((15, 1), (26, 1), (18, 2), (22, 2)),
        ((20, 1), (18, 2), (26, 2), (16, 4)),
        ((26, 1), (24, 2), (18, 4), (22, 4)),
        ((18, 2), (16, 4), (24, 4), (28, 4)),
        ((20, 2), (18, 4), (18, 6), (26, 5)),
        ((24, 2), (22, 4), (22, 6), (26, 6)),
        ((30, 2), (22, 5), (20, 8), (24, 8)),
        ((18, 4), (26, 5), (24, 8), (28, 8)),
        ((20, 4), (30, 5), (28, 8), (24, 11)),
        ((24, 4), (22, 8), (26, 10), (28, 11)),
        ((26, 4), (22, 9), (24, 12), (22, 16)),
        ((30, 4), (24, 9), (20, 16), (24, 16)),
        ((22, 6), (24, 10), (30, 12), (24, 18)),
        ((24, 6), (28, 10), (24, 17), (30, 16)),
        ((28, 6), (28, 11), (28, 16), (28, 19)),
        ((30, 6), (26, 13), (28, 18), (28, 21)),
        ((28, 7), (26, 14), (26, 21), (26, 25)),
        ((28, 8), (26, 16), (30, 20), (28, 25)),
        ((28, 8), (26, 17), (28, 23), (30, 25)),
        ((28, 9), (28, 17), (30, 23), (24, 34)),
        ((30, 9), (28, 18), (30, 25), (30, 30)),
        ((30, 10), (28, 20), (30, 27), (30, 32)),
        ((26, 12), (28, 21), (30, 29), (30, 35)),
        ((28, 12), (28, 23), (28, 34), (30, 37)),
        ((30, 12), (28, 25), (30, 34), (30, 40)),
        ((30, 13), (28, 26), (30, 35), (30, 42)),
        ((30, 14), (28, 28), (30, 38), (30, 45)),
        ((30, 15), (28, 29), (30, 40), (30, 48)),
        ((30, 16), (28, 31), (30, 43), (30, 51)),
        ((30, 17), (28, 33), (30, 45), (30, 54)),
        ((30, 18), (28, 35), (30, 48), (30, 57)),
        ((30, 19), (28, 37), (30, 51), (30, 60)),
        ((30, 19), (28, 38), (30, 53), (30, 63)),
        ((30, 20), (28, 40), (30, 56), (30, 66)),
        ((30, 21), (28, 43), (30, 59), (30, 70)),
        ((30, 22), (28, 45), (30, 62), (30, 74)),
        ((30, 24), (28, 47), (30, 65), (30, 77)),
        ((30, 25), (28, 49), (30, 68), (30, 81)),
    ]
}

/// The sequence of codewords that goes into a symbol: data and error correction, interleaved
/// (ISO/IEC 18004:2015, 7.6), so that a stain damages a little of each block and not the whole of one.
struct Message: Sendable {
    /// As many as the version holds.
    let codewords: [UInt8]

    /// - Parameter data: exactly as many codewords as the version has for data at this level.
    init(_ data: [UInt8], in version: QRCode.Version, at correction: QRCode.Correction) {
        let layout = BlockLayout(version, at: correction)
        let code = ReedSolomon(correctionCodewords: layout.correctionCodewords)
        var rest = data[...]
        let blocks = layout.dataLengths.map { length in
            defer { rest = rest.dropFirst(length) }
            return Array(rest.prefix(length))
        }
        codewords = Self.interleaved(blocks) + Self.interleaved(blocks.map(code.correctionCodewords))
    }

    /// The first of each block, then the second of each, and so on; a short block is passed over at the end.
    static func interleaved(_ blocks: [[UInt8]]) -> [UInt8] {
        let longest = blocks.map(\.count).max() ?? 0
        return (0..<longest).flatMap { index in
            blocks.compactMap { index < $0.count ? $0[index] : nil }
        }
    }
}

/// The level of correction and the mask as 15 bits (ISO/IEC 18004:2015, 7.9.1, annex C): a (15, 5) BCH code,
/// masked so that it is never all zeroes.
struct FormatInformation: Sendable {
    let bits: Int

    init(_ correction: QRCode.Correction, _ mask: QRCode.Mask) {
        let data = correction.formatBits << 3 | mask.rawValue
        bits = withBCHCode(data, degree: 10, generator: 0b101_0011_0111) ^ 0b101_0100_0001_0010
    }
}

/// The version as 18 bits (7.10, annex D): a (18, 6) Golay code. Versions below 7 have none.
struct VersionInformation: Sendable {
    let bits: Int

    init?(_ version: QRCode.Version) {
        guard version.hasVersionInformation else { return nil }
        bits = withBCHCode(version.number, degree: 12, generator: 0b1_1111_0010_0101)
    }
}

/// The data followed by what remains when it is divided by the generator, both as polynomials over two elements.
private func withBCHCode(_ data: Int, degree: Int, generator: Int) -> Int {
    let shifted = data << degree
    var remainder = shifted
    while let excess = remainder.highestPower.map({ $0 - degree }), excess >= 0 {
        remainder ^= generator << excess
    }
    return shifted | remainder
}

extension Int {
    /// The highest power whose coefficient is 1.
    fileprivate var highestPower: Int? {
        self == 0 ? nil : Int.bitWidth - 1 - leadingZeroBitCount
    }
}

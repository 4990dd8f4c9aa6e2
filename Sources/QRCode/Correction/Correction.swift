extension QRCode {
    /// How much damage a symbol survives (ISO/IEC 18004:2015, 7.5.1, table 8): the more, the larger it is.
    package enum Correction: String, CaseIterable, Sendable {
        /// L: about 7 % of the codewords.
        case low = "L"
        /// M: about 15 %.
        case medium = "M"
        /// Q: about 25 %.
        case quartile = "Q"
        /// H: about 30 %.
        case high = "H"
    }
}

extension QRCode.Correction {
    /// The two bits that the format information says (7.9.1, table 12). They do not rise with the level.
    var formatBits: Int {
        switch self {
        case .low: 0b01
        case .medium: 0b00
        case .quartile: 0b11
        case .high: 0b10
        }
    }
}

// What a symbol says of itself, twice each, so that one may be damaged.

extension Canvas {
    /// Format information (ISO/IEC 18004:2015, 7.9.1, figure 25): around the upper left finder pattern, and again
    /// split between the other two.
    mutating func drawFormatInformation(_ mask: QRCode.Mask, at correction: QRCode.Correction) {
        let bits = FormatInformation(correction, mask).bits
        for (position, places) in formatPlaces.enumerated() {
            for (row, column) in places {
                reserve(row, column, dark: bits >> position & 1 == 1)
            }
        }
    }

    /// Keeps the place of the format information free, and sets the one module that is always dark.
    mutating func reserveFormatInformation() {
        for (row, column) in formatPlaces.joined() {
            reserve(row, column, dark: false)
        }
        reserve(version.size - 8, 8, dark: true)
    }

    /// Both places of each of the 15 bits, the least significant first.
    private var formatPlaces: [[(row: Int, column: Int)]] {
        let size = version.size
        return (0..<15).map { bit in
            switch bit {
            case ..<6: [(bit, 8), (8, size - 1 - bit)]
            case 6: [(7, 8), (8, size - 7)]
            case 7: [(8, 8), (8, size - 8)]
            case 8: [(8, 7), (size - 7, 8)]
            default: [(8, 14 - bit), (size - 15 + bit, 8)]
            }
        }
    }

    /// Version information (7.10, figure 27): left of the upper right finder pattern, and above the lower left one.
    mutating func drawVersionInformation() {
        guard let information = VersionInformation(version) else { return }
        for position in 0..<18 {
            let dark = information.bits >> position & 1 == 1
            let (along, across) = (position / 3, version.size - 11 + position % 3)
            reserve(along, across, dark: dark)
            reserve(across, along, dark: dark)
        }
    }
}

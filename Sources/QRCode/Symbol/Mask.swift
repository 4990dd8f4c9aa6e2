extension QRCode {
    /// A pattern that is laid over the codewords so that the symbol has no large blank areas and nothing that looks
    /// like a finder pattern (ISO/IEC 18004:2015, 7.8.2, table 10). The raw value is what the format says of it.
    package enum Mask: Int, CaseIterable, Sendable {
        /// 000: every other module.
        case checkerboard
        /// 001: every other row.
        case rows
        /// 010: every third column.
        case thirdColumns
        /// 011: every third diagonal.
        case diagonals
        /// 100: blocks of three by two, every other one.
        case bricks
        /// 101: crosses around every sixth module.
        case flowers
        /// 110: the crosses and what lies between them.
        case windows
        /// 111: slanting bands across a checkerboard.
        case weave
    }
}

extension QRCode.Mask {
    /// Whether the mask turns the module there from dark to light and from light to dark.
    func inverts(_ row: Int, _ column: Int) -> Bool {
        switch self {
        case .checkerboard: (row + column) % 2 == 0
        case .rows: row % 2 == 0
        case .thirdColumns: column % 3 == 0
        case .diagonals: (row + column) % 3 == 0
        case .bricks: (row / 2 + column / 3) % 2 == 0
        case .flowers: row * column % 2 + row * column % 3 == 0
        case .windows: (row * column % 2 + row * column % 3) % 2 == 0
        case .weave: ((row + column) % 2 + row * column % 3) % 2 == 0
        }
    }
}

extension Canvas {
    /// The symbol with this mask and the format that says so.
    func finished(with mask: QRCode.Mask, at correction: QRCode.Correction) -> (mask: QRCode.Mask, modules: Modules) {
        var copy = self
        for row in 0..<version.size {
            for column in 0..<version.size where mask.inverts(row, column) && !reserved.isDark(row, column) {
                copy.write(row, column, dark: !modules.isDark(row, column))
            }
        }
        copy.drawFormatInformation(mask, at: correction)
        return (mask, copy.modules)
    }

    /// The symbol with the mask of the lowest penalty; of equals, the first (7.8.3.1).
    func finishedWithBestMask(at correction: QRCode.Correction) -> (mask: QRCode.Mask, modules: Modules) {
        var best = finished(with: .checkerboard, at: correction)
        var lowest = Penalty(best.modules).total
        for mask in QRCode.Mask.allCases.dropFirst() {
            let candidate = finished(with: mask, at: correction)
            let penalty = Penalty(candidate.modules).total
            if penalty < lowest { (best, lowest) = (candidate, penalty) }
        }
        return best
    }
}

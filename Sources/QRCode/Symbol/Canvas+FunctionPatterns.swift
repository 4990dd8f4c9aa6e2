// The patterns by which a reader finds and measures a symbol (ISO/IEC 18004:2015, 6.3).

extension Canvas {
    /// Timing patterns first, since the others lie over their ends.
    mutating func drawFunctionPatterns() {
        drawTimingPatterns()
        for (row, column) in [(3, 3), (3, version.size - 4), (version.size - 4, 3)] {
            drawFinderPattern(row, column)
        }
        drawAlignmentPatterns()
    }

    /// Row 6 and column 6, dark and light in turn (6.3.5).
    private mutating func drawTimingPatterns() {
        for position in 0..<version.size {
            reserve(6, position, dark: position.isMultiple(of: 2))
            reserve(position, 6, dark: position.isMultiple(of: 2))
        }
    }

    /// Three squares within one another around a centre (6.3.3), and the light separator around them (6.3.4).
    private mutating func drawFinderPattern(_ row: Int, _ column: Int) {
        drawSquares(row, column, reach: 4) { $0 != 2 && $0 != 4 }
    }

    /// Smaller squares wherever two centres cross, except where finder patterns stand (6.3.6).
    private mutating func drawAlignmentPatterns() {
        let centres = version.alignmentCentres
        guard let first = centres.first, let last = centres.last else { return }
        for row in centres {
            for column in centres where ![[first, first], [first, last], [last, first]].contains([row, column]) {
                drawSquares(row, column, reach: 2) { $0 != 1 }
            }
        }
    }

    /// Squares around a centre; the closure says whether the one at a distance from the centre is dark.
    private mutating func drawSquares(_ row: Int, _ column: Int, reach: Int, isDark: (Int) -> Bool) {
        for down in -reach...reach {
            for across in -reach...reach {
                reserve(row + down, column + across, dark: isDark(max(abs(down), abs(across))))
            }
        }
    }
}

extension Canvas {
    /// Writes the codewords from the lower right corner, in columns of two modules that run up and down in turn,
    /// around everything reserved (ISO/IEC 18004:2015, 7.7.3). Remainder bits stay light.
    mutating func place(_ codewords: [UInt8]) {
        var bits = codewords.lazy.flatMap { codeword in
            (0..<8).reversed().lazy.map { codeword >> $0 & 1 == 1 }
        }.makeIterator()
        for (row, column) in path where !reserved.isDark(row, column) {
            guard let bit = bits.next() else { return }
            write(row, column, dark: bit)
        }
    }

    /// All modules but the column of the vertical timing pattern, in the order in which codewords run.
    private var path: [(row: Int, column: Int)] {
        let last = version.size - 1
        let rightColumns = stride(from: last, to: 6, by: -2) + stride(from: 5, to: 0, by: -2)
        return rightColumns.enumerated().flatMap { turn, right in
            (0...last).flatMap { step in
                let row = turn.isMultiple(of: 2) ? last - step : step
                return [(row, right), (row, right - 1)]
            }
        }
    }
}

/// Two runs of numbers one after the other.
private func + (left: StrideTo<Int>, right: StrideTo<Int>) -> [Int] {
    Array(left) + Array(right)
}

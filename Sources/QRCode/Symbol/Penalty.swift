/// How hard a symbol is to read, in the points of ISO/IEC 18004:2015, 7.8.3.1, table 11: the mask with the fewest is
/// taken. The finished symbol is judged, format information included; around it everything is light.
struct Penalty: Hashable, Sendable {
    /// Five or more modules of one colour in a row or column.
    let runs: Int
    /// Squares of two by two modules of one colour.
    let blocks: Int
    /// What could be taken for a finder pattern.
    let finders: Int
    /// How far dark and light are from equal shares.
    let imbalance: Int

    var total: Int { runs + blocks + finders + imbalance }

    init(_ modules: Modules) {
        let rows = modules.rows
        let lines = rows + modules.columns
        runs = lines.reduce(0) { $0 + Self.runs(in: $1) }
        finders = lines.reduce(0) { $0 + Self.finders(in: $1) }
        blocks = zip(rows, rows.dropFirst()).reduce(0) { $0 + Self.blocks(in: $1.0, $1.1) }
        imbalance = Self.imbalance(in: rows)
    }

    /// 3 points for five in a line, and one for each more.
    static func runs(in line: [Bool]) -> Int {
        var points = 0
        var length = 0
        var last: Bool?
        for module in line {
            length = module == last ? length + 1 : 1
            last = module
            if length >= 5 { points += length == 5 ? 3 : 1 }
        }
        return points
    }

    /// 3 points for each square, those that overlap included: m by n modules make (m - 1)(n - 1).
    static func blocks(in upper: [Bool], _ lower: [Bool]) -> Int {
        var points = 0
        for column in 1..<max(1, upper.count) {
            let colour = upper[column]
            if upper[column - 1] == colour && lower[column] == colour && lower[column - 1] == colour { points += 3 }
        }
        return points
    }

    /// 40 points for each dark-light-dark-light-dark of 1 : 1 : 3 : 1 : 1 with four light modules on either side.
    ///
    /// The last fifteen modules are kept as bits of a number: four in front, seven that may be the pattern, four behind.
    static func finders(in line: [Bool]) -> Int {
        var points = 0
        var window = 0
        for module in line + [false, false, false, false] {
            window = (window << 1 | (module ? 1 : 0)) & 0b111_1111_1111_1111
            guard window >> 4 & 0b111_1111 == 0b101_1101 else { continue }
            if window >> 11 == 0 || window & 0b1111 == 0 { points += 40 }
        }
        return points
    }

    /// 10 points for each full 5 % that the share of dark modules is away from one half.
    static func imbalance(in rows: [[Bool]]) -> Int {
        let all = rows.reduce(0) { $0 + $1.count }
        let dark = rows.reduce(0) { $0 + $1.count { $0 } }
        return all == 0 ? 0 : abs(dark * 2 - all) * 10 / all * 10
    }
}

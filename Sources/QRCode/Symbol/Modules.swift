/// A square of dark and light modules. Rows count from the top, columns from the left, both from 0.
package struct Modules: Hashable, Sendable {
    /// How many modules each side has.
    package let size: Int
    private var dark: [Bool]

    /// All light.
    init(size: Int) {
        self.size = size
        dark = Array(repeating: false, count: size * size)
    }

    /// Whether a module is dark. Outside the square everything is light, as the quiet zone is.
    package func isDark(_ row: Int, _ column: Int) -> Bool {
        contains(row, column) && dark[row * size + column]
    }

    /// The square as rows of modules, dark ones true.
    package var rows: [[Bool]] {
        (0..<size).map { Array(dark[$0 * size..<($0 + 1) * size]) }
    }

    /// The same by columns, from the left.
    var columns: [[Bool]] {
        (0..<size).map { column in (0..<size).map { dark[$0 * size + column] } }
    }

    /// Sets a module. One outside the square is passed over.
    mutating func set(_ row: Int, _ column: Int, dark isDark: Bool) {
        guard contains(row, column) else { return }
        dark[row * size + column] = isDark
    }

    private func contains(_ row: Int, _ column: Int) -> Bool {
        row >= 0 && column >= 0 && row < size && column < size
    }
}

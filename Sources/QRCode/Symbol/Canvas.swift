/// A symbol while it is being made: its modules, and which of them belong to patterns and information that no mask
/// may touch.
struct Canvas: Sendable {
    let version: QRCode.Version
    private(set) var modules: Modules
    /// Dark where the encoding region is not.
    private(set) var reserved: Modules

    /// The symbol with its function patterns, version information and codewords, but neither mask nor format.
    init(_ version: QRCode.Version, carrying codewords: [UInt8]) {
        self.version = version
        modules = Modules(size: version.size)
        reserved = Modules(size: version.size)
        drawFunctionPatterns()
        drawVersionInformation()
        reserveFormatInformation()
        place(codewords)
    }

    /// Sets a module that no mask may touch.
    mutating func reserve(_ row: Int, _ column: Int, dark: Bool) {
        modules.set(row, column, dark: dark)
        reserved.set(row, column, dark: true)
    }

    /// Sets a module of the encoding region.
    mutating func write(_ row: Int, _ column: Int, dark: Bool) {
        modules.set(row, column, dark: dark)
    }
}

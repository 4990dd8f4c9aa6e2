/// Names as links find them: exactly, or folded (case left aside, white space collapsed).
///
/// Look-ups are by hash, so that a map of 50,000 links is resolved in linear time.
struct NameTable: Sendable {
    private var exact: [String: Int] = [:]
    private var folded: [String: Int] = [:]
    /// For each name, the first that is the same when folded.
    private(set) var first: [Int] = []

    /// The first of equal names wins, as in OWM.
    init(_ names: [String]) {
        exact.reserveCapacity(names.count)
        folded.reserveCapacity(names.count)
        first.reserveCapacity(names.count)
        for (index, name) in names.enumerated() {
            if let earlier = exact[name] {
                first.append(first[earlier])
                continue
            }
            exact[name] = index
            let key = Self.fold(name)
            first.append(folded[key] ?? index)
            if folded[key] == nil { folded[key] = index }
        }
    }

    /// A name as links tell it from others, without folding those that are declared.
    func identity(of name: String) -> Identity {
        guard !name.isEmpty, let found = find(name) else { return .unknown(Self.fold(name)) }
        return .known(first[found.index])
    }

    enum Identity: Hashable {
        /// The index of the first name that is the same when folded.
        case known(Int)
        /// The folded name.
        case unknown(String)
    }

    /// The index of a name, and whether it matches only when case and white space are left aside.
    func find(_ name: String) -> (index: Int, isExact: Bool)? {
        if let index = exact[name] { return (index, true) }
        let key = Self.fold(name)
        guard !key.isEmpty, let index = folded[key] else { return nil }
        return (index, false)
    }

    func contains(_ name: String) -> Bool {
        !name.isEmpty && find(name) != nil
    }

    /// A name with its case left aside and its white space collapsed, as OWM's `normalizeComponentName` has it.
    static func fold(_ name: String) -> String {
        if let quick = foldedASCII(name) { return quick }
        let words = name.unicodeScalars.split { $0.properties.isWhitespace || $0.value == 0xFEFF }
        return words.map { String($0) }.joined(separator: " ").lowercased()
    }

    private static func foldedASCII(_ name: String) -> String? {
        var units: [UInt8] = []
        units.reserveCapacity(name.utf8.count)
        for byte in name.utf8 {
            if byte >= 0x80 { return nil }
            if MapBytes.isASCIISpace(byte) {
                if let last = units.last, last != 0x20 { units.append(0x20) }
            } else {
                units.append(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
            }
        }
        if units.last == 0x20 { units.removeLast() }
        return String(decoding: units, as: UTF8.self)
    }
}

/// Names as links find them: exactly, or folded (case left aside, white space collapsed).
///
/// Look-ups are by hash, so that a map of 50,000 links is resolved in linear time.
struct NameTable: Sendable {
    private var exact: [String: Int] = [:]
    private var folded: [String: Int] = [:]

    /// The first of equal names wins, as in OWM.
    init(_ names: [String]) {
        exact.reserveCapacity(names.count)
        folded.reserveCapacity(names.count)
        for (index, name) in names.enumerated() {
            if exact.updateValueIfMissing(index, for: name) {
                _ = folded.updateValueIfMissing(index, for: Self.fold(name))
            }
        }
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

    func hasExactly(_ name: String) -> Bool {
        exact[name] != nil
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

extension Dictionary {
    /// Sets a value where there is none yet; whether it did.
    fileprivate mutating func updateValueIfMissing(_ value: Value, for key: Key) -> Bool {
        guard self[key] == nil else { return false }
        self[key] = value
        return true
    }
}

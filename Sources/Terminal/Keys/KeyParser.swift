/// Makes keys out of the bytes that a terminal sends, however they are cut up.
///
/// - UTF-8, one scalar a key; bytes that are no UTF-8 are left out.
/// - `ESC [` … and `ESC O` …: cursor keys, Home, End, Page, Delete, Backtab, F1 to F12, with or without modifiers.
///   Sequences that are not known lead to nothing.
/// - `ESC` and a character: Alt. `ESC` alone is known by the silence behind it: see `patience` and `flush()`.
/// - `ESC [ 200 ~` … `ESC [ 201 ~`: a paste (bracketed paste, xterm), kept up to 64 KiB.
package struct KeyParser: Sendable {
    private var pending: [UInt8] = []
    private var pasted: [UInt8]?

    package init() {}

    /// How many milliseconds of silence end what has begun; `nil` if nothing has.
    package var patience: Int? {
        if pasted != nil { return 2_000 }
        return pending.isEmpty ? nil : 40
    }

    /// The keys that are complete with these bytes.
    package mutating func feed(_ bytes: some Sequence<UInt8>) -> [Key] {
        pending += bytes
        var keys: [Key] = []
        while !pending.isEmpty {
            if pasted != nil {
                guard let key = takePaste() else { break }
                keys.append(key)
                continue
            }
            switch Step(pending) {
            case .more:
                // No sequence is that long: something else than a terminal sends this.
                if pending.count > 64 { pending.removeAll() }
                return keys
            case .took(let count, let key):
                pending.removeFirst(count)
                if let key { keys.append(key) }
            case .pasteBegins(let count):
                pending.removeFirst(count)
                pasted = []
            }
        }
        return keys
    }

    /// The silence has lasted as long as `patience` says: what is pending is all there will be.
    package mutating func flush() -> [Key] {
        if let text = pasted {
            pasted = nil
            let rest = pending
            pending = []
            return [.paste(Self.text(of: text + rest))]
        }
        let isEscape = pending.first == 0x1B
        defer { pending = [] }
        switch pending.count {
        case 0: return []
        case 1 where isEscape: return [.escape]
        case 2 where isEscape: return [.alt(Character(Unicode.Scalar(pending[1])))]
        default: return []
        }
    }
}

extension KeyParser {
    private static let pasteEnd = Array("\u{1B}[201~".utf8)
    private static let longestPaste = 65_536

    private mutating func takePaste() -> Key? {
        if let end = pending.firstRange(of: Self.pasteEnd) {
            let text = ((pasted ?? []) + pending[..<end.lowerBound]).prefix(Self.longestPaste)
            pending.removeSubrange(..<end.upperBound)
            pasted = nil
            return .paste(Self.text(of: text))
        }
        // The end may be cut in two: keep back as much as could belong to it.
        let certain = max(0, pending.count - Self.pasteEnd.count + 1)
        let room = max(0, Self.longestPaste - (pasted?.count ?? 0))
        pasted?.append(contentsOf: pending.prefix(min(certain, room)))
        pending.removeFirst(certain)
        return nil
    }

    private static func text(of bytes: some Sequence<UInt8>) -> String {
        String(decoding: Array(bytes), as: UTF8.self)
            .replacing("\r\n", with: "\n").replacing("\r", with: "\n")
    }
}

/// Makes lines out of bytes, however they are cut up: UTF-8, ended by LF or CRLF, kept up to 64 KiB each.
package struct LineParser: Sendable {
    private static let longest = 65_536
    private var pending: [UInt8] = []

    package init() {}

    /// The lines that are complete with these bytes, without their ends.
    package mutating func feed(_ bytes: some Sequence<UInt8>) -> [String] {
        var lines: [String] = []
        for byte in bytes {
            if byte == UInt8(ascii: "\n") {
                lines.append(take())
            } else if pending.count < Self.longest {
                pending.append(byte)
            }
        }
        return lines
    }

    /// What stands behind the last line end, if anything does.
    package mutating func flush() -> [String] {
        pending.isEmpty ? [] : [take()]
    }

    private mutating func take() -> String {
        defer { pending = [] }
        if pending.last == UInt8(ascii: "\r") { pending.removeLast() }
        return String(decoding: pending, as: UTF8.self)
    }
}

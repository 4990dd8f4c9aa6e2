/// Why a text has no QR code.
package enum QRCodeError: Error, Hashable, Sendable {
    /// The text is longer than the largest symbol at this level holds. Both numbers count what the mode counts:
    /// digits, characters or bytes of UTF-8.
    case textTooLong(length: Int, limit: Int, mode: QRCode.Mode)
}

extension QRCodeError: CustomStringConvertible {
    /// One sentence for people.
    package var description: String {
        switch self {
        case .textTooLong(let length, let limit, let mode):
            "The text has \(length) \(mode.unit), and a QR code at this level of correction holds \(limit) at most."
        }
    }
}

extension QRCode.Mode {
    /// What a length in this mode counts.
    fileprivate var unit: String {
        switch self {
        case .numeric: "digits"
        case .alphanumeric: "characters"
        case .byte: "bytes"
        }
    }
}

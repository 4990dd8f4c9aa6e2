import Diagnostics
import Markdown

/// Faults of the text itself, whatever it says.
enum TextFaults {
    static func report(_ context: inout ReadingContext) {
        if let offset = firstInvalidByte(in: context.source.bytes) {
            context.report(
                .invalidText,
                .warning,
                at: SourceRange(offset, offset + 1),
                "The file is not all UTF-8; letters from here on may be wrong.",
                fix: .init("Save it again as UTF-8.")
            )
        }
        for opener in context.document.unclosed.prefix(1) {
            context.report(
                .unclosedBlock,
                .warning,
                at: opener,
                "Nothing closes what begins here, so it was read as text.",
                fix: .init("Close it, with “-->” for a comment or the same marks on a line of their own for code.")
            )
        }
    }

    /// The first byte that is no part of well-formed UTF-8 (Unicode 15, table 3-7).
    static func firstInvalidByte(in bytes: [UInt8]) -> Int? {
        var offset = 0
        while offset < bytes.count {
            let lead = bytes[offset]
            if lead < 0x80 {
                offset += 1
                continue
            }
            guard let length = sequenceLength(lead), offset + length <= bytes.count,
                secondBytes(lead).contains(bytes[offset + 1]),
                bytes[offset + 1..<offset + length].allSatisfy({ $0 & 0xC0 == 0x80 })
            else { return offset }
            offset += length
        }
        return nil
    }

    private static func sequenceLength(_ lead: UInt8) -> Int? {
        switch lead {
        case 0xC2...0xDF: 2
        case 0xE0...0xEF: 3
        case 0xF0...0xF4: 4
        default: nil
        }
    }

    private static func secondBytes(_ lead: UInt8) -> ClosedRange<UInt8> {
        switch lead {
        case 0xE0: 0xA0...0xBF
        case 0xED: 0x80...0x9F
        case 0xF0: 0x90...0xBF
        case 0xF4: 0x80...0x8F
        default: 0x80...0xBF
        }
    }
}

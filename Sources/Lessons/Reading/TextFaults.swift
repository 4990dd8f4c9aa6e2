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
        if let cut = context.document.cut { context.report(tooManyLines(from: cut)) }
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

    static func tooManyLines(from cut: Int) -> Diagnostic {
        Diagnostic(
            PlanFault.tooMany,
            .error,
            at: SourceRange(at: cut),
            "The file has more than \(MarkdownDocument.mostLines) lines; from here on it is left aside.",
            fix: .init("Make several files of it.")
        )
    }

    /// The first byte that is no part of well-formed UTF-8 (Unicode 15, table 3-7).
    static func firstInvalidByte(in bytes: [UInt8]) -> Int? {
        var offset = 0
        while let next = firstBeyondASCII(in: bytes, from: offset) {
            offset = next
            let lead = bytes[offset]
            guard let length = sequenceLength(lead), offset + length <= bytes.count,
                secondBytes(lead).contains(bytes[offset + 1]),
                bytes[offset + 1..<offset + length].allSatisfy({ $0 & 0xC0 == 0x80 })
            else { return offset }
            offset += length
        }
        return nil
    }

    private static func firstBeyondASCII(in bytes: [UInt8], from start: Int) -> Int? {
        bytes.withUnsafeBytes { buffer in
            var offset = start
            while offset + 8 <= buffer.count, EightBytes(buffer, at: offset).isASCII { offset += 8 }
            return buffer[offset...].firstIndex { $0 >= 0x80 }
        }
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

import Diagnostics

/// A line as OWM's statement readers get it: what its comment stripper leaves.
struct OWMLine {
    /// The text that is left.
    var text: SourceRange
    /// The characters it may hold. Never too few.
    var marks: Marks
    /// The line in the file that the text stands in.
    var source: SourceRange
}

/// Which of the characters that matter occur, gathered in one pass so that most lines need no further search.
struct Marks: OptionSet {
    let rawValue: UInt16
    static let slash = Marks(rawValue: 1)
    static let star = Marks(rawValue: 2)
    static let openBrace = Marks(rawValue: 4)
    static let closeBrace = Marks(rawValue: 8)
    static let openParen = Marks(rawValue: 32)
    static let closeParen = Marks(rawValue: 64)
    static let greater = Marks(rawValue: 128)
    static let plus = Marks(rawValue: 256)
    static let semicolon = Marks(rawValue: 512)
    static let backslash = Marks(rawValue: 1024)
    static let quote = Marks(rawValue: 2048)

    @inline(__always)
    static func of(_ byte: UInt8) -> UInt16 {
        switch byte {
        case 0x2F: 1
        case 0x2A: 2
        case 0x7B: 4
        case 0x7D: 8
        case 0x5B: 16
        case 0x28: 32
        case 0x29: 64
        case 0x3E: 128
        case 0x2B: 256
        case 0x3B: 512
        case 0x5C: 1024
        case 0x22: 2048
        default: 0
        }
    }
}

extension MapBytes {
    /// Splits at LF alone and strips comments as OWM does: `//` anywhere but on lines that begin with `url`, and
    /// `/* … */` whose inner lines are not blanked but taken out, so that later lines are counted too low.
    func owmLines() -> [OWMLine] {
        var lines: [OWMLine] = []
        lines.reserveCapacity(bytes.count / 32 + 1)
        var isInBlock = false
        var start = 0
        while start <= bytes.count {
            var end = start
            var marks: UInt16 = 0
            while end < bytes.count, bytes[end] != 0x0A {
                marks |= Marks.of(bytes[end])
                end += 1
            }
            let source = SourceRange(start, end)
            keep(source, Marks(rawValue: marks), &isInBlock, in: &lines)
            start = end + 1
        }
        return lines
    }

    private func keep(_ source: SourceRange, _ marks: Marks, _ isInBlock: inout Bool, in lines: inout [OWMLine]) {
        var line = OWMLine(text: source, marks: marks, source: source)
        if marks.contains(.slash), !starts(trimmed(source), with: "url") {
            line.text = before("//", in: source)
        }
        if marks.isSuperset(of: [.slash, .star]), let open = first("/*", in: line.text) {
            isInBlock = true
            line.text = trimmed(SourceRange(line.text.start, open))
        } else if isInBlock {
            guard marks.isSuperset(of: [.slash, .star]), let rest = between("*/", in: line.text) else { return }
            isInBlock = false
            line.text = trimmed(rest)
        }
        lines.append(line)
    }
}

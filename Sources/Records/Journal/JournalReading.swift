package import Foundation
package import Workshop

/// What a journal's bytes hold.
///
/// A line counts only if it is whole (it ends in LF, its check agrees), can be understood, and has the next number.
/// Reading ends at the first line that does not; what is there decides what may be done:
///
/// - Nothing behind it is whole: a torn tail, be it half a line, NULs, garbage or a line that ends in CR LF.
/// - Something behind it is whole, if only in the rest of the same line: damage in the middle.
/// - The line itself is as it was written, but its number, version or event is wrong: never cut, wherever it stands.
/// - A last line that lacks nothing but its LF counts as whole, since its check agrees.
/// - Where not even the first line is whole, nothing is cut either: it may be anything.
package struct JournalReading: Hashable, Sendable {
    /// The events of all whole lines from the first on; the event at index n has number n + 1.
    package var events: [Event] = []
    /// How many bytes those lines have.
    package var wholeBytes = 0
    /// Whether the last of them lacks its LF.
    package var lacksLineEnd = false
    package var fault: JournalFault?
}

extension JournalReading {
    /// Reads a whole journal, on as many cores as there are.
    package init(of journal: Data) {
        let lines = Array(LineRanges(of: journal))
        for piece in JournalPiece.read(lines, of: journal) {
            for read in piece.lines {
                let next = events.count + 1
                guard read.sequence == next else {
                    fault = .outOfOrder(line: next, expected: next, found: read.sequence)
                    return
                }
                let line = lines[events.count]
                events.append(read.event)
                wholeBytes = line.range.upperBound - journal.startIndex + (line.isEnded ? 1 : 0)
                lacksLineEnd = !line.isEnded
            }
            if let found = piece.fault {
                fault = Self.fault(found, line: events.count + 1, at: lines[events.count].range.lowerBound, in: journal)
                return
            }
        }
        if events.isEmpty { fault = .nothingWhole }
    }

    private static func fault(
        _ fault: JournalLine.Fault,
        line: Int,
        at start: Int,
        in journal: Data
    ) -> JournalFault {
        switch fault {
        case .newerVersion(let version): .newerVersion(line: line, version: version)
        case .unknown(let reason): .unknown(line: line, reason: reason)
        case .damaged:
            if holdsWholeLine(journal[start...]) {
                .damaged(line: line)
            } else if line == 1 {
                .nothingWhole
            } else {
                .torn(line: line, bytes: journal.endIndex - start)
            }
        }
    }

    /// Whether any line is whole. A lost LF runs a whole line into the damaged one before it, so each line is also
    /// looked at from the last place where one could begin.
    private static func holdsWholeLine(_ bytes: Data) -> Bool {
        let beginning = Data("{\"v\":".utf8)
        return LineRanges(of: bytes).contains { line in
            guard let start = bytes.range(of: beginning, options: .backwards, in: line.range) else { return false }
            return bytes[start.lowerBound..<line.range.upperBound].withUnsafeBytes { JournalLineHeader(intact: $0) }
                != nil
        }
    }
}

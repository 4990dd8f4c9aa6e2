import Dispatch
import Foundation
import Synchronization
import Workshop

/// Some lines of a journal, as far as they can be read. Reading JSON is what opening a long journal waits for, and
/// one line's has nothing to do with another's, so pieces are read side by side.
struct JournalPiece {
    /// The lines up to the first that is none.
    var lines: [JournalLine] = []
    /// What is wrong with the line behind them; `nil` if all could be read.
    var fault: JournalLine.Fault?

    /// Few enough that every core has its share, many enough that setting up does not show.
    private static let lineCount = 4096

    /// Reads all lines of a journal, in pieces, in their order.
    static func read(_ lines: [LineRanges.Line], of journal: Data) -> [JournalPiece] {
        let pieces = stride(from: 0, to: lines.count, by: lineCount).map { start in
            start..<min(start + lineCount, lines.count)
        }
        // `Mutex` came with macOS 15; on 14 one piece is read after the other.
        guard #available(macOS 15, *), pieces.count > 1 else {
            return pieces.map { JournalPiece(reading: lines[$0], of: journal) }
        }
        let results = Mutex([JournalPiece](repeating: JournalPiece(), count: pieces.count))
        DispatchQueue.concurrentPerform(iterations: pieces.count) { index in
            let piece = JournalPiece(reading: lines[pieces[index]], of: journal)
            results.withLock { $0[index] = piece }
        }
        return results.withLock { $0 }
    }

    private init() {}

    private init(reading ranges: ArraySlice<LineRanges.Line>, of journal: Data) {
        let decoder = JSONDecoder()
        lines.reserveCapacity(ranges.count)
        do {
            for line in ranges { lines.append(try JournalLine(decoding: journal[line.range], with: decoder)) }
        } catch {
            fault = error
        }
    }
}

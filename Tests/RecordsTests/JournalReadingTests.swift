import Foundation
import Testing
import Workshop

@testable import Records

@Suite("Reading a journal") struct JournalReadingTests {
    private let events = Samples.events(12)

    @Test func `a whole one gives its events`() throws {
        let bytes = try Samples.journal(events)
        #expect(JournalReading(of: bytes) == JournalReading(events: events, wholeBytes: bytes.count))
    }

    @Test func `bytes that begin elsewhere in memory make no difference`() throws {
        let bytes = try Samples.journal(events)
        #expect(JournalReading(of: (Data("xyz".utf8) + bytes).dropFirst(3)) == JournalReading(of: bytes))
    }

    @Test func `cut at any byte it gives the whole lines before the cut`() throws {
        let lines = try Samples.lines(events)
        let bytes = try Samples.journal(events)
        for count in 0...bytes.count {
            var whole = 0
            var end = 0
            while whole < lines.count, end + lines[whole].count <= count {
                end += lines[whole].count
                whole += 1
            }
            // A line that lacks nothing but its LF is whole.
            let lacksLineEnd = whole < lines.count && count == end + lines[whole].count - 1
            let reading = JournalReading(of: bytes.prefix(count))
            #expect(reading.events == Array(events.prefix(lacksLineEnd ? whole + 1 : whole)))
            #expect(reading.lacksLineEnd == lacksLineEnd)
            let expected: JournalFault? =
                if lacksLineEnd {
                    nil
                } else if whole == 0 {
                    .nothingWhole
                } else {
                    count == end ? nil : .torn(line: whole + 1, bytes: count - end)
                }
            #expect(reading.fault == expected, "cut after \(count) bytes")
        }
    }

    @Test func `any flipped byte of the last line makes a torn tail`() throws {
        let lines = try Samples.lines(events)
        let bytes = try Samples.journal(events)
        let last = lines[lines.count - 1].count
        for position in bytes.count - last..<bytes.count {
            for flip in [UInt8(1), 0x20, 0x80, 0xFF] {
                var damaged = bytes
                damaged[position] ^= flip
                let reading = JournalReading(of: damaged)
                #expect(reading.events == Array(events.dropLast()), "byte \(position) with \(flip)")
                #expect(reading.fault == .torn(line: events.count, bytes: last), "byte \(position) with \(flip)")
            }
        }
    }

    @Test func `a flipped byte anywhere else is refused with its line`() throws {
        let lines = try Samples.lines(events)
        let bytes = try Samples.journal(events)
        let ends = lines.indices.map { index in lines[...index].reduce(0) { $0 + $1.count } }
        var numbers = SeededNumbers(seed: 11)
        for _ in 0..<10_000 {
            let position = Int.random(in: 0..<ends[lines.count - 2], using: &numbers)
            var damaged = bytes
            damaged[position] ^= UInt8.random(in: 1...255, using: &numbers)
            let line = 1 + ends.prefix { $0 <= position }.count
            let reading = JournalReading(of: damaged)
            #expect(reading.events == Array(events.prefix(line - 1)), "byte \(position)")
            #expect(reading.fault == .damaged(line: line), "byte \(position)")
        }
    }

    @Test(arguments: [1, 2, 17, 200, 511, 512, 1000])
    func `NULs over the end are a torn tail`(count: Int) throws {
        let lines = try Samples.lines(events)
        let bytes = try Samples.journal(events)
        let zeroed = bytes.dropLast(count) + Data(count: count)
        let kept = JournalReading(of: bytes.dropLast(count))
        let whole = lines.prefix(kept.events.count).reduce(0) { $0 + $1.count }
        // Cut at the LF alone the last line would be whole; overwritten, it is not.
        let events = kept.lacksLineEnd ? kept.events.dropLast() : kept.events[...]
        let end = kept.lacksLineEnd ? whole - lines[kept.events.count - 1].count : whole
        let reading = JournalReading(of: zeroed)
        #expect(reading.events == Array(events))
        #expect(reading.fault == .torn(line: events.count + 1, bytes: bytes.count - end))
    }

    @Test(arguments: [
        Data(count: 4096), Data("\n".utf8), Data("\n\n\n".utf8), Data("half a line".utf8),
        Data([0xFF, 0xFE, 0x0A, 0x00]),
        Data("{\"v\":1,\"seq\":13,\n{\"v\":1".utf8),
    ])
    func `what is no line behind the last one is a torn tail`(tail: Data) throws {
        let bytes = try Samples.journal(events)
        let expected = JournalReading(
            events: events,
            wholeBytes: bytes.count,
            fault: .torn(line: events.count + 1, bytes: tail.count)
        )
        #expect(JournalReading(of: bytes + tail) == expected)
    }

    @Test func `a last line that ends in CR LF is torn`() throws {
        let lines = try Samples.lines(events)
        let bytes = try Samples.journal(events).dropLast() + Data("\r\n".utf8)
        #expect(JournalReading(of: bytes).fault == .torn(line: 12, bytes: lines[11].count + 1))
    }

    @Test func `one whose every line ends in CR LF is not cut`() throws {
        let bytes = try Samples.lines(events).reduce(into: Data()) { $0 += $1.dropLast() + Data("\r\n".utf8) }
        #expect(JournalReading(of: bytes).fault == .nothingWhole)
    }

    @Test func `a byte order mark is damage of the first line`() throws {
        let bytes = try Data([0xEF, 0xBB, 0xBF]) + Samples.journal(events)
        // The first line itself is whole behind the mark.
        #expect(JournalReading(of: bytes) == JournalReading(fault: .damaged(line: 1)))
    }

    @Test func `a lost line end does not hide the whole line that it runs into`() throws {
        var bytes = try Samples.journal(events)
        let lines = try Samples.lines(events)
        bytes[bytes.count - lines[11].count - 1] = UInt8(ascii: " ")
        #expect(JournalReading(of: bytes).fault == .damaged(line: 11))
    }

    @Test(
        arguments: [
            ([1, 2, 2, 3], 3, 3, 2), ([1, 2, 4, 5], 3, 3, 4), ([1, 3, 2, 4], 2, 2, 3), ([2, 3], 1, 1, 2),
            ([1, 2, 3, 3], 4, 4, 3),
        ] as [([Int], Int, Int, Int)]
    )
    func `a number that does not follow is refused wherever it stands`(
        numbers: [Int],
        line: Int,
        expected: Int,
        found: Int
    ) throws {
        let bytes = try numbers.reduce(into: Data()) { bytes, number in
            bytes += try JournalLine(sequence: number, event: events[number - 1]).encoded()
        }
        #expect(JournalReading(of: bytes).fault == .outOfOrder(line: line, expected: expected, found: found))
    }

    @Test func `a last line by a newer program is not cut`() throws {
        let bytes = try Samples.journal(events) + Samples.line(#"{"v":2,"seq":13,"mood":"good""#)
        #expect(JournalReading(of: bytes).fault == .newerVersion(line: 13, version: 2))
    }

    @Test func `a last line that is whole and unknown is not cut`() throws {
        let bytes = try Samples.journal(events) + Samples.line(#"{"v":1,"seq":13,"type":"danced""#)
        guard case .unknown(line: 13, _) = JournalReading(of: bytes).fault else {
            Issue.record("expected line 13 to be unknown")
            return
        }
    }

    @Test(arguments: ["", "\n", "not a journal\n", "\0\0\0\0"])
    func `a file without a whole line is not cut`(text: String) {
        #expect(JournalReading(of: Data(text.utf8)) == JournalReading(fault: .nothingWhole))
    }
}

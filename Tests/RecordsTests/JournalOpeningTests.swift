import Foundation
import Testing
import Workshop

@testable import Records

@Suite("Opening a journal") struct JournalOpeningTests {
    private let events = Samples.events(5)
    private let now = Samples.start.advanced(bySeconds: 1000)

    private func note(_ bytes: Int) -> Event {
        Event(at: now, by: .program, body: .journalRecovered(droppedBytes: bytes))
    }

    private func open(_ file: FaultyLogFile, keeping kept: (Data) -> Void = { _ in }) throws(RecordsError)
        -> OpenedJournal
    {
        try Journal.open(file, at: now) { tail in
            kept(tail)
            return "copy"
        }
    }

    @Test func `a whole one is not touched`() throws {
        let file = FaultyLogFile(try Samples.journal(events))
        let opened = try open(file)
        #expect(opened.events == events)
        #expect(opened.recovery == nil)
        #expect(file.steps == 0)
    }

    @Test func `a torn tail is kept, cut off and noted`() async throws {
        let file = FaultyLogFile(try Samples.journal(events) + Data("half a li".utf8))
        var kept: [Data] = []
        let opened = try open(file) { kept.append($0) }
        #expect(kept == [Data("half a li".utf8)])
        #expect(opened.recovery == JournalRecovery(line: 6, droppedBytes: 9, copy: "copy"))
        #expect(opened.events == events + [note(9)])
        #expect(file.durable == (try Samples.journal(events + [note(9)])))
        #expect(try await opened.journal.append([events[1]]) == 7)
    }

    @Test func `the note is never dated before the last event`() throws {
        let file = FaultyLogFile(try Samples.journal(events) + Data("x".utf8))
        let opened = try Journal.open(file, at: Instant(milliseconds: 0)) { _ in "copy" }
        #expect(opened.events.last?.at == events.last?.at)
    }

    @Test func `a last line without its end gets one`() async throws {
        let file = FaultyLogFile(try Samples.journal(events).dropLast())
        let opened = try open(file)
        #expect(opened.events == events)
        #expect(opened.recovery == nil)
        #expect(try await opened.journal.append([events[1]]) == 6)
        #expect(file.durable == (try Samples.journal(events + [events[1]])))
    }

    @Test(arguments: [
        ("damage in the middle", RecordsError.damagedLine(2, path: "journal.jsonl")),
        ("a line twice", .lineOutOfOrder(6, expected: 6, found: 5, path: "journal.jsonl")),
        ("a newer version", .newerJournal(version: 9, path: "journal.jsonl")),
        ("nothing", .emptyJournal(path: "journal.jsonl")),
    ])
    func `what may not be cut is refused and not touched`(what: String, error: RecordsError) throws {
        let lines = try Samples.lines(events)
        var bytes = try Samples.journal(events)
        switch what {
        case "damage in the middle": bytes[lines[0].count + 30] ^= 1
        case "a line twice": bytes += lines[4]
        case "a newer version": bytes += Samples.line(#"{"v":9,"seq":6"#)
        default: bytes = Data()
        }
        let file = FaultyLogFile(bytes)
        #expect(throws: error) { _ = try open(file) }
        #expect(file.steps == 0)
        #expect(file.bytes == bytes)
    }

    /// Mending has four steps on the file: cut, flush, write the note, flush. After a program has died at any of them,
    /// with what it had written kept or lost, the next one finds a journal that it can open.
    @Test(arguments: 1...4, [true, false])
    func `a program that dies while mending is followed by one that mends`(step: Int, isPowerCut: Bool) throws {
        let tail = Data("half a line, and no end".utf8)
        let first = FaultyLogFile(try Samples.journal(events) + tail, faults: [step...Int.max: .full(after: 20)])
        #expect(throws: RecordsError.self) { _ = try open(first) }

        let second = FaultyLogFile(isPowerCut ? first.durable : first.bytes)
        var kept = Data()
        let opened = try open(second) { kept = $0 }
        #expect(Array(opened.events.prefix(events.count)) == events)
        #expect(opened.events.dropFirst(events.count).allSatisfy { $0.by == .program })
        #expect(JournalReading(of: second.durable).fault == nil)
        #expect(JournalReading(of: second.durable).events == opened.events)
        if step == 1 { #expect(kept == tail) }
    }

    @Test func `a tail that cannot be kept is not cut`() throws {
        let bytes = try Samples.journal(events) + Data("half".utf8)
        let file = FaultyLogFile(bytes)
        #expect(throws: RecordsError.cannotCreate(path: "copy", reason: "no")) {
            _ = try Journal.open(file, at: now) { (_) throws(RecordsError) in
                throw .cannotCreate(path: "copy", reason: "no")
            }
        }
        #expect(file.bytes == bytes)
        #expect(file.steps == 0)
    }

    /// A disk that keeps any part of what was not flushed, in any order of pages, as file systems do.
    @Test func `what was flushed survives whatever becomes of what was not`() throws {
        let lines = try Samples.lines(Samples.events(60))
        let events = Samples.events(60)
        var numbers = SeededNumbers(seed: 23)
        for _ in 0..<2000 {
            let flushed = Int.random(in: 1..<lines.count, using: &numbers)
            let durable = lines[..<flushed].reduce(Data(), +)
            var tail = lines[flushed...].prefix(Int.random(in: 1...8, using: &numbers)).reduce(Data(), +)
            // Pages that did not make it read as NULs; the file may be shorter than what was written.
            for page in stride(from: 0, to: tail.count, by: 64) where Bool.random(using: &numbers) {
                for index in page..<min(page + 64, tail.count) { tail[index] = 0 }
            }
            tail = Data(tail.prefix(Int.random(in: 0...tail.count, using: &numbers)))
            let reading = JournalReading(of: durable + tail)
            #expect(reading.events.count >= flushed)
            #expect(Array(events.prefix(reading.events.count)) == reading.events)
        }
    }
}

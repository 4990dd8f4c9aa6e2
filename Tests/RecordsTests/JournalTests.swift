import Foundation
import Testing
import Workshop

@testable import Records

@Suite("Writing a journal") struct JournalTests {
    private let events = Samples.events(8)

    @Test func `events given together take one write and one flush`() async throws {
        let file = FaultyLogFile()
        let opened = try Journal.begin(file, with: [events[0]])
        #expect(file.steps == 2)
        #expect(try await opened.journal.append(Array(events[1...])) == 8)
        #expect(file.steps == 4)
        #expect(file.durable == (try Samples.journal(events)))
    }

    /// Steps 1 and 2 begin the journal; each event after that is a write and a flush, and a failed write is a write
    /// and a cut.
    @Test(arguments: [FaultyLogFile.Fault.full(after: 0), .full(after: 40), .lies(after: 3), .error], 1...7)
    func `a write that fails leaves the journal as it was and the next one works`(
        fault: FaultyLogFile.Fault,
        number: Int
    ) async throws {
        let file = FaultyLogFile(faults: [2 * number + 1...2 * number + 1: fault])
        let journal = try Journal.begin(file, with: [events[0]]).journal
        for event in events[1..<number] { _ = try await journal.append([event]) }

        let error = await #expect(throws: RecordsError.self) { try await journal.append([events[number]]) }
        guard case .notStored = error else {
            Issue.record("expected a write that can be repeated, found \(String(describing: error))")
            return
        }
        #expect(file.bytes == (try Samples.journal(Array(events[..<number]))))

        for event in events[number...] { _ = try await journal.append([event]) }
        #expect(file.durable == (try Samples.journal(events)))
    }

    @Test func `a disk that stays full refuses each time and loses nothing`() async throws {
        let file = FaultyLogFile(faults: [3...3: .full(after: 10), 5...5: .full(after: 10), 7...7: .full(after: 10)])
        let journal = try Journal.begin(file, with: [events[0]]).journal
        for _ in 0..<3 {
            await #expect(throws: RecordsError.notStored(path: file.path, reason: "No space left on device")) {
                try await journal.append([events[1]])
            }
        }
        #expect(try await journal.append([events[1]]) == 2)
        #expect(file.durable == (try Samples.journal(Array(events[..<2]))))
    }

    @Test(arguments: 1...7, [true, false])
    func `after a flush that fails nothing is accepted, even if the disk works again`(
        number: Int,
        forEver: Bool
    ) async throws {
        let step = 2 * number + 2
        let file = FaultyLogFile(faults: [step...(forEver ? Int.max : step): .error])
        let journal = try Journal.begin(file, with: [events[0]]).journal
        for event in events[1..<number] { _ = try await journal.append([event]) }

        let failure = RecordsError.storageFailed(path: file.path, reason: "Input/output error")
        for _ in 0..<3 {
            await #expect(throws: failure) { try await journal.append([events[number]]) }
        }
        #expect(file.steps == step)
        #expect(file.durable == (try Samples.journal(Array(events[..<number]))))
    }

    @Test func `a cut that fails after a write that failed is final too`() async throws {
        let file = FaultyLogFile(faults: [3...3: .full(after: 9), 4...4: .error])
        let journal = try Journal.begin(file, with: [events[0]]).journal
        let failure = RecordsError.storageFailed(path: file.path, reason: "Input/output error")
        for _ in 0..<2 {
            await #expect(throws: failure) { try await journal.append([events[1]]) }
        }
        #expect(JournalReading(of: file.bytes).fault == .torn(line: 2, bytes: 9))
    }

    @Test func `a closed one takes nothing`() async throws {
        let journal = try Journal.begin(FaultyLogFile(), with: [events[0]]).journal
        await journal.close()
        await #expect(throws: RecordsError.journalClosed(path: "journal.jsonl")) {
            try await journal.append([events[1]])
        }
    }

    @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "left out: no /dev/full here"))
    func `a full disk of the system's own is told apart from other faults`() throws {
        let file = try POSIXLogFile(path: "/dev/full", mode: .open)
        #expect(throws: RecordsError.cannotWrite(path: "/dev/full", reason: "No space left on device")) {
            try file.append(Data("x".utf8))
        }
    }
}

import Foundation
import Lessons
import TestSupport
import Testing
import Workshop

@testable import Records

@Suite("Sealing a session's folder") struct SealingTests {
    private let scratch: ScratchFolder
    private let activity = ActivityID(rawValue: "engage-1")
    private let named = ActivityID(rawValue: "engage-2")

    init() throws {
        scratch = try ScratchFolder()
    }

    /// One anonymous question that Ada and Ben answer, and one that is not anonymous.
    private var events: [Event] {
        var options = Activity.Options()
        options.isAnonymous = true
        var setup = Samples.setup
        setup.activities = [
            Activity(id: activity, phase: .engage, title: "Why?", kind: .question, options: options),
            Activity(id: named, phase: .engage, title: "Who?", kind: .question),
        ]
        let ada = LearnerID(number: 1)
        let bodies: [(Participant, Event.Body)] = [
            (.facilitator, .sessionCreated(setup)), (.facilitator, .learnerJoined(ada, name: "Ada", team: nil)),
            (.facilitator, .sessionStarted(startedAt: Samples.start)), (.facilitator, .activityOpened(activity)),
            (.learner(ada), .questionAnswered(activity, text: "Secret words")),
            (.facilitator, .activityClosed(activity)), (.facilitator, .sessionEnded),
        ]
        return bodies.map { Event(at: Samples.start, by: $0, request: RequestID("r"), body: $1) }
    }

    private func create(_ events: [Event]) throws -> (folder: SessionFolder, opened: OpenedJournal) {
        let name = SessionName(title: "Knots", at: Samples.start, in: .gmt)
        let created = try SessionFolder.create(in: scratch.url, named: name, plan: Data(), events: events)
        try created.folder.write(
            Data(
                #"""
                {"entries": [{"learner": "Ada", "activity": "engage-1", "text": "Secret words"},
                 {"learner": "Ada", "activity": " WHO? ", "text": "Me"}, {"learner": "Ada", "activity": "Wy?", "text": "Secret words"}, 7]}
                """#.utf8
            ),
            to: "inbox/done/ada-1.json"
        )
        try created.folder.write(Data("Secret words, torn".utf8), to: "inbox/done/ada-2.json")
        try created.folder.write(Data(#"{"report":"Secret words"}"#.utf8), to: "inbox/ada-1.receipt.json")
        try created.folder.write(Data("Secret words".utf8), to: "inbox/.ada.json.12-34.new")
        try created.folder.write(Data("Secret words".utf8), to: "journal.broken-20261121T140312Z")
        try created.folder.write(Data("Secret words".utf8), to: ".journal.jsonl.12-34.new")
        try created.folder.write(Data("{}".utf8), to: "results.json")
        return created
    }

    /// Every file in a folder, by its path.
    private func files(in folder: SessionFolder) throws -> [String: String] {
        let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.url.path)
        var files: [String: String] = [:]
        for path in paths {
            let url = folder.url.appending(path: path)
            guard let data = try? Data(contentsOf: url) else { continue }
            files[path] = String(decoding: data, as: UTF8.self)
        }
        return files
    }

    @Test func `leaves no file that tells whose the words are`() async throws {
        let (folder, opened) = try create(events)
        await opened.journal.close()
        #expect(try await folder.seal(at: Samples.start))
        let files = try files(in: folder)
        #expect(files.keys.sorted() == ["inbox/done/ada-1.json", "journal.jsonl", "plan.md", "results.json"])
        #expect(files["inbox/done/ada-1.json"]?.contains("Me") == true)
        #expect(files["inbox/done/ada-1.json"]?.contains("Secret words") == false)
        let lines = try #require(files["journal.jsonl"]).split(separator: "\n").filter { $0.contains("Secret words") }
        #expect(lines.count == 1)
        #expect(lines.allSatisfy { $0.contains(#""by":"a1""#) && !$0.contains("request") })
        #expect(try folder.verify().fault == nil)
        #expect(try await !folder.seal(at: Samples.start), "there is nothing left to do")
    }

    @Test func `leaves a session that another program has open to that program`() async throws {
        let (folder, opened) = try create(events)
        #expect(try await !folder.seal(at: Samples.start))
        #expect(try folder.events() == events)
        await opened.journal.close()
    }

    @Test func `leaves a session that has not ended as it is`() async throws {
        let (folder, opened) = try create(Array(events.dropLast()))
        let before = try files(in: folder)
        await opened.journal.close()
        #expect(try await !folder.seal(at: Samples.start))
        #expect(try files(in: folder) == before)
    }

    @Test func `holds the lock throughout, and goes on writing into the new file`() async throws {
        let (folder, opened) = try create(events)
        let sealed = try #require(try await opened.journal.seal(in: folder))
        #expect(throws: RecordsError.inUse(path: folder.journal.path)) { try folder.open(at: Samples.start) }
        let note = Event(at: Samples.start, by: .program, body: .journalRecovered(droppedBytes: 1))
        #expect(try await opened.journal.append([note]) == sealed.count + 1)
        await opened.journal.close()
        #expect(try folder.events() == sealed + [note])
        #expect(try folder.open(at: Samples.start).events == sealed + [note])
    }

    @Test(arguments: [3, 4]) func `a disk that fails leaves the journal as it was`(step: Int) async throws {
        let file = FaultyLogFile(faults: [3...3: .error])
        let opened = try Journal.begin(file, with: events)
        if step == 3 {
            let expected = RecordsError.notSealed(path: file.path, reason: "Input/output error")
            await #expect(throws: expected) { try await opened.journal.seal() }
            #expect(JournalReading(of: file.durable).events == events)
        } else {
            _ = try? await opened.journal.seal()
            #expect(try await opened.journal.seal() != nil)
            #expect(JournalReading(of: file.durable).events.count == events.count)
        }
    }

    @Test func `a learner is removed from journal and inbox, and only while nobody has the session open`() async throws
    {
        let (folder, opened) = try create(events)
        await #expect(throws: RecordsError.inUse(path: folder.journal.path)) {
            try await folder.forget("Ada", at: Samples.start)
        }
        #expect(try folder.events() == events)
        await opened.journal.close()
        let forgotten = try await folder.forget("Ada", at: Samples.start)
        #expect(forgotten.removedEvents == 2)
        let files = try files(in: folder)
        #expect(files.keys.sorted() == ["journal.jsonl", "plan.md", "results.json"])
        #expect(files.values.allSatisfy { !$0.contains("Ada") && !$0.contains("Secret words") })
        #expect(try folder.events() == forgotten.events)
        #expect(try folder.verify().fault == nil)
        await #expect(throws: ForgettingFault.unknownLearner("Ada")) {
            try await folder.forget("Ada", at: Samples.start)
        }
    }
}

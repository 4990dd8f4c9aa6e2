import Foundation
import TestSupport
import Testing
import Workshop

@testable import Records

@Suite("A session's folder") struct SessionFolderTests {
    private let scratch: ScratchFolder
    private let parent: URL
    private let name: SessionName

    init() throws {
        scratch = try ScratchFolder()
        parent = scratch.url.appending(path: "a/sessions")
        name = SessionName(title: "Knots for beginners", at: Samples.start, in: .gmt)
    }

    private func create(_ events: [Event] = Samples.events(4)) throws -> (folder: SessionFolder, opened: OpenedJournal)
    {
        try SessionFolder.create(in: parent, named: name, plan: Data("# Knots\n".utf8), events: events)
    }

    private func appendToJournal(of folder: SessionFolder, _ text: String) throws {
        let bytes = try Data(contentsOf: folder.journal) + Data(text.utf8)
        try bytes.write(to: folder.journal)
    }

    @Test(arguments: [
        ("Knots for beginners", "2026-11-21-1403-knots-for-beginners"),
        (
            "  Œuvre: “Straße” & Ångström’s naïve Łódź — 100 %! ",
            "2026-11-21-1403-oeuvre-strasse-angstroms-naive-lodz-100"
        ),
        ("結び目", "2026-11-21-1403-session"),
        ("", "2026-11-21-1403-session"),
        ("../../etc/passwd", "2026-11-21-1403-etc-passwd"),
        ("One two three four five six seven eight nine ten", "2026-11-21-1403-one-two-three-four-five-six-seven-eight"),
        (String(repeating: "x", count: 99), "2026-11-21-1403-" + String(repeating: "x", count: 40)),
    ])
    func `is named after when and what`(title: String, expected: String) {
        #expect(SessionName(title: title, at: Samples.start, in: .gmt).text == expected)
    }

    @Test func `is named by the room's clock`() throws {
        let zone = try #require(TimeZone(secondsFromGMT: 11 * 3600))
        #expect(SessionName(title: "Knots", at: Samples.start, in: zone).text == "2026-11-22-0103-knots")
    }

    @Test func `holds the plan and the journal from the beginning`() throws {
        let (folder, opened) = try create()
        #expect(folder.name == "2026-11-21-1403-knots-for-beginners")
        #expect(opened.events == Samples.events(4))
        #expect(try Data(contentsOf: folder.plan) == Data("# Knots\n".utf8))
        #expect(try Data(contentsOf: folder.journal) == Samples.journal(Samples.events(4)))
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: folder.url.path).sorted() == [
                "journal.jsonl", "plan.md",
            ]
        )
    }

    @Test func `gets a number where the name is taken`() throws {
        let names = try (1...3).map { _ in try create().folder.name }
        #expect(names == [name.text, name.text + "-2", name.text + "-3"])
        #expect(SessionFolder.sessions(in: parent).map(\.name) == names)
    }

    @Test func `is newer than another by its first line, whatever the names say`() throws {
        for (name, hour) in [("b", 2), ("walk-10", 1), ("walk-9", 1), ("a", 3)] {
            let folder = parent.appending(path: name)
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            let event = Event(
                at: Samples.start.advanced(bySeconds: hour * 3600),
                by: .program,
                body: Samples.created.body
            )
            try Samples.journal([event]).write(to: folder.appending(path: "journal.jsonl"))
        }
        #expect(SessionFolder.sessions(in: parent).map(\.name) == ["walk-9", "walk-10", "b", "a"])
    }

    @Test func `is found by path, by name and by the beginning of its name`() throws {
        let folder = try create().folder
        let other = try SessionFolder.create(
            in: parent,
            named: SessionName(title: "Splices", at: Samples.start.advanced(bySeconds: 86_400), in: .gmt),
            plan: Data(),
            events: Samples.events(1)
        ).folder
        for text in [folder.url.path, folder.journal.path, folder.name, "2026-11-21"] {
            #expect(try SessionFolder.find(text, in: parent).name == folder.name)
        }
        #expect(throws: RecordsError.severalSessions("2026", names: [folder.name, other.name])) {
            try SessionFolder.find("2026", in: parent)
        }
        for text in ["1999", "", "../sessions", "/nowhere", folder.plan.path] {
            #expect(throws: RecordsError.noSuchSession(text)) { try SessionFolder.find(text, in: parent) }
        }
    }

    @Test func `is open to one at a time`() throws {
        let (folder, opened) = try create()
        #expect(throws: RecordsError.inUse(path: folder.journal.path)) { _ = try folder.open(at: Samples.start) }
        #expect(try folder.verify().isInUse)
        #expect(try folder.events() == opened.events)
        withExtendedLifetime(opened) {}
    }

    @Test func `can be opened again once it was let go of`() async throws {
        let (folder, opened) = try create()
        await opened.journal.close()
        #expect(try folder.open(at: Samples.start).events == opened.events)
        #expect(try folder.verify().isInUse == false)
    }

    @Test(
        .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/flock"), "left out: no flock command here")
    )
    func `is closed to another program as well`() throws {
        let (folder, opened) = try create()
        let other = Process()
        other.executableURL = URL(filePath: "/usr/bin/flock")
        other.arguments = ["--exclusive", "--nonblock", folder.journal.path, "true"]
        try other.run()
        other.waitUntilExit()
        #expect(other.terminationStatus == 1)
        withExtendedLifetime(opened) {}
    }

    @Test func `keeps what it cuts off beside the journal`() throws {
        let folder = try create().folder
        try appendToJournal(of: folder, "half a line")
        let recovery = try folder.repair(at: Samples.start)
        #expect(recovery == JournalRecovery(line: 5, droppedBytes: 11, copy: "journal.broken-20261121T140312Z"))
        #expect(
            try Data(contentsOf: folder.url.appending(path: "journal.broken-20261121T140312Z"))
                == Data("half a line".utf8)
        )

        try appendToJournal(of: folder, "again")
        #expect(try folder.repair(at: Samples.start)?.copy == "journal.broken-20261121T140312Z-2")
        #expect(try folder.repair(at: Samples.start) == nil)
        let report = try folder.verify()
        #expect(report.events == 6)
        #expect(report.fault == nil)
    }

    @Test func `is verified without being changed`() throws {
        let folder = try create().folder
        let whole = try Data(contentsOf: folder.journal).count
        try appendToJournal(of: folder, "half")
        let bytes = try Data(contentsOf: folder.journal)
        let expected = JournalReport(
            events: 4,
            wholeBytes: whole,
            bytes: whole + 4,
            fault: .torn(line: 5, bytes: 4),
            replayFault: nil,
            isInUse: false
        )
        #expect(try folder.verify() == expected)
        #expect(try Data(contentsOf: folder.journal) == bytes)
    }

    @Test func `is told from a row of whole lines that makes no session`() throws {
        let events = Samples.events(3)
        let folder = try create().folder
        let early = Event(at: Samples.start.advanced(bySeconds: -60), by: .facilitator, body: events[1].body)
        let table: [([Event], ReplayFault?)] = [
            (events, nil),
            (Array(events.dropFirst()), .notCreatedFirst(found: "pollAnswered")),
            (events + [Samples.created], .createdAgain(event: 4)),
            (events + [early], .backInTime(event: 4)),
        ]
        for (events, fault) in table {
            try Samples.journal(events).write(to: folder.journal)
            let report = try folder.verify()
            #expect(report.fault == nil)
            #expect(report.replayFault == fault)
        }
    }

    @Test func `that is damaged in the middle is not repaired`() throws {
        let folder = try create().folder
        var bytes = try Data(contentsOf: folder.journal)
        bytes[9] ^= 1
        try bytes.write(to: folder.journal)
        #expect(throws: RecordsError.damagedLine(1, path: folder.journal.path)) { try folder.repair(at: Samples.start) }
        #expect(try Data(contentsOf: folder.journal) == bytes)
    }

    @Test func `takes files whole, in place of older ones`() throws {
        let folder = try create().folder
        try folder.write(Data("{}".utf8), to: "results.json")
        try folder.write(Data("{\"a\":1}".utf8), to: "results.json")
        try folder.write(Data("title Knots".utf8), to: "maps/engage.owm")
        #expect(try Data(contentsOf: folder.results) == Data("{\"a\":1}".utf8))
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.url.path).sorted()
        #expect(names == ["journal.jsonl", "maps", "plan.md", "results.json"])
    }

    @Test(arguments: ["../x", "maps/../../x", "", "/x", "maps//x", "journal.jsonl", "./x"])
    func `takes no file outside itself and none over the journal`(path: String) throws {
        let folder = try create().folder
        #expect(throws: RecordsError.badFileName(path)) { try folder.write(Data(), to: path) }
    }

    @Test func `that cannot be created says why`() throws {
        let file = scratch.url.appending(path: "file")
        try Data().write(to: file)
        #expect(throws: RecordsError.cannotCreate(path: file.path + "/sessions", reason: "Not a directory")) {
            _ = try SessionFolder.create(
                in: file.appending(path: "sessions"),
                named: name,
                plan: Data(),
                events: Samples.events(1)
            )
        }
    }
}

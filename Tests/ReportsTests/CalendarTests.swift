import Lessons
import Testing
import Workshop

@testable import Reports

@Suite("Calendars") struct CalendarTests {
    private static let two = Instant(milliseconds: 1_795_269_600_000)  // 2026-11-21T14:00:00.000Z
    private static let setup = SessionSetup(
        title: "Tea, milk; sugar",
        planName: "tea.md",
        agenda: [
            AgendaItem(kind: .engage, title: "Engage", plannedSeconds: 600),
            AgendaItem(kind: .pause, title: "Break", plannedSeconds: 300),
            AgendaItem(kind: .explore, title: "Explore", plannedSeconds: 1200),
        ]
    )

    private static func session(_ commands: [(Int, Command)]) throws -> Session {
        var session = try Session(replaying: [Event(at: two, by: .facilitator, body: .sessionCreated(setup))])
        for (seconds, command) in commands {
            for event in try session.decide(command, by: .facilitator, at: two.advanced(bySeconds: seconds)) {
                session.apply(event)
            }
        }
        return session
    }

    private static func times(_ session: Session, at seconds: Int) -> [String] {
        CalendarDocument(of: session, at: two.advanced(bySeconds: seconds)).entries.map { entry in
            let times = [entry.start, entry.end].map { "\($0.milliseconds(since: two) / 1000)" }
            return "\(entry.title.prefix(5)) \(times.joined(separator: "–"))"
        }
    }

    @Test func `Before the start the agenda begins now`() throws {
        #expect(Self.times(try Self.session([]), at: 60) == ["Engag 60–660", "Break 660–960", "Explo 960–2160"])
    }

    @Test func `In the middle what was stands where it was, and what comes follows the clock`() throws {
        let session = try Self.session([(0, .start(startedAt: nil)), (500, .next), (510, .extend(seconds: 60))])
        #expect(Self.times(session, at: 520) == ["Engag 0–500", "Break 500–860", "Explo 860–2060"])
    }

    @Test func `Afterwards what never was is left out`() throws {
        let session = try Self.session([(0, .start(startedAt: nil)), (500, .next), (700, .end)])
        #expect(Self.times(session, at: 9000) == ["Engag 0–500", "Break 500–700"])
    }

    @Test func `A file is as RFC 5545 has it`() {
        let entry = CalendarDocument.Entry(
            id: StableUUID("x", in: .lectern),
            stamp: Self.two,
            start: Self.two,
            end: Self.two,
            title: "a, b; c \\ d\u{7}",
            text: "one\r\ntwo\nthree"
        )
        #expect(
            CalendarDocument(entries: [entry]).text
                == [
                    "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Lectern//Agenda//EN", "CALSCALE:GREGORIAN",
                    "BEGIN:VEVENT", "UID:\(StableUUID("x", in: .lectern))", "DTSTAMP:20261121T140000Z",
                    "DTSTART:20261121T140000Z", "DTEND:20261121T140001Z", "SUMMARY:a\\, b\\; c \\\\ d",
                    "DESCRIPTION:one\\ntwo\\nthree", "END:VEVENT", "END:VCALENDAR", "",
                ].joined(separator: "\r\n")
        )
    }

    @Test(arguments: [0, 1, 66, 67, 68, 500], ["x", "ü", "日", "👩🏽‍🚀", "Z" + String(repeating: "\u{301}", count: 40)])
    func `A long line goes on behind a space, and never breaks a letter`(_ count: Int, _ letter: String) {
        let line = "SUMMARY:" + String(repeating: letter, count: count)
        let folded = CalendarDocument.folded(line)
        let unfolded = Array(folded.utf8).split(separator: Array("\r\n ".utf8), omittingEmptySubsequences: false)
            .joined()
        #expect(Array(unfolded) == Array(line.utf8))
        for piece in folded.split(separator: "\r\n", omittingEmptySubsequences: false) {
            #expect(piece.utf8.count <= 75)
        }
    }

    @Test func `The same plan on the same day has the same entries, whenever it begins`() {
        var plan = LessonPlan()
        plan.structure = []
        let sheet = RunSheet(of: plan, startingAt: TimeOfDay(seconds: 50_400))
        let first = CalendarDocument(of: sheet, startingAt: Self.two, on: "2026-11-21", now: Self.two)
        #expect(first.entries.isEmpty)
        #expect(CalendarDocument(entries: []).text.hasSuffix("CALSCALE:GREGORIAN\r\nEND:VCALENDAR\r\n"))
    }
}

@Suite("Stable identifiers") struct StableUUIDTests {
    /// Python: `uuid.uuid5(uuid.NAMESPACE_URL, name)`.
    @Test(arguments: [
        ("urn:lectern", "4b58252e-e959-508b-8b07-7fe303799bc0"), ("", "1b4db7eb-4057-5ddf-91e0-36dec72071f5"),
        (String(repeating: "ü", count: 100), "2927c42d-f765-5b3f-8c15-e8ca31df7254"),
    ])
    func `They are those of every other program`(_ name: String, _ expected: String) {
        #expect(StableUUID(name, in: .addresses).description == expected)
    }

    /// FIPS 180-4, and lengths around the padding; checked with `hashlib.sha1`.
    @Test(arguments: [
        (0, "da39a3ee5e6b4b0d3255bfef95601890afd80709"), (55, "c1c8bbdc22796e28c0e15163d20899b65621d65a"),
        (56, "c2db330f6083854c99d4b5bfb6e8f29f201be699"), (63, "03f09f5b158a7a8cdad920bddc29b81c18a551f5"),
        (64, "0098ba824b5c16427bd7a1122a5a442a25ec644d"), (119, "ee971065aaa017e0632a8ca6c77bb3bf8b1dfc56"),
        (1000, "291e9a6c66994949b57ba5e650361e98fc36b1ba"),
    ])
    func `SHA-1 gives what it gives everywhere`(_ count: Int, _ expected: String) {
        let digest = SHA1.digest(of: [UInt8](repeating: 0x61, count: count))
        #expect(digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() == expected)
    }
}

import Foundation
import Lessons
import Testing
import Workshop

@Suite("Slides")
struct SlidesTests {
    private static let deck = ActivityID(rawValue: "explain-1")
    private static let missing = ActivityID(rawValue: "explain-2")
    private static let now = Instant(milliseconds: 1_772_701_200_000)

    private static func session() throws -> Session {
        let activities = [
            Activity(id: deck, phase: .explain, title: "Talk", kind: .slides(Slides(file: "d.md", first: 3, last: 5))),
            Activity(id: missing, phase: .explain, title: "Gone", kind: .slides(Slides(file: "x.md"))),
            Activity(id: ActivityID(rawValue: "explain-3"), phase: .explain, title: "Why?", kind: .question),
        ]
        let item = AgendaItem(
            kind: .explain,
            title: "Explain",
            plannedSeconds: 600,
            activities: activities.map(\.id)
        )
        let setup = SessionSetup(title: "T", planName: "t.md", agenda: [item], activities: activities)
        return try Session(replaying: [Event(at: now, by: .program, body: .sessionCreated(setup))])
    }

    private static func send(_ commands: Command..., to session: inout Session) throws(Refusal) {
        for command in commands {
            for event in try session.decide(command, by: .facilitator, at: now) { session.apply(event) }
        }
    }

    @Test func `begin with the first, and stay where they were`() throws {
        var session = try Self.session()
        #expect(session.slide(of: Self.deck) == 3)
        #expect(session.slide(of: Self.missing) == nil)
        try Self.send(.start(startedAt: nil), .open(Self.deck), .showSlide(Self.deck, 5), to: &session)
        #expect(session.slide(of: Self.deck) == 5)
        #expect(try session.decide(.showSlide(Self.deck, 5), by: .facilitator, at: Self.now) == [])
        try Self.send(.close(Self.deck), to: &session)
        guard case .slides(let result) = session.result(of: Self.deck) else { throw ReplayFault.noEvents }
        #expect(result.firstSlide == 3 && result.lastSlide == 5 && result.shownSlide == 5)
        guard case .slides(let other) = session.result(of: Self.missing) else { throw ReplayFault.noEvents }
        #expect(other.firstSlide == nil && other.shownSlide == nil)
    }

    @Test func `are turned only while they are open, and only to slides that are there`() throws {
        var session = try Self.session()
        try Self.send(.start(startedAt: nil), to: &session)
        #expect(throws: Refusal.activityNotOpen(title: "Talk")) {
            try Self.send(.showSlide(Self.deck, 4), to: &session)
        }
        let question = ActivityID(rawValue: "explain-3")
        try Self.send(.open(Self.deck), .open(Self.missing), .open(question), to: &session)
        for number in [0, 2, 6] {
            #expect(throws: Refusal.unknownSlide(number, first: 3, last: 5)) {
                try Self.send(.showSlide(Self.deck, number), to: &session)
            }
        }
        #expect(throws: Refusal.noSlides(title: "Gone")) { try Self.send(.showSlide(Self.missing, 1), to: &session) }
        #expect(throws: Refusal.wrongKind(title: "Why?")) { try Self.send(.showSlide(question, 1), to: &session) }
        #expect(throws: Refusal.notAllowed) {
            try session.decide(.showSlide(Self.deck, 4), by: .learner(LearnerID(number: 1)), at: Self.now)
        }
    }

    @Test func `of journals before there were numbers are read`() throws {
        let old = try JSONDecoder().decode(Slides.self, from: Data(#"{"file":"a.md"}"#.utf8))
        #expect(old == Slides(file: "a.md"))
    }
}

import Lessons
import Testing
import Workshop

/// A rehearsal is a session like any other, made by people who do not exist.
@Suite("A rehearsal")
struct RehearsalTests {
    static func rehearsal(learners: Int = 24, seed: UInt64 = 1, _ setup: SessionSetup) throws -> Rehearsal {
        let start = Room.two
        let created = Event(at: start.advanced(bySeconds: -900), by: .program, body: .sessionCreated(setup))
        let room = MadeUpRoom(learners: learners, seed: seed, for: setup, startingAt: start)
        var rehearsal = try Rehearsal(from: [created], room: room)
        rehearsal.run()
        return rehearsal
    }

    @Test func `The same seed gives the same session, another seed another`() throws {
        let first = try Self.rehearsal(seed: 7, .sample)
        #expect(try Self.rehearsal(seed: 7, .sample).events == first.events)
        #expect(try Self.rehearsal(seed: 8, .sample).events != first.events)
    }

    @Test func `What one learner does is the same whoever else is there`() throws {
        func ballots(_ count: Int) throws -> [Int]? {
            let session = try Self.rehearsal(learners: count, .sample).session
            let ada = try #require(session.learner(named: "Ada"))
            return session.activities[.poll]?.choices[ada.id]
        }
        #expect(try ballots(24) == ballots(24 + 24))
    }

    @Test(arguments: [0, 1, 3, 24, 200]) func `It runs to its end with any number of learners`(count: Int) throws {
        let rehearsal = try Self.rehearsal(learners: count, .sample)
        let session = rehearsal.session
        #expect(session.endedAt == Room.two.advanced(bySeconds: 3600))
        #expect(session.learners.count <= count && session.learners.count >= count * 9 / 10)
        #expect(try Session(replaying: rehearsal.events) == session)
        #expect(rehearsal.events.map(\.at) == rehearsal.events.map(\.at).sorted())
    }

    @Test(arguments: 1...20) func `Some come late, and some leave early`(_ seed: UInt64) throws {
        let report = RehearsalReport(try Self.rehearsal(learners: 100, seed: seed, .sample))
        #expect((3...30).contains(report.late), "\(report.late)")
        #expect((1...25).contains(report.early), "\(report.early)")
    }

    @Test func `Everybody who hands something in has done so as a learner`() throws {
        var setup = SessionSetup.kinds
        for index in setup.agenda.indices { setup.agenda[index].plannedSeconds = 3600 }
        let rehearsal = try Self.rehearsal(setup)
        let session = rehearsal.session
        for activity in session.setup.activities {
            guard let ballots = session.activities[activity.id]?.ballots, ballots != .nothing else { continue }
            #expect(ballots.count >= 3, "\(activity.id): \(ballots.count)")
        }
        #expect(session.activities[.quiz]?.choices.count ?? 0 > 15)
        #expect(session.activities[.slots]?.presentations.count == session.teams.count)
        for event in rehearsal.events where event.body.type == .pollAnswered {
            guard case .learner = event.by else { Issue.record("\(event.by)"); continue }
        }
    }

    @Test func `A plan with time for everything fits, with its slack where it is`() throws {
        var setup = SessionSetup.sample
        for index in setup.agenda.indices { setup.agenda[index].plannedSeconds = 3600 }
        let report = RehearsalReport(try Self.rehearsal(setup))
        #expect(report.fits)
        #expect(report.items.map { $0.slackSeconds > 1200 } == [true, true, false, true])
    }

    @Test func `What has no time is named, and what is cut short`() throws {
        var setup = SessionSetup.sample
        setup.agenda[3].plannedSeconds = 120
        let report = RehearsalReport(try Self.rehearsal(setup))
        #expect(!report.fits)
        let verdicts = report.items[3].activities.map(\.verdict)
        guard case .cutShort(let missing)? = verdicts.first else {
            Issue.record("\(verdicts)")
            return
        }
        #expect(missing > 20)
        #expect(verdicts.last == .noTime)
        #expect(report.items[3].slackSeconds == 0)
    }
}

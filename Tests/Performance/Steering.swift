import Foundation
import Lessons
import LiveSession
import Records
import Terminal
import TestSupport
import Workshop

/// The facilitator's desk: drawing it, answering its keys while a room votes, and rehearsing a lesson.
enum Steering {
    static func figures() async throws -> [Figure] {
        try await drawing() + keys() + rehearsing()
    }

    /// A frame at 200 by 60 with 500 learners, a poll open and half of them done.
    private static func drawing() async throws -> [Figure] {
        var session = try crowd(500)
        for number in 1...250 { answer(number, in: &session) }
        let size = TerminalSize(columns: 200, rows: 60)
        let clock = WallClock(timeZone: .gmt)
        var renderer = FrameRenderer(ink: .many)
        var bytes = 0
        var times: [Double] = []
        for second in 0..<200 {
            let now = start.advanced(bySeconds: second)
            times.append(
                await seconds {
                    let frame = DeskView.frame(DeskState(clock: clock), session, at: now, size: size)
                    bytes += renderer.output(for: frame).utf8.count
                }
            )
        }
        let middle = median(times) * 1000
        return [
            Figure(
                name: "a frame of the desk, 200 by 60, 500 learners, median",
                value: "\(text(middle, decimals: 2)) ms",
                limit: "promised: under 2",
                holds: middle < 2
            ),
            Figure(name: "something was drawn", value: "\(bytes > 0)", limit: "true", holds: bytes > 0),
        ]
    }

    /// A key that changes something, decided, kept on the disk and drawn, while 300 ballots arrive.
    private static func keys() async throws -> [Figure] {
        let scratch = try ScratchFolder()
        let session = try crowd(300)
        let (_, opened) = try SessionFolder.create(
            in: scratch.url,
            named: SessionName(title: "Keys", at: start, in: .gmt),
            plan: Data("# Keys".utf8),
            events: events(300)
        )
        let live = try LiveSession(opened, clock: .system(notBefore: session.changedAt))
        let size = TerminalSize(columns: 200, rows: 60)
        let state = DeskState(clock: WallClock(timeZone: .gmt))
        let times = try await withThrowingTaskGroup(of: Double?.self) { group in
            for number in 1...300 {
                group.addTask {
                    _ = try await live.perform(
                        .answerPoll(poll, choices: [number % 3 + 1]),
                        by: .learner(LearnerID(number: number))
                    )
                    return nil
                }
            }
            for _ in 0..<20 {
                group.addTask {
                    try await seconds {
                        _ = try await live.perform(.extend(seconds: 60), by: .facilitator)
                        let session = await live.state()
                        _ = DeskView.frame(state, session, at: session.changedAt, size: size)
                    }
                }
            }
            return try await group.compactMap(\.self).reduce(into: [Double]()) { $0.append($1) }
        }
        await live.close()
        return [
            Figure(
                name: "a key answered while 300 ballots arrive, worst of \(times.count)",
                value: "\(text((times.max() ?? 0) * 1000, decimals: 1)) ms (promised: under 50)"
            )
        ]
    }

    /// Four hours with 60 made-up learners.
    private static func rehearsing() async throws -> [Figure] {
        let scratch = try ScratchFolder()
        let lesson = PackageFolder.url.appending(path: "Lessons/aligning-ops.md").path
        let command = ["lectern", "rehearse", lesson, "--learners", "60", "--in", scratch.url.path]
        let costs = try (0..<5).map { _ in try cost(of: command) }
        return [
            Figure(
                name: "rehearsing four hours with 60 made-up learners",
                value: "\(text(median(costs.map(\.wallSeconds)), decimals: 2)) s (promised: under 5)"
            )
        ]
    }

    private static let start = Instant(milliseconds: 1_795_269_600_000)
    private static let poll = ActivityID(rawValue: "engage-1")

    private static func events(_ learners: Int) -> [Event] {
        let setup = SessionSetup(
            title: "A full room",
            planName: "full.md",
            agenda: [
                AgendaItem(kind: .engage, title: "Engage", plannedSeconds: 3600, activities: [poll]),
                AgendaItem(kind: .evaluate, title: "Evaluate", plannedSeconds: 3600),
            ],
            activities: [
                Activity(
                    id: poll,
                    phase: .engage,
                    title: "Which one?",
                    kind: .poll(Poll(choices: ["Red", "Green", "Blue"]))
                )
            ]
        )
        let teams = (1...max(1, learners / 6)).map {
            Event(at: start, by: .program, body: .teamAdded(TeamID(number: $0), name: "Team \($0)"))
        }
        let joined = (1...learners).map {
            Event(
                at: start,
                by: .program,
                body: .learnerJoined(
                    LearnerID(number: $0),
                    name: "Learner \($0)",
                    team: TeamID(number: $0 % teams.count + 1)
                )
            )
        }
        return [Event(at: start, by: .program, body: .sessionCreated(setup))] + teams + joined
            + [
                Event(at: start, by: .facilitator, body: .sessionStarted(startedAt: start)),
                Event(at: start, by: .facilitator, body: .activityOpened(poll)),
            ]
    }

    private static func crowd(_ learners: Int) throws -> Session {
        try Session(replaying: events(learners))
    }

    private static func answer(_ number: Int, in session: inout Session) {
        let body = Event.Body.pollAnswered(poll, choices: [number % 3 + 1])
        session.apply(Event(at: start, by: .learner(LearnerID(number: number)), body: body))
    }
}

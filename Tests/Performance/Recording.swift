import Foundation
import Lessons
import LiveSession
import Records
import Synchronization
import TestSupport
import Workshop

/// Keeping and replaying what is handed in.
enum Recording {
    static func figures() async throws -> [Figure] {
        try await replay() + burst()
    }

    /// A journal of 100,000 events, written and then read back into a session.
    private static func replay() async throws -> [Figure] {
        let scratch = try ScratchFolder()
        let (folder, opened) = try SessionFolder.create(
            in: scratch.url,
            named: SessionName(title: "Replay", at: start, in: .gmt),
            plan: Data("# Replay".utf8),
            events: [created]
        )
        let learners = 500
        var events = (1...learners).map {
            Event(
                at: start,
                by: .program,
                body: .learnerJoined(LearnerID(number: $0), name: "Learner \($0)", team: nil)
            )
        }
        events.append(Event(at: start, by: .facilitator, body: .activityOpened(poll.id)))
        for number in events.count..<99_999 {
            events.append(
                Event(
                    at: start.advanced(byMilliseconds: Int64(number)),
                    by: .learner(LearnerID(number: number % learners + 1)),
                    request: RequestID("request-\(number)"),
                    body: .pollAnswered(poll.id, choices: [number % 3 + 1])
                )
            )
        }
        _ = try await opened.journal.append(events)
        await opened.journal.close()
        var session: Session?
        let times = try await (0..<5).map { _ in () }.asyncMap {
            try await seconds { session = try Session(replaying: try folder.events()) }
        }
        let ballots = session?.activities[poll.id]?.choices.count ?? 0
        return [
            Figure(
                name: "replay of 100,000 events",
                value: "\(text(median(times) * 1000, decimals: 0)) ms (promised: under 1,000)"
            ),
            Figure(
                name: "ballots in the replayed session",
                value: "\(ballots)",
                limit: "\(learners)",
                holds: ballots == learners
            ),
        ]
    }

    /// 300 learners vote at once while every flush takes 20 ms.
    private static func burst() async throws -> [Figure] {
        let scratch = try ScratchFolder()
        let file = SlowLogFile(try POSIXLogFile(path: scratch.url.appending(path: "journal.jsonl").path, mode: .create))
        let live = try LiveSession(try Journal.begin(file, with: [created]), clock: .system())
        for number in 1...300 { _ = try await live.perform(.join(name: "Learner \(number)", team: nil), by: .program) }
        _ = try await live.perform(.open(poll.id), by: .facilitator)
        let before = file.flushes
        let waits = try await withThrowingTaskGroup(of: Double.self) { group in
            for number in 1...300 {
                group.addTask {
                    try await seconds {
                        let learner = Participant.learner(LearnerID(number: number))
                        _ = try await live.perform(.answerPoll(poll.id, choices: [number % 3 + 1]), by: learner)
                    }
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        let flushes = file.flushes - before
        let ballots = await live.state().activities[poll.id]?.choices.count ?? 0
        await live.close()
        return [
            Figure(
                name: "300 votes at once, flush slowed to 20 ms, p99",
                value: "\(text(percentile(99, of: waits) * 1000, decimals: 0)) ms (promised: under 250)"
            ),
            Figure(name: "flushes for them", value: "\(flushes)", limit: "fewer than 40", holds: flushes < 40),
            Figure(name: "ballots on the disk", value: "\(ballots)", limit: "300", holds: ballots == 300),
        ]
    }

    private static let start = Instant(milliseconds: 1_790_000_000_000)
    private static let poll = Activity(
        id: ActivityID(rawValue: "engage-1"),
        phase: .engage,
        title: "Which one?",
        kind: .poll(Poll(choices: ["One", "Two", "Three"]))
    )
    private static let created = Event(
        at: start,
        by: .program,
        body: .sessionCreated(
            SessionSetup(
                title: "Replay",
                planName: "replay.md",
                agenda: [AgendaItem(kind: .engage, title: "Engage", plannedSeconds: 1800, activities: [poll.id])],
                activities: [poll]
            )
        )
    )
}

/// A disk whose flush takes 20 ms, as a laptop's or a stick's does.
private final class SlowLogFile: LogFile {
    private let file: POSIXLogFile
    private let count = Mutex(0)

    init(_ file: POSIXLogFile) {
        self.file = file
    }

    var path: String { file.path }
    var flushes: Int { count.withLock(\.self) }

    func contents() throws(RecordsError) -> Data { try file.contents() }
    func size() throws(RecordsError) -> Int { try file.size() }
    func append(_ bytes: Data) throws(RecordsError) { try file.append(bytes) }
    func truncate(toSize size: Int) throws(RecordsError) { try file.truncate(toSize: size) }
    func replaced(by bytes: Data) throws(RecordsError) -> any LogFile { try file.replaced(by: bytes) }

    func sync() throws(RecordsError) {
        count.withLock { $0 += 1 }
        Thread.sleep(forTimeInterval: 0.02)
        try file.sync()
    }
}

extension Sequence {
    /// One after the other.
    fileprivate func asyncMap<Result>(_ transform: (Element) async throws -> Result) async rethrows -> [Result] {
        var results: [Result] = []
        for element in self { results.append(try await transform(element)) }
        return results
    }
}

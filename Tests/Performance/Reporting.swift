import Foundation
import Lessons
import PeerReview
import Records
import TestSupport
import Workshop

/// What a great session costs when it is over: statistics, and everything that `lectern export` writes.
enum Reporting {
    static func figures() async throws -> [Figure] {
        try await statistics() + export()
    }

    /// 500 reviewers, 20 teams, 6 criteria.
    private static func statistics() async throws -> [Figure] {
        var generator = SplitMix64(seed: 7)
        let sheets = try Sheets(
            (0..<500).flatMap { reviewer in
                (0..<20).compactMap { team in
                    guard team != reviewer % 20 else { return nil }
                    let scores = (0..<6).map { _ in Double(1 + (Int(generator.next() % 3) + team) % 4) as Double? }
                    return Sheet(reviewer: reviewer, target: team, scores: scores)
                }
            },
            reviewers: 500,
            targets: 20,
            criteria: 6
        )
        var found = 0
        var times: [Double] = []
        for _ in 0..<5 {
            times.append(
                try await seconds {
                    for criterion in 0..<6 {
                        if case .alpha = Agreement(of: try sheets.ratings(of: criterion), on: .ordinal) { found += 1 }
                    }
                    found += try Severities(of: sheets.overall, shrinkage: .estimated).reviewers.count
                }
            )
        }
        return [
            Figure(
                name: "alpha with intervals and severities of 500 × 20 × 6 scores",
                value: "\(text(median(times) * 1000, decimals: 0)) ms (promised: under 200)"
            ),
            Figure(name: "of which there are", value: "\(found / 5)", limit: "506", holds: found / 5 == 506),
        ]
    }

    /// A session of 500 learners and 100,000 events, of which 9,500 are score sheets.
    private static func export() async throws -> [Figure] {
        let scratch = try ScratchFolder()
        let name = SessionName(title: "Great", at: start, in: .gmt)
        let (folder, opened) = try SessionFolder.create(
            in: scratch.url,
            named: name,
            plan: Data("# Great".utf8),
            events: [created]
        )
        _ = try await opened.journal.append(events)
        await opened.journal.close()
        let size =
            try FileManager.default.attributesOfItem(
                atPath: folder.url.appending(path: "journal.jsonl").path
            )[.size] as? Int
        let target = scratch.url.appending(path: "out").path
        let costs = try (0..<3).map { _ in try cost(of: ["lectern", "export", folder.url.path, "--to", target]) }
        let readings = try (0..<3).map { _ in try cost(of: ["lectern", "verify", folder.url.path]) }
        let ratio = median(costs.map(\.userSeconds)) / max(median(readings.map(\.userSeconds)), 0.01)
        let memory = median(costs.map(\.peakMegabytes))
        let files = FileManager.default.enumerator(atPath: target)?.allObjects.count ?? 0
        return [
            Figure(
                name: "lectern export of 500 learners and 100,000 events (\((size ?? 0) / 1_048_576) MB), wall",
                value:
                    "\(text(median(costs.map(\.wallSeconds)), decimals: 2)) s, of which user \(text(median(costs.map(\.userSeconds)), decimals: 2)) s (promised: under 3)"
            ),
            Figure(
                name: "  times what reading and replaying the journal takes, user",
                value: text(ratio),
                limit: "at most 5",
                holds: ratio <= 5
            ),
            Figure(
                name: "  its most memory",
                value: "\(text(memory, decimals: 0)) MB",
                limit: "under 300 MB",
                holds: memory < 300
            ),
            Figure(name: "files that it wrote", value: "\(files)", limit: "at least 46", holds: files >= 46),
        ]
    }

    private static let start = Instant(milliseconds: 1_790_000_000_000)

    private static var events: [Event] {
        var events: [Event] = []
        func happen(_ participant: Participant, _ body: Event.Body) {
            events.append(
                Event(at: start.advanced(byMilliseconds: Int64(events.count) * 100), by: participant, body: body)
            )
        }
        for team in 1...20 { happen(.program, .teamAdded(TeamID(number: team), name: "Team \(team)")) }
        for learner in 1...500 {
            let team = TeamID(number: learner % 20 + 1)
            happen(.program, .learnerJoined(LearnerID(number: learner), name: "Learner \(learner)", team: team))
        }
        happen(.facilitator, .sessionStarted(startedAt: start))
        for activity in activities { happen(.facilitator, .activityOpened(activity.id)) }
        for learner in 1...500 {
            for team in 1...20 where team != learner % 20 + 1 {
                let sheet = ScoreSheet(
                    scores: (0..<6).map { 1 + (learner * 7 + team * 3 + $0) % 4 },
                    comment: learner % 4 == 0 ? "Clear in the main, but the third step was missing." : nil
                )
                happen(
                    .learner(LearnerID(number: learner)),
                    .teamScored(activities[2].id, team: TeamID(number: team), sheet: sheet)
                )
            }
            let words = "Learner \(learner) has asked for a shared list of who looks after what, and when."
            happen(.learner(LearnerID(number: learner)), .questionAnswered(activities[1].id, text: words))
            happen(.learner(LearnerID(number: learner)), .scaleAnswered(activities[3].id, value: learner % 5 + 1))
        }
        while events.count < 99_998 {
            let learner = LearnerID(number: events.count % 500 + 1)
            happen(.learner(learner), .pollAnswered(activities[0].id, choices: [events.count % 3 + 1]))
        }
        happen(.facilitator, .sessionEnded)
        return events
    }

    private static let activities: [Activity] = {
        let names = ["Emerging", "Developing", "Proficient", "Exemplary"]
        let levels = names.enumerated().map { Rubric.Level(score: $0 + 1, name: $1, description: "") }
        let rubric = Rubric(criteria: (1...6).map { Rubric.Criterion(name: "Criterion \($0)", levels: levels) })
        let kinds: [(String, Activity.Kind)] = [
            ("Which one?", .poll(Poll(choices: ["One", "Two", "Three"]))), ("What is missing?", .question),
            ("Plans", .rubric(rubric)), ("How sure?", .scale(Scale())),
        ]
        return kinds.enumerated().map { index, kind in
            Activity(
                id: ActivityID(rawValue: "engage-\(index + 1)"),
                phase: .engage,
                title: kind.0,
                kind: kind.1,
                assesses: [1]
            )
        }
    }()

    private static let created = Event(
        at: start,
        by: .program,
        body: .sessionCreated(
            SessionSetup(
                title: "Great",
                planName: "great.md",
                agenda: [
                    AgendaItem(kind: .engage, title: "Engage", plannedSeconds: 9_000, activities: activities.map(\.id))
                ],
                activities: activities,
                objectives: [SessionObjective(number: 1, text: "Share the work")]
            )
        )
    )
}

import Diagnostics
package import Foundation
import Lessons
package import Workshop

/// What everybody takes home: what was planned and what happened, phase by phase, with everything that was handed in.
package struct SessionSummary: Sendable {
    let session: Session
    let results: SessionResults
    let wallClock: WallClock
    let audience: Audience
    private let byActivity: [ActivityID: ActivityResult]

    /// Who is to read it.
    package enum Audience: Hashable, Sendable {
        /// Everybody who was there. Nobody who scored is named.
        case room
        /// The facilitator alone: also who scored whom how, and what to look back at.
        case facilitator
    }

    /// - Parameters:
    ///   - results: of the same session.
    ///   - timeZone: the room's.
    package init(
        of session: Session,
        results: SessionResults,
        in timeZone: TimeZone,
        for audience: Audience = .room
    ) {
        self.session = session
        self.results = results
        wallClock = WallClock(timeZone: timeZone)
        self.audience = audience
        byActivity = Dictionary(
            results.activities.map { ($0.heading.id, $0) },
            uniquingKeysWith: { first, _ in first }
        )
    }

    /// - Parameter instant: of a session that still runs, now; of one that has ended, anything later.
    package init(of session: Session, at instant: Instant, in timeZone: TimeZone, for audience: Audience = .room) {
        self.init(of: session, results: SessionResults(session, at: instant), in: timeZone, for: audience)
    }

    /// The summary as a document, to print.
    package var document: Document { report.document }

    /// The summary as a report, to print by its layout.
    package var report: Report {
        Report(
            audience == .room ? .summary : .facilitator,
            title: results.title,
            subtitle: "\(wallClock.date(results.startedAt ?? results.createdAt)). \(people).",
            lead: [.paragraph(course)] + leftOut,
            facts: facts,
            sections: inShort + objectives + phases + timing + reviewers + openEnds + lookBack + roster
        )
    }

    /// What came of an activity.
    func result(of id: ActivityID) -> ActivityResult? { byActivity[id] }
}

// The head.
extension SessionSummary {
    var people: String {
        let removed = results.forgottenLearners.map { ", and \($0) removed since with all that they handed in" } ?? ""
        guard !results.learners.isEmpty else { return "Nobody joined" + removed }
        let learners = counted(results.learners.count, "learner")
        return (results.teams.isEmpty ? learners : "\(learners) in \(counted(results.teams.count, "team"))") + removed
    }

    private var course: String {
        guard let started = results.startedAt else { return "The session was not started." }
        let planned = counted(results.plannedSeconds / 60, "minute")
        guard let ended = results.endedAt else {
            return "It began at \(wallClock.time(started)), was planned for \(planned), and has not ended."
        }
        return "It ran from \(wallClock.time(started)) to \(wallClock.time(ended)); \(planned) were planned. \(overrun)"
    }

    var overrun: String {
        switch results.overrunSeconds {
        case 30...: "It ended \(minutes(results.overrunSeconds)) late."
        case ...(-30): "It ended \(minutes(-results.overrunSeconds)) early."
        case _: "It ended on time."
        }
    }

    /// Said at the head, because it changes what stands below.
    private var leftOut: [Document.Block] {
        let left = results.rubrics.compactMap(\.review?.leftOut).joined()
        guard !left.isEmpty else { return [] }
        let count = counted(Set(left.map(\.learner)).count, "reviewer")
        let names = Set(left.map(\.learner)).sorted().compactMap { session.learner($0)?.name }.joined(separator: ", ")
        let who = audience == .facilitator ? "\(count) (\(names))" : count
        let sheets = left.reduce(0) { $0 + $1.sheets }
        return [
            .paragraph([
                .strong("Scores without \(who):"),
                .plain(
                    " \(counted(sheets, "sheet")) \(sheets == 1 ? "was" : "were") left out on the facilitator’s word."
                ),
            ])
        ]
    }

    private var facts: [Report.Fact] {
        var facts = [Report.Fact(label: "Learners", value: "\(results.learners.count)", note: teamsNote)]
        if let started = results.startedAt, let ended = results.endedAt {
            let took = Int(ended.milliseconds(since: started) / 60_000)
            facts.append(.init(label: "Minutes", value: "\(took)", note: "\(results.plannedSeconds / 60) planned"))
        }
        if !results.evidence.isEmpty {
            let met = results.evidence.count { !$0.evidence.isEmpty }
            facts.append(
                .init(label: "Objectives", value: "\(met) of \(results.evidence.count)", note: "have some evidence")
            )
        }
        let opened = session.setup.activities.count { session.activities[$0.id]?.openedAt != nil }
        facts.append(
            .init(label: "Activities", value: "\(opened) of \(session.setup.activities.count)", note: "were opened")
        )
        return facts
    }

    private var teamsNote: String? {
        results.teams.isEmpty ? nil : "in \(counted(results.teams.count, "team"))"
    }
}

// The sections that need few words.
extension SessionSummary {
    private var timing: [Report.Section] {
        let longest = results.timing.map { max($0.plannedSeconds, $0.actualSeconds) }.max() ?? 1
        let columns: [Document.Column] = [
            .init("What"), .init("Began"), .init("Planned", isNumber: true), .init("Given", isNumber: true),
            .init("Took", isNumber: true), .init("Difference", isNumber: true), .drawn("Planned and took"),
        ]
        let rows = results.timing.map { item in
            let ran = item.startedAt != nil
            return [
                item.title, item.startedAt.map(wallClock.time) ?? "–", clock(item.plannedSeconds),
                clock(item.plannedSeconds + item.extendedSeconds), ran ? clock(item.actualSeconds) : "–",
                item.endedAt != nil ? signed(item.actualSeconds - item.plannedSeconds) : "–", "",
            ]
        }
        let charts = results.timing.map { item in
            let actual = item.startedAt == nil ? nil : item.actualSeconds
            return Chart.timing(planned: item.plannedSeconds, actual: actual, longest: longest)
        }
        let legend = "Minutes and seconds. “Given” is the plan with what the facilitator added or took away."
        let table = Document.Block.table(.init(columns: columns, rows: rows, charts: charts))
        return [Report.Section("time", "Time", [table, .paragraph(legend)] + timeChanges)]
    }

    private var phases: [Report.Section] {
        var names: Set<String> = []
        return zip(session.setup.agenda, results.timing).compactMap { item, timing in
            let activities = item.activities.compactMap(result(of:)).flatMap(blocks)
            guard item.kind != .pause else { return nil }
            let planned = [item.notes.learnerActivities].compactMap(\.self).map(Document.Block.paragraph)
            guard !planned.isEmpty || !activities.isEmpty else { return nil }
            // A plan may have a phase twice.
            let name =
                names.insert(item.kind.rawValue).inserted ? item.kind.rawValue : "\(item.kind.rawValue)-\(names.count)"
            names.insert(name)
            return Report.Section(name, timing.title, planned + activities)
        }
    }

    private var lookBack: [Report.Section] {
        guard audience == .facilitator, !session.setup.facilitatorQuestions.isEmpty else { return [] }
        let questions = zip(1..., session.setup.facilitatorQuestions).map { number, question in
            question + (session.lookingBack(on: number).map { " — \($0)" } ?? "")
        }
        return [Report.Section("look-back", "To look back with", [.list(questions)])]
    }

    /// Who was there, by team.
    private var roster: [Report.Section] {
        guard audience == .facilitator, !results.learners.isEmpty else { return [] }
        let teams = results.teams.map { team in
            (team.name, results.learners.filter { $0.team == team.id })
        }
        let none = results.learners.filter { $0.team == nil }
        let groups = teams + (none.isEmpty ? [] : [(teams.isEmpty ? "Everybody" : "In no team", none)])
        let rows = groups.map { name, members in
            [name, "\(members.count)", members.map(\.name).joined(separator: ", ")]
        }
        let columns: [Document.Column] = [.init("Team"), .init("n", isNumber: true), .init("Learners")]
        return [Report.Section("roster", "Who was there", [.table(.init(columns: columns, rows: rows))])]
    }
}

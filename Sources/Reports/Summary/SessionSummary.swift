package import Foundation
package import Workshop

/// What everybody takes home: what was planned and what happened, phase by phase, with everything that was handed in.
package struct SessionSummary: Sendable {
    let session: Session
    let results: SessionResults
    let wallClock: WallClock

    /// - Parameters:
    ///   - instant: of a session that still runs, now; of one that has ended, anything later.
    ///   - timeZone: the room's.
    package init(of session: Session, at instant: Instant, in timeZone: TimeZone) {
        self.session = session
        results = SessionResults(session, at: instant)
        wallClock = WallClock(timeZone: timeZone)
    }

    /// The summary as a document, to print.
    package var document: Document {
        Document(head + timing + phases + objectives + facilitatorQuestions + openEnds)
    }
}

// The parts, in the order of the document.
extension SessionSummary {
    private var head: [Document.Block] {
        [
            .heading(level: 1, results.title),
            .paragraph("\(wallClock.date(results.startedAt ?? results.createdAt)). \(people)."),
            .paragraph(course),
        ]
    }

    private var people: String {
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

    private var overrun: String {
        switch results.overrunSeconds {
        case 30...: "It ended \(minutes(results.overrunSeconds)) late."
        case ...(-30): "It ended \(minutes(-results.overrunSeconds)) early."
        case _: "It ended on time."
        }
    }

    private var timing: [Document.Block] {
        let columns: [Document.Column] = [
            .init("What"), .init("Began"), .init("Planned", isNumber: true), .init("Given", isNumber: true),
            .init("Took", isNumber: true), .init("Difference", isNumber: true),
        ]
        let rows = results.timing.map { item in
            let given = item.plannedSeconds + item.extendedSeconds
            let ran = item.startedAt != nil
            return [
                item.title, item.startedAt.map(wallClock.time) ?? "–", clock(item.plannedSeconds), clock(given),
                ran ? clock(item.actualSeconds) : "–",
                item.endedAt != nil ? signed(item.actualSeconds - item.plannedSeconds) : "–",
            ]
        }
        return [
            .heading(level: 2, "Time"), .table(.init(columns: columns, rows: rows)),
            .paragraph("Minutes and seconds. “Given” is the plan with what the facilitator added or took away."),
        ]
    }

    private var phases: [Document.Block] {
        zip(session.setup.agenda, results.timing).flatMap { item, timing -> [Document.Block] in
            let activities = item.activities.compactMap(session.result(of:)).flatMap(blocks)
            guard item.kind != .pause else { return [] }
            let planned = [item.notes.learnerActivities].compactMap(\.self).map(Document.Block.paragraph)
            guard !planned.isEmpty || !activities.isEmpty else { return [] }
            return [.heading(level: 2, timing.title)] + planned + activities
        }
    }

    private var objectives: [Document.Block] {
        guard !results.objectives.isEmpty else { return [] }
        return [.heading(level: 2, "Objectives"), .numbered(results.objectives.map { [.plain($0.text)] })]
    }

    private var facilitatorQuestions: [Document.Block] {
        guard !session.setup.facilitatorQuestions.isEmpty else { return [] }
        return [.heading(level: 2, "For the facilitator to look back with"), .list(session.setup.facilitatorQuestions)]
    }
}

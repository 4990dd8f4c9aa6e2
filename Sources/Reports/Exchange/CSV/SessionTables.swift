import Lessons
package import Workshop

/// A session as tables, one a kind of thing.
package struct SessionTables: Sendable {
    let session: Session
    let instant: Instant

    /// - Parameter instant: of a session that still runs, now; of one that has ended, anything later.
    package init(of session: Session, at instant: Instant) {
        self.session = session
        self.instant = instant
    }

    /// Every table with the name of its file.
    package var all: [(file: String, table: CSVTable)] {
        [
            ("attendance.csv", attendance), ("answers.csv", answers), ("scores.csv", scores), ("timing.csv", timing),
        ]
    }
}

extension SessionTables {
    /// Who was there: one row a learner.
    package var attendance: CSVTable {
        CSVTable(
            columns: ["learner", "name", "team", "joined_at"],
            rows: session.learners.map { learner in
                people(learner.id, team: learner.team) + [.text(learner.joinedAt.description)]
            }
        )
    }

    /// What everything was to take and what it took: one row an item of the agenda, then one a team that presented.
    package var timing: CSVTable {
        let items = session.timing(at: instant).map { timing -> [CSVTable.Cell] in
            [
                .integer(timing.index + 1), .text(timing.kind.rawValue), .text(timing.title),
                .integer(timing.plannedSeconds), .integer(timing.extendedSeconds),
                .integer(seconds(timing.actualMilliseconds)), .integer(seconds(timing.pausedMilliseconds)),
                .text(timing.firstStartedAt?.description), .text(timing.lastEndedAt?.description),
            ]
        }
        return CSVTable(
            columns: [
                "item", "kind", "title", "planned_seconds", "extended_seconds", "actual_seconds", "paused_seconds",
                "started_at", "ended_at",
            ],
            rows: items + session.results.flatMap(presentations)
        )
    }

    private func presentations(_ result: ActivityResult) -> [[CSVTable.Cell]] {
        guard case .slots(let slots) = result else { return [] }
        return slots.presentations.map { presented in
            [
                .nothing, "presentation", .text(session.team(presented.team)?.name ?? "\(presented.team)"),
                .integer(slots.teamSeconds), .nothing, .integer(presented.actualSeconds), .nothing,
                .text(presented.startedAt.description), .text(presented.endedAt?.description),
            ]
        }
    }

    private func seconds(_ milliseconds: Int64) -> Int { Int((Double(milliseconds) / 1000).rounded()) }

    /// The columns `learner`, `name` and `team`; nothing where nobody is to be named.
    func people(_ id: LearnerID?, team: TeamID? = nil) -> [CSVTable.Cell] {
        let learner = id.flatMap(session.learner)
        let team = (team ?? learner?.team).flatMap(session.team)
        return [.text(learner?.id.description), .text(learner?.name), .text(team?.name)]
    }
}
